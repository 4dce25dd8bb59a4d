// Without this file a colleague without the add-in would see #NAME? where our functions have calculated.
import type { CellValue } from "../domain/shared/cell";
import { isCellError } from "../domain/shared/cell";
import type { Area, Place } from "../domain/shared/place";
import { success, type Result } from "../domain/shared/result";
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import type { WorkbookFailure } from "../workbook/failure";
import type { WorkbookOutline } from "../workbook/outline";
import type { Plan } from "../workbook/plan";
import type { AreaSnapshot, OpenWorkbook } from "../workbook/port";
import { writeColumn } from "./writeColumn";

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

/** Finds every formula with a function of ours and plans its value instead (*Formeln in Werte*), also in the cells it fills. */
export async function planFormulasToValues(workbook: Pick<OpenWorkbook, "read" | "spills">, outline: WorkbookOutline, planId: string): Promise<Result<FormulasToValues, WorkbookFailure>> {
  const used = outline.sheets.flatMap((sheet) => (sheet.used === null ? [] : [sheet.used]));
  const read = await workbook.read(used.map((area) => ({ area, formulas: true })));
  if (!read.ok) return read;
  const found = read.value.map(ourFormulas);
  const spills = await workbook.spills(found.flatMap(({ converted }) => converted));
  if (!spills.ok) return spills;
  const cells = found.reduce((sum, { converted }) => sum + converted.length, 0);
  const errors = found.reduce((sum, each) => sum + each.errors, 0);
  // Formulas first: only when they have gone do the cells beside them take a value.
  const changes = [...found.flatMap((each) => columnsOf(each)), ...spills.value.flatMap((spill) => (spill ? spilledChanges(spill, read.value) : []))];
  const subject = `${cells} ${cells === 1 ? "Formel" : "Formeln"} mit ISEK-Funktionen in Werte`;
  return success({ plan: { id: planId, operation: "formulasToValues", subject, changes }, cells, errors });
}

interface FoundFormulas {
  readonly snapshot: AreaSnapshot;
  /** Cells whose formula becomes its value. */
  readonly converted: readonly Place[];
  readonly errors: number;
}

function ourFormulas(snapshot: AreaSnapshot): FoundFormulas {
  const { area, values, formulas = [] } = snapshot;
  const converted: Place[] = [];
  let errors = 0;
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows; row++) {
      const formula = formulas[row]?.[column] ?? null;
      if (formula === null || !ourFunction.test(formula)) continue;
      if (isError(values[row]?.[column] ?? null)) errors += 1;
      else converted.push({ sheet: area.sheet, row: area.row + row, column: area.column + column });
    }
  }
  return { snapshot, converted, errors };
}

function isError(value: CellValue): boolean {
  return value !== null && isCellError(value);
}

/** One block per column, with holes where cells are left alone. */
function columnsOf({ snapshot: { area, values }, converted }: FoundFormulas): readonly Change[] {
  const byColumn = new Map<number, number[]>();
  for (const { row, column } of converted) byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
  return [...byColumn].flatMap(([column, rows]) => {
    const own = rows.map((row) => values[row - area.row]?.[column - area.column] ?? null);
    return writeColumn({ sheet: area.sheet, column, rows, values: own as readonly CellInput[], expected: own });
  });
}

/** What a formula shows beside its own cell: the rest of its row, and the rows below. */
function spilledChanges(spill: Area, snapshots: readonly AreaSnapshot[]): readonly Change[] {
  const snapshot = snapshots.find(({ area }) => area.sheet === spill.sheet);
  const parts: readonly Area[] = [
    { ...spill, rows: 1, column: spill.column + 1, columns: spill.columns - 1 },
    { ...spill, row: spill.row + 1, rows: spill.rows - 1 },
  ];
  return parts
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map((area) => {
      const shown = valuesIn(area, snapshot);
      return { kind: "writeCells", area, cells: shown.map((row) => row.map(inputFor)), expected: shown, spilled: true };
    });
}

function valuesIn({ row, column, rows, columns }: Area, snapshot: AreaSnapshot | undefined): readonly (readonly CellValue[])[] {
  const at = (r: number, c: number) => snapshot?.values[r - snapshot.area.row]?.[c - snapshot.area.column] ?? null;
  return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, across) => at(row + down, column + across)));
}

/** An error among the results stays one: Excel takes it as a formula only. */
function inputFor(value: CellValue): CellInput {
  return value !== null && isCellError(value) ? { formula: `=${value.error}` } : value;
}
