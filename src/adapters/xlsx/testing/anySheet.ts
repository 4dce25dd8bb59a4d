// Without this file the two ways of reading a sheet would only be compared on the sheets somebody thought of.
import fc from "fast-check";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const word = fc.oneof(fc.string({ maxLength: 12, unit: "binary" }), fc.constantFrom("Straße", "_x000D_", "a\r\nb", " ", "")).map(withoutControls);

/** Letters that may stand in XML; `]]>` would end a CDATA section. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g, "?");
}

const numberValue = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.integer().map(String), fc.constantFrom("", " 7 ", "x", "1,5"));

/** Attribute of the cell's type, and what stands inside. */
const content: fc.Arbitrary<readonly string[]> = fc.oneof(
  numberValue.map((value) => ["", `<v>${value}</v>`]),
  fc.nat({ max: 4 }).map((index) => [' t="s"', `<v>${index}</v>`]),
  fc.constantFrom("0", "1", "true", "").map((value) => [' t="b"', `<v>${value}</v>`]),
  word.map((text) => [' t="str"', `<f>A1&amp;"x"</f><v>${escaped(text)}</v>`]),
  word.map((text) => [' t="inlineStr"', `<is><r><rPr><b/></rPr><t xml:space="preserve">${escaped(text)}</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>!</t></r></is>`]),
  fc.constantFrom("#N/A", "#DIV/0!").map((error) => [' t="e"', `<f t="shared" si="0"/><v>${error}</v>`]),
  fc.constantFrom("2024-05-31", "heute").map((date) => [' t="d"', `<v>${date}</v>`]),
  fc.constantFrom("<f>1+1</f>", "<f/>", "<v/>", "<is/>", "<f>1</f><v/>", "<v/><is><t>a</t></is>").map((inside) => ["", inside]),
  fc.constant([' t="str"', "<v/>"]),
);

const cell = fc.record({ content, style: fc.option(fc.nat({ max: 4 })), column: fc.option(fc.nat({ max: 700 })), empty: fc.nat({ max: 9 }) });
const row = fc.record({ cells: fc.array(cell, { maxLength: 6 }), number: fc.option(fc.nat({ max: 40 })), hidden: fc.nat({ max: 3 }), attributes: fc.constantFrom("", ' spans="1:20" x14ac:dyDescent="0.25"', " ht='12.75'") });
const frame = fc.constantFrom("", '<cols><col min="2" max="9" hidden="1"/></cols>', '<dimension ref="A1"/>');
const after = fc.constantFrom("", '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>', "<!-- Ende --><rowBreaks/><cellWatches/>", "<conditionalFormatting><cfRule/></conditionalFormatting>");

/** Hundreds of empty rows in between, as formatting leaves them; some with things that must not be skipped. */
const stretch = fc.constantFrom("", "", ' spans="1:20" s="7" customFormat="1"', ' ht="12.75" customHeight="1"', ' hidden="1"', ' outlineLevel="1"');

function emptyRows(firstRow: number, attributes: string): string {
  const rows = Array.from({ length: 250 }, (_, index) => {
    const row = firstRow + index;
    return `<row r="${row}"${attributes}><c r="A${row}" s="1"/><c r="B${row}" s="1"/><c r="XFD${row}" s="3"/></row>`;
  });
  return rows.join("");
}

/** XML of a sheet with everything sheets hold: any order, any kind, with and without references, with and without prefix. */
export const anySheet: fc.Arbitrary<string> = fc
  .record({ rows: fc.array(row, { maxLength: 8 }), frame, after, stretch, prefix: fc.constantFrom("", "", "x:") })
  .map(({ rows, frame: before, after: behind, stretch: empty, prefix }) => {
    let current = 0;
    const lines = rows.map(({ cells, number, hidden, attributes }) => {
      current = number === null ? current + 1 : number + 1;
      const reference = number === null ? "" : ` r="${current}"`;
      const inside = cells.map((each) => cellXml(each, current)).join("\n");
      const filled = `<row${reference}${attributes}${hidden === 0 ? ' hidden="1"' : ""}>${inside}</row>`;
      if (empty === "" || number === null) return filled;
      current += 251;
      return filled + emptyRows(current - 250, empty);
    });
    const xml = `<worksheet xmlns:x="y">${before}<sheetData>${lines.join("\r\n")}</sheetData>${behind}</worksheet>`;
    return prefix === "" ? xml : xml.replace(/<(\/?)([a-zA-Z])/g, `<$1${prefix}$2`);
  });

interface CellSource {
  readonly content: readonly string[];
  readonly style: number | null;
  readonly column: number | null;
  readonly empty: number;
}

function cellXml({ content: [type, inside], style, column, empty }: CellSource, row: number): string {
  const reference = column === null ? "" : ` r="${letters(column)}${row}"`;
  const styled = style === null ? "" : ` s="${style}"`;
  return empty === 0 ? `<c${reference}${styled}/>` : `<c${reference}${styled}${type} cm="1">${inside}</c>`;
}

function letters(column: number): string {
  return (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));
}
