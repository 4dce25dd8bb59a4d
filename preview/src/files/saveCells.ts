// Without this what stands in the grid would not reach the file as what it is.
import type {
  ICellData,
  IObjectArrayPrimitiveType,
  IObjectMatrixPrimitiveType,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
import { rangeText } from "./a1";
import { saveStyle } from "./cellStyle";
import { saveFormula, shiftFormula } from "./formulaText";
import type { FileCell, FileFont, FileStyle } from "./hucreTypes";
import { BOOLEAN, NUMBER, TEXT } from "./openCells";
import type { CellExtras } from "./workbookExtras";

const FORCED_TEXT = 4;
const ERRORS = new Set([
  "#VALUE!",
  "#REF!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#DIV/0!",
  "#NUM!",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** Results of a formula that fill more than its own cell, by sheet id; Univer keeps them outside the snapshot. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

export interface SaveStyles {
  readonly styles: IWorkbookData["styles"];
  readonly defaultFont: FileFont;
}

type FileCells = Map<string, Partial<FileCell>>;
type StyleReference = Nullable<IStyleData | string>;

export function saveCells(
  sheet: Partial<IWorksheetData>,
  { styles, defaultFont }: SaveStyles,
  spills: readonly Spill[],
): FileCells {
  const saved: FileCells = new Map();
  const look = (style: StyleReference): IStyleData | undefined =>
    (typeof style === "string" ? styles[style] : style) ?? undefined;
  const known = new Map<string, FileStyle | undefined>();
  const fileStyle = (cell: ICellData | undefined, row: number, column: number): FileStyle | undefined => {
    const layers = [sheet.columnData?.[column]?.s, sheet.rowData?.[row]?.s, cell?.s];
    const extras = (cell?.custom ?? sheet.rowData?.[row]?.custom ?? sheet.columnData?.[column]?.custom ?? undefined) as
      CellExtras | undefined;
    const key = JSON.stringify([layers, extras?.unlocked, extras?.formulaHidden]);
    if (!known.has(key)) known.set(key, saveStyle(merged(layers.map(look)), extras, defaultFont));
    return known.get(key);
  };
  const masters = sharedMasters(sheet.cellData ?? {});
  const spillAt = new Map(spills.map((spill) => [`${spill.row},${spill.column}`, spill]));
  eachCell(sheet.cellData ?? {}, (cell, row, column) => {
    const key = `${row},${column}`;
    const style = fileStyle(cell, row, column);
    const content = saveContent(cell, formulaOf(cell, row, column, masters), spillAt.get(key));
    if (style || Object.keys(content).length > 0) saved.set(key, { ...content, ...(style ? { style } : {}) });
  });
  saveSpilledValues(spills, saved);
  saveEmptyStyledCells(sheet, saved, (row, column) => fileStyle(undefined, row, column));
  return saved;
}

function saveContent(cell: ICellData, formula: string | undefined, spill: Spill | undefined): Partial<FileCell> {
  const value = saveValue(cell);
  const extras = (cell.custom ?? {}) as CellExtras;
  const content: Partial<FileCell> = {};
  if (extras.hyperlink) content.hyperlink = extras.hyperlink;
  if (extras.comment) content.comment = extras.comment;
  if (formula !== undefined) {
    content.formula = saveFormula(formula);
    // an error is calculated anew on opening; written as text it would look like a result
    if (cell.v === "") content.formulaResult = "";
    else if (value !== null && !(typeof value === "string" && ERRORS.has(value))) content.formulaResult = value;
    if (spill)
      Object.assign(content, { formulaType: "array", formulaRef: rangeText(spillRange(spill)), formulaDynamic: true });
    return content;
  }
  if (value !== null) content.value = value;
  if (extras.richText && extras.richText.map((run) => run.text).join("") === value) content.richText = extras.richText;
  return content;
}

/** Univer's cell as the file's value. A code such as `2.10` is text because its kind says so, whatever it looks like. */
export function saveValue(cell: ICellData): string | number | boolean | null {
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? null;
  if (value === null || value === "") return null;
  if (cell.t === BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (cell.t === TEXT || cell.t === FORCED_TEXT) return String(value);
  if (cell.t === NUMBER && typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  return value;
}

/** Univer writes a formula that was filled down once, with an id; the others carry the id alone. */
function sharedMasters(
  matrix: IObjectMatrixPrimitiveType<ICellData>,
): Map<string, { row: number; column: number; formula: string }> {
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  eachCell(matrix, (cell, row, column) => {
    if (cell.si && cell.f) masters.set(cell.si, { row, column, formula: cell.f });
  });
  return masters;
}

function formulaOf(
  cell: ICellData,
  row: number,
  column: number,
  masters: ReturnType<typeof sharedMasters>,
): string | undefined {
  if (cell.f) return cell.f;
  const master = cell.si ? masters.get(cell.si) : undefined;
  return master && shiftFormula(master.formula, row - master.row, column - master.column);
}

/** Excel writes the results of a spilled formula into the cells beside it; without them readers that do not calculate see gaps. */
function saveSpilledValues(spills: readonly Spill[], saved: FileCells): void {
  for (const spill of spills) {
    spill.values.forEach((values, down) => {
      values.forEach((value, across) => {
        const key = `${spill.row + down},${spill.column + across}`;
        if ((down > 0 || across > 0) && value !== null && value !== "") saved.set(key, { ...saved.get(key), value });
      });
    });
  }
}

/** The file library writes no formats of whole rows and columns: they are put into the cells as far as the sheet is filled. */
function saveEmptyStyledCells(
  sheet: Partial<IWorksheetData>,
  saved: FileCells,
  style: (row: number, column: number) => FileStyle | undefined,
): void {
  const columns = styledIndexes(sheet.columnData);
  const rows = styledIndexes(sheet.rowData);
  const size = filledSize(saved.keys());
  const put = (row: number, column: number) => {
    const found = saved.has(`${row},${column}`) ? undefined : style(row, column);
    if (found) saved.set(`${row},${column}`, { style: found });
  };
  for (const column of columns) for (let row = 0; row < size.rows; row++) put(row, column);
  for (const row of rows) for (let column = 0; column < size.columns; column++) put(row, column);
}

const styledIndexes = (
  data: IObjectArrayPrimitiveType<{ s?: StyleReference; custom?: Nullable<CellExtras> }> | undefined,
) =>
  Object.entries(data ?? {})
    .filter(([, entry]) => entry?.s || (entry?.custom as CellExtras | undefined)?.unlocked)
    .map(([index]) => Number(index));

/** Rows and columns up to the last cell. */
export function filledSize(keys: Iterable<string>): { rows: number; columns: number } {
  const size = { rows: 0, columns: 0 };
  for (const key of keys) {
    const [row, column] = key.split(",").map(Number);
    size.rows = Math.max(size.rows, row + 1);
    size.columns = Math.max(size.columns, column + 1);
  }
  return size;
}

const spillRange = ({ row, column, values }: Spill) => ({
  startRow: row,
  startColumn: column,
  endRow: row + values.length - 1,
  endColumn: column + (values[0]?.length ?? 1) - 1,
});

/** Later layers win; members that are absent or null do not hide those below. */
function merged(layers: readonly (IStyleData | undefined)[]): IStyleData | undefined {
  const present = layers.filter((layer): layer is IStyleData => layer !== undefined);
  if (present.length < 2) return present[0];
  return Object.assign(
    {},
    ...present.map((layer) => Object.fromEntries(Object.entries(layer).filter(([, value]) => value != null))),
  );
}

function eachCell(
  matrix: IObjectMatrixPrimitiveType<ICellData>,
  visit: (cell: ICellData, row: number, column: number) => void,
): void {
  for (const row of Object.keys(matrix)) {
    const cells = matrix[Number(row)] ?? {};
    for (const column of Object.keys(cells)) {
      const cell = cells[Number(column)];
      if (cell) visit(cell, Number(row), Number(column));
    }
  }
}
