// Without this file tags torn off by sorting half a sheet could only be put right by hand, row after row.
import type { BudgetRow } from "../budget/budgetLine";
import { fingerprint, parseRowKey, secondFingerprint } from "./rowKey";
import { groupRows, sameTags } from "./rowTags";

/** Tags that hang on the wrong row, and the row they belong to. */
export interface TagMove {
  readonly from: BudgetRow;
  readonly to: BudgetRow;
}

/** Tags whose row cannot be known: no row has their fingerprint any more, or several have. A person decides. */
export interface TornTags {
  readonly row: BudgetRow;
  /** Rows they may belong to: those with their fingerprint, else torn rows that nobody else claims. */
  readonly candidates: readonly BudgetRow[];
  /** Other tags belong to this row, so that these cannot stay: not just product, account or text was changed. */
  readonly isClaimed: boolean;
}

/** How torn tags find their rows again. */
export interface RowRepair {
  readonly moves: readonly TagMove[];
  /** Clear as well, but the place is still taken by tags somebody has to be asked about: they move with the answer. */
  readonly waiting: readonly TagMove[];
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
  const isAway = tornRows(lines);
  const torn = lines.filter((row) => !isCopy.has(row) && isAway.has(row));
  // Homes are lines whose own place is not rightly taken: torn ones and those without a key.
  const homes = groupRows(lines.filter((row) => !isCopy.has(row) && (isAway.has(row) || parseRowKey(row.keyCell) === null)), fingerprint);
  const clear: TagMove[] = [];
  const open: { readonly row: BudgetRow; readonly places: readonly BudgetRow[] }[] = [];
  for (const [print, tags] of groupRows(torn, (row) => parseRowKey(row.keyCell)!.fingerprint)) {
    const places = homes.get(print) ?? [];
    const pairs = pair(tags, places);
    for (const row of tags) {
      const to = pairs.get(row);
      if (to === undefined) open.push({ row, places });
      else clear.push({ from: row, to });
    }
  }
  const claimed = new Set(clear.map(({ to }) => to));
  const unclaimed = torn.filter((row) => !claimed.has(row));
  const undecided = open.map(({ row, places }): TornTags => {
    const isClaimed = claimed.has(row);
    return { row, isClaimed, candidates: places.length === 0 && isClaimed ? unclaimed : places };
  });
  const { moves, waiting } = freeMoves(clear, new Set(open.map(({ row }) => row)));
  return { moves, waiting, emptied: emptiedBy(moves), undecided, copies };
}

/** Moves that can be carried out while some rows keep their tags; the others would overwrite tags that nobody has moved yet. */
export function freeMoves(clear: readonly TagMove[], staying: ReadonlySet<BudgetRow>): Pick<RowRepair, "moves" | "waiting"> {
  const byPlace = new Map(clear.map((move) => [move.to, move]));
  const blocked = new Set<TagMove>();
  // Whoever cannot leave keeps the next one from coming: followed from place to place, once round at most.
  for (const row of staying) {
    for (let move = byPlace.get(row); move !== undefined && !blocked.has(move); move = byPlace.get(move.from)) blocked.add(move);
  }
  return { moves: clear.filter((move) => !blocked.has(move)), waiting: clear.filter((move) => blocked.has(move)) };
}

/** Rows whose tags went elsewhere and that get none in return. */
export function emptiedBy(moves: readonly TagMove[]): readonly BudgetRow[] {
  const arrived = new Set(moves.map(({ to }) => to));
  return moves.map(({ from }) => from).filter((row) => !arrived.has(row));
}

/**
 * Rows that carry a key made for another row, or for themselves before they were changed. Where two rows share the four
 * characters by chance, the second fingerprint says which of them the key was made for.
 */
export function tornRows(lines: readonly BudgetRow[]): ReadonlySet<BudgetRow> {
  const torn = new Set(lines.filter(isTorn));
  for (const alike of groupRows(lines, fingerprint).values()) {
    if (alike.length === 1) continue;
    const seconds = new Set(alike.map(secondFingerprint));
    for (const row of alike) {
      const second = parseRowKey(row.keyCell)?.own.slice(4);
      if (second !== undefined && second !== secondFingerprint(row) && seconds.has(second)) torn.add(row);
    }
  }
  return torn;
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

/**
 * One set of tags for one place is clear; several for several when all tags are the same, or when the second fingerprint
 * tells the places apart: then the four characters of different rows agree by chance.
 */
function pair(tags: readonly BudgetRow[], places: readonly BudgetRow[]): ReadonlyMap<BudgetRow, BudgetRow> {
  const isClear = places.length === tags.length && tags.every((row) => sameTags(row, tags[0]!));
  return isClear ? new Map(tags.map((row, index) => [row, places[index]!])) : pairBySecond(tags, places);
}

/** All of the tags or none: a key made before there were second fingerprints fits one of several places by chance. */
function pairBySecond(tags: readonly BudgetRow[], places: readonly BudgetRow[]): ReadonlyMap<BudgetRow, BudgetRow> {
  const bySecond = groupRows(places, secondFingerprint);
  const found = new Map<BudgetRow, BudgetRow>();
  for (const row of tags) {
    const fitting = bySecond.get(parseRowKey(row.keyCell)!.own.slice(4)) ?? [];
    if (fitting.length === 1) found.set(row, fitting[0]!);
  }
  const isWhole = places.length > 1 && found.size === tags.length && new Set(found.values()).size === tags.length;
  return isWhole ? found : new Map();
}
