// Without this file a measure could be overwritten in the wrong row, or over what a colleague has just written.
import type { Measure } from "../domain/measures/measure";
import type { CellValue } from "../domain/shared/cell";
import type { CellInput } from "../workbook/cellInput";
import type { Change, WriteCells } from "../workbook/change";
import { expectationOf, inputOf, type CellExpectation } from "../workbook/expectation";
import { numberFormatOf } from "../workbook/schema/register";
import { measureRegister } from "../workbook/schema/registers";
import type { Book } from "./book";

/** Columns of the register that tell how a measure stands. */
export const stateColumns = ["statusWord", "statusDate", "round", "tendency", "internalNote", "resolution"] as const;

type MeasureColumnName = keyof typeof measureRegister.columns;

/** One of them, by the name the code gives it. */
export type StateColumn = (typeof stateColumns)[number];

/** New cells of a measure's row by column. */
export type MeasureCells = Readonly<Partial<Record<StateColumn, CellInput>>>;

/** Changes of one measure's row, and what takes them back. */
export interface MeasureRowChanges {
  readonly changes: readonly Change[];
  readonly back: readonly Change[];
}

/**
 * Writes cells of a measure's row, found by its number when the plan is carried out. Every column that tells how the measure
 * stands has to hold what `book` read there, also those that are not written: nothing is decided on what nobody has seen.
 */
export function changeMeasureRow(book: Book, measure: Measure, cells: MeasureCells): MeasureRowChanges {
  const row = measureRow(book, measure);
  const present = stateColumns.filter((name) => row.columnOf(name) !== null);
  const changes = present.flatMap((name): readonly Change[] => {
    const input = cells[name];
    const write = row.write(name, input, row.valueOf(name));
    const format = numberFormatOf(measureRegister.columns[name].kind);
    return input === undefined ? [write] : [{ kind: "setNumberFormat", area: write.area, format, before: format }, write];
  });
  const back = present.map((name): Change => {
    const input = cells[name];
    const now = row.valueOf(name);
    if (input === undefined) return row.write(name, undefined, now);
    const format = numberFormatOf(measureRegister.columns[name].kind);
    return row.write(name, inputOf({ value: now, formula: null, format }), expectationOf(input));
  });
  return { changes, back };
}

/** A measure's row as `book` read it. Columns count by their headings: somebody may have put one of their own in between. */
export function measureRow(book: Book, measure: Measure) {
  const table = book.tables.measures;
  if (table === undefined) throw new Error("Ohne Register gibt es keine Maßnahmen.");
  const { area, values } = table;
  const columnOf = (name: MeasureColumnName): number | null => {
    const position = values[0]?.indexOf(measureRegister.columns[name].heading) ?? -1;
    return position < 0 ? null : area.column + position;
  };
  return {
    columnOf,
    valueOf: (name: MeasureColumnName): CellValue => values[measure.row - area.row]?.[(columnOf(name) ?? 0) - area.column] ?? null,
    /** Without `input` it is only looked whether the cell holds what is expected. */
    write: (name: MeasureColumnName, input: CellInput | undefined, expected: CellExpectation): WriteCells => ({
      kind: "writeCells",
      area: { sheet: area.sheet, row: measure.row, column: columnOf(name) ?? 0, rows: 1, columns: 1 },
      cells: [[input]],
      expected: [[expected]],
      anchor: { keyColumn: columnOf("number") ?? area.column, keys: [measure.number] },
    }),
  };
}
