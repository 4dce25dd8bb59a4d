// Without this file revenue and expense would be told apart by their sign, which every town writes differently.
import type { BudgetView, Direction } from "../budget/budgetLine";
import type { FederalState } from "./federalState";

interface AccountRange {
  readonly prefix: string;
  readonly direction: Direction;
  readonly view: BudgetView;
}

const cashClasses: readonly AccountRange[] = [
  { prefix: "6", direction: "revenue", view: "cash" },
  { prefix: "7", direction: "expense", view: "cash" },
];

/** Classes 4 and 5 in Schleswig-Holstein and North Rhine-Westphalia. */
const northern: readonly AccountRange[] = [
  { prefix: "4", direction: "revenue", view: "result" },
  { prefix: "5", direction: "expense", view: "result" },
  ...cashClasses,
];

/** Classes 3 and 4 in Baden-Württemberg; class 5 is extraordinary and holds both kinds (*Anlage 30.1*). */
const badenWuerttemberg: readonly AccountRange[] = [
  { prefix: "3", direction: "revenue", view: "result" },
  { prefix: "4", direction: "expense", view: "result" },
  { prefix: "50", direction: "revenue", view: "result" },
  { prefix: "51", direction: "expense", view: "result" },
  { prefix: "531", direction: "revenue", view: "result" },
  { prefix: "532", direction: "expense", view: "result" },
  { prefix: "5", direction: "unknown", view: "result" },
  ...cashClasses,
];

const frames: Readonly<Record<FederalState, readonly AccountRange[]>> = {
  SH: northern,
  NW: northern,
  BW: badenWuerttemberg,
};

/** Internal charges (*interne Leistungsbeziehungen*): one department's revenue is another's expense. */
const internalGroups: Readonly<Record<FederalState, readonly string[]>> = {
  SH: ["481", "581"],
  NW: ["481", "581"],
  BW: ["38", "48"],
};

/** Accounts have 4 to 8 digits; shorter ones are groups or belong to a foreign frame (Austria has 3). */
const fewestDigits = 4;
const mostDigits = 8;

/** Revenue or expense (*Ertrag, Aufwand*; in the cash view receipt or payment) by the account, never by the sign. */
export function directionOf(account: string, state: FederalState): Direction {
  return rangeOf(account, state)?.direction ?? "unknown";
}

/** Result or cash view (*Ergebnisplan, Finanzplan*) of an account. */
export function viewOf(account: string, state: FederalState): BudgetView {
  return rangeOf(account, state)?.view ?? "unknown";
}

/** Whether an account is an internal charge, which must be excludable from sums over departments. */
export function isInternalCharge(account: string, state: FederalState): boolean {
  const digits = accountDigits(account);
  return digits !== null && internalGroups[state].some((group) => digits.startsWith(group));
}

function rangeOf(account: string, state: FederalState): AccountRange | null {
  const digits = accountDigits(account);
  if (digits === null) return null;
  return frames[state].find((range) => digits.startsWith(range.prefix)) ?? null;
}

/** `5019 0000` and `50.19.00` → `50190000`, `501900`; null for what is no account number. */
function accountDigits(account: string): string | null {
  let digits = "";
  for (let index = 0; index < account.length; index += 1) {
    const code = account.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += account[index];
    else if (code !== 0x20 && code !== 0x2e && code !== 0xa0) return null;
  }
  return digits.length >= fewestDigits && digits.length <= mostDigits ? digits : null;
}

/** Share of accounts that must lie in the classes of a frame to speak for it. */
const speaking = 0.9;

/**
 * The frame a sheet's accounts themselves speak for, for files read without a chosen Land: class 3 is revenue only in
 * Baden-Württemberg, class 5 expense only elsewhere. `SH` stands for all with classes 4 and 5. Null when neither is clear.
 */
export function accountStateOf(accounts: readonly string[]): "SH" | "BW" | null {
  const counts = new Map<string, number>();
  let known = 0;
  for (const account of accounts) {
    const digits = accountDigits(account);
    if (digits === null) continue;
    known += 1;
    const accountClass = digits.charAt(0);
    counts.set(accountClass, (counts.get(accountClass) ?? 0) + 1);
  }
  const share = (classes: string): number => [...classes].reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  if (known === 0 || share("34567") < known * speaking) return null;
  const third = share("3");
  const fifth = share("5");
  if (third > 0 && third > fifth) return "BW";
  return fifth > 0 && third === 0 ? "SH" : null;
}
