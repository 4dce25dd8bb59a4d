// Without this file `11` could be Innere Verwaltung or Ver- und Entsorgung, depending on who reads it.

/** The Land whose product and account frame holds (*Land*): Schleswig-Holstein, Nordrhein-Westfalen, Baden-Württemberg. */
export type FederalState = "SH" | "NW" | "BW";

/** Every Land with a built-in frame, in the order of lists. */
export const federalStates: readonly FederalState[] = ["SH", "NW", "BW"];

/** True for the code of a built-in Land, as it stands in `ISEK-Einstellungen` or on the command line. */
export function isFederalState(text: string): text is FederalState {
  return (federalStates as readonly string[]).includes(text);
}
