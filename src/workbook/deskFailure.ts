// Without this file nobody could say in a sentence why a consolidation has nothing to hand out.

/** More rows than an Excel sheet has; the long table as CSV has no such limit. */
export interface TooManyRows {
  readonly kind: "tooManyRows";
  readonly rows: number;
  readonly limit: number;
}

/**
 * Why files could not be put together or planned. `stopped`: what works in the background has ended (`reason` is for us); the
 * picked files are still there and can be read again. `notSettled`: files came or went since they were last put together.
 */
export type DeskFailure = { readonly kind: "cancelled" } | { readonly kind: "stopped"; readonly reason: string } | { readonly kind: "notSettled" } | TooManyRows;
