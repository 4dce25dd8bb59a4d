// Without this file a conflict would have no address, and the way back from it would lead out of the view.

const prefix = "widerspruch/";

/** Address of the departments' feedback within the view. */
export const feedbackDetail = "rueckmeldung";

/** Address of a conflict within the view. */
export function conflictDetail(measure: string): string {
  return `${prefix}${measure}`;
}

/** The measure whose conflict an address means; null when it means something else. */
export function measureOfDetail(detail: string | null): string | null {
  return detail?.startsWith(prefix) ? detail.slice(prefix.length) : null;
}
