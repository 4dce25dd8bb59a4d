// Without this file nobody would notice that the host got slow. Prints milliseconds, asserts nothing: node preview/test/jest/bench.cjs
const path = require('node:path');
const { ensureBuilt } = require('./build.cjs');

const officeDist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

async function main() {
  const { startExcel } = require(ensureBuilt());
  const start = performance.now();
  const excel = await startExcel({ officeDist });
  const { Excel } = excel.win;
  report('start', start);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const cell = sheet.getRange('A1');
    await repeat('sync with one read', 200, async () => {
      cell.load('values');
      await context.sync();
    });
    sheet.getRange('A2').formulas = [['=A1*2']];
    const result = sheet.getRange('A2');
    const writeAndRead = async (value) => {
      cell.values = [[value]];
      result.load('values');
      await context.sync();
    };
    await repeat('write, formula, read', 50, writeAndRead);
    const rows = Array.from({ length: 20_000 }, (_, row) => Array.from({ length: 20 }, (__, column) => (column % 4 ? row * 20 + column : `Text ${row % 500}`)));
    const range = context.workbook.worksheets.add('Gross').getRange('A1:T20000');
    await repeat('write 400,000 cells', 1, async () => {
      range.values = rows;
      await context.sync();
    });
    await repeat('read 400,000 cells', 1, async () => {
      range.load('values');
      await context.sync();
    });
    await repeat('write, formula, read beside them', 5, writeAndRead);
    const formulas = sheet.getRange('C1:C1000');
    await repeat('1,000 formulas written and read', 1, async () => {
      formulas.formulas = Array.from({ length: 1000 }, (_, row) => [`=IF(A1>${row},1,0)`]);
      formulas.load('values');
      await context.sync();
    });
  });
  await excel.dispose();
}

async function repeat(name, count, task) {
  const start = performance.now();
  for (let round = 0; round < count; round++) await task(round);
  report(name, start, count);
}

const report = (name, start, count = 1) => console.log(`${name.padEnd(36)} ${((performance.now() - start) / count).toFixed(2)} ms`);

main();
