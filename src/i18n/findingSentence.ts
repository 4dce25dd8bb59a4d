// Without this file a finding would be a rule number and a heap of values instead of something a clerk can act on.
import type { Finding, RegisterFault, SplitFaultKind } from "../domain/shared/finding";
import { formatCents } from "../domain/shared/centsText";
import { columnLetters } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import { percentText } from "../domain/tags/split";
import { federalStateName } from "./federalStateNames";
import { choiceOf, countOf, countText, dateText, listOf, quotedCell } from "./figures";

/**
 * One or two German sentences for a finding, without its address and rule number, which stand beside it. Short, in the
 * present tense, without blame: what is there and what would fit.
 */
export function findingSentence(finding: Finding): string {
  switch (finding.rule) {
    case "P1":
    case "P2":
    case "P3":
      return productSentence(finding);
    case "Z1":
    case "Z2":
    case "Z3":
    case "Z4":
    case "Z5":
      return goalSentence(finding);
    case "A1":
    case "A2":
    case "A3":
    case "T1":
    case "T2":
    case "T3":
    case "T4":
    case "T5":
      return rowSentence(finding);
    case "M1":
    case "M2":
    case "M3":
    case "M4":
    case "M5":
    case "M6":
    case "M7":
    case "M8":
    case "M9":
    case "M10":
      return measureSentence(finding);
    case "U1":
    case "U2":
    case "U3":
    case "U4":
    case "U5":
      return statusSentence(finding);
    case "B1":
    case "B2":
    case "B3":
    case "B4":
    case "B5":
      return amountSentence(finding);
    case "K1":
    case "K2":
      return catalogueSentence(finding);
    case "G1":
    case "G2":
    case "G3":
    case "G4":
    case "G5":
      return conceptSentence(finding);
    default:
      return unreachable(finding);
  }
}

type Of<Rule extends Finding["rule"]> = Extract<Finding, { readonly rule: Rule }>;

const numberLosses = {
  zero: "hat eine führende Null verloren",
  date: "ist ein Datum statt einer Produktnummer",
  scientific: "ist eine gerundete Zahl statt einer Produktnummer",
  number: "ist eine Zahl, kein Text",
} satisfies Record<Of<"P3">["loss"], string>;

function productSentence(finding: Of<"P1" | "P2" | "P3">): string {
  switch (finding.rule) {
    case "P1":
      return `Produkt „${finding.product}“ ist unbekannt.${proposal(finding.nearest)}`;
    case "P2":
      return `„${finding.product}“ ist eine Nummer aus ${choiceOf(finding.otherStates.map(federalStateName))}.`;
    case "P3":
      return `${quotedCell(finding.found)} ${numberLosses[finding.loss]}.${meant(finding.restored)}`;
    default:
      return unreachable(finding);
  }
}

function goalSentence(finding: Of<"Z1" | "Z2" | "Z3" | "Z4" | "Z5">): string {
  switch (finding.rule) {
    case "Z1":
      return `Ziel „${finding.goal}“ gibt es nicht.${proposal(finding.nearest)}`;
    case "Z2":
      return retiredSentence(finding);
    case "Z3":
      return `Ziel ${finding.goal} liegt in Bereich ${listOf(finding.goalAreas)}, das Produkt in Bereich ${finding.productArea}.`;
    case "Z4":
      return finding.isDate
        ? `Excel hat die Zielnummer in ein Datum verwandelt.${meant(finding.restored)}`
        : `${quotedCell(finding.found)} ist eine Zahl, kein Text.${meant(finding.restored)}`;
    case "Z5":
      return finding.usual.length > 0
        ? `Produkt ${finding.product} ist steuerungsrelevant. Üblich ist ${choiceOf(finding.usual)}.`
        : `Produkt ${finding.product} ist steuerungsrelevant. Die Zeile hat kein Ziel.`;
    default:
      return unreachable(finding);
  }
}

function retiredSentence({ goal, since, successors }: Of<"Z2">): string {
  const was = since === null ? `Ziel ${goal} gilt nicht mehr.` : `Ziel ${goal} galt bis ${dateText(since)}.`;
  if (successors.length === 0) return `${was} Es hat keinen Nachfolger.`;
  return successors.length === 1 ? `${was} Nachfolger ist ${successors[0]}.` : `${was} Wählen Sie ${choiceOf(successors)}.`;
}

const splitFaults = {
  form: "Die Aufteilung ist nicht lesbar. Üblich ist „2.1 60 %; 3.4 40 %“.",
  mixedUnits: "Die Aufteilung nennt Prozent und Euro zugleich.",
  doubleGoal: "Ein Ziel steht zweimal in der Aufteilung.",
  negative: "Ein Anteil ist kleiner als null.",
} satisfies Record<SplitFaultKind, string>;

const rowKinds = {
  header: "eine Kopfzeile",
  title: "eine Überschrift",
  subtotal: "eine Zwischensumme",
  total: "eine Summenzeile",
  note: "eine Anmerkung",
} satisfies Record<Of<"T4">["rowKind"], string>;

