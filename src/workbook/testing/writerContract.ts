// Without this file each host could write in its own way, and what memory proves would not hold in Excel.
import type { Area } from "../../domain/shared/place";
import type { CellInput } from "../cellInput";
import type { Change } from "../change";
import { freshSheet, type ContractHost } from "./contractHost";

/** What every `WorkbookWriter` does, on whichever host. */
export function writerContract(open: () => Promise<ContractHost>): void {
  async function onSheet(): Promise<
    ContractHost & {
      readonly sheet: string;
      write(changes: readonly Change[]): Promise<unknown>;
      cells(area: Omit<Area, "sheet">): Promise<unknown>;
    }
  > {
    const host = await open();
    const sheet = freshSheet();
    await host.book.write([{ kind: "addSheet", sheet }]);
    const write = (changes: readonly Change[]) => host.book.write(changes);
    const cells = async (area: Omit<Area, "sheet">) => {
      const read = await host.book.read([{ area: { ...area, sheet } }]);
      if (!read.ok) throw new Error(JSON.stringify(read.failure));
      return read.value[0]!.values;
    };
    return { ...host, sheet, write, cells };
  }

  const block = (
    sheet: string,
    rows: readonly (readonly (CellInput | undefined)[])[],
    at = { row: 0, column: 0 },
  ): Change => ({
    kind: "writeCells",
    area: { sheet, ...at, rows: rows.length, columns: rows[0]!.length },
    cells: rows,
    expected: rows.map((row) => row.map(() => undefined)),
  });
  const text = (sheet: string, area: Omit<Area, "sheet">): Change => ({
    kind: "setNumberFormat",
    area: { sheet, ...area },
    format: "@",
    before: "General",
  });
  const two = { row: 0, column: 0, rows: 2, columns: 2 };
  const done = { ok: true, value: undefined };

  test("holes leave cells alone, null empties them", async () => {
    const { sheet, write, cells } = await onSheet();
    await write([
      block(sheet, [
        ["a", "b"],
        ["c", "d"],
      ]),
    ]);
    expect(
      await write([
        block(sheet, [
          [undefined, 1],
          [null, undefined],
        ]),
      ]),
    ).toEqual(done);
    expect(await cells(two)).toEqual([
      ["a", 1],
      [null, "d"],
    ]);
  });

  test("codes stay text in cells formatted as text first, and become other things without it", async () => {
    const { sheet, write, cells } = await onSheet();
    const codes = ["01", "1.5", "2.1", "2.10", "3.10", "11.11.01", "12.60"];
    await write([
      text(sheet, { row: 0, column: 0, rows: 7, columns: 1 }),
      block(
        sheet,
        codes.map((code) => [code]),
      ),
    ]);
    expect(await cells({ row: 0, column: 0, rows: 7, columns: 1 })).toEqual(codes.map((code) => [code]));
    await write([block(sheet, [["3.10", "01"]], { row: 0, column: 3 })]);
    expect(await cells({ row: 0, column: 3, rows: 1, columns: 2 })).toEqual([[3.1, 1]]);
  });

  test("text stays text, whatever it begins with and whatever the cell's format", async () => {
    const { sheet, write, cells } = await onSheet();
    const dangerous = ["=1+1", "+A1", "-A1", "@SUM(A1)", "'quoted", '=HYPERLINK("x")'];
    await write([
      text(sheet, { row: 0, column: 1, rows: 6, columns: 1 }),
      block(
        sheet,
        dangerous.map((each) => [each, each]),
      ),
    ]);
    expect(await cells({ row: 0, column: 0, rows: 6, columns: 2 })).toEqual(dangerous.map((each) => [each, each]));
    const { book } = await open();
    const read = await book.read([{ area: { sheet, row: 0, column: 0, rows: 6, columns: 2 }, formulas: true }]);
    expect(read.ok && read.value[0]!.formulas!.flat().every((formula) => formula === null)).toBe(true);
  });

  test("a text that must stay one does, with and without text format", async () => {
    const { sheet, write, cells } = await onSheet();
    await write([
      text(sheet, { row: 0, column: 1, rows: 1, columns: 1 }),
      block(sheet, [[{ text: "3.10" }, { text: "3.10" }]]),
    ]);
    expect(await cells({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([["3.10", "3.10"]]);
  });

  test("a formula gives way to a value, and its cell can be emptied", async () => {
    const { book, sheet, write } = await onSheet();
    await write([block(sheet, [[{ formula: "=1+1" }, { formula: "=2+2" }]])]);
    await write([block(sheet, [["x", null]])]);
    const read = await book.read([{ area: { sheet, row: 0, column: 0, rows: 1, columns: 2 }, formulas: true }]);
    expect(read.ok && [read.value[0]!.values, read.value[0]!.formulas]).toEqual([[["x", null]], [[null, null]]]);
  });

  test("tables are made, lengthened and turned back into cells", async () => {
    const { book, sheet, write, cells } = await onSheet();
    const table = `W_${sheet.replace(/\D/g, "")}`;
    const area: Area = { sheet, row: 0, column: 0, rows: 2, columns: 2 };
    const longer = { ...area, rows: 4 };
    const style = "TableStyleLight1";
    expect(
      await write([
        block(sheet, [
          ["Nr", "Titel"],
          [1, "a"],
        ]),
        { kind: "addTable", area, table, style },
      ]),
    ).toEqual(done);
    expect(
      await write([
        { kind: "resizeTable", table, from: area, to: longer },
        block(
          sheet,
          [
            [2, "b"],
            [3, "c"],
          ],
          { row: 2, column: 0 },
        ),
      ]),
    ).toEqual(done);
    const outline = await book.outline();
    expect(outline.ok && outline.value.tables.find(({ name }) => name === table)?.area).toEqual(longer);
    expect(await write([{ kind: "removeTable", table, area: longer, style }])).toEqual(done);
    const after = await book.outline();
    expect(after.ok && after.value.tables.some(({ name }) => name === table)).toBe(false);
    expect(await cells({ ...two, rows: 4 })).toEqual([
      ["Nr", "Titel"],
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
  });

  test("sheets come after the one named, and go", async () => {
    const { book, sheet, write } = await onSheet();
    const [second, first] = [freshSheet(), freshSheet()];
    expect(
      await write([
        { kind: "addSheet", sheet: second, after: sheet },
        { kind: "addSheet", sheet: first, after: sheet },
      ]),
    ).toEqual(done);
    const outline = await book.outline();
    const names = outline.ok ? outline.value.sheets.map(({ name }) => name) : [];
    expect(names.slice(names.indexOf(sheet))).toEqual([sheet, first, second]);
    expect(
      await write([
        { kind: "removeSheet", sheet: first },
        { kind: "removeSheet", sheet: second },
      ]),
    ).toEqual(done);
    const after = await book.outline();
    expect(after.ok && after.value.sheets.map(({ name }) => name)).toEqual(
      names.filter((name) => name !== first && name !== second),
    );
  });

  test("names, lists, conditional formats, looks, filters and frozen rows are carried out and taken back", async () => {
    const { book, sheet, write } = await onSheet();
    const area: Area = { sheet, row: 1, column: 0, rows: 3, columns: 1 };
    const name = `N_${sheet.replace(/\D/g, "")}`;
    const list = {
      source: `=${name}`,
      alert: "warning",
      title: "Ziel",
      message: "Dieses Ziel steht nicht in der Liste.",
    } as const;
    const rule = { formula: '=$A2="x"', fill: "#FAE584", fontColor: "#1B1B1B", strikethrough: true };
    const filter: Area = { sheet, row: 0, column: 0, rows: 4, columns: 1 };
    expect(
      await write([
        block(sheet, [["Kopf"], ["x"], ["y"], ["z"]]),
        { kind: "addName", name, refersTo: `='${sheet}'!$A$2:$A$4` },
        { kind: "setList", area, list, before: null },
        { kind: "setConditionalFormats", area, rules: [rule, { ...rule, formula: '=$A2="y"' }], before: [] },
        {
          kind: "setLook",
          area: { ...area, row: 0, rows: 1 },
          look: {
            fill: "#E8F1FB",
            fontColor: "#1B1B1B",
            bold: true,
            wrap: true,
            columnWidth: 80,
            horizontalAlignment: "center",
          },
          before: {},
        },
        { kind: "setAutoFilter", sheet, to: filter, from: null },
        { kind: "freezePanes", sheet, rows: 1, columns: 1 },
      ]),
    ).toEqual(done);
    const outline = await book.outline();
    expect(outline.ok && outline.value.sheets.find((each) => each.name === sheet)?.autoFilter).toEqual(filter);
    expect(outline.ok && outline.value.names.find((each) => each.name === name)?.area).toEqual(area);
    expect(
      await write([
        { kind: "freezePanes", sheet, rows: 0, columns: 0 },
        { kind: "setAutoFilter", sheet, to: null, from: filter },
        { kind: "setLook", area: { ...area, row: 0, rows: 1 }, look: { fill: null, bold: false }, before: {} },
        { kind: "setConditionalFormats", area, rules: [], before: [rule] },
        { kind: "setList", area, list: null, before: list },
        { kind: "removeName", name, refersTo: `='${sheet}'!$A$2:$A$4` },
      ]),
    ).toEqual(done);
    const after = await book.outline();
    expect(after.ok && after.value.sheets.find((each) => each.name === sheet)?.autoFilter).toBeNull();
    expect(after.ok && after.value.names.some((each) => each.name === name)).toBe(false);
  });

  test("a sheet is printed as it was asked for; what was not asked stays as it is", async () => {
    const { sheet, write, printed } = await onSheet();
    const page = { landscape: true, fitsWidth: true, titleRows: { first: 3, count: 2 } };
    expect(await write([{ kind: "setPageLayout", sheet, page, before: { landscape: false, fitsWidth: false } }])).toEqual(done);
    expect(await printed(sheet)).toEqual(page);
    await write([{ kind: "setPageLayout", sheet, page: { landscape: false, fitsWidth: false }, before: { landscape: true, fitsWidth: true } }]);
    expect(await printed(sheet)).toEqual({ ...page, landscape: false, fitsWidth: false });
  });

  test("inserted columns push the others aside, deleted ones draw them in", async () => {
    const { sheet, write, cells } = await onSheet();
    await write([block(sheet, [["a", "b", "c"]])]);
    expect(await write([{ kind: "insertColumns", sheet, column: 1, count: 2 }])).toEqual(done);
    expect(await cells({ row: 0, column: 0, rows: 1, columns: 5 })).toEqual([["a", null, null, "b", "c"]]);
    expect(await write([{ kind: "deleteColumns", sheet, column: 0, count: 3 }])).toEqual(done);
    expect(await cells({ row: 0, column: 0, rows: 1, columns: 3 })).toEqual([["b", "c", null]]);
  });

  test("a missing sheet, a missing table and a taken name are failures by name; earlier changes stay", async () => {
    const { sheet, write, cells } = await onSheet();
    expect(await write([block(sheet, [["a"]]), block("Gibt es nicht", [["b"]])])).toEqual({
      ok: false,
      failure: { kind: "sheetMissing", sheet: "Gibt es nicht" },
    });
    expect(await cells({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["a"]]);
    const area: Area = { sheet, row: 0, column: 0, rows: 2, columns: 1 };
    expect(await write([{ kind: "resizeTable", table: "GibtEsNicht", from: area, to: area }])).toEqual({
      ok: false,
      failure: { kind: "tableMissing", table: "GibtEsNicht" },
    });
    expect(await write([{ kind: "addSheet", sheet }])).toEqual({
      ok: false,
      failure: { kind: "nameTaken", what: "sheet", name: sheet },
    });
  });

  test("a protected sheet refuses with its name", async () => {
    const { sheet, write, protect, unprotect, cells } = await onSheet();
    await protect(sheet);
    const refused = await write([block(sheet, [["a"]])]);
    await unprotect(sheet);
    expect(refused).toEqual({ ok: false, failure: { kind: "sheetProtected", sheet } });
    expect(await cells({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[null]]);
  });
}
