// Without this file a column headed "Ansatz" under "Haushaltsplan 2026/2027" would have no year, and two would be the same.
import type { ColumnDraft } from "./columnDraft";
import type { SheetTitle } from "./sheetTitle";
import type { ValueIdentity } from "./valueColumn";

/** Identity of each amount column, by column; and those whose years were dealt out from the title. */
export interface ValueIdentities {
  readonly byColumn: ReadonlyMap<number, ValueIdentity>;
  readonly fromTitle: readonly number[];
}

/** Kind, year, version and unit of the amount columns; what their headings do not say is taken from the title. */
export function valueIdentities(drafts: readonly ColumnDraft[], title: SheetTitle): ValueIdentities {
  const amounts = drafts.filter((draft) => draft.meaning === "amount");
  const byColumn = new Map(amounts.map((draft) => [draft.column, identityOf(draft, title)]));
  const yearless = amounts.filter((draft) => byColumn.get(draft.column)?.year === null && draft.value.yearOffset === null);
  const kinds = new Set(yearless.map((draft) => byColumn.get(draft.column)?.kind));
  if (title.years.length < 2 || kinds.size !== 1 || yearless.length !== title.years.length) return { byColumn, fromTitle: [] };
  yearless.forEach(({ column }, index) => {
    const identity = byColumn.get(column);
    if (identity) byColumn.set(column, { ...identity, year: title.years[index] ?? null });
  });
  return { byColumn, fromTitle: yearless.map((draft) => draft.column) };
}

function identityOf({ value }: ColumnDraft, title: SheetTitle): ValueIdentity {
  const kind = value.kind ?? title.kind ?? "planned";
  const version = value.version ?? (kind === "actual" ? null : title.version) ?? "adopted";
  const offsetYear = value.yearOffset !== null && title.year !== null ? title.year + value.yearOffset : null;
  return {
    kind,
    year: value.year ?? offsetYear ?? (value.yearOffset === null ? title.year : null),
    version,
    supplement: version === "supplementary" ? (value.supplement ?? title.supplement ?? 1) : null,
    unit: value.unit !== null && value.unit !== "euro" ? value.unit : (title.unit ?? "euro"),
    sign: "magnitude",
  };
}
