// Without this file nobody could say which of two catalogues is the newer one, or whether they are the same at all.

/** How a workbook names its catalogue: *Katalog-Kennung*, *Fassung*, *Stand* (ISO day); empty where it says nothing. */
export interface CatalogueMark {
  readonly catalogue: string;
  readonly edition: string;
  readonly asOf: string | null;
}

/**
 * What another catalogue is to one's own: `first` where the own workbook names none, `foreign` with another Kennung, else the
 * same or another edition of it, by *Stand*, and where that does not tell by *Fassung*.
 */
export type CatalogueRelation = "first" | "same" | "newer" | "older" | "foreign";

/** How `other` relates to `own`. A catalogue without a Kennung is taken for one's own: nothing says that it is another. */
export function relateCatalogues(own: CatalogueMark, other: CatalogueMark): CatalogueRelation {
  if (own.catalogue === "" && own.edition === "") return "first";
  if (own.catalogue !== "" && other.catalogue !== "" && own.catalogue !== other.catalogue) return "foreign";
  const byDay = own.asOf === null || other.asOf === null ? 0 : other.asOf.localeCompare(own.asOf);
  const order = byDay !== 0 ? byDay : compareEditions(other.edition, own.edition);
  return order === 0 ? "same" : order > 0 ? "newer" : "older";
}

/** `2.10` after `2.9`, `2026/2027` after `2024/2025`. */
function compareEditions(one: string, other: string): number {
  return one === "" || other === "" ? 0 : one.localeCompare(other, "de", { numeric: true });
}
