// Without this file the pane would not notice what happens in the sheet, or read everything at every click.
import type { OpenWorkbook, Selection, WorkbookEvent } from "../../workbook/port";
import type { WorkbookFailure } from "../../workbook/failure";
import { success, type Result } from "../../domain/shared/result";
import { isRegisterSheet, type Book } from "../../usecases/book";
import { withHiddenRows } from "../../usecases/budgetSheet";
import { openBook } from "../../usecases/openBook";
import { isSetUp } from "../../usecases/planRowTags";
import type { Store } from "./createStore";
import { afterPause, newestTurn } from "./latestOnly";
import type { ActiveSheet, PaneEvent, PaneState } from "./paneState";

/** What keeps the state's snapshot of the workbook up to date. */
export interface Reading {
  /** Reads everything for the first time and then follows what happens. */
  readonly start: () => void;
  /** Reads registers, active sheet and selection again; done when the state has them. */
  readonly reread: () => Promise<void>;
}

/** Long enough that dragging over rows reads once, short enough that nobody waits. */
const selectionPause = 80;
/** A colleague types on; the sheet is read when there is a pause. */
const editPause = 500;

/** Reads the workbook for the pane. Readings overlap; only the one begun last counts. */
export function startReading(workbook: OpenWorkbook, store: Store<PaneState, PaneEvent>): Reading {
  const { dispatch } = store;
  const newestBook = newestTurn();
  const newestSheet = newestTurn();
  const newestSelection = newestTurn();
  let activeSheet: string | null = null;

  // A filter tells nobody that it hides rows; when something is marked, it shows.
  const showHidden = ({ areas, hiddenRows }: Selection) => {
    const { sheet } = store.get();
    if (sheet.kind !== "there" || sheet.value.kind !== "ready" || areas[0]?.sheet !== sheet.value.name) return;
    const budget = withHiddenRows(sheet.value.budget, hiddenRows);
    if (budget !== sheet.value.budget) dispatch({ kind: "sheetRead", sheet: { kind: "there", value: { ...sheet.value, budget } } });
  };
  const readSelection = async () => {
    const isNewest = newestSelection();
    const selection = await workbook.selection();
    // A shape or a chart is marked: the rows in hand stay, as in Excel itself.
    if (isNewest() && selection.ok) dispatch({ kind: "selectionRead", selection: selection.value });
    if (isNewest() && selection.ok) showHidden(selection.value);
  };
  /** Rows may have been inserted or deleted since the registers were read; right after them the outline is still true. */
  const readSheet = async (outlined: "now" | "before" = "before") => {
    const { book } = store.get();
    if (book.kind !== "there") return;
    const isNewest = newestSheet();
    const outline = outlined === "now" ? success(book.value.outline) : await workbook.outline();
    if (!isNewest()) return;
    const sheet = outline.ok ? await readActiveSheet(workbook, { ...book.value, outline: outline.value }, activeSheet ?? outline.value.activeSheet) : outline;
    if (isNewest()) dispatch({ kind: "sheetRead", sheet: read(sheet) });
  };
  const reread = async () => {
    const isNewest = newestBook();
    const book = await openBook(workbook);
    if (!isNewest()) return;
    dispatch({ kind: "bookRead", book: read(book) });
    if (book.ok && activeSheet === null) activeSheet = book.value.outline.activeSheet;
    await Promise.all([readSheet("now"), readSelection()]);
  };

  const selectionSoon = afterPause(selectionPause, () => void readSelection());
  const sheetSoon = afterPause(editPause, () => void readSheet());
  const bookSoon = afterPause(editPause, () => void reread());
  const follow = (event: WorkbookEvent) => {
    if (event.kind === "selectionChanged") return selectionSoon.request();
    if (event.kind === "sheetActivated") {
      activeSheet = event.sheet;
      selectionSoon.request();
      return void readSheet();
    }
    dispatch({ kind: "cellsChanged" });
    if (isRegisterSheet(event.sheet)) bookSoon.request();
    else if (event.sheet === activeSheet) sheetSoon.request();
  };
  const start = () => {
    void reread();
    void workbook.listen(follow).then((listening) => {
      if (!listening.ok) dispatch({ kind: "failed", notice: { failure: listening.failure, again: start } });
    });
  };
  return { start, reread };
}

function read<Value>(result: Result<Value, WorkbookFailure>) {
  return result.ok ? ({ kind: "there", value: result.value } as const) : ({ kind: "failed", failure: result.failure } as const);
}

async function readActiveSheet(workbook: OpenWorkbook, book: Book, name: string): Promise<Result<ActiveSheet, WorkbookFailure>> {
  if (isRegisterSheet(name)) return success({ kind: "ours", name });
  const layout = book.layouts.find(({ sheet }) => sheet === name);
  if (layout === undefined || !isSetUp(layout)) return success({ kind: "notSetUp", name });
  const { readBudgetSheet } = await import("../../usecases/readBudgetSheet");
  const budget = await readBudgetSheet(workbook, { outline: book.outline, layout, state: book.state });
  return budget.ok ? success({ kind: "ready", name, budget: budget.value }) : budget;
}
