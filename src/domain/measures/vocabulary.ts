// Without this file the traffic light's words, symbols and colours would stand in as many places as it is shown.
import type { MeasureStatus } from "./measureStatus";

/** How a status is shown in cells and pane (*Ampel*): symbol, word and colour, never colour alone. */
export interface StatusMark {
  readonly word: string;
  /** One character that starts no formula and has no emoji form. */
  readonly symbol: string;
  readonly fill: string;
  readonly font: string;
  readonly strikethrough: boolean;
  /** What people write instead; compared without case, blanks and full stops. */
  readonly aliases: readonly string[];
}

/** A mark for each of the seven words; a municipality may rename words and change colours in `ISEK-Einstellungen`. */
export type StatusVocabulary = Readonly<Record<MeasureStatus, StatusMark>>;

/** Order in lists: along the life of a measure. */
export const statusOrder: readonly MeasureStatus[] = [
  "recommended",
  "open",
  "inProgress",
  "completed",
  "ongoing",
  "deferred",
  "dropped",
];

/** Words of Neumünster's ISEK and three more; fills chosen for the largest distance under four kinds of colour sight. */
export const defaultVocabulary: StatusVocabulary = {
  recommended: mark("von der Verwaltung empfohlen", "◊", "#B3CCEE", ["empfohlen", "vorgeschlagen", "Vorschlag der Verwaltung"]),
  open: mark("noch zu klären", "?", "#E58776", ["offen", "zu klären", "ungeklärt", "in Klärung", "in Prüfung"]),
  inProgress: mark("in Umsetzung", "►", "#FAE584", ["i.U.", "in Arbeit", "läuft", "laufend", "begonnen", "in Bearbeitung", "umsetzung"]),
  completed: mark("abgeschlossen", "✓", "#84E3B1", ["erledigt", "fertig", "beendet", "umgesetzt", "abgeschl."]),
  ongoing: mark("Daueraufgabe", "∞", "#B9F2FE", ["dauerhaft", "laufende Aufgabe", "ständig"]),
  deferred: mark("zurückgestellt", "▬", "#B9A3C9", ["verschoben", "pausiert", "ruht"]),
  dropped: { ...mark("entfallen", "×", "#F3F3F3", ["gestrichen", "aufgegeben", "entfällt"]), font: "#5C5C5C", strikethrough: true },
};

function mark(word: string, symbol: string, fill: string, aliases: readonly string[]): StatusMark {
  return { word, symbol, fill, font: "#1B1B1B", strikethrough: false, aliases };
}

/** What stands in a cell: symbol, blank, word. */
export function statusCell(status: MeasureStatus, vocabulary: StatusVocabulary): string {
  const { symbol, word } = vocabulary[status];
  return `${symbol} ${word}`;
}

/** Reads a status cell: exact word, symbol and word, or an alias. Null when nobody would know what is meant (U1). */
export function readStatus(written: string, vocabulary: StatusVocabulary): MeasureStatus | null {
  const wanted = comparable(written);
  if (wanted === "") return null;
  for (const status of statusOrder) {
    const { word, aliases } = vocabulary[status];
    if (comparable(word) === wanted || aliases.some((alias) => comparable(alias) === wanted)) return status;
  }
  return null;
}

/** The status words, nearest first, for a word that is unknown. */
export function nearestStatusWords(written: string, vocabulary: StatusVocabulary, distance: (one: string, other: string) => number): readonly string[] {
  const wanted = comparable(written);
  return statusOrder
    .map((status) => vocabulary[status].word)
    .map((word) => ({ word, far: distance(comparable(word), wanted) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ word }) => word);
}

const symbols = new RegExp("^[◊?►✓✔▶∞▬×\\s]+", "u");

function comparable(text: string): string {
  return text.normalize("NFC").replace(symbols, "").replace(/[.\s\u00a0]+/g, "").toLowerCase();
}
