// Without this file a column headed "Ansatz" could be any year, any version and any unit.

/** What an amount says (*Wertart*): Ergebnis, Ansatz, fortgeschriebener Ansatz, Finanzplanung, Verpflichtungsermächtigung. */
export type ValueKind = "actual" | "planned" | "adjusted" | "forecast" | "commitment";

/** State of the plan an amount belongs to (*Planfassung*): Entwurf, Beschluss, Nachtrag. */
export type PlanVersion = "draft" | "adopted" | "supplementary";

/** Unit of the written figures: Euro, T€, Mio. €. */
export type AmountUnit = "euro" | "thousand" | "million";

/**
 * How signs are written: `expenseNegative` = Erträge plus, Aufwendungen minus (Kiel); `magnitude` = both without sign, the
 * account tells the kind; `revenueNegative` = Erträge minus (SAP).
 */
export type SignConvention = "magnitude" | "expenseNegative" | "revenueNegative";

/** Kind, year and version together are the identity of a value column; two columns with the same one are a question. */
export interface ValueIdentity {
  readonly kind: ValueKind;
  /** Fiscal year, null while unknown. */
  readonly year: number | null;
  readonly version: PlanVersion;
  /** Number of the Nachtrag when version is `supplementary`. */
  readonly supplement: number | null;
  readonly unit: AmountUnit;
  readonly sign: SignConvention;
}

/** Whether two columns say the same thing: kind, year, version and number of the Nachtrag; unit and sign are only spelling. */
export function sameIdentity(one: ValueIdentity, other: ValueIdentity): boolean {
  return (
    one.kind === other.kind && one.year === other.year && one.version === other.version && one.supplement === other.supplement
  );
}
