// Without this file ISEK.BEFUND could not name the rules a row breaks. Loaded when it is first called: it brings all row rules.
import { proposeLayout } from "../budget/proposeLayout";
import { readBudgetRows } from "../budget/readBudgetRows";
import { indexGoals } from "../goals/goalIndex";
import { checkBudget } from "../rules/checkBudget";
import { tagColumns } from "../rules/ruleContext";
import type { CellValue } from "../shared/cell";
import type { RuleId } from "../shared/ruleId";
import { wrongArgument, type FunctionValue, type Grid } from "./functionValue";
import { stateOf } from "./nameProductArea";
import { goalsInTable, measuresInTable } from "./registerTables";

/** Rows of a budget with their headings, and what their tags are checked against. */
export interface RowQuestion {
  readonly rows: Grid<CellValue>;
  /** One row, as wide as the rows. */
  readonly headings: Grid<CellValue>;
  /** Registers with their headings. */
  readonly goals: Grid<CellValue>;
  readonly measures: Grid<CellValue>;
  readonly land: string;
  /** ISO day; goals whose *gültig bis* lies before it are retired. */
  readonly today: string;
}

/**
 * Ids of the broken rules per row, `Z1; A1`, and `""` for a clean one: as many rows as were asked, one column. Rules that
 * need the whole workbook (registers of products, rounds, control totals) do not look here.
 */
export function rowFindings(question: RowQuestion): Grid<FunctionValue> {
  const { rows, headings, land } = question;
  const state = stateOf(land);
  if (state === null) return [[wrongArgument({ kind: "stateUnknown", state: land })]];
  const [widthOfRows, widthOfHeadings] = [rows[0]?.length ?? 0, headings[0]?.length ?? 0];
  if (widthOfRows !== widthOfHeadings) return [[wrongArgument({ kind: "widthsDiffer", rows: widthOfRows, headings: widthOfHeadings })]];
  const grid = { sheet: "", values: [...headings.slice(0, 1), ...rows] };
  const proposal = proposeLayout(grid, { state });
  if (proposal.kind === "noLayout") return [[wrongArgument({ kind: "noBudget" })]];
  const { layout } = proposal;
  const found = checkBudget({
    layout,
    rows: readBudgetRows(grid, layout, { state }),
    goals: indexGoals(goalsInTable(question.goals), question.today),
    measures: new Map(measuresInTable(question.measures).map((measure) => [measure.number, measure])),
    products: new Map(),
    state,
    phase: "draft",
    columns: tagColumns(layout),
  });
  const byRow = rows.map(() => new Set<RuleId>());
  for (const { at, rule } of found) byRow[at.row - 1]?.add(rule);
  return byRow.map((rules) => [[...rules].join("; ")]);
}
