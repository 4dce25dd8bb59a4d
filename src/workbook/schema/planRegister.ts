// Without this file each register would be laid out by hand: text format before values, headings, table, lists, widths.
import type { Area } from "../../domain/shared/place";
import type { CellInput } from "../cellInput";
import type { Change } from "../change";
import { numberFormatOf, type Register, type RegisterColumn } from "./register";
import { headingLook } from "./tagColumns";

/** A register that is to be created. */
export interface NewRegister {
  readonly register: Register;
  /** Cells below the headings, as wide as the columns. */
  readonly rows?: readonly (readonly CellInput[])[];
  /** Columns right of the fixed ones: a year each in `ISEK-Kennzahlen`. */
  readonly moreColumns?: readonly RegisterColumn[];
}

/** Rows below the last entry that are formatted in advance, so that a code typed there stays text. */
const spareRows = 500;

/** Style of our tables: thin lines, no colours of its own. */
export const registerTableStyle = "TableStyleLight1";

/**
 * Changes that create a register: sheet, formats (before any value), headings, rows, table, lists, look, frozen
 * headings. The sheet must not exist. A table needs one row below its headings; an empty register has an empty one.
 */
export function planRegister({ register, rows = [], moreColumns = [] }: NewRegister): readonly Change[] {
  const columns = [...Object.values(register.columns), ...moreColumns];
  const sheet = register.sheet;
  const headings: Area = { sheet, row: 0, column: 0, rows: 1, columns: columns.length };
  const body: Area = { ...headings, row: 1, rows: Math.max(1, rows.length) };
  return [
    { kind: "addSheet", sheet },
    { kind: "setNumberFormat", area: headings, format: "@", before: "General" },
    ...formatChanges(columns, { ...body, rows: body.rows + spareRows }),
    write(headings, [columns.map((column) => column.heading)]),
    ...(rows.length > 0 ? [write(body, rows)] : []),
    { kind: "addTable", area: { ...headings, rows: body.rows + 1 }, table: register.table, style: registerTableStyle },
    { kind: "setLook", area: headings, look: headingLook, before: { fill: null, fontColor: "#000000", bold: false } },
    ...columns.map((column, index) => widthChange(sheet, index, column.width)),
    ...columns.flatMap((column, index) =>
      listChanges(column, { ...body, column: index, columns: 1, rows: body.rows + spareRows }),
    ),
    { kind: "freezePanes", sheet, rows: 1, columns: 1 },
  ];
}

function write(area: Area, cells: readonly (readonly CellInput[])[]): Change {
  // One empty row for all: a hundred thousand rows need not be kept, and sent, a second time as nothing.
  const empty = new Array<null>(area.columns).fill(null);
  return { kind: "writeCells", area, cells, expected: cells.map(() => empty) };
}

/** Number formats of register cells: one change per run of neighbouring columns with the same format. */
export function formatChanges(columns: readonly RegisterColumn[], body: Area): readonly Change[] {
  const changes: Change[] = [];
  let start = 0;
  for (let index = 1; index <= columns.length; index++) {
    const format = numberFormatOf(columns[start]!.kind);
    const next = columns[index];
    if (next && numberFormatOf(next.kind) === format) continue;
    const area = { ...body, column: start, columns: index - start };
    if (format !== "General") changes.push({ kind: "setNumberFormat", area, format, before: "General" });
    start = index;
  }
  return changes;
}

function widthChange(sheet: string, column: number, columnWidth: number): Change {
  return { kind: "setLook", area: { sheet, row: 0, column, rows: 1, columns: 1 }, look: { columnWidth }, before: {} };
}

function listChanges(column: RegisterColumn, area: Area): readonly Change[] {
  if (column.kind !== "word" || !column.words) return [];
  return [{ kind: "setList", area, before: null, list: wordList(column.heading, Object.values(column.words)) }];
}

function wordList(heading: string, allowed: readonly string[]) {
  return {
    source: allowed.join(","),
    alert: "warning",
    title: heading,
    message: `Dieses Wort steht nicht in der Liste „${heading}“. Trotzdem übernehmen?`,
  } as const;
}
