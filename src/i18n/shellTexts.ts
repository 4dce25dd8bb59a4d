// Without this file the frame of the pane would have no words: views, roles, result strip, mishaps.
import { countOf, countText } from "./figures";

/** Words of the frame. German is the catalogue; another language would have to have this shape. */
export const shellTexts = {
  views: {
    tag: "Zuordnen",
    check: "Prüfen",
    measures: "Maßnahmen",
    setup: "Einrichten",
    catalogue: "Katalog",
    takeOver: "Zuordnungen übernehmen",
    suggest: "Vorschläge",
    compare: "Unterschiede",
    passOn: "Weitergeben",
    repair: "Zeilen ordnen",
    help: "Hilfe",
    tour: "Einführung",
  },
  viewStates: {
    tagged: (tagged: number, all: number) => `${countText(tagged)} von ${countText(all)} Zeilen mit Ziel`,
    nothingToTag: "noch kein Blatt eingerichtet",
    findings: (count: number) => (count === 0 ? "keine Befunde" : countOf(count, "Befund", "Befunde")),
    notChecked: "noch nicht geprüft",
    confirmed: (confirmed: number, all: number) => `${countText(confirmed)} von ${countText(all)} bestätigt`,
    measures: (count: number) => countOf(count, "Maßnahme", "Maßnahmen"),
    noMeasures: "noch keine Maßnahmen",
    setUp: (sheet: string) => `Blatt „${sheet}“ ist eingerichtet`,
    notSetUp: (sheet: string) => `Blatt „${sheet}“ ist noch nicht eingerichtet`,
    noCatalogue: "noch keine Ziele",
    goals: (count: number) => countOf(count, "Ziel", "Ziele"),
    edition: (edition: string) => `Fassung ${edition}`,
    takeOver: "Ziele aus der früheren Fassung",
    suggest: "Ziele für Zeilen ohne Ziel",
    compare: "zwei Fassungen vergleichen",
    passOn: "ohne ISEK-Spalten, Formeln in Werte",
    help: "Ansicht, Tasten, Einführung",
  },
  navigation: "Ansichten",
  skip: "Zum Inhalt",
  more: "Mehr",
  moreInside: "Mehr, gerade ",
  open: (count: number) => `, ${countText(count)} offen`,
  roleQuestion: "Ich arbeite mit",
  roles: { tagging: "Haushalt", status: "Maßnahmen", office: "allen Ämtern" },
  undo: "Rückgängig",
  undoEarlier: "Schritt davor",
  result: "Letzter Schritt",
  closeResult: "Meldung schließen",
  loadingView: "Ansicht wird geladen …",
  loadingWorkbook: "Mappe wird gelesen …",
  mishap: {
    title: "Das hätte nicht passieren dürfen",
    unchanged: "Ihre Mappe ist unverändert. Der Bericht hilft Ihrer IT, die Ursache zu finden.",
    unknown: "Prüfen Sie Ihre letzte Änderung. Der Bericht hilft Ihrer IT, die Ursache zu finden.",
    copy: "Bericht kopieren",
    copied: "Bericht kopiert.",
    reload: "Bereich neu laden",
  },
  outsideExcel: {
    title: "Nur in Excel",
    text: "Dieser Bereich gehört zu Excel. Öffnen Sie eine Mappe, und wählen Sie im Menüband „ISEK“.",
  },
} as const;

/** Shape of the catalogue. */
export type ShellTexts = typeof shellTexts;
