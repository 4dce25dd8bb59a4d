// Without this file a proposed column would be an oracle: right or wrong, but never explained.
import { columnLetters } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import type { ColumnReason, Confidence, NoLayout } from "../domain/budget/layoutProposal";

/** How sure a proposal is: symbol and word, never one alone. */
export const confidenceWords: Readonly<Record<Confidence, { readonly symbol: string; readonly word: string }>> = {
  certain: { symbol: "●", word: "sicher" },
  likely: { symbol: "◐", word: "wahrscheinlich" },
  choose: { symbol: "○", word: "bitte wählen" },
};

/** Why a column got its meaning, or none. */
export function columnReasonSentence(reason: ColumnReason): string {
  switch (reason.code) {
    case "ownColumn":
      return "Diese Spalte gehört zu ISEK.";
    case "heading":
      return "Die Überschrift sagt es.";
    case "headingAndCells":
      return "Überschrift und Werte passen zusammen.";
    case "upperHeading":
      return `Darüber steht „${reason.heading}“.`;
    case "besideColumn":
      return `Die Spalte steht neben Spalte ${columnLetters(reason.column)}.`;
    case "cells":
      return "Die Werte sehen danach aus. Die Überschrift sagt nichts dazu.";
    case "longestText":
      return "Längster Text der Zeile.";
    case "derivedFigure":
      return "Eine gerechnete Spalte, zum Beispiel eine Differenz.";
    case "secondOfItsKind":
      return `Spalte ${columnLetters(reason.column)} sagt schon dasselbe.`;
    case "nameOfGroup":
      return "Name einer Gruppe, nicht des Produkts.";
    case "unknownHeading":
      return "Diese Überschrift kennen wir nicht.";
    case "noHeading":
      return "Die Spalte hat keine Überschrift.";
    default:
      return unreachable(reason);
  }
}

/** Why a sheet cannot be set up: heading and sentence. */
export function noLayoutText(reason: NoLayout["reason"], sheet: string): { readonly title: string; readonly text: string } {
  switch (reason) {
    case "emptySheet":
      return { title: "Dieses Blatt ist leer", text: `In „${sheet}“ steht nichts. Öffnen Sie das Blatt mit dem Haushalt.` };
    case "onlyTotals":
      return { title: "Nur Summen auf diesem Blatt", text: `In „${sheet}“ stehen nur Summenzeilen. Öffnen Sie das Blatt mit den einzelnen Haushaltsstellen.` };
    case "noBudgetStructure":
      return { title: "Kein Haushalt auf diesem Blatt", text: `In „${sheet}“ steht keine Zeile mit Produkt und Betrag. Öffnen Sie das Blatt mit dem Haushalt.` };
    default:
      return unreachable(reason);
  }
}
