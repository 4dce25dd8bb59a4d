// Without this file taking a catalogue over would be copying sheets: what a department has entered itself would be gone.
import type { CellValue } from "../../domain/shared/cell";
import type { CellInput } from "../../workbook/cellInput";
import type { AreaSnapshot } from "../../workbook/port";
import { isMarkedLocal, localMarkColumn, withLocalMark } from "../../workbook/schema/localMark";
import { headingsOf } from "../../workbook/schema/register";
import { registers } from "../../workbook/schema/registers";
import { followsOffice, headingOf, rowNaming, type CatalogueRegisterId } from "./catalogueRegisters";
import { cellText, cellUnder, columnUnder, inputFor, isYearHeading, registerGrid, sameContent, type RegisterGrid } from "./registerGrid";

/** An entry as it is listed. */
export interface NamedEntry {
  readonly number: string;
  readonly title: string;
}

/** One cell that gets another content, in words. */
export interface FieldChange {
  readonly heading: string;
  readonly from: string;
  readonly to: string;
}

/** An entry that both have, and what of it follows the office. */
export interface ChangedEntry extends NamedEntry {
  readonly fields: readonly FieldChange[];
}

/** A row as it shall stand: its own cells where it was there, and those that are written; `undefined` stays as it is. */
export interface TargetRow {
  /** Row of the present register below its headings; null for a new one. */
  readonly from: number | null;
  readonly cells: readonly (CellInput | undefined)[];
}

/** One register of the office's file against the workbook's. */
export interface RegisterComparison {
  readonly id: CatalogueRegisterId;
  readonly added: readonly NamedEntry[];
  readonly changed: readonly ChangedEntry[];
  /** Rows that only the workbook has. */
  readonly local: readonly NamedEntry[];
  /** Rows of a foreign catalogue that go, because it is replaced. */
  readonly removed: readonly NamedEntry[];
  /** Entries that both have and of which nothing changes. */
  readonly same: number;
  /** Headings of the register afterwards, from left to right. */
  readonly headings: readonly string[];
  readonly rows: readonly TargetRow[];
}

/** What is compared. */
export interface RegisterPair {
  readonly id: CatalogueRegisterId;
  /** Null where the workbook does not have it. */
  readonly own: AreaSnapshot | null;
  readonly office: AreaSnapshot;
  /** Rows that only the workbook has and that are not marked as its own go. */
  readonly replaces: boolean;
  /** Fachdienst of the workbook: measures it leads are its own, so nothing of them follows the office. */
  readonly department: string | null;
}

/** Compares a register row by row; columns are found by heading on both sides. */
export function compareRegister(pair: RegisterPair): RegisterComparison {
  const { id, replaces } = pair;
  const own = registerGrid(pair.own);
  const office = registerGrid(pair.office);
  const partners = partnersOf(id, own, office);
  const known = own.rows.map((row) => ({ row, partner: partners.get(row.offset) ?? null }));
  const taken = new Set(partners.values());
  const fresh = office.rows.filter((row) => !taken.has(row));
  const isKept = ({ row, partner }: (typeof known)[number]): boolean => partner !== null || !replaces || isMarkedLocal(cellText("text", cellUnder(own, row.cells, localMarkColumn.heading)));
  const kept = known.filter(isKept);
  const local = kept.filter(({ partner }) => partner === null);
  const headings = headingsAfter(id, own, office, local.length > 0);
  const rows = kept.map(({ row, partner }) => ({ row, partner, fields: fieldsOf(pair, { own, office, headings }, row.cells, partner?.cells ?? null) }));
  const named = (grid: RegisterGrid, cells: readonly CellValue[]) => entryOf(id, grid, cells);
  return {
    id,
    added: fresh.map(({ cells }) => named(office, cells)),
    changed: rows.flatMap(({ row, fields }) => (fields.listed.length === 0 ? [] : [{ ...named(own, row.cells), fields: fields.listed }])),
    local: local.map(({ row }) => named(own, row.cells)),
    removed: known.filter((each) => !isKept(each)).map(({ row }) => named(own, row.cells)),
    same: rows.filter(({ partner, fields }) => partner !== null && fields.listed.length === 0).length,
    headings,
    rows: [
      ...rows.map(({ row, fields }): TargetRow => ({ from: row.offset, cells: fields.cells })),
      ...fresh.map(({ cells }): TargetRow => ({ from: null, cells: headings.map((heading) => freshCell(id, office, cells, heading)) })),
    ],
  };
}

