// Without this file tags torn off by sorting half a sheet could only be put right by hand, row after row.
import type { BudgetRow } from "../budget/budgetLine";
import { fingerprint, parseRowKey } from "./rowKey";
import { groupRows, sameTags } from "./rowTags";

/** Tags that hang on the wrong row, and the row they belong to. */
export interface TagMove {
  readonly from: BudgetRow;
  readonly to: BudgetRow;
}

/** Tags whose row cannot be known: no row has their fingerprint any more, or several have. A person decides. */
export interface TornTags {
  readonly row: BudgetRow;
  /** Rows they may belong to; empty when product, account or text was changed or the row is gone. */
  readonly candidates: readonly BudgetRow[];
}

/** How torn tags find their rows again. */
export interface RowRepair {
  readonly moves: readonly TagMove[];
  /** Rows whose tags went elsewhere and that get none in return. */
  readonly emptied: readonly BudgetRow[];
  readonly undecided: readonly TornTags[];
  /** Second and further rows with one key: copies, or rows pasted with their tags. */
  readonly copies: readonly BudgetRow[];
}

/**
 * Finds for the tags of every torn row the one row they belong to: by the fingerprint in their key. Nothing is moved onto
 * tags that would be lost by it, and equal rows are told apart only where it makes no difference.
 */
export function repairRows(rows: readonly BudgetRow[]): RowRepair {
  const lines = rows.filter((row) => row.kind === "line");
  const copies = copiedRows(lines);
  const isCopy = new Set(copies);
  const torn = lines.filter((row) => !isCopy.has(row) && isTorn(row));
  // Homes are lines whose own place is not rightly taken: torn ones and those without a key.
  const homes = groupRows(lines.filter((row) => !isCopy.has(row) && (isTorn(row) || parseRowKey(row.keyCell) === null)), fingerprint);
  const wanted = groupRows(torn, (row) => parseRowKey(row.keyCell)!.fingerprint);
  const target = new Map<BudgetRow, BudgetRow>();
  const undecided = new Map<BudgetRow, readonly BudgetRow[]>();
  for (const [print, tags] of wanted) {
    const places = homes.get(print) ?? [];
    const pairs = pair(tags, places);
    for (const row of tags) {
      const to = pairs.get(row);
      if (to === undefined) undecided.set(row, places);
      else target.set(row, to);
    }
  }
  withdrawContested(target, undecided);
  const arrived = new Set(target.values());
  return {
    moves: [...target].map(([from, to]) => ({ from, to })),
    emptied: [...target.keys()].filter((row) => !arrived.has(row)),
    undecided: [...undecided].map(([row, candidates]) => ({ row, candidates })),
    copies,
  };
}

/** Whether a row carries a key that was made for another row, or for this one before it was changed. */
export function isTorn(row: BudgetRow): boolean {
  const key = parseRowKey(row.keyCell);
  return key !== null && key.fingerprint !== fingerprint(row);
}

/** Every row but the one that may keep the key: the first whose fingerprint is right, else the first. */
function copiedRows(lines: readonly BudgetRow[]): readonly BudgetRow[] {
  const copies: BudgetRow[] = [];
  for (const group of groupRows(lines.filter((row) => parseRowKey(row.keyCell) !== null), (row) => parseRowKey(row.keyCell)!.own).values()) {
    if (group.length === 1) continue;
    const keeper = group.find((row) => !isTorn(row)) ?? group[0]!;
    copies.push(...group.filter((row) => row !== keeper));
  }
  return copies;
}

/** One set of tags for one place is clear; several for several only when all tags are the same. */
function pair(tags: readonly BudgetRow[], places: readonly BudgetRow[]): ReadonlyMap<BudgetRow, BudgetRow> {
  if (places.length === 0 || places.length !== tags.length) return new Map();
  if (tags.length > 1 && !tags.every((row) => sameTags(row, tags[0]!))) return new Map();
  return new Map(tags.map((row, index) => [row, places[index]!]));
}

/** A move onto a row whose own tags stay would lose them; then both are a question. */
function withdrawContested(target: Map<BudgetRow, BudgetRow>, undecided: Map<BudgetRow, readonly BudgetRow[]>): void {
  for (;;) {
    const contested = [...target].filter(([, to]) => undecided.has(to));
    if (contested.length === 0) return;
    for (const [from, to] of contested) {
      target.delete(from);
      undecided.set(from, [to]);
    }
  }
}