function rowSentence(finding: Of<"A1" | "A2" | "A3" | "T1" | "T2" | "T3" | "T4" | "T5">): string {
  switch (finding.rule) {
    case "A1":
      return finding.rest > 0
        ? `Die Anteile ergeben ${percentText(finding.basisPoints)}. ${percentText(finding.rest)} bleiben ohne Ziel.`
        : `Die Anteile ergeben ${percentText(finding.basisPoints)}.`;
    case "A2":
      return `Aufgeteilt sind ${formatCents(finding.stated)}, der Betrag ist ${formatCents(finding.amount)}.`;
    case "A3":
      if (finding.fault !== null) return splitFaults[finding.fault];
      return finding.first === null
        ? `In ISEK-Ziel steht ${finding.goal}, in der Aufteilung kein Ziel.`
        : `In ISEK-Ziel steht ${finding.goal}, die Aufteilung beginnt mit ${finding.first}.`;
    case "T1":
      return finding.extent === "filter"
        ? `Der Filter endet bei Spalte ${columnLetters(finding.lastColumn)}. Sortieren würde Ziele von ihren Zeilen trennen.`
        : `Die Tabelle endet bei Spalte ${columnLetters(finding.lastColumn)}. Sortieren würde Ziele von ihren Zeilen trennen.`;
    case "T2":
      return `Gleicher Schlüssel wie in Zeile ${countText(finding.otherRow + 1)}.`;
    case "T3":
      return finding.belongsToRow === null
        ? "Der Schlüssel gehört zu einer anderen Zeile. Vermutlich wurden nur einige Spalten sortiert."
        : `Der Schlüssel gehört zu Zeile ${countText(finding.belongsToRow + 1)}. Vermutlich wurden nur einige Spalten sortiert.`;
    case "T4":
      return `Das ist ${rowKinds[finding.rowKind]}. Ein Ziel würde ihren Betrag doppelt zählen.`;
    case "T5":
      return `${countOf(finding.others, "gleiche Zeile", "gleiche Zeilen")} von Produkt ${finding.product} haben Ziel ${finding.goal}.`;
    default:
      return unreachable(finding);
  }
}

function measureSentence(finding: Of<"M1" | "M2" | "M3" | "M4" | "M5" | "M6" | "M7" | "M8" | "M9" | "M10">): string {
  const { measure } = finding;
  switch (finding.rule) {
    case "M1":
      return `${measure} hat kein Ziel.`;
    case "M2":
      return `${measure} hat kein Produkt.`;
    case "M3":
      return finding.products.length > 0
        ? `Keine Zeile trägt ${measure}. Ihre Produkte sind ${listOf(finding.products)}.`
        : `Keine Zeile trägt ${measure}.`;
    case "M4":
      return `${measure} hat keinen federführenden Fachdienst.`;
    case "M5":
      return `${measure} gehört zu Produkt ${listOf(finding.itsProducts)}, die Zeile zu ${finding.product}.`;
    case "M6":
      return `Die Zeile hat Ziel ${finding.goal}, ${measure} gehört zu ${listOf(finding.itsGoals)}.`;
    case "M7":
      return `Maßnahme „${measure}“ gibt es nicht.${proposal(finding.nearest)}`;
    case "M8":
      return finding.sameNumber
        ? `${measure} steht mit zwei Titeln im Register.`
        : `${measure} und ${finding.other} haben fast denselben Titel.`;
    case "M9":
      return `${measure} ist ${finding.status === "completed" ? "abgeschlossen" : "entfallen"}. Für ${finding.year} stehen noch ${formatCents(finding.amount)} im Plan.`;
    case "M10":
      return `${measure} sollte am ${dateText(finding.end)} enden.`;
    default:
      return unreachable(finding);
  }
}

function statusSentence(finding: Of<"U1" | "U2" | "U3" | "U4" | "U5">): string {
  const { measure } = finding;
  switch (finding.rule) {
    case "U1":
      return finding.word === ""
        ? `${measure} hat keinen Status.`
        : `„${finding.word}“ ist kein Status. Gemeint ist vielleicht ${choiceOf(finding.nearest.map(quoted))}.`;
    case "U2":
      return finding.round === null
        ? `${measure} ist noch in keiner Runde bestätigt.`
        : `${measure} ist zuletzt in ${finding.round} bestätigt. Jetzt läuft ${finding.current}.`;
    case "U3":
      return finding.reasonMissing
        ? `${measure} geht von „${finding.from}“ zurück auf „${finding.to}“. Das braucht einen Grund.`
        : `${measure} wechselt von „${finding.from}“ auf „${finding.to}“. Dieser Schritt ist nicht vorgesehen.`;
    case "U4":
      return `${measure} steht auf „${finding.status}“. Gremium, Datum oder Nummer des Beschlusses fehlen.`;
    case "U5":
      return `Eintrag ${countText(finding.entry)}: ${measure} beginnt mit „${finding.found}“ statt „${finding.expected}“.`;
    default:
      return unreachable(finding);
  }
}

