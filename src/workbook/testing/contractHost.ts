// Without this file the contract of the port could only be tested on the host it was written for.
import type { PrintedPage } from "../change";
import type { OpenWorkbook } from "../port";

/** A host under test: the port, and what a person or Excel itself does that the port cannot. */
export interface ContractHost {
  readonly book: OpenWorkbook;
  /** Hides rows by hand, counted from 0. */
  hideRows(sheet: string, rows: readonly number[]): Promise<void>;
  protect(sheet: string): Promise<void>;
  unprotect(sheet: string): Promise<void>;
  /** Types a formula into A1 that fills two rows and two columns with 1 to 4. */
  spill(sheet: string): Promise<void>;
  /** Merges cells by hand: `A1:C1`. */
  merge(sheet: string, address: string): Promise<void>;
  /** How a sheet would be printed. */
  printed(sheet: string): Promise<PrintedPage>;
  /** Marks areas, addresses like `A1:B2`; the first one's sheet becomes the active one. */
  select(sheet: string, addresses: readonly string[]): Promise<void>;
}

let sheets = 0;

/** A name no earlier test has used; some hosts keep one workbook for all tests of a file. */
export function freshSheet(): string {
  return `Blatt ${++sheets}`;
}
