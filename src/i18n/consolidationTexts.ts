// Without this file a refused file or an assumption behind a sum would be a code word on the screen.
import type { LayoutQuestion } from "../domain/budget/layoutProposal";
import type { AmountUnit, PlanVersion, SignConvention, ValueIdentity } from "../domain/budget/valueColumn";
import type { LayoutChoice } from "../domain/consolidation/layoutAnswer";
import type { Duplicate } from "../domain/consolidation/findDuplicates";
import type { SkipReason } from "../domain/consolidation/skippedRows";
import { formatCents } from "../domain/shared/centsText";
import type { Finding } from "../domain/shared/finding";
import { cellAddress, columnLetters } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import type { Assumption, SheetOfFile } from "../workbook/assumption";
import type { SourceRefusal } from "../workbook/sourceRefusal";
import { federalStateName } from "./federalStateNames";
import { choiceOf, countOf, countText, dateText, listOf } from "./figures";
import { findingSentence } from "./findingSentence";
import { readFailureSentence } from "./readFailureSentence";
import { readLossSentence } from "./readLossSentence";

/** One or two German sentences for a refused file: what is the matter, then the way out. Without the file's own name. */
export function refusalSentence(refusal: SourceRefusal): string {
  switch (refusal.kind) {
    case "unreadable":
      return readFailureSentence(refusal.failure);
    case "noBudget":
      return refusal.onlyTotals
        ? "Die Datei enthält nur Summen, keine Haushaltsstellen. Nehmen Sie die Datei mit den einzelnen Zeilen."
        : "In der Datei ist kein Haushalt zu erkennen: Es fehlen Spalten mit Produkt oder Konto und mit Beträgen.";
    case "notCalculated":
      return `${countOf(refusal.formulas, "Betrag ist eine Formel", "Beträge sind Formeln")} ohne Ergebnis. Öffnen und speichern Sie die Datei in Excel.`;
    case "wrongState":
      return `Die Produkte gehören nicht zu ${federalStateName(refusal.chosen)}, sondern zu ${choiceOf(refusal.fits.map(federalStateName))}. Wählen Sie das richtige Land.`;
    case "wrongYear":
      return `Die Datei hat keine Beträge für ${refusal.asked}, nur für ${listOf(refusal.years.map(String))}.`;
    case "alreadyConsolidated":
      return "Die Datei ist selbst eine Zusammenführung. Nehmen Sie die Dateien der Fachdienste.";
    case "olderVersion":
      return `„${fileName(refusal.newer)}“${dayNote(refusal.newerModified)} zeigt denselben Haushalt und ist neuer. Diese Datei${dayNote(refusal.modified)} zählt nicht mit.`;
    case "otherVersion":
      return `Gewählt ist „${fileName(refusal.chosen)}“ mit demselben Haushalt.`;
    case "versionUnclear":
      return `${listOf(refusal.others.map((other) => quoted(fileName(other))))} ${refusal.others.length === 1 ? "zeigt" : "zeigen"} denselben Haushalt. Es ist nicht zu erkennen, welche Datei neuer ist. Geben Sie nur eine an.`;
    case "copy":
      return `Alle Zeilen stehen auch in „${fileName(refusal.of)}“. Die Datei zählt nur einmal.`;
    default:
      return unreachable(refusal);
  }
}

function dayNote(modified: string | null): string {
  return modified === null ? "" : ` (geändert am ${dateText(modified)})`;
}

const signTexts = {
  magnitude: "Beträge stehen ohne Vorzeichen; ob Ertrag oder Aufwand, sagt das Konto",
  expenseNegative: "Erträge stehen positiv, Aufwendungen negativ",
  revenueNegative: "Erträge stehen negativ, Aufwendungen positiv",
} satisfies Record<SignConvention, string>;

const unitTexts = { thousand: "Tausend Euro", million: "Millionen Euro" } satisfies Record<Exclude<AmountUnit, "euro">, string>;

