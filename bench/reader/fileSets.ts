// Without this file each round would measure the making of the files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { budgetWorkbook, type BudgetShape } from "../../src/adapters/xlsx/testing/budgetWorkbook";
import { emptyTally, type Tally } from "./tally";

/** Files to be read in one go, with what must be found in them. */
export interface FileSet {
  readonly id: FileSetId;
  readonly name: string;
  readonly files: readonly string[];
  readonly truth: Tally;
}

const shapes = {
  sixty: { name: "60 Dateien × 2.000 Zeilen × 20 Spalten", shapes: Array.from({ length: 60 }, (_, index): BudgetShape => ({ rows: 2000, seed: index + 1 })) },
  large: { name: "1 Datei, 200.000 Zeilen × 20 Spalten", shapes: [{ rows: 200_000, seed: 7 }] },
  phantom: { name: "1 Datei, 2.000 Zeilen, formatiert bis 1.048.576", shapes: [{ rows: 2000, seed: 9, phantomRows: 1_048_576, bloatedStyles: true }] },
} satisfies Record<string, { readonly name: string; readonly shapes: readonly BudgetShape[] }>;

/** Name of a set. */
export type FileSetId = keyof typeof shapes;

/** All sets, largest number of files first. */
export const fileSetIds = Object.keys(shapes) as FileSetId[];

/** The files of a set, made when they are not there yet (folder `out/` is not kept). */
export function fileSet(id: FileSetId, folder: string): FileSet {
  const place = join(folder, id);
  const truthFile = join(place, "truth.json");
  const { name, shapes: wanted } = shapes[id];
  const files = wanted.map((_, index) => join(place, `haushalt-${String(index + 1).padStart(2, "0")}.xlsx`));
  if (!existsSync(truthFile)) writeFiles(place, files, wanted, truthFile);
  return { id, name, files, truth: JSON.parse(readFileSync(truthFile, "utf8")) as Tally };
}

function writeFiles(place: string, files: readonly string[], wanted: readonly BudgetShape[], truthFile: string): void {
  mkdirSync(place, { recursive: true });
  const total = emptyTally();
  wanted.forEach((shape, index) => {
    const { bytes, truth } = budgetWorkbook(shape);
    writeFileSync(files[index] ?? "", bytes);
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += truth[key];
  });
  writeFileSync(truthFile, JSON.stringify(total));
}
