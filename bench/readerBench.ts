// Without this file the reader's speed would be missing among the figures of the product.
import type { Bench, Figure } from "./bench";
import { benchReader, goals } from "./reader";
import { fileSetIds, type FileSetId } from "./reader/fileSets";
import { leastRatio, ratioTo, type Round } from "./reader/printRatios";

const rounds = 3;
const setNames: Readonly<Record<FileSetId, string>> = { sixty: "60 Dateien", large: "200.000 Zeilen", phantom: "formatierte Leerzeilen" };

/** Our reader beside SheetJS, exceljs and bare unpacking, interleaved: ratios of the least wall times. */
export const bench: Bench = {
  name: "reader",
  async run() {
    const { rounds: measured, isAllRight } = await benchReader(rounds, true);
    const places = [...new Set(measured.map(({ where }) => where))];
    const figures = places.flatMap((where) => fileSetIds.flatMap((set) => figuresOf(where, set, measured)));
    return [...figures, { what: "unser Leser fand alle Werte (1 = ja)", value: isAllRight ? 1 : 0, unit: "", goal: { least: 1 } }];
  },
};

function figuresOf(where: string, set: FileSetId, measured: readonly Round[]): readonly Figure[] {
  const here = measured.filter((round) => round.where === where && round.set === set);
  const toSheetJs = ratioTo("sheetjs", here, ({ wallMs }) => wallMs);
  const toInflate = ratioTo("inflate", here, ({ wallMs }) => wallMs);
  if (toSheetJs === null || toInflate === null) return [];
  const name = `${where}, ${setNames[set]}`;
  const figures: Figure[] = [
    { what: `${name}: SheetJS braucht`, value: toSheetJs, unit: "× unsere Zeit", goal: { least: leastRatio(where, set, goals) } },
    { what: `${name}: wir brauchen`, value: 1 / toInflate, unit: "× bloßes Entpacken", goal: { most: goals.inflate } },
  ];
  const blocks = here.filter(({ reader }) => reader === "isek").map(({ blockMs }) => blockMs ?? 0);
  if (where === "Node") return figures;
  return [...figures, { what: `${name}: Seite längstens blockiert`, value: Math.max(...blocks), unit: "ms", goal: { most: goals.blockMs } }];
}
