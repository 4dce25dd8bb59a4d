// Without this file a reversal would turn revenue into expense.
import { directionOf, viewOf } from "../frames/accountFrame";
import type { FederalState } from "../frames/federalState";
import type { CellValue } from "../shared/cell";
import type { BudgetView, Direction, LineAmount } from "./budgetLine";
import { directionOfWord } from "./directionWord";

/** Revenue or expense, result or cash view; `unknown` is a fact. */
export interface LineKind {
  readonly direction: Direction;
  readonly view: BudgetView;
}

const unknownKind: LineKind = { direction: "unknown", view: "unknown" };

/** What tells a line's kind. */
export interface KindEvidence {
  readonly account: string | null;
  /** Cell of the kind column. */
  readonly word: CellValue;
  readonly amounts: readonly LineAmount[];
}

/** Tells the kind of row after row: the account frame goes first, then the kind column, then what the amounts' headings say. */
export class KindReader {
  private readonly accounts = new Map<string, LineKind>();

  /** `state` is null where no frame holds: none chosen, or a cameral budget. */
  constructor(private readonly state: FederalState | null) {}

  read({ account, word, amounts }: KindEvidence): LineKind {
    const framed = account === null ? unknownKind : this.accountKind(account);
    if (framed.direction !== "unknown") return framed;
    const said = word === null ? null : directionOfWord(word);
    if (said) return { direction: said.direction, view: framed.view === "unknown" ? said.view : framed.view };
    return { direction: directionOfAmounts(amounts), view: framed.view };
  }

  private accountKind(account: string): LineKind {
    if (this.state === null) return unknownKind;
    const known = this.accounts.get(account);
    if (known) return known;
    const kind = { direction: directionOf(account, this.state), view: viewOf(account, this.state) };
    this.accounts.set(account, kind);
    return kind;
  }
}

/** The kind all filled columns of a row agree on. */
function directionOfAmounts(amounts: readonly LineAmount[]): Direction {
  let found: Direction = "unknown";
  for (const amount of amounts) {
    if (amount.cents === null || amount.cents === 0 || amount.direction === undefined) continue;
    if (found !== "unknown" && found !== amount.direction) return "unknown";
    found = amount.direction;
  }
  return found;
}
