// Without this file sixty departments with the same export would be asked the same questions sixty times.
import { headingKey } from "./headingText";
import type { LayoutProposal, ProposedColumn } from "./layoutProposal";
import type { ColumnMeaning, LayoutColumn, SheetLayout } from "./sheetLayout";
import { yearsIn } from "./valueHeading";

const ownMeanings: ReadonlySet<ColumnMeaning> = new Set(["goal", "split", "measure", "status", "rowKey"]);

/**
 * What a layout looks like, for recognising the next file of the same make: the headings in order, years counted from the
 * first one, our own columns left out. Next year's export of the same report has the same shape.
 */
export function layoutShape(layout: SheetLayout): string {
  return shapesOf(foreignColumns(layout)).map(({ shape }) => shape).join("|");
}

/**
 * The known layout on a new sheet: columns where their headings stand now, years as the new headings say, everything a
 * person has decided kept. Null when a heading is missing: then the proposal stands and questions are asked.
 */
export function applyKnownLayout(known: SheetLayout, proposal: LayoutProposal): SheetLayout | null {
  const found = new Map(shapesOf(proposal.columns).map(({ shape, column }) => [shape, column]));
  const moved = new Map<number, number>();
  const columns: LayoutColumn[] = [];
  for (const { shape, column } of shapesOf(foreignColumns(known))) {
    const fresh = found.get(shape);
    if (fresh === undefined) return null;
    moved.set(column.column, fresh.column);
    columns.push(carriedOver(column, fresh));
  }
  const own = proposal.layout.columns.filter((column) => ownMeanings.has(column.meaning));
  const { constants, fillsDown } = proposal.layout;
  const { constants: _oldTitle, fillsDown: _oldFill, productParts, accountParts, ...rest } = known;
  const parts = (old: readonly number[]): readonly number[] => old.map((column) => moved.get(column) ?? column);
  return {
    ...rest,
    sheet: proposal.layout.sheet,
    headerRow: proposal.layout.headerRow,
    headerRows: proposal.layout.headerRows,
    columns: [...columns, ...own].sort((one, other) => one.column - other.column),
    ...(constants ? { constants } : {}),
    ...(fillsDown ? { fillsDown } : {}),
    ...(productParts ? { productParts: parts(productParts) } : {}),
    ...(accountParts ? { accountParts: parts(accountParts) } : {}),
  };
}

function foreignColumns(layout: SheetLayout): readonly LayoutColumn[] {
  return layout.columns.filter((column) => !ownMeanings.has(column.meaning));
}

/** What the cells show of a new sheet (signs, spelling of figures) goes before what they showed of the old one. */
function carriedOver(column: LayoutColumn, fresh: ProposedColumn): LayoutColumn {
  const base = { ...column, column: fresh.column, heading: fresh.heading };
  if (column.value === null) return base;
  const year = fresh.value?.year ?? column.value.year;
  const sign = column.decidedBy === "person" ? column.value.sign : (fresh.value?.sign ?? column.value.sign);
  return { ...base, value: { ...column.value, year, sign } };
}

interface Shaped<Column> {
  readonly shape: string;
  readonly column: Column;
}

/** Shape of each heading; equal headings are numbered, so that the second "Bezeichnung" finds the second again. */
function shapesOf<Column extends { readonly column: number; readonly heading: string }>(columns: readonly Column[]): readonly Shaped<Column>[] {
  const years = columns.flatMap((column) => yearsIn(column.heading));
  const first = Math.min(...years);
  const times = new Map<string, number>();
  return [...columns]
    .sort((one, other) => one.column - other.column)
    .map((column) => {
      const key = headingKey(column.heading.replace(/(?:19|20)\d{2}/g, (year) => `jahr${Number(year) - first}`));
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return { shape: time === 1 ? key : `${key}#${time}`, column };
    });
}
