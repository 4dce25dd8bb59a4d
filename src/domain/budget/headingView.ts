// Without this file "Aufwand 2026" and "Auszahlung 2026" side by side would be two amounts instead of one seen twice.
import type { BudgetView } from "./budgetLine";
import { plainHeading } from "./headingText";
import type { LayoutColumn, SheetLayout } from "./sheetLayout";
import { sameIdentity } from "./valueColumn";

const resultWords = /ergebnis(plan|haushalt|rechnung|sicht)|ertrag|ertraeg|aufwand|aufwend/;
const cashWords = /finanz(plan(?!ung)|haushalt|rechnung|sicht)|einzahlung|auszahlung/;

/** Result or cash view as a heading of amounts names it (*Ergebnishaushalt*, *Auszahlungen*); both or neither is unknown. */
export function viewOfHeading(heading: string): BudgetView {
  const text = plainHeading(heading);
  const isResult = resultWords.test(text);
  if (isResult === cashWords.test(text)) return "unknown";
  return isResult ? "result" : "cash";
}

/** Amount columns that say the same kind, year and version once in the result and once in the cash view. */
export interface DoubledViews {
  readonly result: readonly LayoutColumn[];
  readonly cash: readonly LayoutColumn[];
}

/** Columns of a layout that count the same money in both views; null where no money stands twice. */
export function doubledViews(layout: SheetLayout): DoubledViews | null {
  const amounts = layout.columns.filter(({ meaning, value }) => meaning === "amount" && value !== null);
  const ofView = (view: BudgetView) => amounts.filter(({ heading }) => viewOfHeading(heading) === view);
  const [result, cash] = [ofView("result"), ofView("cash")];
  const facing = (others: readonly LayoutColumn[]) => (column: LayoutColumn) =>
    others.some(({ value }) => value !== null && column.value !== null && sameIdentity(value, column.value));
  const both = { result: result.filter(facing(cash)), cash: cash.filter(facing(result)) };
  return both.result.length === 0 ? null : both;
}