const questionTexts = {
  sameValue: "Mehrere Spalten haben dieselbe Wertart und dasselbe Jahr. Gezählt ist die erste",
  yearUnknown: "Das Jahr einer Spalte steht nicht in der Überschrift",
  kindUnknown: "Ob Ansatz oder Ergebnis, steht nicht in der Überschrift. Gelesen als Ansatz",
  unitFromHeading: "Die Einheit steht nur in der Überschrift",
  signUnclear: "Die Vorzeichen widersprechen sich",
  numberConvention: "Ob der Punkt Tausender oder Nachkommastellen trennt, ist nicht eindeutig",
  amountsUnreadable: "Eine Spalte mit Beträgen ist nicht lesbar und zählt nicht mit",
  productMissing: "Weder Spalte noch Überschrift nennt ein Produkt",
  directionUnknown: "Ob Ertrag oder Aufwand, ist nicht zu erkennen",
  whichColumn: "Mehrere Spalten kommen in Frage. Gelesen ist die erste",
  yearsFromTitle: "Die Jahre der Spalten stammen aus der Überschrift",
  splitCode: "Die Produktnummer ist aus mehreren Spalten zusammengesetzt",
  dateOrCode: "Wo Nummern stehen müssen, stehen Datumswerte",
  cameral: "Kameraler Haushalt mit Kapitel und Titel",
} satisfies Record<LayoutQuestion["kind"], string>;

/** One German sentence for something that was assumed or noticed. */
export function assumptionSentence(assumption: Assumption): string {
  switch (assumption.code) {
    case "year":
      if (assumption.year === null) return "Keine Spalte nennt ein Jahr. Summiert sind die Beträge, wie sie stehen.";
      return assumption.asked ? `Summiert ist das Jahr ${assumption.year}, wie angegeben.` : `Summiert ist ${assumption.year}, das erste Planjahr.`;
    case "otherYear":
      return `Andere Jahre, nicht in der Gesamtsumme: ${namesOf(assumption.files.map(({ file, year }) => `${fileName(file)} (${year ?? "ohne Jahr"})`))}.`;
    case "mixedVersions":
      return `Die Planfassungen unterscheiden sich: ${listOf(assumption.versions.map(versionText))}.`;
    case "otherKind":
      return `Kein Ansatz für das Jahr, deshalb eine andere Wertart: ${places(assumption.sheets)}.`;
    case "accountFrame":
      return `Ertrag und Aufwand nach ${assumption.state === "BW" ? "den Klassen 3 und 4" : "den Klassen 4 und 5"} der Konten, aus den Dateien erkannt: ${namesOf(assumption.files.map(fileName))}.`;
    case "sign":
      return `${signTexts[assumption.sign]}: ${places(assumption.sheets)}.`;
    case "unit":
      return `Beträge in ${unitTexts[assumption.unit]}, umgerechnet in Euro: ${places(assumption.sheets)}.`;
    case "view":
      return viewSentence(assumption);
    case "internalCharges":
      return `Enthalten sind ${countOf(assumption.lines, "Zeile", "Zeilen")} interner Leistungsbeziehungen: Erträge ${formatCents(assumption.revenue)}, Aufwendungen ${formatCents(assumption.expense)}.`;
    case "cameral":
      return `Kameraler Haushalt (Kapitel, Titel), ohne Produkte; die Art der Beträge bleibt unbekannt: ${places(assumption.sheets)}.`;
    case "hiddenSheets":
      return `Ausgeblendete Blätter sind mitgezählt: ${places(assumption.sheets)}.`;
    case "hiddenRows":
      return `Ausgeblendete Zeilen sind mitgezählt: ${namesOf(assumption.sheets.map((each) => `${placeText(each)} ${rowsText(each.rows)}`))}.`;
    case "uncalculated":
      return `Formeln ohne Ergebnis fehlen in den Summen: ${namesOf(assumption.sheets.map((each) => `${placeText(each)} ab ${cellAddress(each)} (${countText(each.count)})`))}.`;
    case "columnsLeftOut":
      return `Zweite Spalten mit gleicher Wertart und gleichem Jahr sind nicht gezählt: ${namesOf(assumption.sheets.map((each) => `${placeText(each)} ${each.columns.map(columnLetters).join(", ")}`))}.`;
    case "layoutReused":
      return `Spalten wie in einer eingerichteten Datei desselben Aufbaus: ${places(assumption.sheets)}.`;
    case "layoutRemembered":
      return `Spalten wie in der Datei festgelegt: ${places(assumption.sheets)}.`;
    case "question":
      return `${questionTexts[assumption.question]}: ${places(assumption.sheets)}.`;
    case "controlTotals":
      return assumption.differing === 0
        ? `${countOf(assumption.compared, "Kontrollsumme", "Kontrollsummen")} verglichen, alle stimmen.`
        : `${countOf(assumption.compared, "Kontrollsumme", "Kontrollsummen")} verglichen, ${countText(assumption.differing)} weichen ab.`;
    case "otherSheets":
      return `${otherSheetTexts[assumption.reason]}: ${places(assumption.sheets)}.`;
    case "loss":
      return namesOf(assumption.losses.map(({ file, loss }) => `${fileName(file)}: ${readLossSentence(loss)}`), " ");
    default:
      return unreachable(assumption);
  }
}

