// Without this file nobody could say which of a sheet's many columns "the" budget is.
import type { ValueIdentity } from "../budget/valueColumn";
import { compareValues, kindOrder } from "./sums";

/** The year everything is summed up for: asked for, else the first planned one; null when no column states a year. */
export function chosenYear(values: readonly ValueIdentity[], asked: number | null): number | null {
  if (asked !== null) return asked;
  for (const kind of kindOrder) {
    const years = values.flatMap((value) => (value.kind === kind && value.year !== null ? [value.year] : []));
    if (years.length > 0) return Math.min(...years);
  }
  return null;
}

/**
 * The figure of a sheet that is shown first: of the year, planned before adjusted, actual, forecast and commitment; of the
 * plan's versions the latest (draft, adopted, supplementary 1, 2 …). A column without year counts when no column has one.
 */
export function chosenFigure(values: readonly ValueIdentity[], year: number | null): ValueIdentity | null {
  const hasYears = values.some((value) => value.year !== null);
  const ofYear = values.filter((value) => (hasYears ? value.year === year : true));
  for (const kind of kindOrder) {
    const ofKind = ofYear.filter((value) => value.kind === kind).sort(compareValues);
    const latest = ofKind.at(-1);
    if (latest) return latest;
  }
  return null;
}
