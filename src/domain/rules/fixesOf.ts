// Without this file a finding would only complain; with it, it says how it can be mended, best first.
import type { Finding } from "../shared/finding";
import type { Fix } from "./fix";

/** Ways to mend a finding, best first; empty where only a person can. A fix never invents what cannot be known. */
export function fixesOf(finding: Finding): readonly Fix[] {
  switch (finding.rule) {
    case "Z1":
      return finding.nearest.map(goalFix);
    case "Z2":
      return finding.successors.map(goalFix);
    case "Z3":
      return finding.fitting.map(goalFix);
    case "Z4":
      return finding.restored.map(goalFix);
    case "Z5":
      return finding.usual.map(goalFix);
    case "A3":
      return finding.first === null ? [] : [{ kind: "setTag", goal: finding.first }];
    case "T4":
      return [{ kind: "setTag", goal: null, split: null, measure: null }];
    case "T2":
      return [{ kind: "newKey" }];
    case "T3":
      return [{ kind: "repairRows" }];
    case "T1":
      return [{ kind: "extendFilter" }];
    case "T5":
      return [{ kind: "setTag", goal: finding.goal, split: null }];
    case "P3":
      return finding.restored.map((code) => ({ kind: "setCode", code }));
    case "P1":
      return finding.nearest.map((code) => ({ kind: "setCode", code }));
    case "M5":
      return finding.nearest.map((measure) => ({ kind: "setTag", measure }));
    case "M6":
      return finding.itsGoals.map(goalFix);
    case "M7":
      return finding.nearest.map((measure) => ({ kind: "setTag", measure }));
    case "U1":
      return finding.nearest.map((word) => ({ kind: "setMeasureStatus", measure: finding.measure, word }));
    case "U2":
      return [{ kind: "confirmMeasure", measure: finding.measure }];
    default:
      return [];
  }
}

function goalFix(goal: string): Fix {
  return { kind: "setTag", goal };
}
