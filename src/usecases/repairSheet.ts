// Without this file a torn sheet could be seen but not mended.
import type { BudgetRow } from "../domain/budget/budgetLine";
import type { CellValue } from "../domain/shared/cell";
import { emptiedBy, freeMoves, type RowRepair, type TagMove } from "../domain/tags/repairRows";
import { fingerprint, newRowKey, parseRowKey } from "../domain/tags/rowKey";
import type { CellInput } from "../workbook/cellInput";
import type { Plan } from "../workbook/plan";
import type { BudgetSheet } from "./budgetSheet";
import { takenKeys } from "./planRowKeys";
import { tagColumnsOf, type PlanSources } from "./planRowTags";
import { writeColumn } from "./writeColumn";

/**
 * A person's answers. `stays`: product, account or text was changed, the tags are right where they are. `belongs`: they
 * belong to another row. `copyKeeps`: the copy is a line of its own with the same tags. `copyEmpty`: it is untagged.
 */
export type RepairDecision =
  | { readonly kind: "stays" | "copyKeeps" | "copyEmpty"; readonly row: BudgetRow }
  | { readonly kind: "belongs"; readonly row: BudgetRow; readonly to: BudgetRow };

/** What a repair comes to with a person's answers. */
export interface SettledRepair {
  /** Every move that is carried out, answered ones included. */
  readonly moves: readonly TagMove[];
  /** Clear moves whose place is still taken: they wait for another answer. */
  readonly waiting: readonly TagMove[];
  /**
   * Answers that cannot be carried out yet: the row they name keeps tags of its own that would be lost, or two answers name
   * the same row. The view asks about those rows first.
   */
  readonly contested: readonly RepairDecision[];
}

/** Puts the clear moves and the answers together; nothing is moved onto tags that stay. */
export function settleRepair(repair: RowRepair, decisions: readonly RepairDecision[]): SettledRepair {
  const clear = [...repair.moves, ...repair.waiting];
  const answered = decisions.filter((decision) => decision.kind === "belongs");
  const arriving = new Set(clear.map(({ to }) => to));
  const named = new Map<BudgetRow, number>();
  for (const { to } of answered) named.set(to, (named.get(to) ?? 0) + 1);
  const possible = answered.filter(({ to }) => !arriving.has(to) && named.get(to) === 1).map(({ row, to }) => ({ from: row, to }));
  const wanted = [...clear, ...possible];
  const leaving = new Set([...wanted.map(({ from }) => from), ...decisions.flatMap(({ kind, row }) => (kind === "copyEmpty" ? row : []))]);
  const staying = new Set(wanted.map(({ to }) => to).filter((row) => parseRowKey(row.keyCell) !== null && !leaving.has(row)));
  const { moves, waiting } = freeMoves(wanted, staying);
  const free = new Set(moves.map(({ from }) => from));
  return { moves, waiting: waiting.filter((move) => clear.includes(move)), contested: answered.filter(({ row }) => !free.has(row)) };
}

/** Goal, split, measure and key of one row after the repair. */
type TagSet = readonly [CellInput, CellInput, CellInput, CellInput];

const noTags: TagSet = [null, null, null, null];

/** Plans what is clear and what was decided; everything else stays as it is and remains a finding. */
export function planRepair(sheet: BudgetSheet, repair: RowRepair, decisions: readonly RepairDecision[], sources: PlanSources): Plan {
  const after = new Map<BudgetRow, TagSet>();
  const taken = takenKeys(sheet);
  for (const decision of decisions) {
    const { row, kind } = decision;
    if (kind === "stays") after.set(row, withFingerprint(tagsOf(row), row));
    if (kind === "stays" || kind === "belongs") continue;
    const [goal, split, measure] = kind === "copyKeeps" ? tagsOf(row) : noTags;
    after.set(row, [goal, split, measure, newRowKey(row, taken, sources.random)]);
  }
  const { moves } = settleRepair(repair, decisions);
  for (const row of emptiedBy(moves)) after.set(row, noTags);
  for (const { from, to } of moves) after.set(to, withFingerprint(tagsOf(from), to));
  return planOf(sheet, after, sources.planId);
}

function tagsOf(row: BudgetRow): TagSet {
  return [row.goalCell, row.splitCell, row.measureCell, row.keyCell].map(asInput) as unknown as TagSet;
}

/** An error value cannot be written; the cell that held it is emptied. */
function asInput(cell: CellValue): CellInput {
  return typeof cell === "object" ? null : cell;
}

/** The row keeps the own half of its key, so that journal and findings still mean it. */
function withFingerprint([goal, split, measure, key]: TagSet, row: BudgetRow): TagSet {
  const own = parseRowKey(key)?.own;
  return [goal, split, measure, own === undefined ? key : `${own}-${fingerprint(row)}`];
}

function planOf(sheet: BudgetSheet, after: ReadonlyMap<BudgetRow, TagSet>, planId: string): Plan {
  const columns = tagColumnsOf(sheet.layout);
  const changed = [...after].sort(([one], [other]) => one.row - other.row);
  const positions = [columns.goal, columns.split, columns.measure, columns.rowKey];
  const changes = positions.flatMap((column, index) =>
    writeColumn({
      sheet: sheet.layout.sheet,
      column,
      rows: changed.map(([row]) => row.row),
      values: changed.map(([, tags]) => tags[index] ?? null),
      expected: changed.map(([row]) => [row.goalCell, row.splitCell, row.measureCell, row.keyCell][index]),
      text: true,
    }),
  );
  const count = changed.length;
  return { id: planId, operation: "repairRows", subject: `„${sheet.layout.sheet}“, ${count} ${count === 1 ? "Zeile" : "Zeilen"} geordnet`, changes };
}
