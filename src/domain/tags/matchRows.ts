// Without this file every new export of the finance system would have to be tagged from the beginning.
import type { BudgetRow } from "../budget/budgetLine";
import { editDistance } from "../shared/nearest";
import { amountsByValue, valuesStated } from "./comparedAmounts";
import { fingerprint, normalise, parseRowKey } from "./rowKey";
import { groupRows } from "./rowTags";

/** How a row of the new file was recognised: by its key, by product, account and text, or by these with a text slightly changed. */
export type MatchedBy = "key" | "fingerprint" | "likeness";

/** A row of the new file with the row of the former one whose tags it takes over. */
export interface RowMatch {
  readonly former: BudgetRow;
  readonly current: BudgetRow;
  readonly by: MatchedBy;
  /** A split in percent stays; one in euro no longer fits. */
  readonly amountChanged: boolean;
}

/** A row of the new file that could be several rows of the former one, whose tags differ. A person decides. */
export interface AmbiguousRow {
  readonly current: BudgetRow;
  readonly candidates: readonly BudgetRow[];
}

/** What became of the rows between two files. Nothing ambiguous is among `taken`. */
export interface RowMatches {
  readonly taken: readonly RowMatch[];
  readonly ambiguous: readonly AmbiguousRow[];
  /** Rows of the new file that the former one does not have. */
  readonly added: readonly BudgetRow[];
  /** Rows of the former file that the new one no longer has. */
  readonly gone: readonly BudgetRow[];
}

/** Matches the lines of a former file to those of a new one, whatever their order and layout. Other rows are left out. */
export function matchRows(former: readonly BudgetRow[], current: readonly BudgetRow[]): RowMatches {
  const matching = new Matching(former.filter(isLine), current.filter(isLine));
  matching.byKey();
  matching.inGroups("fingerprint", identityOf);
  matching.byLikeness();
  return matching.result();
}

function isLine(row: BudgetRow): boolean {
  return row.kind === "line";
}

/** The rows not yet matched, and what has been decided so far. Each step takes rows away from the next. */
class Matching {
  private readonly taken: RowMatch[] = [];
  private readonly ambiguous: AmbiguousRow[] = [];
  private readonly openFormer: Set<BudgetRow>;
  private readonly openCurrent: Set<BudgetRow>;
  /** Former rows among which a person has to choose: they are neither gone nor free for the next step. */
  private readonly contested = new Set<BudgetRow>();

  /** Amounts of a row in the years that both files state, as one text; a year only one of them has says nothing. */
  private readonly amountsOf: (row: BudgetRow) => string;

  constructor(former: readonly BudgetRow[], current: readonly BudgetRow[]) {
    this.openFormer = new Set(former);
    this.openCurrent = new Set(current);
    const stated = valuesStated(former);
    const shared = [...valuesStated(current).keys()].filter((name) => stated.has(name)).sort();
    const known = new Map<BudgetRow, string>();
    this.amountsOf = (row) => {
      const text = known.get(row) ?? sharedAmounts(row, shared);
      known.set(row, text);
      return text;
    };
  }

  /** Keys that stand once on both sides. A key that does not belong to its row says nothing: it was torn off. */
  byKey(): void {
    const formerByKey = uniqueBy(this.openFormer, soundKey);
    const currentByKey = uniqueBy(this.openCurrent, soundKey);
    for (const [key, current] of currentByKey) {
      const former = formerByKey.get(key);
      if (former !== undefined && haveSomethingInCommon(former, current)) this.take(former, current, "key");
    }
  }

  /** Groups of equal rows: as many as can be told apart by amount or need not be told apart are taken. */
  inGroups(by: MatchedBy, groupOf: (row: BudgetRow) => string): void {
    const formerGroups = groupRows(this.openFormer, groupOf);
    for (const [group, currents] of groupRows(this.openCurrent, groupOf)) {
      const formers = formerGroups.get(group);
      if (formers !== undefined) this.matchGroup(formers, currents, by);
    }
  }

  private matchGroup(formers: readonly BudgetRow[], currents: readonly BudgetRow[], by: MatchedBy): void {
    if (formers.length === 1 && currents.length === 1) return this.take(formers[0]!, currents[0]!, by);
    const left = this.takeEqualAmounts(formers, currents, by);
    if (left.formers.length === 0 || left.currents.length === 0) return;
    if (tagsAgree(left.formers)) {
      // Whichever belongs to which: the tags are the same. What is one row too many stays new or gone.
      left.currents.forEach((current, index) => {
        const former = left.formers[index];
        if (former !== undefined) this.take(former, current, by);
      });
      return;
    }
    for (const current of left.currents) this.leaveOpen(current, left.formers);
  }

