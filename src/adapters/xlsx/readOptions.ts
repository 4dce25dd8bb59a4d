// Without this file nobody could say what of a workbook is wanted, on this thread or another.
import type { ReadLimits } from "./limits";

/** What is to be read, and within which bounds. All of it can be sent to a worker. */
export interface ReadOptions {
  /** Names of the sheets whose cells are wanted; all when left out. Others are listed without cells. */
  readonly sheets?: readonly string[];
  /** Stops at the end of a sheet's last table; what is left out below is named as a loss. Sheets without table are read whole. */
  readonly stopAtTableEnd?: boolean;
  readonly limits?: Partial<ReadLimits>;
}
