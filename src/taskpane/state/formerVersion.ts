// Without this file each view that needs a former file would ask for it again.
import { useSyncExternalStore } from "react";
import type { SheetLayout } from "../../domain/budget/sheetLayout";
import { success } from "../../domain/shared/result";
import type { Book } from "../../usecases/book";
import type { BudgetSheet } from "../../usecases/budgetSheet";
import type { FormerChoice, FormerVersion } from "../../usecases/readFormerFile";
import type { WorkbookFailure } from "../../workbook/failure";
import type { OpenWorkbook } from "../../workbook/port";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import { createStore } from "./createStore";
import { newestTurn } from "./latestOnly";

/** The former version a person has picked; `choice` null proposes the sheets that fit best. */
export type Former =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "refused"; readonly name: string; readonly refusal: SourceRefusal }
  | { readonly kind: "failed"; readonly name: string; readonly failure: WorkbookFailure }
  | { readonly kind: "there"; readonly name: string; readonly version: FormerVersion; readonly choice: FormerChoice | null };

const store = createStore<Former, Former>((_before, next) => next, { kind: "none" });
const newest = newestTurn();

/** The former version; the same in all views until another one is picked or the pane is opened anew. */
export function useFormerVersion(): Former {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Layouts of the former version, for setting up sheets of the same shape. */
export function formerLayouts(): readonly SheetLayout[] {
  const former = store.get();
  return former.kind === "there" ? former.version.sheets.map(({ layout }) => layout) : [];
}

/** Reads a closed file in the background. Nothing of it leaves this computer, nothing of it is written. */
export async function readFormer(file: File): Promise<void> {
  const isNewest = newest();
  const { name } = file;
  store.dispatch({ kind: "reading", name });
  const [{ readClosedWorkbook }, { readFormerFile }] = await Promise.all([import("../../runtime"), import("../../usecases/readFormerFile")]);
  const modified = new Date(file.lastModified).toISOString();
  const read = await readFormerFile({ file: name, modified, read: () => readClosedWorkbook(file) });
  if (!isNewest()) return;
  store.dispatch(read.ok ? { kind: "there", name, version: read.value, choice: null } : { kind: "refused", name, refusal: read.failure });
}

/** Takes another sheet of the open workbook for the former version. */
export async function readFormerSheet(workbook: OpenWorkbook, book: Book, name: string): Promise<void> {
  const isNewest = newest();
  const layout = book.layouts.find(({ sheet }) => sheet === name);
  if (layout === undefined) return;
  store.dispatch({ kind: "reading", name });
  const [{ readBudgetSheet }, outline] = await Promise.all([import("../../usecases/readBudgetSheet"), workbook.outline()]);
  const read = outline.ok ? await readBudgetSheet(workbook, { outline: outline.value, layout, state: book.state }) : outline;
  if (!isNewest()) return;
  const version = read.ok ? success<FormerVersion>({ file: null, book, sheets: [read.value] }) : read;
  store.dispatch(version.ok ? { kind: "there", name, version: version.value, choice: null } : { kind: "failed", name, failure: version.failure });
}

/** Settles which of its sheets are meant. */
export function chooseFormerSheets(sheet: BudgetSheet | null): void {
  const former = store.get();
  if (former.kind === "there") store.dispatch({ ...former, choice: sheet === null ? { kind: "all" } : { kind: "one", sheet } });
}

/** Puts the former version aside. */
export function forgetFormer(): void {
  newest();
  store.dispatch({ kind: "none" });
}
