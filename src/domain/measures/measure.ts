// Without this file nobody would know what the city does for a goal, who leads it and how it stands.
import type { Cents } from "../shared/cents";
import type { MeasureStatus, Tendency } from "./measureStatus";

/** The council's or a committee's decision (*Beschluss*). Date is an ISO day. */
export interface Resolution {
  readonly body: string;
  readonly date: string | null;
  readonly number: string;
}

/** [U4] Whether body, date and number are all there. */
export function isComplete(resolution: Resolution | null): boolean {
  return resolution !== null && resolution.body !== "" && resolution.date !== null && resolution.number !== "";
}

/** A key measure (*Schlüsselmaßnahme*). Never a figure: figures are indicators. Dates are ISO days. */
export interface Measure {
  readonly number: string;
  readonly title: string;
  readonly publicTitle: string;
  readonly publicText: string;
  readonly goals: readonly string[];
  readonly products: readonly string[];
  readonly lead: string | null;
  readonly contributing: readonly string[];
  readonly actionArea: string | null;
  readonly themes: readonly string[];
  readonly corridor: string | null;
  /** Null when the word is unknown (U1) or missing; `statusWord` holds what is written. */
  readonly status: MeasureStatus | null;
  readonly statusWord: string;
  readonly statusDate: string | null;
  readonly round: string | null;
  readonly tendency: Tendency | null;
  readonly outlook: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly resolution: Resolution | null;
  readonly cost: Cents | null;
  readonly grant: Cents | null;
  readonly staff: number | null;
  readonly participation: string;
  readonly partners: string;
  readonly isExperiment: boolean;
  readonly origin: string;
  readonly internalNote: string;
  readonly row: number;
}
