// Without this file a finding would only complain; with it, it says how it can be mended, best first.
import type { Finding } from "../shared/finding";
import { formatSplit, parseSplit, type Split } from "../tags/split";
import { rescaled, restToLargest, restWithoutGoal } from "../tags/mendSplit";
import type { Fix, SplitWay } from "./fix";

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
    case "A1":
      return [
        ...splitFix(finding.written, finding.rest < 0 ? "surplusFromLargest" : "restToLargest", restToLargest),
        ...splitFix(finding.written, "restWithoutGoal", restWithoutGoal),
      ];
    case "A2":
      return splitFix(finding.written, "rescale", (split) => rescaled(split, finding.amount));
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
    case "P2":
      return finding.otherStates.map((state) => ({ kind: "setState", state }));
    case "M3":
      return [{ kind: "showRows", measure: finding.measure, products: finding.products }];
    case "M5":
      return [...finding.nearest.slice(0, 2).map((measure): Fix => ({ kind: "setTag", measure })), { kind: "addProduct", measure: finding.measure, product: finding.product }];
    case "M6":
      return finding.itsGoals.map(goalFix);
    case "M7":
      return finding.nearest.map((measure) => ({ kind: "setTag", measure }));
    case "U1":
      return finding.nearest.map((word) => ({ kind: "setMeasureStatus", measure: finding.measure, word }));
    case "U2":
      return [{ kind: "confirmMeasure", measure: finding.measure }];
    case "B2":
      return [{ kind: "countView", view: "result" }, { kind: "countView", view: "cash" }];
    case "B4":
      return [{ kind: "confirmUnit", column: finding.at.column }];
    case "K1":
      return [{ kind: "showCatalogue" }];
    case "B3":
    case "B5":
      return [{ kind: "askColumns" }];
    default:
      return [];
  }
}

function goalFix(goal: string): Fix {
  return { kind: "setTag", goal };
}

function splitFix(written: string, way: SplitWay, mend: (split: Split) => Split | null): readonly Fix[] {
  const split = parseSplit(written);
  const mended = split.ok ? mend(split.value) : null;
  return mended === null ? [] : [{ kind: "setSplit", split: formatSplit(mended), way }];
}
