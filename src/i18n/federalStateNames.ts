// Without this file a Land would be two letters.
import { isFederalState, type FederalState } from "../domain/frames/federalState";

/** Name of each Land with a built-in frame. */
export const federalStateNames: Readonly<Record<FederalState, string>> = {
  SH: "Schleswig-Holstein",
  NW: "Nordrhein-Westfalen",
  BW: "Baden-Württemberg",
};

/** Name of a Land by its code; an unknown code stays as it is. */
export function federalStateName(code: string): string {
  return isFederalState(code) ? federalStateNames[code] : code;
}
