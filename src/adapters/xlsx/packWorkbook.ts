// Without this file a workbook with 100,000 texts would freeze the pane for as long as they are copied one by one.
import type { CellColumns, ClosedSheet, ClosedWorkbook, TextTable } from "../../workbook/closedWorkbook";

/** A workbook in the form in which it travels between threads: columns are handed over, texts lie in a few long strings. */
export interface PackedWorkbook extends Omit<ClosedWorkbook, "texts"> {
  readonly texts: PackedTexts;
}

/** Texts one after the other. A piece ends after so many letters that it is far from the longest possible string. */
export interface PackedTexts {
  readonly pieces: readonly string[];
  /** Index of the first text of each piece. */
  readonly pieceStarts: Uint32Array;
  /** Where each text ends within its piece. */
  readonly ends: Uint32Array;
}

const lettersPerPiece = 16_000_000;

/** Packs a workbook for `postMessage`; the second value lists what is handed over instead of copied. */
export function packWorkbook(workbook: ClosedWorkbook): { readonly packed: PackedWorkbook; readonly transfer: ArrayBuffer[] } {
  const texts = packTexts(workbook.texts);
  const sheets = workbook.sheets.map((sheet): ClosedSheet => ({ ...sheet, cells: trimmed(sheet.cells) }));
  const arrays = [texts.pieceStarts, texts.ends, ...sheets.flatMap(arraysOf)];
  const transfer = new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer));
  return { packed: { ...workbook, texts, sheets }, transfer: [...transfer] };
}

/** The workbook as the reader made it; texts are cut out when they are asked for. */
export function unpackWorkbook(packed: PackedWorkbook): ClosedWorkbook {
  return { ...packed, texts: unpackTexts(packed.texts) };
}

function packTexts(texts: TextTable): PackedTexts {
  const pieces: string[] = [];
  const pieceStarts: number[] = [];
  const ends = new Uint32Array(texts.length);
  let gathered: string[] = [];
  let letters = 0;
  const close = () => {
    if (gathered.length === 0) return;
    pieces.push(gathered.join(""));
    gathered = [];
    letters = 0;
  };
  for (let index = 0; index < texts.length; index += 1) {
    if (gathered.length === 0) pieceStarts.push(index);
    const text = texts.at(index);
    gathered.push(text);
    letters += text.length;
    ends[index] = letters;
    if (letters >= lettersPerPiece) close();
  }
  close();
  return { pieces, pieceStarts: Uint32Array.from(pieceStarts), ends };
}

function unpackTexts({ pieces, pieceStarts, ends }: PackedTexts): TextTable {
  const at = (index: number) => {
    let piece = pieces.length - 1;
    while (piece > 0 && (pieceStarts[piece] ?? 0) > index) piece -= 1;
    const end = ends[index];
    if (end === undefined) throw new Error(`Text ${index} von ${ends.length}`);
    const start = index === pieceStarts[piece] ? 0 : (ends[index - 1] ?? 0);
    return (pieces[piece] ?? "").slice(start, end);
  };
  return { length: ends.length, at };
}

/** Columns grow by doubling; what is less than half full is copied to its size, so that sixty files do not keep empty space. */
function trimmed(cells: CellColumns): CellColumns {
  if (cells.count * 2 * Float64Array.BYTES_PER_ELEMENT >= cells.values.buffer.byteLength) return cells;
  const { count, rows, columns, kinds, values, styles } = cells;
  return { count, rows: rows.slice(), columns: columns.slice(), kinds: kinds.slice(), values: values.slice(), styles: styles.slice() };
}

function arraysOf({ cells, merges, hiddenRows, hiddenColumns }: ClosedSheet) {
  return [cells.rows, cells.columns, cells.kinds, cells.values, cells.styles, merges, hiddenRows, hiddenColumns];
}