type GridRow = RegisterGrid["rows"][number];

/** The office's row of each own row, by offset: by identity first, then by number, each row once. */
function partnersOf(id: CatalogueRegisterId, own: RegisterGrid, office: RegisterGrid): ReadonlyMap<number, GridRow> {
  const { identity, number } = rowNaming[id];
  const partners = new Map<number, GridRow>();
  const free = new Set(office.rows);
  for (const names of [identity, [number]]) {
    const byName = new Map([...free].reverse().map((row) => [nameOf(id, office, row, names), row] as const));
    for (const row of own.rows) {
      if (partners.has(row.offset)) continue;
      const name = nameOf(id, own, row, names);
      const partner = byName.get(name);
      if (partner === undefined || nameOf(id, own, row, [number]) === "" || !free.delete(partner)) continue;
      partners.set(row.offset, partner);
    }
    // Kinds of entries share their numbers: there only the whole name counts.
    if (identity.includes("kind")) break;
  }
  return partners;
}

function nameOf(id: CatalogueRegisterId, grid: RegisterGrid, { cells }: GridRow, names: readonly string[]): string {
  return names.map((name) => cellText("text", cellUnder(grid, cells, headingOf(id, name))).toLowerCase()).join("\n");
}

function entryOf(id: CatalogueRegisterId, grid: RegisterGrid, cells: readonly CellValue[]): NamedEntry {
  const { number, title } = rowNaming[id];
  const text = (name: string) => cellText("text", cellUnder(grid, cells, headingOf(id, name)));
  return { number: text(number), title: text(title) };
}

/** Own columns stay where they are; what the office has beyond them, and the mark, come behind. */
function headingsAfter(id: CatalogueRegisterId, own: RegisterGrid, office: RegisterGrid, needsMark: boolean): readonly string[] {
  const base = own.headings.length === 0 ? headingsOf(registers[id]) : own.headings;
  const known = new Set(headingsOf(registers[id]));
  const wanted = [...office.headings.filter((heading) => known.has(heading) || isYearHeading(heading)), ...(needsMark ? [localMarkColumn.heading] : [])];
  return [...base, ...[...new Set(wanted)].filter((heading) => !base.includes(heading))];
}

interface Fields {
  readonly cells: readonly (CellInput | undefined)[];
  readonly listed: readonly FieldChange[];
}

interface Grids {
  readonly own: RegisterGrid;
  readonly office: RegisterGrid;
  readonly headings: readonly string[];
}

/** What of a row that stands here changes; without a partner only its mark. */
function fieldsOf(pair: RegisterPair, { own, office, headings }: Grids, cells: readonly CellValue[], partner: readonly CellValue[] | null): Fields {
  const isOurs = pair.id === "measures" && pair.department !== null && cellText("code", cellUnder(own, cells, headingOf("measures", "lead"))) === pair.department;
  const listed: FieldChange[] = [];
  const written = headings.map((heading): CellInput | undefined => {
    const { kind } = columnUnder(registers[pair.id], heading);
    const before = cellUnder(own, cells, heading);
    const follows = partner !== null && !isOurs && office.headings.includes(heading) && followsOffice(pair.id, heading) && isCatalogueColumn(pair.id, heading);
    const after = follows ? cellUnder(office, partner, heading) : before;
    const isChanged = follows && !sameContent(kind, before, after);
    if (isChanged && heading !== localMarkColumn.heading) listed.push({ heading, from: cellText(kind, before), to: cellText(kind, after) });
    if (heading !== localMarkColumn.heading) return isChanged ? inputFor(kind, after) : undefined;
    const marked = withLocalMark(cellText("text", after), partner === null);
    return marked === cellText("text", before) ? undefined : marked === "" ? null : marked;
  });
  return { cells: written, listed };
}

/** Columns that somebody has added to the office's file for himself stay there. */
function isCatalogueColumn(id: CatalogueRegisterId, heading: string): boolean {
  return isYearHeading(heading) || headingsOf(registers[id]).includes(heading);
}

function freshCell(id: CatalogueRegisterId, office: RegisterGrid, cells: readonly CellValue[], heading: string): CellInput {
  if (!isCatalogueColumn(id, heading)) return null;
  return inputFor(columnUnder(registers[id], heading).kind, cellUnder(office, cells, heading));
}
