// Without this file a check would see the active sheet only. Loaded with the rules, when the first check starts.
import { success, type Result } from "../../domain/shared/result";
import type { Book } from "../../usecases/book";
import type { BudgetSheet } from "../../usecases/budgetSheet";
import { checkWorkbook, type CheckResult } from "../../usecases/checkWorkbook";
import { settingsPlace } from "../../usecases/catalogue/compareCatalogue";
import { isSetUp } from "../../usecases/planRowTags";
import { readBudgetSheet } from "../../usecases/readBudgetSheet";
import { catalogueIsTheOffices } from "../../domain/rules/catalogueRules";
import { officeCatalogue } from "./catalogueChoice";
import type { WorkbookFailure } from "../../workbook/failure";
import type { OpenWorkbook } from "../../workbook/port";

/** A check with the sheets it looked at, for quick fixes. */
export interface BookCheck extends CheckResult {
  readonly sheets: readonly BudgetSheet[];
}

/** Reads every sheet that is set up and checks it with the registers. `today` is an ISO day. */
export async function checkBook(workbook: OpenWorkbook, book: Book, today: string): Promise<Result<BookCheck, WorkbookFailure>> {
  const outline = await workbook.outline();
  if (!outline.ok) return outline;
  // The office's catalogue is known only while its file is picked; then the check says what the view of the catalogue says.
  const office = officeCatalogue();
  const outdated = office === null ? null : catalogueIsTheOffices(book.settings, office, settingsPlace(book));
  const current: Book = { ...book, outline: outline.value, faults: outdated === null ? book.faults : [...book.faults, outdated] };
  const sheets: BudgetSheet[] = [];
  for (const layout of book.layouts.filter(isSetUp)) {
    const sheet = await readBudgetSheet(workbook, { outline: outline.value, layout, state: book.state });
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return success({ ...checkWorkbook(current, sheets, today), sheets });
}
