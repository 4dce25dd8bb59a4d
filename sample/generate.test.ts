import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { taggedBook } from "./books/townBooks";
import { buildLindhafen } from "./lindhafen";
import { faultyFile, firstFile, taggedFile } from "./sampleBooks";

const root = resolve(__dirname, "..");
const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "lindhafen-")));
const town = buildLindhafen();
const { budget } = taggedBook(town, taggedFile);

beforeAll(() => {
  for (const folder of folders) {
    execFileSync(
      process.execPath,
      [join(root, "node_modules/tsx/dist/cli.mjs"), "sample/generate.ts", "--nach", folder],
      { cwd: root },
    );
  }
}, 60_000);
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".xlsx"))
    .sort();
const open = (file: string): WorkBook =>
  read(readFileSync(join(folders[0]!, file)), { cellNF: true, cellFormula: true, sheetStubs: true, bookFiles: true });
const cell = (sheet: WorkSheet | undefined, address: string) => sheet?.[address] as CellObject | undefined;

test("18 workbooks, byte for byte the same on every run", () => {
  const hashes = folders.map((folder) =>
    files(folder).map(
      (file) =>
        `${file} ${createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex")}`,
    ),
  );
  expect(hashes[0]).toHaveLength(18);
  expect(hashes[0]).toEqual(hashes[1]);
});

test("another reader finds the same cells: texts as text, amounts as numbers, formulas with their values", () => {
  const sheet = open(taggedFile).Sheets["Haushalt 2026-2027"];
  const { rows } = budget.sheet;
  let compared = 0;
  rows.forEach((row, index) =>
    row.forEach((expected, column) => {
      if (!expected || expected.value === null) return;
      const found = cell(sheet, `${String.fromCharCode(65 + column)}${index + 1}`);
      // An empty text of a formula is no value for SheetJS.
      const shown = expected.value === "" ? (found?.v ?? "") : found?.v;
      expect([index + 1, column, shown, found?.f]).toEqual([index + 1, column, expected.value, expected.formula]);
      compared += 1;
    }),
  );
  expect(compared).toBeGreaterThan(29_000);
});

test("goal and product numbers that look like numbers stay text", () => {
  const goals = open(firstFile).Sheets["ISEK-Ziele"];
  const addressOf = (number: string) =>
    Object.keys(goals ?? {}).find((address) => /^A\d+$/.test(address) && cell(goals, address)?.v === number) ?? "A1";
  for (const number of ["1.1", "5.1", "5.10", "2.1"])
    expect(cell(goals, addressOf(number))).toMatchObject({ t: "s", v: number, z: "@" });
  const row = (budget.rowOf.get(town.lines.find(({ product }) => product === "365011")?.key ?? "") ?? 0) + 1;
  const plan = open(firstFile).Sheets["Haushalt 2026-2027"];
  expect(cell(plan, `C${row}`)).toMatchObject({ t: "s", v: "365011", z: "@" });
  expect(cell(plan, `E${row}`)).toMatchObject({ t: "s", z: "@" });
});

test("a date and a number stand where Excel made them out of goals", () => {
  const sheet = open(faultyFile).Sheets["Haushalt 2026-2027"];
  const numbers = Object.keys(sheet ?? {}).filter(
    (address) => /^O\d+$/.test(address) && cell(sheet, address)?.t === "n",
  );
  expect(numbers.map((address) => [cell(sheet, address)?.v, cell(sheet, address)?.z])).toEqual([
    [46_083, "dd. mmm"],
    [5.1, "General"],
  ]);
});

test("tables, filter, freeze, print titles, lists and colours are in the file, sheet names quoted", () => {
  const { files: parts } = open(taggedFile) as WorkBook & { files: Record<string, { content: Uint8Array }> };
  const text = (path: string) => Buffer.from(parts[path]?.content ?? []).toString("utf8");
  const workbook = text("xl/workbook.xml");
  expect(workbook).toContain("'Haushalt 2026-2027'!$5:$5</definedName>");
  expect(workbook).toContain("'ISEK-Ziele'!$1:$1</definedName>");
  expect(workbook).toContain('<definedName name="ISEK_Zielnummern">INDEX(ISEK_Ziele[Nummer],1):INDEX(ISEK_Ziele[Nummer],');
  expect(workbook).not.toMatch(/>(ISEK-|Haushalt)[^'<]*!/);
  const plan = text("xl/worksheets/sheet1.xml");
  expect(plan).toMatch(/<autoFilter ref="A5:S\d+"\/>/);
  expect(plan).toContain('<pane xSplit="3" ySplit="5" topLeftCell="D6" state="frozen"');
  expect(plan.match(/<cfRule /g)).toHaveLength(7);
  expect(plan).toContain('errorStyle="warning"');
  expect(text("xl/tables/table1.xml")).toContain('displayName="ISEK_Ziele"');
});
