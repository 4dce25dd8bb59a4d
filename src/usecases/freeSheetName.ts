// Without this file a sheet that we add could meet one of the same name that somebody has worked on.
import type { WorkbookOutline } from "../workbook/outline";

/** The name itself, or with the first free figure behind it: a sheet that is there is never overwritten. */
export function freeSheetName({ sheets }: WorkbookOutline, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
