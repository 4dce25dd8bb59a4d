// Without this file taking a catalogue over would happen without a word on what is taken, kept and asked.
import { unreachable } from "../domain/shared/unreachable";
import type { CatalogueRefusal } from "../workbook/catalogueRefusal";
import { countOf, countText, dateText, listOf } from "./figures";
import { readFailureSentence } from "./readFailureSentence";

/** Words of "Katalog". */
export const catalogueTexts = {
  title: "Katalog",
  loading: "Register werden gelesen …",
  readAgain: "Noch einmal lesen",
  empty: {
    title: "Noch keine Ziele",
    text: "Übernehmen Sie den Katalog Ihrer Geschäftsstelle. Danach können Sie Ziele zuordnen.",
  },
  present: {
    title: "In dieser Mappe",
    edition: "Fassung",
    asOf: (edition: string, asOf: string | null) => (asOf === null ? edition : `${edition}, Stand ${dateText(asOf)}`),
    noEdition: "ohne Fassung",
    goals: "Ziele, davon wählbar",
    measures: "Maßnahmen",
    products: "Produkte",
    ofThem: (all: number, valid: number) => `${countText(all)}, ${countText(valid)}`,
  },
  file: {
    title: "Datei der Geschäftsstelle",
    hint: "Wählen Sie die Datei, oder ziehen Sie sie hierher. Sie wird nur gelesen und bleibt auf diesem Rechner.",
    pick: "Datei wählen",
    pickAgain: "Andere Datei wählen",
    dropHere: "Hier loslassen",
    reading: (name: string) => `„${name}“ wird gelesen …`,
    refused: (name: string) => `„${name}“ lässt sich nicht verwenden`,
  },
  sample: {
    offer: "Noch kein Katalog? Probieren Sie den von Lindhafen. Die Stadt ist erfunden, ihre Ziele sind es auch.",
    load: "Muster laden",
    note: "Lindhafen ist eine erfundene Stadt. Der Katalog ist zum Ausprobieren, nicht für Ihren Haushalt.",
  },
  faults: {
    title: (count: number) => (count === 1 ? "1 Zelle stimmt nicht" : `${countText(count)} Zellen stimmen nicht`),
    text: "Die Geschäftsstelle kann sie in der Datei berichtigen. Wählen Sie die Datei danach noch einmal.",
    copy: "Liste kopieren",
    copied: "Liste kopiert.",
    list: "Was nicht stimmt",
    found: "Gelesen",
    plan: "Es wird nichts übernommen, bis alle Zellen stimmen.",
  },
  relation: {
    newer: "Die Datei ist neuer als der Katalog dieser Mappe.",
    same: "Die Datei hat denselben Stand wie der Katalog dieser Mappe.",
    otherLand: "Der Katalog gehört zu einem anderen Land. Das Land dieser Mappe bleibt.",
  },
  older: {
    question: (file: string, own: string) => `Die Datei ist älter (${file}) als der Katalog dieser Mappe (${own}). Soll sie trotzdem gelten?`,
    yes: "ja, zurückgehen",
    no: "nein",
  },
  foreign: {
    question: (file: string, own: string) => `Das ist ein anderer Katalog („${file}“). Diese Mappe hat „${own}“. Was wird aus den bisherigen Einträgen?`,
    keep: "behalten",
    replace: "ersetzen",
    replaceNote: "Zeilen, die „örtlich“ markiert sind, bleiben auch dann.",
  },
  registers: {
    goals: (count: number) => countOf(count, "Ziel", "Ziele"),
    measures: (count: number) => countOf(count, "Maßnahme", "Maßnahmen"),
    products: (count: number) => countOf(count, "Produkt", "Produkte"),
    divisions: (count: number) => countOf(count, "Eintrag der Gliederung", "Einträge der Gliederung"),
    terms: (count: number) => countOf(count, "Termin", "Termine"),
    indicators: (count: number) => countOf(count, "Kennzahl", "Kennzahlen"),
  },
  names: { goals: "Ziel", measures: "Maßnahme", products: "Produkt", divisions: "Gliederung", terms: "Termin", indicators: "Kennzahl" },
  sheets: { goals: "Ziele", measures: "Maßnahmen", products: "Produkte", divisions: "Gliederung", terms: "Termine", indicators: "Kennzahlen" },
  lists: { added: "Neu", changed: "Geändert", retired: "Nicht mehr gültig", local: "Nur in dieser Mappe", removed: "Fällt weg", settings: "Einstellungen" },
  explain: {
    added: "Diese Einträge kommen dazu.",
    changed: "Diese Angaben folgen der Geschäftsstelle. Der Stand einer Maßnahme bleibt, wie er hier steht.",
    retired: "Wer sie noch zugeordnet hat, bekommt beim Prüfen den Nachfolger vorgeschlagen.",
    local: "Sie bleiben und bekommen unter „Herkunft“ das Wort „örtlich“.",
    removed: "Diese Einträge des anderen Katalogs werden entfernt.",
    settings: "Runde, Kennung und Ampel folgen der Geschäftsstelle.",
  },
  fold: (list: string, count: number) => `${list}: ${countText(count)}`,
  field: (heading: string, from: string, to: string) => `${heading}: ${valueChange(from, to)}`,
  values: valueChange,
  successor: (numbers: readonly string[]) => (numbers.length === 0 ? "ohne Nachfolger" : `jetzt ${listOf(numbers)}`),
  light: {
    title: "Ampel",
    text: "Wörter und Farben stehen im Blatt „ISEK-Einstellungen“. Haben Sie dort etwas geändert, wenden Sie es auf alle Blätter an.",
    apply: "Ampel anwenden",
    done: "Ampel angewendet.",
    undone: "Ampel wie vorher.",
  },
  plan: {
    answer: "Beantworten Sie zuerst die Frage.",
    declined: "Es bleibt alles, wie es ist.",
    nothing: "Alles steht schon so in dieser Mappe.",
    changes: (parts: readonly string[]) => `Übernimmt ${listOf(parts)}.`,
    settings: (count: number) => countOf(count, "Einstellung", "Einstellungen"),
    order: "Ordnet die Auswahlliste der Ziele. Sonst ändert sich nichts.",
    keeps: "Ihre Zuordnungen bleiben.",
  },
  apply: "Katalog übernehmen",
  done: (goals: number) => (goals === 0 ? "Katalog übernommen." : `Katalog übernommen: ${countOf(goals, "Ziel", "Ziele")} wählbar.`),
  undone: "Übernahme zurückgenommen.",
} as const;

function valueChange(from: string, to: string): string {
  return `${from === "" ? "leer" : from} → ${to === "" ? "leer" : to}`;
}

/** German sentence for a file that is no catalogue: what it is, then the way out. */
export function catalogueRefusalSentence(refusal: CatalogueRefusal): string {
  switch (refusal.kind) {
    case "unreadable":
      return readFailureSentence(refusal.failure);
    case "noCatalogue":
      return refusal.isEmpty
        ? "Das Blatt „ISEK-Ziele“ ist leer. Bitten Sie die Geschäftsstelle um die Datei mit den Zielen."
        : "Die Datei hat kein Blatt „ISEK-Ziele“. Wählen Sie die Katalogdatei der Geschäftsstelle.";
    case "newerSchema":
      return "Diese Datei kommt aus einer neueren Fassung von ISEK für Excel. Bitten Sie Ihre IT, das Add-in zu erneuern.";
    case "sampleMissing":
      return refusal.isOffline ? "Das Add-in ist nicht erreichbar. Prüfen Sie die Verbindung." : "Das Muster liegt nicht neben dem Add-in. Fragen Sie Ihre IT.";
    default:
      return unreachable(refusal);
  }
}
