// Without this file a new export would carry its tags, but no goals and measures that give their numbers a meaning.
import type { CellInput } from "../workbook/cellInput";
import type { Change } from "../workbook/change";
import { headingsOf } from "../workbook/schema/register";
import { registers, type RegisterId } from "../workbook/schema/registers";
import type { AreaSnapshot } from "../workbook/port";
import type { Book } from "./book";
import { planRegisterRows } from "./planRegisterRows";

/** Registers that tags refer to. What belongs to a workbook alone (layouts, settings, journal) stays where it is. */
const carried: readonly RegisterId[] = ["goals", "products", "measures"];

/** A register the present workbook does not have or has empty, and how many rows the former one holds. */
export interface CarriedRegister {
  readonly id: RegisterId;
  readonly rows: number;
}

/** Registers that would come along. A register with a single row of its own is never touched. */
export function missingRegisters(former: Book, current: Book): readonly CarriedRegister[] {
  return carried.flatMap((id) => {
    const rows = bodyOf(former.tables[id]).length;
    return rows === 0 || bodyOf(current.tables[id]).length > 0 || !hasOurHeadings(id, former.tables[id]) ? [] : [{ id, rows }];
  });
}

/** Changes that bring these registers along, cell by cell. */
export function planCarriedRegisters(former: Book, current: Book): readonly Change[] {
  return missingRegisters(former, current).flatMap(({ id }) =>
    planRegisterRows({ register: registers[id], table: current.tables[id] ?? null }, bodyOf(former.tables[id]).map((row) => row.map(asInput))),
  );
}

function bodyOf(table: AreaSnapshot | undefined): AreaSnapshot["values"] {
  return (table?.values.slice(1) ?? []).filter((row) => row.some((cell) => cell !== null && cell !== ""));
}

/** A register of another schema would put its cells under wrong headings. */
function hasOurHeadings(id: RegisterId, table: AreaSnapshot | undefined): boolean {
  const written = table?.values[0] ?? [];
  return headingsOf(registers[id]).every((heading, index) => written[index] === heading);
}

/** An error value cannot be written. */
function asInput(cell: AreaSnapshot["values"][number][number]): CellInput {
  return typeof cell === "object" ? null : cell;
}
