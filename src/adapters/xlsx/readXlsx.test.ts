// Without this file everything of a workbook beside its values could be lost: merged cells, hidden rows, tables, properties.
import { isFormulaAt, type ClosedWorkbook } from "../../workbook/closedWorkbook";
import { inflateWithZlib } from "./inflateWithZlib";
import type { ReadOptions } from "./readOptions";
import { readXlsx } from "./readXlsx";
import { sheetValues } from "./testing/sheetValues";
import { plainRow, smallWorkbook, transitional, type SmallWorkbook } from "./testing/smallWorkbook";
import { zipFile } from "./testing/zipFile";

async function read(source: SmallWorkbook, options?: ReadOptions): Promise<ClosedWorkbook> {
  const result = await readXlsx(zipFile(smallWorkbook(source)), inflateWithZlib, options);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const office = transitional.office;
const relationships = (content: string) => `<Relationships xmlns="x">${content}</Relationships>`;

test("merged cells, hidden columns and hidden rows come as stretches from 0", async () => {
  const { sheets } = await read({
    beforeRows: '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="true"/><col min="6" max="16384" hidden="1"/><col min="1" max="1" width="9"/></cols>',
    rows: '<row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" ht="15" hidden="true"/><row r="4" hidden="0"/><row r="7" hidden="1"/>',
    afterRows: '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B2"/></mergeCells>',
  });
  expect([...(sheets[0]?.hiddenRows ?? [])]).toEqual([1, 2, 6, 6]);
  expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([1, 3, 5, 16_383]);
  expect([...(sheets[0]?.merges ?? [])]).toEqual([0, 0, 0, 2, 1, 1, 2, 1]);
  expect(sheets[0]?.hidesOtherRows).toBe(true);
});

test("100,000 merged areas take no longer than 100,000 cells", async () => {
  const areas = Array.from({ length: 100_000 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join("");
  const { sheets } = await read({ afterRows: `<mergeCells>${areas}</mergeCells>` });
  expect(sheets[0]?.merges.length).toBe(400_000);
});

test("hidden sheets are read, chart sheets are listed", async () => {
  const { sheets } = await read({
    sheetAttributes: 'state="veryHidden"',
    moreSheets: '<sheet name="Diagramm" sheetId="2" state="hidden" r:id="rId9"/>',
    relationships: `<Relationship Id="rId9" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    extra: [{ name: "xl/chartsheets/sheet1.xml", content: "<chartsheet/>" }],
  });
  expect(sheets.map(({ name, visibility, content, cells }) => [name, visibility, content, cells.count])).toEqual([
    ["Tabelle1", "veryHidden", "cells", 3],
    ["Diagramm", "hidden", "chart", 0],
  ]);
});

test("only the sheets asked for are read", async () => {
  const { sheets } = await read({}, { sheets: ["Andere"] });
  expect(sheets.map(({ name, cells }) => [name, cells.count])).toEqual([["Tabelle1", 0]]);
});

test("defined names with their sheet; entities decoded", async () => {
  const names = '<definedNames><definedName name="Jahr">2026</definedName><definedName name="Bereich" localSheetId="0" hidden="1">\'A &amp; B\'!$A$1:$B$2</definedName></definedNames>';
  const workbook = await read({ names });
  expect(workbook.names).toEqual([
    { name: "Jahr", sheet: null, refersTo: "2026", hidden: false },
    { name: "Bereich", sheet: "Tabelle1", refersTo: "'A & B'!$A$1:$B$2", hidden: true },
  ]);
});

const tableParts: Pick<SmallWorkbook, "extra"> = {
  extra: [
    { name: "xl/worksheets/_rels/sheet1.xml.rels", content: relationships(`<Relationship Id="rId1" Type="${office}/table" Target="../tables/table1.xml"/>`) },
    { name: "xl/tables/table1.xml", content: '<table displayName="tblHaushalt" ref="A1:B2" totalsRowCount="1"><tableColumns><tableColumn name="Produkt"/><tableColumn name="Ansatz_x000a_2026"/></tableColumns></table>' },
  ],
};
const threeRows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';

test("tables with area and headings", async () => {
  const { sheets } = await read(tableParts);
  const table = { name: "tblHaushalt", firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1, hasHeadings: true, hasTotals: true, headings: ["Produkt", "Ansatz\n2026"] };
  expect(sheets[0]?.tables).toEqual([table]);
});

test("stopping at the table's end leaves out what is below, and says so", async () => {
  const whole = await read({ ...tableParts, rows: threeRows });
  const cut = await read({ ...tableParts, rows: threeRows }, { stopAtTableEnd: true });
  expect([sheetValues(whole), whole.losses]).toEqual([[[1], [2], [3]], []]);
  expect([sheetValues(cut), cut.losses]).toEqual([[[1], [2]], [{ kind: "notReadBelow", sheet: "Tabelle1", row: 1 }]]);
});

test("a damaged table is named, the cells are read", async () => {
  const extra = [...(tableParts.extra ?? []).slice(0, 1), { name: "xl/tables/table1.xml", content: "<table" }];
  const workbook = await read({ extra });
  expect([workbook.sheets[0]?.cells.count, workbook.losses]).toEqual([3, [{ kind: "partUnreadable", part: "xl/tables/table1.xml" }]]);
});

test("who made the file, when, with which program, and the office's own properties", async () => {
  const { properties } = await read({
    packageParts:
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
      `<Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId4" Type="${office}/custom-properties" Target="docProps/custom.xml"/>`,
    extra: [
      { name: "docProps/core.xml", content: '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>K&#228;mmerei</dc:creator><cp:lastModifiedBy>FD 61</cp:lastModifiedBy><dcterms:created xmlns:dcterms="c">2026-01-05T08:00:00Z</dcterms:created><dcterms:modified xmlns:dcterms="c">2026-02-01T09:30:00Z</dcterms:modified></cp:coreProperties>' },
      { name: "docProps/app.xml", content: "<Properties><Application>Microsoft Excel</Application><Company>Stadt</Company></Properties>" },
      { name: "docProps/custom.xml", content: '<Properties xmlns:vt="v"><property pid="2" name="ISEK-Katalog"><vt:lpwstr>NMS-2026</vt:lpwstr></property><property pid="3" name="__proto__"><vt:i4>7</vt:i4></property></Properties>' },
    ],
  });
  expect({ ...properties, custom: [...properties.custom] }).toEqual({
    creator: "Kämmerei", lastModifiedBy: "FD 61", created: "2026-01-05T08:00:00Z", modified: "2026-02-01T09:30:00Z", title: null,
    application: "Microsoft Excel", custom: [["ISEK-Katalog", "NMS-2026"], ["__proto__", "7"]],
  });
});

test("formulas are flagged, with value and without; styles lead to their formats", async () => {
  const rows = '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="str"><f>""</f><v/></c><c r="D1"><f/></c></row>';
  const { sheets, numberFormats, losses } = await read({ rows });
  const cells = sheets[0]?.cells;
  if (!cells) throw new Error();
  expect([0, 1, 2, 3].map((index) => isFormulaAt(cells, index))).toEqual([false, true, true, true]);
  expect(numberFormats[cells.styles[0] ?? 0]).toBe('#,##0.00\\ "€"');
  expect(losses).toEqual([{ kind: "uncalculated", sheet: "Tabelle1", row: 0, column: 3, count: 1 }]);
});

test("too large files, parts, sheets and text tables are refused by their limit", async () => {
  const bytes = zipFile(smallWorkbook({ rows: `${plainRow}<row r="2">${"<c><v>1</v></c>".repeat(600)}</row>` }));
  const reasonWith = async (limits: ReadOptions["limits"]) => {
    const result = await readXlsx(bytes, inflateWithZlib, { ...(limits ? { limits } : {}) });
    return result.ok ? "read" : [result.failure.kind, "what" in result.failure ? result.failure.what : null];
  };
  expect(await reasonWith({ fileBytes: 100 })).toEqual(["tooLarge", "file"]);
  expect(await reasonWith({ stringBytes: 100 })).toEqual(["tooLarge", "part"]);
  expect(await reasonWith({ cells: 256 })).toEqual(["tooLarge", "cells"]);
  expect(await reasonWith({ texts: 0 })).toEqual(["tooLarge", "texts"]);
  expect(await reasonWith({ unpackedBytes: 1000 })).toEqual(["bomb", null]);
  expect(await reasonWith({})).toBe("read");
});

test("a Blob is read like bytes", async () => {
  const bytes = zipFile(smallWorkbook());
  const result = await readXlsx(new Blob([bytes as Uint8Array<ArrayBuffer>]), inflateWithZlib);
  expect(result.ok && sheetValues(result.value)).toEqual([["Köln & Zürich", 42.5, true]]);
});
