// Without this file the rows a plan leaves in the journal while it is under way could not be found again.
import type { CellValue } from "../domain/shared/cell";
import { success, type Result } from "../domain/shared/result";
import type { WorkbookFailure } from "./failure";
import { journalArea, lastFilled, type JournalRows } from "./journal";
import { readLogRows, type LoggedPlan } from "./planLogRows";
import type { AreaSnapshot, OpenWorkbook } from "./port";
import { positionOf } from "./schema/register";
import { journalRegister } from "./schema/registers";
import { journalStateWords } from "./schema/words";

/** A plan under way as the journal holds it. */
export interface BegunPlan {
  readonly plan: LoggedPlan;
  readonly place: JournalRows;
  /** Running number of its first row. */
  readonly number: number;
}

/** The rows *begonnen* at the journal's end, null when there are none. */
export async function readBegun(
  book: Pick<OpenWorkbook, "outline" | "read">,
): Promise<Result<BegunPlan | null, WorkbookFailure>> {
  const outline = await book.outline();
  if (!outline.ok) return outline;
  const table = journalArea(outline.value);
  if (!table) return success(null);
  const read = await book.read([{ area: table }]);
  if (!read.ok) return read;
  return success(begunIn(read.value[0]!));
}

function begunIn(table: AreaSnapshot): BegunPlan | null {
  const entries = table.values.map(
    (row) =>
      Object.fromEntries(
        journalColumns.map((name) => [name, row[positionOf(journalRegister, name)] ?? null]),
      ) as Record<JournalColumn, CellValue>,
  );
  const last = lastFilled(entries.map(({ state }) => state));
  const { state, origin } = entries[last] ?? { state: null, origin: null };
  if (state !== journalStateWords.begun) return null;
  let first = last;
  while (first > 1 && entries[first - 1]!.state === state && entries[first - 1]!.origin === origin) first--;
  const number = entries[first]!.number;
  return {
    plan: readLogRows(entries.slice(first, last + 1)),
    place: { table: table.area, row: table.area.row + first, count: last - first + 1 },
    number: typeof number === "number" ? number : 1,
  };
}

type JournalColumn = keyof (typeof journalRegister)["columns"];
const journalColumns = Object.keys(journalRegister.columns) as JournalColumn[];