const otherSheetTexts = {
  emptySheet: "Leere Blätter",
  onlyTotals: "Blätter nur mit Summen, nicht gezählt",
  noBudgetStructure: "Blätter ohne Haushalt, nicht gezählt",
  overview: "Übersichten, deren Zeilen in anderen Blättern einzeln stehen, nicht gezählt",
  register: "Register",
  noCells: "Blätter ohne Zellen (Diagramme)",
} satisfies Record<Extract<Assumption, { code: "otherSheets" }>["reason"], string>;

function viewSentence({ counted, lines, revenue, expense }: Extract<Assumption, { code: "view" }>): string {
  const [here, there] = counted === "result" ? ["Ergebnisplan", "Finanzplan"] : ["Finanzplan", "Ergebnisplan"];
  const [inflow, outflow] = counted === "result" ? ["Einzahlungen", "Auszahlungen"] : ["Erträge", "Aufwendungen"];
  return `Summiert ist der ${here}. ${countOf(lines, "Zeile", "Zeilen")} des anderen (${there}: ${inflow} ${formatCents(revenue)}, ${outflow} ${formatCents(expense)}) sind aufgeführt, aber nicht dazugezählt.`;
}

/** What a question about columns is about, in a few words, for a file's row and for the protocol. */
export function questionText(kind: LayoutQuestion["kind"]): string {
  return questionTexts[kind];
}

/** What an answer to a question about columns says; `heading` is that of the column it is about. */
export function layoutChoiceText(choice: LayoutChoice, heading: string | null): string {
  switch (choice.kind) {
    case "column":
      return `Spalte ${columnLetters(choice.column)}${heading ? ` ${quoted(heading)}` : ""}`;
    case "sign":
      return signTexts[choice.sign];
    case "convention":
      return choice.convention === "german" ? "Der Punkt trennt Tausender" : "Der Punkt trennt Nachkommastellen";
    case "firstYear":
      return `Die erste der Spalten ist ${choice.year}, die anderen folgen`;
    case "confirm":
      return "So ist es richtig";
    default:
      return unreachable(choice);
  }
}

/** Several files or sheets; from the seventh on they are only counted. */
const namedPlaces = 6;

function namesOf(names: readonly string[], separator = "; "): string {
  if (names.length <= namedPlaces) return names.join(separator);
  return `${names.slice(0, namedPlaces - 1).join(separator)}${separator}und ${countText(names.length - namedPlaces + 1)} weitere`;
}

function places(sheets: readonly SheetOfFile[]): string {
  return namesOf(sheets.map(placeText));
}

function placeText({ file, sheet }: SheetOfFile): string {
  return `${fileName(file)}, Blatt ${quoted(sheet)}`;
}

