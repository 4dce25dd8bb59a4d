// Without this file a department could plan by goals the council has long replaced, and nobody would say so.
import { relateCatalogues, type CatalogueMark } from "../catalogue/catalogueMark";
import type { FindingOf } from "../shared/finding";
import type { Place } from "../shared/place";

/**
 * [K1] The catalogue of a workbook is another than the office's: other Kennung, other Fassung, or an earlier Stand. Null when it is
 * the office's, and when either names none: without a name there is nothing to compare. `at` is the settings' place.
 */
export function catalogueIsTheOffices(own: CatalogueMark, office: CatalogueMark, at: Place): FindingOf<"K1"> | null {
  if (own.catalogue === "" || office.catalogue === "") return null;
  const relation = relateCatalogues(own, office);
  const isLater = relation === "older" && own.edition === office.edition;
  if (relation === "same" || isLater) return null;
  return {
    rule: "K1",
    severity: "warning",
    at,
    about: own.catalogue,
    edition: own.edition === "" ? own.catalogue : own.edition,
    asOf: own.asOf,
    other: relation === "foreign" ? [office.catalogue, office.edition].filter((part) => part !== "").join(", ") : office.edition || null,
  };
}
