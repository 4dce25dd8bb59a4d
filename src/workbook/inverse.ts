// Without this file undo would be written anew for every use case.
import type { Change } from "./change";
import type { Plan } from "./plan";
import type { PreparedChange } from "./preparedChange";

/** The plan that takes a prepared plan back. Taking that back again is the first one's operation once more. */
export function inverseOf(plan: Plan, changes: readonly PreparedChange[]): Plan {
  const common = { id: inverseId(plan.id), subject: plan.subject, changes: inverseChanges(changes) };
  if (plan.operation === "undo" && plan.undoes) return { ...common, operation: plan.undoes };
  return { ...common, operation: "undo", undoes: plan.operation };
}

/** Changes that take others back: last first, but number formats before the values that stood under them. */
export function inverseChanges(changes: readonly PreparedChange[]): readonly Change[] {
  const reversed = [...changes].reverse().flatMap(({ inverse }) => inverse);
  const ordered: Change[] = [];
  let stretch: Change[] = [];
  for (const change of reversed) {
    if (!movesCells(change)) {
      stretch.push(change);
      continue;
    }
    ordered.push(...formatsFirst(stretch), change);
    stretch = [];
  }
  return [...ordered, ...formatsFirst(stretch)];
}

/** A text or a number is only put back unharmed under the format under which it stood. */
function formatsFirst(changes: readonly Change[]): readonly Change[] {
  return [
    ...changes.filter((change) => change.kind === "setNumberFormat"),
    ...changes.filter((change) => change.kind !== "setNumberFormat"),
  ];
}

function movesCells(change: Change): boolean {
  return ["addSheet", "removeSheet", "insertColumns", "deleteColumns"].includes(change.kind);
}

const undone = "-u";

function inverseId(id: string): string {
  return id.endsWith(undone) ? id.slice(0, -undone.length) : id + undone;
}
