// Without this file a colleague without the add-in would see #NAME? where our functions have calculated.
import type { CellValue } from "../domain/shared/cell";
import { isCellError } from "../domain/shared/cell";
import { success, type Result } from "../domain/shared/result";
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import type { WorkbookFailure } from "../workbook/failure";
import type { WorkbookOutline } from "../workbook/outline";
import type { Plan } from "../workbook/plan";
import type { AreaSnapshot, WorkbookReader } from "../workbook/port";

/** Formulas of ours in the workbook and the plan that puts their values in their place. */
export interface FormulasToValues {
  readonly plan: Plan;
  readonly cells: number;
  /** Cells that show an error now and would lose their formula for it; they are left alone. */
  readonly errors: number;
}

/**
 * A call of a function of ours, in plain form (`ISEK.ZIEL(`) and as Excel shows it without the add-in (`_xldudf_ISEK_ZIEL(`).
 * Native formulas name our tables (`ISEK_Massnahmen[Status]`): they are no functions and stay.
 */
const ourFunction = /(^|[^A-Za-z0-9_.])(_xldudf_ISEK_|ISEK\.)[A-Z]+\(/i;

/** Finds every formula with a function of ours and plans its value instead (*Formeln in Werte*). */
export async function planFormulasToValues(workbook: WorkbookReader, outline: WorkbookOutline, planId: string): Promise<Result<FormulasToValues, WorkbookFailure>> {
  const used = outline.sheets.flatMap((sheet) => (sheet.used === null ? [] : [sheet.used]));
  const read = await workbook.read(used.map((area) => ({ area, formulas: true })));
  if (!read.ok) return read;
  const found = read.value.map(valuesOfSheet);
  const changes = found.flatMap((each) => each.changes);
  const cells = found.reduce((sum, each) => sum + each.cells, 0);
  const errors = found.reduce((sum, each) => sum + each.errors, 0);
  const subject = `${cells} ${cells === 1 ? "Formel" : "Formeln"} mit ISEK-Funktionen in Werte`;
  return success({ plan: { id: planId, operation: "formulasToValues", subject, changes }, cells, errors });
}

function valuesOfSheet({ area, values, formulas = [] }: AreaSnapshot): { readonly changes: readonly Change[]; readonly cells: number; readonly errors: number } {
  const changes: Change[] = [];
  let cells = 0;
  let errors = 0;
  for (let column = 0; column < area.columns; column++) {
    const block: (readonly [CellInput | undefined])[] = [];
    const expected: (readonly [CellValue | undefined])[] = [];
    let first = -1;
    let last = -1;
    for (let row = 0; row < area.rows; row++) {
      const formula = formulas[row]?.[column] ?? null;
      const value = values[row]?.[column] ?? null;
      const isOurs = formula !== null && ourFunction.test(formula);
      if (isOurs && value !== null && isCellError(value)) errors += 1;
      const isWritten = isOurs && (value === null || !isCellError(value));
      block.push([isWritten ? (value as CellInput) : undefined]);
      expected.push([isWritten ? value : undefined]);
      if (!isWritten) continue;
      cells += 1;
      if (first < 0) first = row;
      last = row;
    }
    if (first < 0) continue;
    const target = { sheet: area.sheet, row: area.row + first, column: area.column + column, rows: last - first + 1, columns: 1 };
    changes.push({ kind: "writeCells", area: target, cells: block.slice(first, last + 1), expected: expected.slice(first, last + 1) });
  }
  return { changes, cells, errors };
}
