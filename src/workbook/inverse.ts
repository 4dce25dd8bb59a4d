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
  const ordered: Change[] = [];
  let stretch: PreparedChange[] = [];
  for (const entry of [...changes].reverse()) {
    if (!movesCells(entry.change)) {
      stretch.push(entry);
      continue;
    }
    ordered.push(...formatsFirst(stretch), ...entry.inverse);
    stretch = [];
  }
  return [...ordered, ...formatsFirst(stretch)];
}

/** A text or a number is only put back unharmed under the format under which it stood. */
function formatsFirst(changes: readonly PreparedChange[]): readonly Change[] {
  const isFormat = ({ change }: PreparedChange) => change.kind === "setNumberFormat";
  return [...changes.filter(isFormat), ...changes.filter((entry) => !isFormat(entry))].flatMap(
    ({ inverse }) => inverse,
  );
}

function movesCells(change: Change): boolean {
  return ["addSheet", "removeSheet", "insertColumns", "deleteColumns"].includes(change.kind);
}

const undone = "-u";

function inverseId(id: string): string {
  return id.endsWith(undone) ? id.slice(0, -undone.length) : id + undone;
}
