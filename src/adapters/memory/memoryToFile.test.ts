// Without this test what the command line puts together in memory could be something else in the file it writes.
import { applyPlan } from "../../workbook/applyPlan";
import type { Plan } from "../../workbook/plan";
import type { AreaSnapshot, WorkbookReader } from "../../workbook/port";
import { planRegister } from "../../workbook/schema/planRegister";
import { divisionRegister, productRegister } from "../../workbook/schema/registers";
import { closedReader } from "../../usecases/consolidate/closedReader";
import { inflateWithZlib } from "../xlsx/inflateWithZlib";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsxFile } from "../xlsxfile/writeXlsxFile";
import { MemoryWorkbook } from "./memoryWorkbook";

const products = [
  ["01", "Gremien", "111", "11", null, "10", "2.10; 3.1"],
  ["12.60", "=Brandschutz", "126", "12", null, null, null],
];
const divisions = [["Themenkorridor", "TK1", "Klimastadt am Wasser", null, "III", null, 11_800_000.55]];

async function filled(): Promise<MemoryWorkbook> {
  const book = MemoryWorkbook.fromSheets([
    {
      name: "Haushalt",
      rows: [
        ["Produkt", "Ansatz"],
        ["11101", -1234.5],
        [null, true],
      ],
    },
  ]);
  const changes = [
    ...planRegister({ register: productRegister, rows: products }),
    ...planRegister({ register: divisionRegister, rows: divisions }),
  ];
  const plan: Plan = { id: "p", operation: "setUp", subject: "", changes };
  const journal = { by: "Geschäftsstelle", time: 46_000.25, round: "", origin: "Befehlszeile" };
  expect((await applyPlan(book, plan, journal)).ok).toBe(true);
  return book;
}

async function everything(reader: WorkbookReader): Promise<unknown> {
  const outline = await reader.outline();
  if (!outline.ok) throw new Error(JSON.stringify(outline.failure));
  const { sheets, tables } = outline.value;
  const read = await reader.read(sheets.flatMap(({ used }) => (used ? [{ area: used }] : [])));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const cells = read.value.map(({ area, values }: AreaSnapshot) => ({ area, values }));
  return { sheets: sheets.map(({ name }) => name), tables, cells };
}

test("memory → file → reader: the same sheets, tables and cells; codes, dates, money and texts unharmed", async () => {
  const book = await filled();
  const file = await writeXlsxFile(book.book, { title: "Probe", created: new Date(0), results: [] });
  const read = await readXlsx(file, inflateWithZlib);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  expect(await everything(closedReader(read.value))).toEqual(await everything(book));
});
