// Without this file a change would not know what it replaced, and undo would have to guess.
import type { Change } from "./change";

/** A change with its rows found, and what takes it back, in the order in which that must happen. */
export interface PreparedChange {
  readonly change: Change;
  readonly inverse: readonly Change[];
}
