// Without this file putting files together would be missing among the figures of the product.
import type { Bench } from "./bench";
import { consolidateFigures } from "./consolidate";

/** From picked to written: command line, page and emulated Excel. */
export const bench: Bench = { name: "zusammenführen", run: () => consolidateFigures() };
