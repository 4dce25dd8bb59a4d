// Without this file only we would say that what we read is right.
import { read as readWithOracle, utils, write, type WorkBook } from "@e965/xlsx";
import fc from "fast-check";
import { cellKind, kindAt, type ClosedWorkbook } from "../../workbook/closedWorkbook";
import { columnLetters } from "../../domain/shared/place";
import { inflateWithZlib } from "./inflateWithZlib";
import { readXlsx } from "./readXlsx";
import { budgetWorkbook } from "./testing/budgetWorkbook";
import { readTruth } from "./testing/readTruth";

async function readOurs(bytes: Uint8Array): Promise<ClosedWorkbook> {
  const result = await readXlsx(bytes, inflateWithZlib);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Address → type letter and value, as SheetJS names types; dates are numbers there. */
function ourCells(workbook: ClosedWorkbook, sheetIndex: number): Map<string, unknown> {
  const cells = workbook.sheets[sheetIndex]?.cells;
  const found = new Map<string, unknown>();
  for (let index = 0; cells && index < cells.count; index += 1) {
    const kind = kindAt(cells, index);
    const value = cells.values[index] ?? 0;
    const address = `${columnLetters(cells.columns[index] ?? 0)}${(cells.rows[index] ?? 0) + 1}`;
    if (kind === cellKind.text) found.set(address, ["s", workbook.texts.at(value)]);
    else if (kind === cellKind.error) found.set(address, ["e", workbook.texts.at(value)]);
    else if (kind === cellKind.boolean) found.set(address, ["b", value === 1]);
    else found.set(address, ["n", value]);
  }
  return found;
}

function oracleCells(workbook: WorkBook, name: string): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [address, cell] of Object.entries(workbook.Sheets[name] ?? {})) {
    if (address.startsWith("!") || cell.t === "z") continue;
    found.set(address, [cell.t, cell.t === "e" ? cell.w : cell.v]);
  }
  return found;
}

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.string({ minLength: 1, unit: fc.constantFrom(..."abcÄöß €<>&\"'=+-@_x0041_\n\t,;.0123456789") }),
);

const book = fc.record({
  sheets: fc.array(fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 20 }), { minLength: 1, maxLength: 3 }),
  isShared: fc.boolean(),
  isPacked: fc.boolean(),
});

test("150 random workbooks: every cell as SheetJS reads it", async () => {
  const property = fc.asyncProperty(book, async ({ sheets, isShared, isPacked }) => {
    const source = utils.book_new();
    sheets.forEach((rows, index) => utils.book_append_sheet(source, utils.aoa_to_sheet(rows), `Blatt ${index + 1}`));
    const bytes = new Uint8Array(write(source, { type: "buffer", bookType: "xlsx", bookSST: isShared, compression: isPacked }) as Buffer);
    const ours = await readOurs(bytes);
    const oracle = readWithOracle(bytes, { cellFormula: false });
    expect(ours.sheets.map(({ name }) => name)).toEqual(oracle.SheetNames);
    for (const [index, name] of oracle.SheetNames.entries()) expect(ourCells(ours, index)).toEqual(oracleCells(oracle, name));
  });
  await fc.assert(property, { numRuns: 150, seed: 11 });
});

test("a budget of 500 rows: every cell as SheetJS reads it, and as the generator wrote it", async () => {
  const { bytes, truth } = budgetWorkbook({ rows: 500, seed: 3 });
  const ours = await readOurs(bytes);
  const oracle = readWithOracle(bytes);
  for (const [index, name] of oracle.SheetNames.entries()) expect(ourCells(ours, index)).toEqual(oracleCells(oracle, name));
  expect(readTruth(ours)).toEqual({ ...truth, sum: expect.closeTo(truth.sum, 3) });
});

test("a budget above the size at which sheets are read in chunks gives what the generator wrote", async () => {
  const { bytes, truth } = budgetWorkbook({ rows: 9000, seed: 4 });
  expect(readTruth(await readOurs(bytes))).toEqual({ ...truth, sum: expect.closeTo(truth.sum, 1) });
});

test("20,000 formatted rows below the data cost nothing and change nothing", async () => {
  const { bytes, truth } = budgetWorkbook({ rows: 100, phantomRows: 20_000, bloatedStyles: true });
  const workbook = await readOurs(bytes);
  expect(readTruth(workbook)).toEqual({ ...truth, sum: expect.closeTo(truth.sum, 3) });
  expect(workbook.numberFormats).toHaveLength(15_008);
});