function amountSentence(finding: Of<"B1" | "B2" | "B3" | "B4" | "B5">): string {
  switch (finding.rule) {
    case "B1": {
      const difference = formatCents(Math.abs(finding.printed - finding.ours) as Of<"B1">["printed"]);
      const side = finding.printed > finding.ours ? "über" : "unter";
      return `Die gedruckte Summe „${finding.heading}“ liegt ${difference} ${side} unserer. Wir ändern sie nicht.`;
    }
    case "B2":
      return "Ergebnis- und Finanzplan zeigen dasselbe Geld zweimal. Wählen Sie, was zählt.";
    case "B3":
      return finding.count > 1
        ? `${quotedCell(finding.found)} ist nicht eindeutig lesbar. Ebenso ${countOf(finding.count - 1, "weitere Zelle", "weitere Zellen")} in „${finding.heading}“.`
        : `${quotedCell(finding.found)} ist nicht eindeutig lesbar.`;
    case "B4":
      return `„${finding.heading}“ zählt in ${finding.unit === "thousand" ? "Tausend Euro" : "Millionen Euro"}. Stimmt das?`;
    case "B5":
      return finding.account === null
        ? "Ohne Konto ist nicht klar, ob das ein Ertrag oder ein Aufwand ist."
        : `Konto ${finding.account} sagt nicht, ob das ein Ertrag oder ein Aufwand ist.`;
    default:
      return unreachable(finding);
  }
}

function catalogueSentence(finding: Of<"K1" | "K2">): string {
  if (finding.rule === "K2") return registerSentence(finding.heading, finding.fault);
  const asOf = finding.asOf === null ? "" : ` vom ${dateText(finding.asOf)}`;
  return finding.other === null
    ? `Diese Mappe hat Ausgabe ${finding.edition}${asOf}. Ihre Herkunft ist nicht vermerkt.`
    : `Diese Mappe hat Ausgabe ${finding.edition}${asOf}. Die Geschäftsstelle führt ${finding.other}.`;
}

function registerSentence(heading: string, fault: RegisterFault): string {
  switch (fault.kind) {
    case "missing":
      return `„${heading}“ ist leer.`;
    case "duplicate":
      return `„${fault.value}“ steht auch in Zeile ${countText(fault.otherRow + 1)}. Jede Nummer darf nur einmal vorkommen.`;
    case "unknownParent":
      return `„${fault.value}“ in „${heading}“ gibt es nicht.`;
    case "unknownWord":
      return `„${fault.value}“ ist in „${heading}“ nicht vorgesehen. Möglich ist ${choiceOf(fault.allowed.map(quoted))}.`;
    case "notText":
      return `„${fault.value}“ ist eine Zahl. Schreiben Sie „${heading}“ als Text.`;
    case "notDate":
      return `„${fault.value}“ ist kein Datum. Schreiben Sie TT.MM.JJJJ.`;
    case "notNumber":
      return `„${fault.value}“ ist keine Zahl.`;
    case "headingMissing":
      return `Die Spalte „${heading}“ fehlt.`;
    case "sheetMissing":
      return `Das Blatt „${heading}“ fehlt.`;
    default:
      return unreachable(fault);
  }
}

const countables = {
  actionAreas: { one: "Handlungsfeld", many: "Handlungsfelder" },
  themes: { one: "Querschnittsthema", many: "Querschnittsthemen" },
  goals: { one: "Ziel", many: "Ziele" },
} satisfies Record<Of<"G5">["what"], { one: string; many: string }>;

function conceptSentence(finding: Of<"G1" | "G2" | "G3" | "G4" | "G5">): string {
  switch (finding.rule) {
    case "G1":
      return finding.goal === null
        ? `Kennzahl ${finding.indicator ?? ""} gehört zu keinem gültigen Ziel.`
        : `Ziel ${finding.goal} hat keine Kennzahl.`;
    case "G2":
      return `Ziel ${finding.goal} und Ziel ${finding.other} haben fast dieselben Worte.`;
    case "G3":
      return finding.responsible === 0
        ? `Für „${finding.corridor}“ ist kein Dezernat verantwortlich.`
        : `Für „${finding.corridor}“ sind ${finding.responsible} Dezernate verantwortlich.`;
    case "G4":
      return finding.due === null
        ? `„${finding.element}“ ist mit keinem Ziel und keiner Maßnahme verknüpft.`
        : `„${finding.element}“ war am ${dateText(finding.due)} fällig.`;
    case "G5": {
      const { one, many } = countables[finding.what];
      return `${countOf(finding.count, one, many)}. Vorgesehen sind höchstens ${countText(finding.limit)}.`;
    }
    default:
      return unreachable(finding);
  }
}

function quoted(word: string): string {
  return `„${word}“`;
}

function proposal(nearest: readonly string[]): string {
  return nearest.length > 0 ? ` Ähnlich ist ${choiceOf(nearest)}.` : "";
}

function meant(restored: readonly string[]): string {
  return restored.length > 0 ? ` Gemeint ist wohl ${choiceOf(restored)}.` : "";
}
