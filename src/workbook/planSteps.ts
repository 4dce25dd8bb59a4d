// Without this file nobody could say how far a plan had come when it stopped.
import type { Change } from "./change";
import { changeChunks, requestLimit, type ChunkEntry } from "./payload";

/** What goes over to the host in one call. */
export type PlanStep = readonly ChunkEntry[];

/**
 * Cuts changes into steps: as much as fits into a request each, but inserting or deleting columns alone, because
 * whether that has happened cannot be seen from the cells afterwards.
 */
export function planSteps(changes: readonly Change[], limit: number = requestLimit): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  let from = 0;
  const close = (to: number) => {
    const chunks = changeChunks(changes.slice(from, to), limit);
    steps.push(...chunks.map((chunk) => chunk.map(({ change, source }) => ({ change, source: source + from }))));
  };
  changes.forEach((change, index) => {
    if (!movesColumns(change)) return;
    close(index);
    steps.push([{ change, source: index }]);
    from = index + 1;
  });
  close(changes.length);
  return steps;
}

/** Whether a change moves what stands to its right. */
export function movesColumns(change: Change): boolean {
  return change.kind === "insertColumns" || change.kind === "deleteColumns";
}

/** First and last step of each change, by its number. */
export function stepsOfChanges(
  steps: readonly PlanStep[],
  changes: number,
): readonly { readonly first: number; readonly last: number }[] {
  const found = Array.from({ length: changes }, () => ({ first: steps.length, last: -1 }));
  steps.forEach((step, number) => {
    for (const { source } of step) {
      const range = found[source]!;
      found[source] = { first: Math.min(range.first, number), last: Math.max(range.last, number) };
    }
  });
  return found;
}
