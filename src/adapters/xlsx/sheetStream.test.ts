// Without this file a cell cut in two by a chunk's end could be lost, in one file of a thousand.
import fc from "fast-check";
import { unusualMarkup } from "./cellScan";
import { CellStore, type SheetContext } from "./cellStore";
import { defaultLimits } from "./limits";
import { SheetStream } from "./sheetStream";
import { anySheet } from "./testing/anySheet";
import { TextBuilder } from "./textBuilder";
import { walkSheet } from "./walkSheet";

const context = (): SheetContext => ({
  part: "sheet",
  texts: new TextBuilder(["null", "eins", "zwei"], defaultLimits),
  meanings: ["number", "day", "number", "time"],
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

test("300 random sheets: scanned in chunks of any length, they give what walking tag by tag gives", () => {
  const property = fc.property(anySheet, fc.integer({ min: 1, max: 400 }), (xml, chunkLength) => {
    expect(scanned(new TextEncoder().encode(xml), chunkLength)).toEqual(walked(xml));
  });
  fc.assert(property, { numRuns: 300, seed: 7 });
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
