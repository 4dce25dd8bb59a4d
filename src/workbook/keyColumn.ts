// Without this file each part of a plan's preparation would know the column of row keys in its own way.
import type { AreaSnapshot } from "./port";
import type { RowsByKey } from "./rowsByKey";

/** The column of row keys of a sheet, as it was read before the plan. */
export interface KeyColumn {
  readonly sheet: string;
  /** Where it stands before the plan. */
  readonly origin: number;
  /** Null on a sheet that holds nothing yet. */
  readonly snapshot: AreaSnapshot | null;
  readonly rows: RowsByKey;
}
