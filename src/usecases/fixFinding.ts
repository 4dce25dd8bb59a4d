// Without this file a quick fix would have to be typed by hand, cell by cell.
import { columnOf } from "../domain/budget/sheetLayout";
import type { BudgetRow } from "../domain/budget/budgetLine";
import type { Fix } from "../domain/rules/fix";
import { numbersIn } from "../domain/rules/ruleContext";
import type { Finding } from "../domain/shared/finding";
import { formatSplit, parseSplit, type Split } from "../domain/tags/split";
import { newRowKey } from "../domain/tags/rowKey";
import type { Change } from "../workbook/change";
import type { Plan } from "../workbook/plan";
import { codeSeparator } from "../workbook/schema/register";
import type { BudgetSheet } from "./budgetSheet";
import { takenKeys } from "./planRowKeys";
import { planRowTags, tagColumnsOf, type PlanSources, type RowTags, type TagCells } from "./planRowTags";
import { writeColumn } from "./writeColumn";

/** A finding with the way chosen to mend it. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * Plans quick fixes of one budget sheet together, one or all of a kind. Fixes of the same row add up in the order given;
 * those that do not concern this sheet's rows are left out (measures and filters have use cases of their own).
 */
export function planFixes(sheet: BudgetSheet, chosen: readonly ChosenFix[], sources: PlanSources): Plan {
  const tags = new Map<number, RowTags>();
  const others: Change[] = [];
  const taken = takenKeys(sheet);
  for (const { finding, fix } of chosen) {
    const line = sheet.byRow.get(finding.at.row);
    if (line === undefined || finding.at.sheet !== sheet.layout.sheet) continue;
    if (fix.kind === "setTag") {
      const before = tags.get(line.row)?.cells;
      tags.set(line.row, { line, cells: { ...nothing, ...before, ...fixedCells(line, finding, fix) } });
    } else if (fix.kind === "setSplit") {
      const before = tags.get(line.row)?.cells;
      tags.set(line.row, { line, cells: { ...nothing, ...before, split: fix.split } });
    } else if (fix.kind === "setCode") {
      others.push(...writeCode(sheet, finding, line, fix.code));
    } else if (fix.kind === "newKey") {
      others.push(...writeKey(sheet, line, newRowKey(line, taken, sources.random)));
    }
  }
  const rules = [...new Set(chosen.map(({ finding }) => finding.rule))].join(", ");
  const count = chosen.length;
  const subject = `„${sheet.layout.sheet}“, ${count} ${count === 1 ? "Befund" : "Befunde"} behoben: ${rules}`;
  const plan = planRowTags(sheet, [...tags.values()], { ...sources, operation: "fix", subject });
  return { ...plan, changes: [...plan.changes, ...others] };
}

const nothing: TagCells = { goal: undefined, split: undefined, measure: undefined };

/** A new goal takes the old one's place in the split too; a share is never lost by mending a number. */
function fixedCells(line: BudgetRow, finding: Finding, fix: Extract<Fix, { kind: "setTag" }>): Partial<TagCells> {
  const measure = fix.measure === undefined ? {} : { measure: fix.measure === null ? null : measuresWith(line, finding, fix.measure) };
  // A3: ISEK-Ziel follows the first goal of the split, which stays as it is.
  if (finding.rule === "A3") return { goal: fix.goal };
  if (fix.goal === undefined) return { ...measure, ...(fix.split === undefined ? {} : { split: fix.split }) };
  const written = typeof line.splitCell === "string" ? parseSplit(line.splitCell) : null;
  const old = "goal" in finding ? finding.goal : null;
  const takesPart = fix.goal !== null && fix.split === undefined && written?.ok && written.value.parts.some((part) => part.goal === old);
  if (takesPart && written?.ok && fix.goal !== null) {
    const split = withGoalReplaced(written.value, old, fix.goal);
    return { ...measure, goal: split.parts[0]?.goal ?? fix.goal, split: formatSplit(split) };
  }
  return { ...measure, goal: fix.goal, split: fix.split ?? null };
}

/** Of several measures in a cell only the one that is wrong gives way; a further one stands behind those that are there. */
function measuresWith(line: BudgetRow, finding: Finding, by: string): string {
  const written = typeof line.measureCell === "number" ? [String(line.measureCell)] : numbersIn(line.measureCell);
  const wrong = "measure" in finding ? finding.measure : null;
  const kept = written.includes(wrong ?? "") ? written.map((number) => (number === wrong ? by : number)) : [...written, by];
  return [...new Set(kept)].join(codeSeparator);
}

function withGoalReplaced(split: Split, old: string | null, by: string): Split {
  if (split.unit === "percent") {
    const shares = new Map<string, number>();
    for (const { goal, basisPoints } of split.parts) {
      const now = goal === old ? by : goal;
      shares.set(now, (shares.get(now) ?? 0) + basisPoints);
    }
    return { ...split, parts: [...shares].map(([goal, basisPoints]) => ({ goal, basisPoints })) };
  }
  return { ...split, parts: split.parts.map((part) => (part.goal === old ? { ...part, goal: by } : part)) };
}

function writeCode(sheet: BudgetSheet, finding: Finding, line: BudgetRow, code: string): readonly Change[] {
  const isAccount = finding.at.column === columnOf(sheet.layout, "account");
  return writeColumn({
    sheet: sheet.layout.sheet,
    column: finding.at.column,
    rows: [line.row],
    values: [code],
    expected: [isAccount ? line.accountCell : line.productCell],
    text: true,
  });
}

function writeKey(sheet: BudgetSheet, line: BudgetRow, key: string): readonly Change[] {
  const { rowKey } = tagColumnsOf(sheet.layout);
  return writeColumn({ sheet: sheet.layout.sheet, column: rowKey, rows: [line.row], values: [key], expected: [line.keyCell], text: true });
}
