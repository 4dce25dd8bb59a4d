// Without this file a refused file would be a code word on the screen.
import { unreachable } from "../domain/shared/unreachable";
import type { Excess, ForeignContent, PartDamage, ReadFailure } from "../workbook/readFailure";

/** German sentence for a refused file: what happened, then the way out. Without the file's name; the caller shows it beside. */
export function readFailureSentence(failure: ReadFailure): string {
  switch (failure.kind) {
    case "encrypted":
      return "Die Datei ist mit einem Kennwort geschützt. Öffnen Sie sie in Excel und speichern Sie sie ohne Kennwort.";
    case "xls":
      return "Das ist das alte Format .xls. Öffnen Sie die Datei in Excel und speichern Sie sie als .xlsx.";
    case "xlsb":
      return "Das ist eine Binärmappe (.xlsb). Öffnen Sie die Datei in Excel und speichern Sie sie als .xlsx.";
    case "ods":
      return "Das ist eine OpenDocument-Tabelle (.ods). Speichern Sie sie als .xlsx.";
    case "notAWorkbook":
      return `Das ist keine Excel-Mappe. ${foreignContent[failure.content]}`;
    case "truncated":
      return "Die Datei ist abgeschnitten; ihr Ende fehlt. Kopieren oder laden Sie sie noch einmal.";
    case "damagedPart":
      return `Die Datei ist beschädigt: ${partDamage[failure.damage](failure.part)} Öffnen Sie sie in Excel und speichern Sie sie neu.`;
    case "bomb":
      return "Die Datei entpackt sich zu einer unglaubwürdigen Größe. Sie wird nicht gelesen. Fragen Sie den Absender.";
    case "tooLarge":
      return excess[failure.what](numerals.format(failure.limit));
    case "noSheets":
      return "Die Mappe enthält kein Blatt. Öffnen Sie die Datei in Excel und prüfen Sie den Inhalt.";
    case "unavailable":
      return unavailable[failure.code] ?? `Das System gibt die Datei nicht heraus (${failure.code}). Prüfen Sie Pfad und Rechte.`;
    case "cancelled":
      return "Das Lesen wurde abgebrochen. Wählen Sie die Datei noch einmal.";
    default:
      return unreachable(failure);
  }
}

const numerals = new Intl.NumberFormat("de-DE");

const foreignContent = {
  nothing: "Die Datei ist leer.",
  text: "Sie enthält reinen Text, etwa CSV. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx.",
  html: "Sie enthält eine Webseite. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx.",
  xml: "Sie enthält XML. Öffnen Sie sie in Excel und speichern Sie sie als .xlsx.",
  pdf: "Sie enthält ein PDF. Fragen Sie nach der Excel-Datei.",
  picture: "Sie enthält ein Bild. Fragen Sie nach der Excel-Datei.",
  word: "Sie enthält ein Word-Dokument. Fragen Sie nach der Excel-Datei.",
  slides: "Sie enthält eine Präsentation. Fragen Sie nach der Excel-Datei.",
  archive: "Sie ist ein ZIP-Archiv ohne Arbeitsmappe. Entpacken Sie es und wählen Sie die Excel-Dateien darin.",
  unknown: "Ihr Inhalt ist unbekannt. Fragen Sie nach der Excel-Datei.",
} satisfies Record<ForeignContent, string>;

const partDamage = {
  checksum: (part) => `Die Prüfsumme von „${part}“ stimmt nicht.`,
  packing: (part) => `„${part}“ lässt sich nicht entpacken.`,
  markup: (part) => `„${part}“ ist nicht lesbar.`,
  doctype: (part) => `„${part}“ enthält eine Dokumenttyp-Angabe, die in Mappen nicht vorkommt.`,
  reference: (part) => `„${part}“ enthält eine Zelle außerhalb des Blattes.`,
  missing: (part) => `„${part}“ fehlt.`,
} satisfies Record<PartDamage, (part: string) => string>;

const excess = {
  file: (limit) => `Die Datei ist größer als ${limit} Byte. Teilen Sie die Mappe.`,
  part: (limit) => `Ein Teil der Datei ist entpackt größer als ${limit} Byte. Teilen Sie die Mappe.`,
  cells: (limit) => `Die Mappe hat mehr als ${limit} gefüllte Zellen. Teilen Sie die Mappe.`,
  texts: (limit) => `Die Mappe hat mehr als ${limit} verschiedene Texte. Teilen Sie die Mappe.`,
} satisfies Record<Excess, (limit: string) => string>;

const unavailable: Readonly<Record<string, string>> = {
  ENOENT: "Die Datei gibt es nicht. Prüfen Sie Namen und Pfad.",
  EACCES: "Für die Datei fehlt das Leserecht. Fragen Sie Ihre IT.",
  EPERM: "Für die Datei fehlt das Leserecht. Fragen Sie Ihre IT.",
  EBUSY: "Ein anderes Programm hält die Datei fest. Schließen Sie sie dort.",
  EISDIR: "Das ist ein Ordner. Wählen Sie die Dateien darin.",
};
