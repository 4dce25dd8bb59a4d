// Without this file a whole column as argument would make Excel wait for an answer that never comes.
import type { CellValue } from "../shared/cell";
import type { Grid } from "./functionValue";

/**
 * Most bytes Excel carries between sheet and custom function in one call; beyond it the call is refused or hangs.
 * Source: github.com/OfficeDev/office-js issue 4654 ("by design").
 */
export const mostArgumentBytes = 5 * 1024 * 1024;

/** Whether the arguments together exceed what Excel carries; counts UTF-8 bytes of text, eight for anything else, one comma. */
export function isTooLarge(grids: readonly Grid<CellValue>[]): boolean {
  let bytes = 0;
  for (const grid of grids) {
    for (const row of grid) {
      for (const value of row) bytes += cellBytes(value) + 1;
      if (bytes > mostArgumentBytes) return true;
    }
  }
  return false;
}

function cellBytes(value: CellValue): number {
  if (value === null) return 2;
  if (typeof value !== "string") return 8;
  let bytes = 2;
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
