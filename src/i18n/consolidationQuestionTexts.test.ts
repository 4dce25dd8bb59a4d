// Without this file a question nobody has seen yet could be asked in half a sentence.
import type { LayoutQuestion } from "../domain/budget/layoutProposal";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import { layoutChoices } from "../domain/consolidation/layoutAnswer";
import { choiceText, layoutQuestionText } from "./consolidationQuestionTexts";

const value = { kind: "planned", year: 2027, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" } as const;
const layout: SheetLayout = {
  sheet: "Haushalt",
  headerRow: 0,
  headerRows: 1,
  columns: [
    { column: 6, heading: "Entwurf", meaning: "amount", value, decidedBy: "proposal" },
    { column: 7, heading: "Nachtrag 1", meaning: "amount", value, decidedBy: "proposal" },
  ],
} as unknown as SheetLayout;

const questions: readonly (readonly [LayoutQuestion, string, readonly string[]])[] = [
  [{ kind: "sameValue", columns: [6, 7], value }, "Zwei Spalten enthalten „Ansatz 2027“. Welche gilt?", ["Spalte G, „Entwurf“", "Spalte H, „Nachtrag 1“"]],
  [{ kind: "yearUnknown", columns: [6, 7], offsets: [null, null] }, "Zu welchem Jahr gehören die Beträge in Spalte G und H?", ["G: 2027, H: 2028", "G: 2028, H: 2029", "G: 2026, H: 2027"]],
  [{ kind: "numberConvention", column: 6, example: "1.234" }, "Spalte G enthält „1.234“. Ist der Punkt ein Tausenderpunkt oder ein Komma?", ["Punkt trennt Tausender: 1.234 ist eintausendzweihundert", "Punkt trennt Nachkommastellen: 1.234 ist gut eins"]],
  [{ kind: "amountsUnreadable", column: 6, heading: "Entwurf" }, "In Spalte G „Entwurf“ stehen kaum lesbare Beträge. Soll sie wegbleiben?", ["Spalte weglassen"]],
  [{ kind: "unitFromHeading", columns: [6], unit: "thousand", heading: "in T€" }, "„in T€“ nennt eine Einheit. Gelesen wird Spalte G in Tausend Euro. Stimmt das?", ["Stimmt so"]],
  [{ kind: "productMissing" }, "Keine Spalte nennt das Produkt. Die Zeilen zählen ohne Produkt. Stimmt das?", ["Stimmt so"]],
];

test.each(questions)("%j", (question, text, choices) => {
  expect(layoutQuestionText(question, layout)).toBe(text);
  const heading = (column: number) => layout.columns.find((each) => each.column === column)?.heading ?? null;
  expect(layoutChoices(question, layout).map((choice) => choiceText(choice, choice.kind === "column" ? heading(choice.column) : null, question))).toEqual(choices);
});
