// Without this file each register would report its faults in its own way, and one broken row could hide all the others.
import type { CellValue } from "../../domain/shared/cell";
import type { FindingOf, RegisterFault } from "../../domain/shared/finding";
import type { Place } from "../../domain/shared/place";
import type { AreaSnapshot } from "../port";
import type { Register, RegisterColumn, RegisterColumns } from "../schema/register";
import { cellSchemas, codesIn, type CellFault, type ValueByKind } from "./cellSchemas";

/** What a cell of a column means. A word comes as its English name, null when it is missing or unknown. */
export type DecodedCell<Column extends RegisterColumn> = Column extends { readonly words: infer Words }
  ? keyof Words | null
  : ValueByKind[Column["kind"]];

/** A row of a register by the names of its columns; `row` is its row on the sheet, from 0. */
export type DecodedRow<Columns extends RegisterColumns> = {
  readonly [Name in keyof Columns]: DecodedCell<Columns[Name]>;
} & {
  readonly row: number;
};

/** A register that was read. Rows without a key and second rows of one key are left out; findings (K2) say so. */
export interface DecodedTable<Columns extends RegisterColumns> {
  readonly rows: readonly DecodedRow<Columns>[];
  readonly findings: readonly FindingOf<"K2">[];
  /** Column of each heading on the sheet, also of headings that are not in the schema. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Adds a fault that only the register's own rules can see. */
  faultAt(row: number, name: keyof Columns & string, fault: RegisterFault): FindingOf<"K2">;
}

/** How a register tells its rows apart. Without a key rows are never duplicates. */
export interface DecodeOptions<Columns extends RegisterColumns> {
  readonly key?: keyof Columns & string;
  /** What makes a row the same as another; the key alone unless given. */
  readonly identity?: (row: DecodedRow<Columns>) => string;
}

/**
 * Reads a register from its table (headings first). Columns are found by heading, wherever they stand. Each fault is a
 * finding with its cell; a faulty cell counts as what can be made of it, and the rest of the register stays usable.
 */
export function decodeTable<const Columns extends RegisterColumns>(
  register: Register<Columns>,
  table: AreaSnapshot,
  options: DecodeOptions<Columns> = {},
): DecodedTable<Columns> {
  const reading = new TableReading(register, table);
  const rows: DecodedRow<Columns>[] = [];
  const seen = new Map<string, number>();
  for (let offset = 1; offset < table.values.length; offset++) {
    if (table.values[offset]!.every(isEmpty)) continue;
    const row = reading.row(offset);
    const { key } = options;
    if (key === undefined) {
      rows.push(row);
      continue;
    }
    if (row[key] === "" || row[key] === null) continue;
    const identity = options.identity?.(row) ?? String(row[key]);
    const otherRow = seen.get(identity);
    if (otherRow === undefined) rows.push(row);
    else reading.findings.push(reading.fault(row.row, key, { kind: "duplicate", value: String(row[key]), otherRow }));
    seen.set(identity, otherRow ?? row.row);
  }
  return {
    rows,
    findings: reading.findings,
    columnOf: reading.columnOf,
    faultAt: (row, name, fault) => reading.fault(row, name, fault),
  };
}

/** A table on its way into rows: where its columns stand, and what was found. */
class TableReading<Columns extends RegisterColumns> {
  readonly findings: FindingOf<"K2">[] = [];
  readonly columnOf: ReadonlyMap<string, number>;
  private readonly offsets: ReadonlyMap<string, number>;

  constructor(
    private readonly register: Register<Columns>,
    private readonly table: AreaSnapshot,
  ) {
    const { area } = table;
    this.columnOf = new Map(
      (table.values[0] ?? []).map((heading, offset) => [String(heading ?? "").trim(), area.column + offset]),
    );
    const names = Object.entries(register.columns);
    this.offsets = new Map(
      names.flatMap(([name, { heading }]) => {
        const column = this.columnOf.get(heading);
        return column === undefined ? [] : [[name, column - area.column] as const];
      }),
    );
    for (const [name] of names) {
      if (!this.offsets.has(name)) this.findings.push(this.fault(area.row, name, { kind: "headingMissing" }));
    }
  }

  row(offset: number): DecodedRow<Columns> {
    const row = this.table.area.row + offset;
    const cells = Object.entries(this.register.columns).map(([name, column]) => {
      const at = this.offsets.get(name);
      const value = at === undefined ? null : (this.table.values[offset]?.[at] ?? null);
      if (column.required && isEmpty(value) && at !== undefined)
        this.findings.push(this.fault(row, name, { kind: "missing" }));
      return [name, this.cell(row, name, column, value)] as const;
    });
    return { ...Object.fromEntries(cells), row } as DecodedRow<Columns>;
  }

  fault(row: number, name: string, fault: RegisterFault): FindingOf<"K2"> {
    const column = this.table.area.column + (this.offsets.get(name) ?? 0);
    const at: Place = { sheet: this.table.area.sheet, row, column };
    const { heading } = this.register.columns[name]!;
    const about = `${this.register.sheet}!${this.keyOf(row)}:${heading}`;
    return { rule: "K2", severity: "error", at, about, register: this.register.sheet, heading, fault };
  }

  private keyOf(row: number): string {
    const [first = ""] = Object.keys(this.register.columns);
    const value = this.table.values[row - this.table.area.row]?.[this.offsets.get(first) ?? 0] ?? null;
    return isEmpty(value) ? `Zeile ${row + 1}` : shown(value);
  }

  private cell(row: number, name: string, column: RegisterColumn, value: CellValue): unknown {
    const read = cellSchemas[column.kind].safeParse(value);
    if (!read.success) {
      const kind = (read.error.issues[0]?.message ?? "notText") as CellFault;
      this.findings.push(this.fault(row, name, { kind, value: shown(value) }));
      return fallback(column, value);
    }
    if (!column.words) return read.data;
    if (read.data === "") return null;
    const word = wordNamed(column.words, String(read.data));
    if (word === null) {
      const allowed = Object.values(column.words);
      this.findings.push(this.fault(row, name, { kind: "unknownWord", value: String(read.data), allowed }));
    }
    return word;
  }
}

function wordNamed(words: Readonly<Record<string, string>>, written: string): string | null {
  const wanted = written.toLowerCase();
  return Object.entries(words).find(([, word]) => word.toLowerCase() === wanted)?.[0] ?? null;
}

/**
 * What can be made of a faulty cell: a number where a code must stand is read as its digits, so that its row is not
 * lost.
 */
function fallback(column: RegisterColumn, value: CellValue): unknown {
  const digits = typeof value === "number" ? String(value) : "";
  if (column.words) return null;
  if (column.kind === "codes") return codesIn(digits);
  if (column.kind === "code" || column.kind === "text") return digits;
  return column.kind === "flag" ? false : null;
}

function shown(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