  /** Within equal rows the same amounts are the same row, where an amount stands once or with the same tags. */
  private takeEqualAmounts(formers: readonly BudgetRow[], currents: readonly BudgetRow[], by: MatchedBy): Leftovers {
    const formerByAmounts = groupRows(formers, this.amountsOf);
    for (const [amounts, sameCurrents] of groupRows(currents, this.amountsOf)) {
      const sameFormers = formerByAmounts.get(amounts) ?? [];
      if (sameFormers.length === 0 || !tagsAgree(sameFormers)) continue;
      sameCurrents.slice(0, sameFormers.length).forEach((current, index) => this.take(sameFormers[index]!, current, by));
    }
    return {
      formers: formers.filter((row) => this.openFormer.has(row)),
      currents: currents.filter((row) => this.openCurrent.has(row)),
    };
  }

  /** Same product and account, text changed: taken when exactly one text is like it, asked when several are. */
  byLikeness(): void {
    const formerGroups = groupRows(this.openFormer, productAndAccount);
    for (const [group, currents] of groupRows(this.openCurrent, productAndAccount)) {
      const formers = formerGroups.get(group) ?? [];
      for (const current of currents) {
        const alike = formers.filter((former) => this.openFormer.has(former) && textsAreAlike(former, current));
        const rivals = currents.filter((other) => other !== current && this.openCurrent.has(other) && alike.some((former) => textsAreAlike(former, other)));
        if (alike.length === 0) continue;
        if (alike.length === 1 && rivals.length === 0) this.take(alike[0]!, current, "likeness");
        else this.leaveOpen(current, alike);
      }
    }
  }

  private take(former: BudgetRow, current: BudgetRow, by: MatchedBy): void {
    this.openFormer.delete(former);
    this.openCurrent.delete(current);
    this.taken.push({ former, current, by, amountChanged: this.amountsOf(former) !== this.amountsOf(current) });
  }

  private leaveOpen(current: BudgetRow, candidates: readonly BudgetRow[]): void {
    this.openCurrent.delete(current);
    this.ambiguous.push({ current, candidates });
    for (const candidate of candidates) this.contested.add(candidate);
  }

  result(): RowMatches {
    const byRow = (one: BudgetRow, other: BudgetRow): number => one.row - other.row;
    return {
      taken: this.taken.sort((one, other) => byRow(one.current, other.current)),
      ambiguous: this.ambiguous.sort((one, other) => byRow(one.current, other.current)),
      added: [...this.openCurrent].sort(byRow),
      gone: [...this.openFormer].filter((row) => !this.contested.has(row)).sort(byRow),
    };
  }
}

interface Leftovers {
  readonly formers: readonly BudgetRow[];
  readonly currents: readonly BudgetRow[];
}

/** A file that was set up anew has keys of its own, and one of them can be a former one by chance. */
function haveSomethingInCommon(one: BudgetRow, other: BudgetRow): boolean {
  return productAndAccount(one) === productAndAccount(other) || normalise(one.text ?? "") === normalise(other.text ?? "");
}

/** The own half of a key whose other half is the row's fingerprint. */
function soundKey(row: BudgetRow): string | null {
  const key = parseRowKey(row.keyCell);
  return key !== null && key.fingerprint === fingerprint(row) ? key.own : null;
}

function identityOf(row: BudgetRow): string {
  return `${productAndAccount(row)}\u001f${normalise(row.text ?? "")}`;
}

function sharedAmounts(row: BudgetRow, names: readonly string[]): string {
  const amounts = amountsByValue(row);
  return names.map((name) => amounts.get(name) ?? 0).join("|");
}

function productAndAccount(row: BudgetRow): string {
  return `${normalise(row.product ?? "")}\u001f${normalise(row.account ?? "")}`;
}

/** A quarter of the letters may differ, or one text begins with the other. */
function textsAreAlike(one: BudgetRow, other: BudgetRow): boolean {
  const [first, second] = [normalise(one.text ?? ""), normalise(other.text ?? "")];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short === "") return long === "";
  if (short.length >= 5 && long.startsWith(short)) return true;
  const limit = Math.floor(long.length / 4);
  return long.length - short.length <= limit && editDistance(first, second, limit) <= limit;
}

function tagsAgree(rows: readonly BudgetRow[]): boolean {
  const tags = (row: BudgetRow): string => [row.goalCell, row.splitCell, row.measureCell].map((cell) => String(cell ?? "")).join("\u001f");
  return rows.every((row) => tags(row) === tags(rows[0]!));
}

/** Rows by a name that only one of them has. */
function uniqueBy(rows: Iterable<BudgetRow>, nameOf: (row: BudgetRow) => string | null): ReadonlyMap<string, BudgetRow> {
  const unique = new Map<string, BudgetRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === null) continue;
    if (unique.has(name)) twice.add(name);
    unique.set(name, row);
  }
  for (const name of twice) unique.delete(name);
  return unique;
}
