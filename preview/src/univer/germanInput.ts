// Without this a German user would type into an English grid: points for commas, IF for WENN, and see it that way.
import type { ICellData, IStyleData, Nullable, Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { readGermanEntry, showGermanEntry, type Entry } from "./germanEntry";
import { errorToGerman, formulaToEnglish, formulaToGerman } from "./germanFormula";

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;
const WRAP = 3;
const CENTER = 2;
/** Before Univer's own readers of typed text, which know English only. */
const FIRST = 10_000;
/** Only the shown value is changed, not the style (`InterceptorEffectEnum.Value`). */
const VALUE_ONLY = 2;

type Location = Parameters<Parameters<SheetInterceptorService["writeCellInterceptor"]["intercept"]>[1]["handler"]>[1];
/** A cell on its way to the screen; Univer centres by the style it is given beside the cell's own. */
type ShownCell = ICellData & { interceptorStyle?: Nullable<IStyleData> };

/** What is typed or pasted into the editor becomes what Univer stores. */
export function installGermanInput(univer: Univer): void {
  interceptors(univer).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, location, next) => {
      const typed = cell ? typedText(cell) : undefined;
      if (!cell || typed === undefined || cell.t === FORCED_TEXT) return cell?.t === FORCED_TEXT ? cell : next(cell);
      const style = styleAt(location, cell);
      const entry = readGermanEntry(typed, style.n?.pattern === "@", new Date().getFullYear());
      // not passed on: Univer would read dates and numbers into texts and truth values once more
      return { ...cell, p: null, f: null, si: null, ...content(entry, style, typed) };
    },
  });
}

/**
 * What the cell editor and the formula bar show when a cell is edited: German formulas, decimal commas, whole dates.
 * Univer's formula editor ends the chain of interceptors, so ours stands around the whole chain (private to the pinned version).
 */
export function installGermanEditor(univer: Univer): void {
  const manager = interceptors(univer).writeCellInterceptor;
  const chain: Chain = manager.fetchThroughInterceptors.bind(manager);
  const around: Chain = (point, filter) => {
    const run = chain(point, filter);
    if (point !== (BEFORE_CELL_EDIT as unknown)) return run;
    return (cell, location) => inGerman(run(cell, location), location);
  };
  Object.assign(manager, { fetchThroughInterceptors: around });
}

type Chain = (point: never, filter?: never) => (cell: Nullable<ICellData>, location: Location) => Nullable<ICellData>;

function inGerman(shown: Nullable<ICellData>, location: Location): Nullable<ICellData> {
  if (!shown) return shown;
  if (typeof shown.f === "string" && shown.f !== "") return { ...shown, f: formulaToGerman(shown.f) };
  const raw = location.worksheet.getCellRaw(location.row, location.col);
  if (!raw || raw.p || raw.v === undefined || raw.v === null) return shown;
  const value = raw.t === BOOLEAN ? raw.v === 1 || raw.v === true : raw.v;
  if (typeof value === "string") return raw.t === FORCED_TEXT ? shown : { ...shown, v: errorToGerman(value) };
  return { ...shown, v: showGermanEntry(value, styleAt(location, raw).n?.pattern), t: TEXT };
}

/** Cells without a number format: decimal comma, WAHR and FALSCH, German error values. Univer's own setting reaches formatted numbers only. */
export function installGermanDisplay(univer: Univer): void {
  interceptors(univer).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 5,
    effect: VALUE_ONLY,
    handler: (cell, location, next) => {
      if (!cell || cell.p) return next(cell);
      const { v: value, t: kind } = cell;
      if (kind === BOOLEAN)
        return next(centred({ ...cell, v: value === 1 || value === true ? "WAHR" : "FALSCH", t: TEXT }));
      if (typeof value === "string" && value.startsWith("#") && errorToGerman(value) !== value)
        return next(centred({ ...cell, v: errorToGerman(value) }));
      if (typeof value !== "number" || Number.isInteger(value) || kind === TEXT) return next(cell);
      const pattern = location.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      if (pattern && pattern !== "General") return next(cell);
      return next({ ...cell, v: shownNumber(value), t: NUMBER });
    },
  });
}

const interceptors = (univer: Univer) => univer.__getInjector().get(SheetInterceptorService);

/** Undefined for what is not plain text, such as partly bold text. */
function typedText(cell: ICellData): string | undefined {
  if (typeof cell.f === "string") return cell.f;
  if (typeof cell.v === "string") return cell.v;
  const body = cell.p?.body;
  if (!body || body.textRuns?.some((run) => run.ts && Object.keys(run.ts).length > 0)) return undefined;
  return body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** With the format of the row and the column. */
function styleAt(location: Location, cell: Nullable<ICellData>): IStyleData {
  const own = location.workbook.getStyles().getStyleByCell(cell) ?? {};
  const around = location.worksheet.getComposedCellStyle(location.row, location.col) ?? {};
  return { ...around, ...own };
}

function content(entry: Entry, style: IStyleData, typed: string): ICellData {
  switch (entry.kind) {
    case "empty":
      return { v: "" };
    case "text":
      return { v: entry.text, t: TEXT, ...(typed.includes("\n") ? { s: { ...style, tb: WRAP } } : {}) };
    case "formula":
      return { v: null, t: null, f: formulaToEnglish(entry.formula) };
    case "boolean":
      return { v: entry.value ? 1 : 0, t: BOOLEAN };
    case "error":
      return { v: entry.value, t: TEXT };
    case "number":
      return numberContent(entry, style);
  }
}

/** The typed form sets the format of a cell that has none; in a percent cell `10` means 10 %, as in Excel. */
function numberContent(entry: Entry & { kind: "number" }, style: IStyleData): ICellData {
  const pattern = style.n?.pattern;
  if (pattern && pattern !== "General") {
    const isPercent = pattern.includes("%") && !entry.format?.includes("%") && Math.abs(entry.value) >= 1;
    return { v: isPercent ? entry.value / 100 : entry.value, t: NUMBER };
  }
  return { v: entry.value, t: NUMBER, ...(entry.format ? { s: { ...style, n: { pattern: entry.format } } } : {}) };
}

const centred = (cell: ShownCell): ShownCell => ({
  ...cell,
  interceptorStyle: { ...cell.interceptorStyle, ht: CENTER },
});

/** Eleven digits, as Excel's General shows in a column of usual width. */
const shownNumber = (value: number) =>
  String(Number(value.toPrecision(11)))
    .replace(".", ",")
    .replace("e", "E");
