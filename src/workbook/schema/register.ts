// Without this file each register would say in its own way what its columns are called and what they hold.

/**
 * What the cells of a register column hold. `code` and `codes` (several, `; ` between) are text and stay it; `word` is
 * one of a fixed list; `day` a date serial shown `TT.MM.JJJJ`; `moment` the same with the time; `money` euros; `flag` a
 * cross or nothing.
 */
export type ColumnKind =
  "code" | "codes" | "text" | "word" | "day" | "moment" | "year" | "money" | "number" | "count" | "flag";

/** One column of a register. `width` in points. */
export interface RegisterColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** An empty cell is finding K2. */
  readonly required?: boolean;
  /** German word per value; only with kind `word`. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Columns of a register by the name the code gives them, in the order they stand in. */
export type RegisterColumns = Readonly<Record<string, RegisterColumn>>;

/** One table on a sheet of its own (*Register*). */
export interface Register<Columns extends RegisterColumns = RegisterColumns> {
  readonly sheet: string;
  readonly table: string;
  readonly columns: Columns;
}

/** Headings of a register from left to right. */
export function headingsOf(register: Register): readonly string[] {
  return Object.values(register.columns).map((column) => column.heading);
}

/**
 * Position of a column within its register, from 0. Throws on a name the register does not have: that would be a bug.
 */
export function positionOf<Columns extends RegisterColumns>(
  register: Register<Columns>,
  name: keyof Columns & string,
): number {
  const position = Object.keys(register.columns).indexOf(name);
  if (position < 0) throw new Error(`Keine Spalte „${name}“ in ${register.table}`);
  return position;
}

/**
 * Number format of a column, locale-neutral. Everything that is text is text (`@`) before it is written, because German
 * Excel makes a date of a typed `2.1` and a written `3.10` becomes the number 3.1.
 */
export function numberFormatOf(kind: ColumnKind): string {
  return formatByKind[kind];
}

const formatByKind = {
  code: "@",
  codes: "@",
  text: "@",
  word: "@",
  flag: "@",
  day: "dd.mm.yyyy",
  moment: "dd.mm.yyyy hh:mm",
  year: "0",
  money: '#,##0.00 "€"',
  number: "General",
  count: "0",
} satisfies Record<ColumnKind, string>;

/** Between several codes in one cell. */
export const codeSeparator = "; ";
