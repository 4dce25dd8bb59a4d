// Without this file the clerk would tag the same budget again with every export: draft, amendments, resolution, supplement.
import type { BudgetRow } from "../domain/budget/budgetLine";
import { matchRows, type RowMatch, type RowMatches } from "../domain/tags/matchRows";
import { fingerprint, parseRowKey } from "../domain/tags/rowKey";
import { isTagged, sameTags } from "../domain/tags/rowTags";
import type { Change } from "../workbook/change";
import type { Plan } from "../workbook/plan";
import type { BudgetSheet } from "./budgetSheet";
import { takenKeys } from "./planRowKeys";
import { planRowTags, tagColumnsOf, type PlanSources, type RowTags } from "./planRowTags";
import { writeColumn } from "./writeColumn";

/** What a comparison of the former sheet with the present one shows before anything is written. */
export interface TakeOver {
  /** `taken` holds what is certain; texts that are only alike stand in `likely`. */
  readonly matches: RowMatches;
  /** Text slightly changed, or nothing but a text: probably the same row, but nobody knows. Written only when a person says so. */
  readonly likely: readonly RowMatch[];
  /** Matches whose former row carries a tag and whose present one carries another or none. */
  readonly toWrite: number;
  /** Of these, rows that carry other tags now, which would be replaced. */
  readonly replaced: number;
}

/** Compares rows of former sheets with present ones; each is read by its own layout. A former row is used once over all sheets. */
export function compareSheets(former: readonly BudgetRow[], sheets: readonly BudgetSheet[]): TakeOver {
  const matches = inOrderOf(sheets, matchRows(former, sheets.flatMap(({ rows }) => rows)));
  const isLikely = (match: RowMatch): boolean => isVague(match) && isTagged(match.former) && !sameTags(match.former, match.current);
  const taken = matches.taken.filter((match) => !isLikely(match));
  return counted({ ...matches, taken }, matches.taken.filter(isLikely));
}

/** Row numbers begin anew on every sheet; lists go through one sheet after the other. */
function inOrderOf(sheets: readonly BudgetSheet[], matches: RowMatches): RowMatches {
  if (sheets.length === 1) return matches;
  const order = new Map(sheets.flatMap(({ rows }) => rows).map((row, index) => [row, index]));
  const place = (row: BudgetRow): number => order.get(row) ?? 0;
  return {
    taken: [...matches.taken].sort((one, other) => place(one.current) - place(other.current)),
    ambiguous: [...matches.ambiguous].sort((one, other) => place(one.current) - place(other.current)),
    added: [...matches.added].sort((one, other) => place(one) - place(other)),
    gone: matches.gone,
  };
}

/** [S10] A text alone, without product and account, stands on the form of every product. */
function isVague({ by, current }: RowMatch): boolean {
  return by === "likeness" || (by === "fingerprint" && current.product === null && current.account === null);
}

/** The same with the rows that are only alike, as a person has decided. */
export function takingLikely({ matches, likely }: TakeOver): TakeOver {
  return counted({ ...matches, taken: [...matches.taken, ...likely] }, []);
}

/** The same without rows that carry tags of their own already: what stands on them goes before what stood there once. */
export function keepingPresentTags({ matches, likely }: TakeOver): TakeOver {
  const taken = matches.taken.filter(({ former, current }) => !isTagged(current) || !isTagged(former) || sameTags(former, current));
  return counted({ ...matches, taken }, likely);
}

function counted(matches: RowMatches, likely: readonly RowMatch[]): TakeOver {
  const different = matches.taken.filter(({ former: old, current: now }) => isTagged(old) && !sameTags(old, now));
  return { matches, likely, toWrite: different.length, replaced: different.filter(({ current: now }) => isTagged(now)).length };
}

/** A person's answer for an ambiguous row: one of its candidates, or none of them. */
export type Decision = { readonly current: BudgetRow; readonly former: BudgetRow | null };

/**
 * Plans the tags of the former sheets onto the present ones. Only what is unambiguous or decided is written. Rows that are not
 * tagged yet keep the own half of their former key, so that the journal and findings left standing still mean them.
 */
export function planTakeOver(sheets: readonly BudgetSheet[], { matches }: TakeOver, decisions: readonly Decision[], sources: PlanSources): Plan {
  const decided = decisions.flatMap(({ current: row, former }) => (former === null ? [] : [{ former, current: row }]));
  const pairs = [...matches.taken, ...decided];
  const written = pairs.filter(({ former, current: row }) => isTagged(former) && !sameTags(former, row));
  const where = sheets.length === 1 ? `„${sheets[0]!.layout.sheet}“` : `${sheets.length} Blätter`;
  const subject = `${where}, ${written.length} ${written.length === 1 ? "Zeile" : "Zeilen"} übernommen`;
  const changes = sheets.flatMap((sheet) => {
    const own = new Set(sheet.rows);
    const isHere = ({ current: row }: Pair): boolean => own.has(row);
    return sheetChanges(sheet, { pairs: pairs.filter(isHere), written: written.filter(isHere) }, sources);
  });
  return { id: sources.planId, operation: "takeOverTags", subject, changes };
}

/** What is known of one sheet's rows: every pair, and those whose tags are written. */
interface SheetPairs {
  readonly pairs: readonly Pair[];
  readonly written: readonly Pair[];
}

function sheetChanges(sheet: BudgetSheet, { pairs, written }: SheetPairs, sources: PlanSources): readonly Change[] {
  const tags = written.map(({ former, current: line }): RowTags => ({
    line,
    cells: { goal: textOrNull(former.goalCell), split: textOrNull(former.splitCell), measure: textOrNull(former.measureCell) },
  }));
  const keys = formerKeys(sheet, pairs);
  const { changes } = planRowTags(sheet, tags, { ...sources, operation: "takeOverTags", subject: "", keyedElsewhere: new Set(keys.rows) });
  return [...changes, ...writeColumn(keys)];
}

interface Pair {
  readonly former: BudgetRow;
  readonly current: BudgetRow;
}

/** Former keys for rows without tags of their own, with the fingerprint of the present row; each key once. */
function formerKeys(current: BudgetSheet, pairs: readonly Pair[]) {
  const taken = takenKeys(current);
  const given = pairs
    .flatMap(({ former, current: row }) => {
      const own = parseRowKey(former.keyCell)?.own;
      if (own === undefined || isTagged(row) || taken.has(own)) return [];
      taken.add(own);
      return [{ row, key: `${own}-${fingerprint(row)}` }];
    })
    .sort((one, other) => one.row.row - other.row.row);
  return {
    sheet: current.layout.sheet,
    column: tagColumnsOf(current.layout).rowKey,
    rows: given.map(({ row }) => row.row),
    values: given.map(({ key }) => key),
    expected: given.map(({ row }) => row.keyCell),
    text: true,
  };
}

/** A tag that was no text was damaged in the former file; taking it over would carry the damage on. */
function textOrNull(cell: BudgetRow["goalCell"]): string | null {
  return typeof cell === "string" && cell.trim() !== "" ? cell : null;
}
