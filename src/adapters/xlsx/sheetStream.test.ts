// Without this file a cell cut in two by a chunk's end could be lost, in one file of a thousand.
import fc from "fast-check";
import { unusualMarkup } from "./cellContentScan";
import { CellStore, meaningTable, type SheetContext } from "./cellStore";
import { defaultLimits } from "./limits";
import { SheetStream } from "./sheetStream";
import { anySheet } from "./testing/anySheet";
import { TextBuilder } from "./textBuilder";
import { walkSheet } from "./walkSheet";

const context = (): SheetContext => ({
  part: "sheet",
  texts: new TextBuilder(["null", "eins", "zwei"], defaultLimits),
  meanings: meaningTable(["number", "day", "number", "time"]),
  date1904: false,
  limits: defaultLimits,
});

/** Everything that was read, with texts instead of indices, so that two readings can be compared. */
function seen(store: CellStore, frame: object) {
  const cells = store.finish();
  const list = Array.from({ length: cells.count }, (_, index) => {
    const kind = cells.kinds[index] ?? 0;
    const value = cells.values[index] ?? 0;
    const isText = [3, 5].includes(kind & 0x7f);
    return [cells.rows[index], cells.columns[index], kind, cells.styles[index], isText ? store.context.texts.texts[value] : value];
  });
  return { list, hidden: [...store.hiddenRows()], losses: store.namedLosses("x"), frame };
}

function scanned(bytes: Uint8Array, chunkLength: number) {
  const store = new CellStore(context(), 0);
  const stream = new SheetStream(store, 1_048_576);
  for (let at = 0; at < bytes.length; at += chunkLength) stream.push(bytes.slice(at, at + chunkLength));
  return seen(store, stream.finish());
}

function walked(xml: string) {
  const store = new CellStore(context(), 0);
  const { frame } = walkSheet(xml, store, 1_048_576);
  return seen(store, frame);
}

test("120 random sheets: scanned at once, empty stretches skipped, they give what walking gives", () => {
  const property = fc.property(anySheet, (xml) => expect(scanned(new TextEncoder().encode(xml), xml.length * 4)).toEqual(walked(xml)));
  fc.assert(property, { numRuns: 120, seed: 8 });
});

test("what stands in the middle of 3,000 empty rows is found", () => {
  const empty = (from: number) => Array.from({ length: 1500 }, (_, index) => `<row r="${from + index}"><c r="A${from + index}" s="1"/></row>`).join("");
  for (const found of ['<c r="B1501" t="inlineStr"><is><t>da</t></is></c>', '<c r="B1501"><f>1+1</f></c>', '<c r="B1501"><v>1</v></c>']) {
    const xml = `<worksheet><sheetData>${empty(1)}<row r="1501" hidden="1">${found}</row>${empty(1502)}</sheetData></worksheet>`;
    expect(scanned(Buffer.from(xml), xml.length)).toMatchObject({ list: [[1500, 1, expect.any(Number), 0, expect.anything()]], hidden: [1500, 1500] });
  }
});

test("rows without numbers are counted, not skipped", () => {
  const empty = Array.from({ length: 3000 }, (_, index) => `<row><c r="A${index + 1}" s="1"/></row>`).join("");
  const xml = `<worksheet><sheetData>${empty}<row><c><v>7</v></c></row></sheetData></worksheet>`;
  expect(scanned(Buffer.from(xml), xml.length).list).toEqual([[3000, 0, 1, 0, 7]]);
});

test("150 random sheets: scanned in chunks of any length, they give what walking tag by tag gives", () => {
  const property = fc.property(anySheet, fc.integer({ min: 1, max: 400 }), (xml, chunkLength) => {
    expect(scanned(new TextEncoder().encode(xml), chunkLength)).toEqual(walked(xml));
  });
  fc.assert(property, { numRuns: 150, seed: 7 });
});

test.each([
  ["a comment between two cells", "<row><c><v>1</v></c><!-- x --><c><v>2</v></c></row>", 2],
  ["rich text and value in one cell: the text counts when the value is empty", "<row><c><is><t>a</t></is><v/></c></row>", 1],
  ["blanks around an equals sign", '<row r = "1"><c r="A1"><v>1</v></c></row>', 1],
  ["a processing instruction", "<row><?pi x?><c><v>1</v></c></row>", 1],
])("%s makes the scanner step back for the walker", (_, rows, count) => {
  const xml = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  expect(() => scanned(new TextEncoder().encode(xml), 1000)).toThrow(unusualMarkup);
  expect(walked(xml).list).toHaveLength(count);
});

test("two values in one cell are refused, not glued together", () => {
  expect(() => walked("<worksheet><sheetData><row><c><v>1</v><v>2</v></c></row></sheetData></worksheet>")).toThrow("damagedPart");
});

test("a sheet without cells, a sheet without sheetData", () => {
  for (const xml of ["<worksheet><sheetData/></worksheet>", "<worksheet><sheetViews/></worksheet>"]) {
    expect(scanned(new TextEncoder().encode(xml), 5).list).toEqual([]);
  }
});
