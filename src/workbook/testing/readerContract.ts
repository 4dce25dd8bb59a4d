// Without this file each host could read in its own way, and a use case would only be right on one of them.
import type { Area } from "../../domain/shared/place";
import type { CellInput } from "../cellInput";
import type { Change } from "../change";
import { freshSheet, type ContractHost } from "./contractHost";

/** What every `WorkbookReader` does, on whichever host. `open` gives a workbook with at least one sheet. */
export function readerContract(open: () => Promise<ContractHost>): void {
  async function filled(
    rows: readonly (readonly CellInput[])[],
    before: (sheet: string) => readonly Change[] = () => [],
  ) {
    const host = await open();
    const sheet = freshSheet();
    const area: Area = { sheet, row: 0, column: 0, rows: rows.length, columns: rows[0]!.length };
    const written = await host.book.write([
      { kind: "addSheet", sheet },
      ...before(sheet),
      { kind: "writeCells", area, cells: rows, expected: rows.map((row) => row.map(() => undefined)) },
    ]);
    expect(written).toEqual({ ok: true, value: undefined });
    return { ...host, sheet, area };
  }

  test("values come as they are: text, number, boolean, empty as null", async () => {
    const { book, area } = await filled([
      ["Text", 1.5, true, null],
      ["", "  ", 0, false],
    ]);
    const read = await book.read([{ area }]);
    expect(read.ok && read.value[0]!.values).toEqual([
      ["Text", 1.5, true, null],
      [null, "  ", 0, false],
    ]);
  });

  test("areas reach beyond what is used; several come in the order asked", async () => {
    const { book, sheet } = await filled([["a", "b"]]);
    const read = await book.read([
      { area: { sheet, row: 5, column: 5, rows: 2, columns: 1 } },
      { area: { sheet, row: 0, column: 0, rows: 1, columns: 3 } },
    ]);
    expect(read.ok && read.value.map(({ values }) => values)).toEqual([[[null], [null]], [["a", "b", null]]]);
  });

  test("formulas are told from texts that look like one", async () => {
    const { book, area } = await filled([[{ formula: "=1+1" }, "=1+1", 3]], (sheet) => [
      {
        kind: "setNumberFormat",
        area: { sheet, row: 0, column: 1, rows: 1, columns: 1 },
        format: "@",
        before: "General",
      },
    ]);
    const read = await book.read([{ area, formulas: true }]);
    expect(read.ok && read.value[0]!.formulas).toEqual([["=1+1", null, null]]);
    expect(read.ok && read.value[0]!.values[0]!.slice(1)).toEqual(["=1+1", 3]);
  });

  test("number formats come locale-neutral", async () => {
    const { book, sheet, area } = await filled([[46_000, "2.10", 1]], (name) => [
      {
        kind: "setNumberFormat",
        area: { sheet: name, row: 0, column: 0, rows: 1, columns: 1 },
        format: "dd.mm.yyyy",
        before: "General",
      },
      {
        kind: "setNumberFormat",
        area: { sheet: name, row: 0, column: 1, rows: 1, columns: 1 },
        format: "@",
        before: "General",
      },
    ]);
    const read = await book.read([{ area, numberFormats: true }]);
    expect(read.ok && read.value[0]!.numberFormats).toEqual([["dd.mm.yyyy", "@", "General"]]);
    expect(sheet).not.toBe("");
  });

  test("hidden rows are named by their distance from the first", async () => {
    const { book, sheet, hideRows } = await filled([["a"], ["b"], ["c"], ["d"]]);
    await hideRows(sheet, [1, 3]);
    const read = await book.read([{ area: { sheet, row: 1, column: 0, rows: 3, columns: 1 }, hiddenRows: true }]);
    expect(read.ok && read.value[0]!.hiddenRows).toEqual([0, 2]);
  });

  test("sheet names do not tell capitals apart; a missing sheet is a failure with its name", async () => {
    const { book, sheet } = await filled([["a"]]);
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const loud = await book.read([{ area: { ...area, sheet: sheet.toUpperCase() } }]);
    expect(loud.ok && loud.value[0]!.values).toEqual([["a"]]);
    expect(await book.read([{ area: { ...area, sheet: "Gibt es nicht" } }])).toEqual({
      ok: false,
      failure: { kind: "sheetMissing", sheet: "Gibt es nicht" },
    });
  });

  test("the outline names sheets, what is used, tables and names", async () => {
    const { book, sheet } = await filled([
      [null, null],
      [null, "Kopf"],
      [null, 1],
    ]);
    const table = `T_${sheet.replace(/\D/g, "")}`;
    const area: Area = { sheet, row: 1, column: 1, rows: 2, columns: 1 };
    await book.write([
      { kind: "addTable", area, table, style: "TableStyleLight1" },
      { kind: "addName", name: `${table}_Liste`, refersTo: `='${sheet}'!$B$3` },
      { kind: "addName", name: `${table}_Spalte`, refersTo: `=${table}[Kopf]` },
    ]);
    const outline = await book.outline();
    if (!outline.ok) throw new Error(JSON.stringify(outline.failure));
    const { sheets, tables, names } = outline.value;
    expect(sheets.find(({ name }) => name === sheet)).toEqual({
      name: sheet,
      hidden: false,
      isProtected: false,
      used: area,
      autoFilter: null,
    });
    expect(tables.find(({ name }) => name === table)).toEqual({ name: table, area });
    const cell: Area = { ...area, row: 2, rows: 1 };
    expect(names.filter(({ name }) => name.startsWith(table))).toEqual([
      { name: `${table}_Liste`, area: cell, refersTo: expect.stringContaining("$B$3") },
      { name: `${table}_Spalte`, area: cell, refersTo: `=${table}[Kopf]` },
    ]);
  });

  test("a protected sheet says so", async () => {
    const { book, sheet, protect, unprotect } = await filled([["a"]]);
    await protect(sheet);
    const outline = await book.outline();
    await unprotect(sheet);
    expect(outline.ok && outline.value.sheets.find(({ name }) => name === sheet)?.isProtected).toBe(true);
  });

  test("the selection comes as areas, cut to what is used", async () => {
    const { book, sheet, select } = await filled([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
    ]);
    await select(sheet, ["A1:A2", "B2:B900"]);
    expect(await book.selection()).toEqual({
      ok: true,
      value: {
        hiddenRows: [],
        areas: [
          { sheet, row: 0, column: 0, rows: 2, columns: 1 },
          { sheet, row: 1, column: 1, rows: 2, columns: 1 },
        ],
      },
    });
  });

  test("a formula that fills several cells says which; one that does not, and a value, fill none", async () => {
    const { book, sheet, spill } = await filled([[null], [null], [null], [{ formula: "=1+1" }]]);
    await spill(sheet);
    const spills = await book.spills([0, 1, 3].map((row) => ({ sheet, row, column: 0 })));
    expect(spills).toEqual({ ok: true, value: [{ sheet, row: 0, column: 0, rows: 2, columns: 2 }, null, null] });
    const area: Area = { sheet, row: 0, column: 0, rows: 2, columns: 2 };
    const read = await book.read([{ area, formulas: true }]);
    expect(read.ok && read.value[0]!.values).toEqual([[1, 2], [3, 4]]);
    expect(read.ok && read.value[0]!.formulas!.flat().slice(1)).toEqual([null, null, null]);
    await book.write([{ kind: "writeCells", area: { ...area, rows: 1, columns: 1 }, cells: [[1]], expected: [[undefined]] }]);
    const after = await book.read([{ area }]);
    expect(after.ok && after.value[0]!.values).toEqual([[1, null], [null, null]]);
  });

  test("fills come as colours, none and white as nothing", async () => {
    const { book, sheet } = await filled([["a"], ["b"], ["c"]]);
    const cell = (row: number): Area => ({ sheet, row, column: 0, rows: 1, columns: 1 });
    await book.write([
      { kind: "setLook", area: cell(0), look: { fill: "#DDEBF7" }, before: { fill: null } },
      { kind: "setLook", area: cell(2), look: { fill: "#FFFFFF" }, before: { fill: null } },
    ]);
    const read = await book.read([{ area: { ...cell(0), rows: 3 }, fills: true }]);
    expect(read.ok && read.value[0]!.fills).toEqual([["#DDEBF7"], [null], [null]]);
  });

  test("merged areas are named whole, also where they only touch what is read; none where none are asked for", async () => {
    const { book, sheet, merge } = await filled([["a", "b", null], ["c", null, null], [null, null, "d"]]);
    await merge(sheet, "B1:C1");
    await merge(sheet, "A2:A3");
    const area: Area = { sheet, row: 1, column: 0, rows: 2, columns: 3 };
    const read = await book.read([{ area, merged: true }, { area: { ...area, row: 0, rows: 3 }, merged: true }, { area }]);
    const down = { sheet, row: 1, column: 0, rows: 2, columns: 1 };
    expect(read.ok && read.value[0]!.merged).toEqual([down]);
    expect(read.ok && new Set(read.value[1]!.merged)).toEqual(new Set([{ sheet, row: 0, column: 1, rows: 1, columns: 2 }, down]));
    expect(read.ok && read.value[2]!.merged).toBeUndefined();
  });

  test("the selection says which rows of its sheet cannot be seen, marked or not", async () => {
    const { book, sheet, select, hideRows } = await filled([["a"], ["b"], ["c"], ["d"]]);
    await hideRows(sheet, [1, 3]);
    await select(sheet, ["A1:A2"]);
    const selection = await book.selection();
    expect(selection.ok && selection.value.hiddenRows).toEqual([1, 3]);
  });

  test("a cell that is revealed is marked, on its sheet", async () => {
    const { book, sheet } = await filled([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(await book.reveal({ sheet, row: 1, column: 1 })).toEqual({ ok: true, value: undefined });
    const outline = await book.outline();
    expect(outline.ok && outline.value.activeSheet).toBe(sheet);
    const selection = await book.selection();
    expect(selection.ok && selection.value.areas).toEqual([{ sheet, row: 1, column: 1, rows: 1, columns: 1 }]);
  });
}
