// Without this file nobody would know what is left when Excel refuses or the pane dies in the middle of a plan.
import { failure, type Result } from "../../domain/shared/result";
import type { Change } from "../change";
import type { WorkbookFailure } from "../failure";
import type { OpenWorkbook } from "../port";

/** How a workbook fails: refuses one change and then goes on, or is gone for good. */
export type Death = "once" | "forever";

/**
 * The same workbook, which carries out `changes` changes and then fails. What was carried out before stays, as in
 * Excel. `hasFailed` tells whether it came to that.
 */
export function dyingBook(
  book: Pick<OpenWorkbook, "outline" | "read" | "write">,
  changes: number,
  death: Death,
): Pick<OpenWorkbook, "outline" | "read" | "write"> & { hasFailed(): boolean } {
  let left = changes;
  let failed = false;
  const refused = failure<WorkbookFailure>({ kind: "hostUnavailable" });
  const isGone = () => failed && death === "forever";

  async function write(list: readonly Change[]): Promise<Result<void, WorkbookFailure>> {
    if (isGone()) return refused;
    for (const change of list) {
      if (left === 0 && !failed) {
        failed = true;
        return refused;
      }
      if (!failed) left--;
      const outcome = await book.write([change]);
      if (!outcome.ok) return outcome;
    }
    return { ok: true, value: undefined };
  }

  return {
    outline: async () => (isGone() ? refused : book.outline()),
    read: async (requests) => (isGone() ? refused : book.read(requests)),
    write,
    hasFailed: () => failed,
  };
}
