// Without this file the next export of a budget would be the same one again, and taking over would have nothing to prove.
import type { Random } from "../budget/seededRandom";
import type { SampleLine } from "../budget/sampleLine";
import { planYears } from "../budget/sampleLine";
import type { ExportLine } from "./exportShapes";

/**
 * The lines of the town's result view (*Erträge und Aufwendungen*) as a finance system hands them out for one year; a Teilplan
 * is a group of products here.
 */
export function exportLines(lines: readonly SampleLine[], year: (typeof planYears)[number]): readonly ExportLine[] {
  const position = planYears.indexOf(year);
  return lines
    .filter(({ kind }) => kind === "Ertrag" || kind === "Aufwand")
    .map((line): ExportLine => {
      const isRevenue = line.kind === "Ertrag";
      const euros = (line.amounts[position] ?? 0) / 100;
      const { product, productName, account, text } = line;
      return { subPlan: product.slice(0, 3), subPlanName: `Aufgaben ${product.slice(0, 3)}`, product, productName, account, text, isRevenue, euros: isRevenue || euros === 0 ? euros : -euros };
    });
}

/** The same budget some months later: another order, 5 % of the amounts changed, 2 % of the lines gone, 3 % new. */
export function nextExport(lines: readonly ExportLine[], random: Random): readonly ExportLine[] {
  const kept = lines.filter(() => random() >= 0.02).map((line) => (random() < 0.05 ? { ...line, euros: line.euros + (line.isRevenue ? 1_200 : -1_200) } : line));
  const added = lines.filter(() => random() < 0.03).map((line, index) => ({ ...line, text: `Neues Vorhaben ${index + 1}`, account: line.isRevenue ? "41999000" : "52999000" }));
  return [...kept, ...added]
    .map((line) => ({ line, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line);
}
