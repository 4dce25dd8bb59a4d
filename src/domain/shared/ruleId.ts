// Without this file a rule could be numbered in one place and named in another.

/** Every obligatory rule; its wording stands in SPEC.md. */
export const ruleIds = [
  "P1", "P2", "P3", "Z1", "Z2", "Z3", "Z4", "Z5", "A1", "A2", "A3", "T1", "T2", "T3", "T4", "T5",
  "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "U1", "U2", "U3", "U4", "U5",
  "B1", "B2", "B3", "B4", "B5", "K1", "K2", "G1", "G2", "G3", "G4", "G5",
] as const;

/** Id of a rule, as a clerk reads it out on the phone. */
export type RuleId = (typeof ruleIds)[number];

/** Fehler, Warnung, Hinweis. */
export type Severity = "error" | "warning" | "notice";

/** Phase of the budget version (*Phase*): Entwurf, beschlossen, Abschluss; severities depend on it. */
export type Phase = "draft" | "adopted" | "closing";
