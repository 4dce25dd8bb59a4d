// Without this file a question about sixty files would be a word for programs.
import type { LayoutQuestion } from "../domain/budget/layoutProposal";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import type { LayoutChoice } from "../domain/consolidation/layoutAnswer";
import { formatCents } from "../domain/shared/centsText";
import type { Cents } from "../domain/shared/cents";
import { cellAddress, columnLetters } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import { valueText } from "./consolidationTexts";
import { countOf, countText, dateText, listOf } from "./figures";
import { layoutQuestionSentence } from "./layoutQuestionSentence";
import { setUpTexts } from "./setUpTexts";

/** An amount that does not part from its unit at the end of a line. */
const unbroken = (amount: Cents) => formatCents(amount).replace(" ", "\u00a0");

/** Words around the questions of a consolidation. */
export const questionTexts = {
  section: (count: number) => (count === 1 ? "Eine Frage" : `${countText(count)} Fragen`),
  settled: "Fragen",
  answered: (count: number) => countOf(count, "Frage beantwortet", "Fragen beantwortet"),
  confirmed: (count: number) => countOf(count, "Annahme bestätigt", "Annahmen bestätigt"),
  toConfirm: (count: number) => `${countOf(count, "Annahme", "Annahmen")} zum Bestätigen`,
  inFile: (file: string) => `In „${file}“: `,
  sameShape: (files: number) => (files > 1 ? `Gilt für ${countText(files)} Dateien mit diesem Aufbau.` : "Gilt für alle Dateien mit diesem Aufbau."),
  sum: (sum: Cents) => `Summe ${unbroken(sum)}`,
  version: {
    question: (files: number) => `${files === 2 ? "Zwei" : countText(files)} Dateien zeigen denselben Haushalt. Welche gilt?`,
    newest: "zuletzt geändert",
    modified: (day: string) => `geändert am ${dateText(day)}`,
    unknownDate: "Änderungstag unbekannt",
    holds: (lines: number, revenue: Cents, expense: Cents) => `${countOf(lines, "Zeile", "Zeilen")}, Erträge ${unbroken(revenue)}, Aufwendungen ${unbroken(expense)}`,
    hint: "Die anderen zählen nicht mit.",
  },
} as const;

/** German question, without the file's name. */
export function layoutQuestionText(question: LayoutQuestion, layout: SheetLayout): string {
  const texts = setUpTexts.question;
  const letters = (columns: readonly number[]) => listOf(columns.map(columnLetters));
  const heading = (column: number) => layout.columns.find((each) => each.column === column)?.heading ?? "";
  switch (question.kind) {
    case "sameValue":
      return `${question.columns.length === 2 ? "Zwei" : countText(question.columns.length)} Spalten enthalten „${valueText(question.value)}“. Welche gilt?`;
    case "unitFromHeading":
      return `„${question.heading}“ nennt eine Einheit. Gelesen wird Spalte ${letters(question.columns)} in ${setUpTexts.units[question.unit]}. Stimmt das?`;
    case "productMissing":
      return "Keine Spalte nennt das Produkt. Die Zeilen zählen ohne Produkt. Stimmt das?";
    case "dateOrCode":
      return `${countOf(question.count, "Zelle enthält", "Zellen enthalten")} ein Datum statt einer Nummer, zuerst ${cellAddress(question.at)}. Trotzdem so lesen?`;
    case "cameral":
      return `${texts.cameral} Spalte „${heading(question.column)}“.`;
    default:
      return layoutQuestionSentence(question, heading);
  }
}

/** What a choice is called; `heading` is that of the column it is about. */
export function choiceText(choice: LayoutChoice, heading: string | null, question: LayoutQuestion): string {
  switch (choice.kind) {
    case "column":
      return `Spalte ${columnLetters(choice.column)}${heading ? `, „${heading}“` : ""}`;
    case "sign":
      return setUpTexts.signs[choice.sign];
    case "convention":
      return conventionTexts[choice.convention];
    case "firstYear":
      return yearsFrom(choice.year, "columns" in question ? question.columns : []);
    case "confirm":
      return question.kind === "amountsUnreadable" ? setUpTexts.leaveOut : setUpTexts.confirm;
    default:
      return unreachable(choice);
  }
}

const conventionTexts = {
  german: "Punkt trennt Tausender: 1.234 ist eintausendzweihundert",
  plain: "Punkt trennt Nachkommastellen: 1.234 ist gut eins",
  unknown: "unklar",
} satisfies Record<Extract<LayoutChoice, { kind: "convention" }>["convention"], string>;

function yearsFrom(first: number, columns: readonly number[]): string {
  return columns.map((column, index) => `${columnLetters(column)}: ${first + index}`).join(", ") || String(first);
}
