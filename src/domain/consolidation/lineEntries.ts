// Without this file a search for equal rows would compare texts over and over, and 40,000 lines would take seconds.
import type { BudgetRow } from "../budget/budgetLine";
import { lineMarks, type ComparedFile } from "./comparedFile";

/** Lines of all files one after the other; between two sheets a gap, so that no stretch reaches over the end of one. */
export interface Entries {
  readonly lines: readonly (BudgetRow | null)[];
  /** Number of the sheet in {@link SheetPlace}s, by entry. */
  readonly sheets: readonly number[];
  readonly places: readonly SheetPlace[];
  /** The same small number for equal lines, 0 for gaps and what cannot be compared. */
  readonly signatures: Int32Array;
  readonly keys: readonly (string | null)[];
}

/** A sheet of a file. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
  readonly fileNumber: number;
}

/** Lays the lines of files out, in the order given. */
export function entriesOf(files: readonly ComparedFile[]): Entries {
  const lines: (BudgetRow | null)[] = [];
  const sheets: number[] = [];
  const places: SheetPlace[] = [];
  const keys: (string | null)[] = [];
  const numbers = new Map<string, number>();
  const signatures: number[] = [];
  for (const [fileNumber, { file, sheets: own }] of files.entries()) {
    for (const { sheet, lines: rows } of own) {
      const marks = lineMarks(rows);
      for (const [index, line] of rows.entries()) {
        lines.push(line);
        sheets.push(places.length);
        keys.push(marks.keys[index] ?? null);
        signatures.push(numberOf(marks.signatures[index] ?? null, numbers));
      }
      lines.push(null);
      sheets.push(places.length);
      keys.push(null);
      signatures.push(0);
      places.push({ file, sheet, fileNumber });
    }
  }
  return { lines, sheets, places, signatures: Int32Array.from(signatures), keys };
}

function numberOf(signature: string | null, numbers: Map<string, number>): number {
  if (signature === null) return 0;
  const known = numbers.get(signature);
  if (known !== undefined) return known;
  numbers.set(signature, numbers.size + 1);
  return numbers.size;
}

/** Signatures with all those set to 0 that stand in one file only. */
export function inSeveralFiles(signatures: Int32Array, fileOf: Int32Array): Int32Array {
  const first = new Int32Array(signatures.length + 1).fill(-1);
  const isShared = new Uint8Array(signatures.length + 1);
  signatures.forEach((signature, entry) => {
    if (first[signature] === -1) first[signature] = fileOf[entry] ?? 0;
    else if (first[signature] !== fileOf[entry]) isShared[signature] = 1;
  });
  return signatures.map((signature) => (isShared[signature] === 0 ? 0 : signature));
}

/** A number for every three neighbours: first for two, then for two and one. */
export function threesIn(signatures: Int32Array): Int32Array {
  const [pairs, threes] = [new Map<number, number>(), new Map<number, number>()];
  const base = signatures.length + 1;
  return signatures.map((one, index) => {
    const [two = 0, three = 0] = [signatures[index + 1], signatures[index + 2]];
    if (one === 0 || two === 0 || three === 0) return 0;
    return countedIn(threes, countedIn(pairs, one * base + two) * base + three);
  });
}

function countedIn(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size + 1);
  return numbers.size;
}