/** Name of a file without its folders. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** `Zeile 5`, `Zeilen 5–8, 12`; rows count from 0 and are written from 1. */
function rowsText(rows: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const row of rows) {
    const last = stretches.at(-1);
    if (last && last[1] + 1 === row) last[1] = row;
    else stretches.push([row, row]);
  }
  const texts = stretches.map(([from, to]) => (from === to ? String(from + 1) : `${from + 1}–${to + 1}`));
  const shown = texts.length > 8 ? [...texts.slice(0, 7), "…"] : texts;
  return `${rows.length === 1 ? "Zeile" : "Zeilen"} ${shown.join(", ")}`;
}

function quoted(text: string): string {
  return `„${text}“`;
}

const versionWords = { draft: "Entwurf", adopted: "Beschluss", supplementary: "Nachtrag" } satisfies Record<PlanVersion, string>;

function versionText(version: string): string {
  const [word = "", number = ""] = version.split(" ");
  return [versionWords[word as PlanVersion], number].join(" ").trim();
}

const kindWords = {
  planned: "Ansatz",
  adjusted: "fortgeschriebener Ansatz",
  actual: "Ergebnis",
  forecast: "Finanzplanung",
  commitment: "Verpflichtungsermächtigung",
} satisfies Record<ValueIdentity["kind"], string>;

/** `Ansatz 2027, Nachtrag 1`; the adopted version goes without saying. */
export function valueText({ kind, year, version, supplement }: ValueIdentity): string {
  const named = version === "adopted" ? "" : `, ${versionText(supplement === null ? version : `${version} ${supplement}`)}`;
  return `${kindWords[kind]} ${year ?? "ohne Jahr"}${named}`;
}

const skipWords = {
  title: ["Titelzeile", "Titelzeilen"],
  header: ["Kopfzeile", "Kopfzeilen"],
  subtotal: ["Zwischensumme", "Zwischensummen"],
  total: ["Summe", "Summen"],
  blank: ["Leerzeile", "Leerzeilen"],
  note: ["Anmerkung", "Anmerkungen"],
} satisfies Record<SkipReason, readonly [string, string]>;

/** `12 Zwischensummen, 1 Titelzeile`. */
export function skippedText(skipped: readonly { readonly reason: SkipReason; readonly count: number }[]): string {
  return skipped.map(({ reason, count }) => countOf(count, ...skipWords[reason])).join(", ");
}

/** What of equal rows is said. */
export interface DuplicateFacts extends Pick<Duplicate, "kind" | "rows" | "amountsDiffer"> {
  readonly counted: { readonly file: string };
  readonly others: readonly { readonly file: string }[];
}

/** What stands in several files, in one sentence. */
export function duplicateSentence({ kind, rows, counted, others, amountsDiffer }: DuplicateFacts): string {
  const elsewhere = listOf(others.map(({ file }) => quoted(fileName(file))));
  if (kind === "singleRow") return `Eine gleiche Zeile steht auch in ${elsewhere}. Sie zählt überall mit.`;
  const what = `${countOf(rows, "Zeile", "Zeilen")} aus ${elsewhere}, gezählt in „${fileName(counted.file)}“.`;
  return amountsDiffer ? `${what} Die Beträge sind verschieden; es gilt die zuletzt geänderte Datei.` : what;
}

/** A formula without a value where an amount must stand. */
export function uncalculatedSentence(count: number): string {
  const what = count === 1 ? "1 Betrag ist eine Formel ohne Ergebnis und fehlt" : `${countText(count)} Beträge sind Formeln ohne Ergebnis und fehlen`;
  return `${what} in der Summe. Öffnen und speichern Sie die Datei in Excel.`;
}

/** German sentence of a finding in a file; `uncalculated` tells a B3 that is a formula without value. */
export function fileFindingSentence({ finding, uncalculated }: { readonly finding: Finding; readonly uncalculated: boolean }): string {
  return uncalculated && finding.rule === "B3" ? uncalculatedSentence(finding.count) : findingSentence(finding);
}

/** Sentences for the sheets of a consolidated workbook, as `planConsolidation` and `planFeedback` want them. */
export const consolidationSheetTexts = {
  refusal: refusalSentence,
  assumption: assumptionSentence,
  duplicate: duplicateSentence,
  skipped: skippedText,
  finding: fileFindingSentence,
};
