// Without this file the town would have products and accounts, but no budget.
import { cents } from "../../src/domain/shared/cents";
import { newRowKey } from "../../src/domain/tags/rowKey";
import type { TownRecord, TownTables } from "../town/townSchema";
import { round } from "./amountSeries";
import { balance, type Movable } from "./balance";
import { draftLines, isMirror, type DraftLine } from "./draftLine";
import { measureNote, ordinaryNote } from "./lineNote";
import { rightTag } from "./lineTag";
import { resultTargets } from "./resultTargets";
import { planYears, type SampleLine, type YearAmounts } from "./sampleLine";
import { randomFor } from "./seededRandom";

/** All rows of the budget, by Teilplan, then revenue, expense, internal charges, receipts and payments, then product and account. */
export function budgetLines(town: TownTables): readonly SampleLine[] {
  const drafts = [...draftLines(town)].sort((one, other) => position(one).localeCompare(position(other), "en"));
  planYears.forEach((_, year) => balanceYear(drafts, year));
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const { product, account, text, ofMeasure } = draft;
    return {
      department: product.department,
      subPlan: product.subPlan,
      product: product.product,
      productName: product.name,
      account: account.account,
      kind: account.kind,
      text,
      note: ofMeasure ? measureNote(measureOf(ofMeasure, town), text) : ordinaryNote(account.account, product.product),
      isInternalCharge: account.internalCharge,
      isMirror: isMirror(account),
      ownMeasure: ofMeasure?.measure ?? null,
      amounts: amountsOf(draft, drafts),
      tag: rightTag({ product: product.product, account, text, ofMeasure }, town),
      key: keyOf({ product: product.product, account: account.account, text }, taken),
    };
  });
}

function keyOf(
  row: { readonly product: string; readonly account: string; readonly text: string },
  taken: Set<string>,
): string {
  return newRowKey(row, taken, randomFor("Schlüssel", row.product, row.account, row.text));
}

/** Sorts as the plan is printed. Measures' rows stand behind the ordinary row of their account. */
function position({ product, account, ofMeasure }: DraftLine): string {
  const section = account.internalCharge ? "5i" : account.accountClass;
  return [product.subPlan, section, product.product, account.account, ofMeasure ? `1${ofMeasure.measure}` : "0"].join(
    " ",
  );
}

function balanceYear(drafts: readonly DraftLine[], year: number): void {
  const target = resultTargets[year];
  if (!target) throw new Error(`Keine Vorgabe für ${planYears[year]}`);
  const inResult = (kind: string) => (draft: DraftLine) => draft.account.kind === kind && !draft.account.internalCharge;
  for (const [kind, total] of [
    ["Ertrag", target.revenue],
    ["Aufwand", target.expense],
  ] as const) {
    const lines = drafts.filter(inResult(kind));
    const movable = lines.filter(
      (draft) => draft.ofMeasure === null && draft.account.planLine !== "Personalaufwendungen",
    );
    const fixed = lines.filter((draft) => !movable.includes(draft));
    const given = fixed.reduce(
      (sum, draft) => sum + (draft.ofMeasure ? inEuros(draft.ofMeasure, year) : (draft.euros[year] ?? 0)),
      0,
    );
    settle(movable, year, total - Math.round(given));
  }
  for (const [charged, received] of [
    ["58111000", "48111000"],
    ["58130000", "48130000"],
  ] as const) {
    const income = drafts.filter((draft) => draft.account.account === received);
    settle(
      drafts.filter((draft) => draft.account.account === charged),
      year,
      income.reduce((sum, draft) => sum + (draft.euros[year] ?? 0), 0),
    );
  }
}

function settle(drafts: readonly DraftLine[], year: number, target: number): void {
  const movables: Movable[] = drafts.map((draft) => ({
    amount: draft.euros[year] ?? 0,
    min: draft.account.amountMin,
    max: draft.account.amountMax,
  }));
  balance(movables, target, round);
  drafts.forEach((draft, index) => {
    draft.euros[year] = movables[index]?.amount ?? 0;
  });
}

function amountsOf(draft: DraftLine, drafts: readonly DraftLine[]): YearAmounts {
  if (draft.ofMeasure) return measureAmounts(draft.ofMeasure);
  if (isMirror(draft.account)) {
    const shown = drafts.find(
      (other) =>
        other.product === draft.product &&
        other.ofMeasure === null &&
        other.account.account === draft.account.mirrorAccount,
    );
    if (!shown) throw new Error(`${draft.product.product} ${draft.account.account}: Gegenkonto ohne Zeile`);
    return amountsOf(shown, drafts);
  }
  const random = randomFor("Cent", draft.product.product, draft.account.account);
  return draft.euros.map((euros, year) => {
    // Only what has happened has odd cents; plans are round, and internal charges must cancel out exactly.
    const isOdd = year === 0 && euros !== 0 && !draft.account.internalCharge;
    return cents(euros * 100 + (isOdd ? Math.floor(random() * 9_999) - 4_999 : 0));
  });
}

function measureAmounts(row: TownRecord<"measure-budget">): YearAmounts {
  return [
    row.actual2024,
    row.planned2025,
    row.planned2026,
    row.planned2027,
    row.forecast2028,
    row.forecast2029,
    row.forecast2030,
  ];
}

function inEuros(row: TownRecord<"measure-budget">, year: number): number {
  return (measureAmounts(row)[year] ?? 0) / 100;
}

function measureOf(row: TownRecord<"measure-budget">, town: TownTables): TownRecord<"measures"> {
  const measure = town.measures.find(({ id }) => id === row.measure);
  if (!measure) throw new Error(`${row.measure} steht nicht in measures`);
  return measure;
}
