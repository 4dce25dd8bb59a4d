// Without this file a measure could go back from done to doing, or from decided to proposed, and nobody would be asked why.
import type { MeasureStatus } from "./measureStatus";

/** States a measure may go to next. Order of the council's work: recommended, to be clarified, in progress, completed. */
const next: Readonly<Record<MeasureStatus, readonly MeasureStatus[]>> = {
  recommended: ["open", "inProgress", "ongoing", "deferred", "dropped"],
  open: ["recommended", "inProgress", "ongoing", "deferred", "dropped"],
  inProgress: ["open", "completed", "ongoing", "deferred", "dropped"],
  completed: ["open", "inProgress", "ongoing"],
  ongoing: ["open", "inProgress", "completed", "deferred", "dropped"],
  deferred: ["recommended", "open", "inProgress", "ongoing", "dropped"],
  dropped: ["recommended", "open", "inProgress"],
};

/** [U3] Whether a measure may go from one state to another; staying is always allowed. */
export function isAllowed(from: MeasureStatus, to: MeasureStatus): boolean {
  return from === to || next[from].includes(to);
}

/** [U3] Whether the step needs a reason: out of what was completed or dropped. */
export function needsReason(from: MeasureStatus, to: MeasureStatus): boolean {
  return from !== to && (from === "completed" || from === "dropped");
}

/** [U4] States that a body has decided on, so that a resolution must be named. */
export function isDecided(status: MeasureStatus): boolean {
  return status === "inProgress" || status === "completed" || status === "ongoing";
}

/** States from which nothing is expected any more. */
export function isEnded(status: MeasureStatus | null): boolean {
  return status === "completed" || status === "dropped";
}

/** States that may be chosen, in the order of lists, the present one first. */
export function choosable(from: MeasureStatus | null, all: readonly MeasureStatus[]): readonly MeasureStatus[] {
  return from === null ? all : [from, ...all.filter((status) => status !== from && isAllowed(from, status))];
}
