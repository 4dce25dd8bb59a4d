// Without this file what is wrong in a register or in the meaning of a column could only be mended by typing there.
import { doubledViews } from "../domain/budget/headingView";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { Measure } from "../domain/measures/measure";
import type { Fix } from "../domain/rules/fix";
import type { JournalLine } from "../workbook/journal";
import type { Change } from "../workbook/change";
import { encodeCell } from "../workbook/encodeRow";
import { codeSeparator, numberFormatOf } from "../workbook/schema/register";
import { measureRegister, registers } from "../workbook/schema/registers";
import { settingKeys } from "../workbook/settings";
import type { JournalledPlan } from "./acceptFinding";
import type { Book } from "./book";
import type { ChosenFix } from "./fixFinding";
import { measureRow } from "./measureRow";
import { planStatusWord } from "./correctStatusWord";
import { planSettings } from "./planSettings";
import { rememberLayouts } from "./planSheetSetUp";
import { planConfirmation } from "./updateMeasure";

/** A plan with its rows of the journal; `undo` where taking it back needs rows of its own. */
export interface RegisterFixPlan extends JournalledPlan {
  readonly undo?: JournalledPlan;
}

/** What the plans are made with; `today` is an ISO day. */
export interface RegisterFixSources {
  readonly book: Book;
  readonly today: string;
  readonly planId: string;
}

type FixOf<Kind extends Fix["kind"]> = Extract<Fix, { readonly kind: Kind }>;

/**
 * Plans quick fixes of one kind that write into registers, one or several together. Null where they need what only a person can
 * say: a status of another meaning is stated in the view of its measure.
 */
export function planRegisterFixes(chosen: readonly ChosenFix[], sources: RegisterFixSources): RegisterFixPlan | null {
  const [first] = chosen;
  if (first === undefined) return null;
  const { fix } = first;
  switch (fix.kind) {
    case "setState":
      return planSettings(sources.book, [{ key: settingKeys.state, value: fix.state }], sources.planId);
    case "addProduct":
      return planProducts(fixesOfKind(chosen, "addProduct"), sources);
    case "confirmUnit":
    case "countView":
      return planLayouts(chosen, sources);
    case "setMeasureStatus":
      return planMeasure(fix.measure, sources, (measure) => planStatusWord(sources.book, measure, fix.word, sources.planId));
    case "confirmMeasure":
      return planMeasure(fix.measure, sources, (measure) => planConfirmation(sources.book, measure, sources.today, sources.planId));
    default:
      return null;
  }
}

function fixesOfKind<Kind extends Fix["kind"]>(chosen: readonly ChosenFix[], kind: Kind): readonly FixOf<Kind>[] {
  return chosen.flatMap(({ fix }) => (fix.kind === kind ? [fix as FixOf<Kind>] : []));
}

function planMeasure(number: string, { book }: RegisterFixSources, plan: (measure: Book["measures"][number]) => RegisterFixPlan | null): RegisterFixPlan | null {
  const measure = book.measures.find((each) => each.number === number);
  return measure === undefined ? null : plan(measure);
}

/** Several rows may miss the same product: it is added once. */
function planProducts(fixes: readonly FixOf<"addProduct">[], { book, planId }: RegisterFixSources): RegisterFixPlan {
  const changes: Change[] = [];
  const lines: JournalLine[] = [];
  for (const number of new Set(fixes.map(({ measure }) => measure))) {
    const measure = book.measures.find((each) => each.number === number);
    if (measure === undefined) continue;
    const products = [...new Set([...measure.products, ...fixes.flatMap((fix) => (fix.measure === number ? [fix.product] : []))])];
    changes.push(...productChanges(book, measure, products));
    const [from, to] = [measure.products, products].map((each) => each.join(codeSeparator));
    lines.push({ subject: number, field: measureRegister.columns.products.heading, from: from ?? "", to: to ?? "", reason: "" });
  }
  return { plan: { id: planId, operation: "fix", subject: lines.map(({ subject }) => subject).join(", "), changes }, lines };
}

function productChanges(book: Book, measure: Measure, products: readonly string[]): readonly Change[] {
  const row = measureRow(book, measure);
  const write = row.write("products", encodeCell("codes", products), row.valueOf("products"));
  const format = numberFormatOf(measureRegister.columns.products.kind);
  return [{ kind: "setNumberFormat", area: write.area, format, before: format }, write];
}

/** Columns that are confirmed, and columns of a view that shall not count. */
function planLayouts(chosen: readonly ChosenFix[], { book, planId }: RegisterFixSources): RegisterFixPlan {
  const changed = book.layouts.map((layout) => {
    const fixes = chosen.filter(({ finding }) => finding.at.sheet === layout.sheet).map(({ fix }) => fix);
    return fixes.reduce(withFix, layout);
  });
  const touched = changed.filter((layout, index) => layout !== book.layouts[index]).map(({ sheet }) => sheet);
  const changes = rememberLayouts(book, changed);
  const lines = touched.map((sheet) => ({ subject: sheet, field: registers.columns.columns.meaning.heading, from: "", to: "", reason: "" }));
  return { plan: { id: planId, operation: "fix", subject: touched.map((sheet) => `„${sheet}“`).join(", "), changes }, lines };
}

function withFix(layout: SheetLayout, fix: Fix): SheetLayout {
  if (fix.kind === "confirmUnit") {
    return { ...layout, columns: layout.columns.map((column) => (column.column === fix.column ? { ...column, decidedBy: "person" } : column)) };
  }
  const doubled = fix.kind === "countView" ? doubledViews(layout) : null;
  if (doubled === null || fix.kind !== "countView") return layout;
  const dropped = new Set(doubled[fix.view === "result" ? "cash" : "result"]);
  return { ...layout, columns: layout.columns.filter((column) => !dropped.has(column)) };
}
