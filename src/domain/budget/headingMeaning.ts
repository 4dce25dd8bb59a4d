// Without this file only the headings of one town would be understood.
import { headingKey } from "./headingText";
import type { ColumnMeaning } from "./sheetLayout";

/** What a heading speaks of: a thing that has a code and a name, or a plain column. */
export type HeadingSubject = "productArea" | "productGroup" | "product" | "subPlan" | "account" | "line" | "department";

/** What a heading says. `subject` without `aspect` leaves open whether code or name; only the cells can tell. */
export interface HeadingMeaning {
  readonly subject: HeadingSubject | null;
  readonly aspect: "code" | "name" | null;
  readonly meaning: ColumnMeaning | null;
}

/** Our own columns, to the letter (see the schema of sheets). */
const ownHeadings: ReadonlyMap<string, ColumnMeaning> = new Map([
  ["isekziel", "goal"],
  ["isekaufteilung", "split"],
  ["schluesselmassnahme", "measure"],
  ["status", "status"],
  ["isekschluessel", "rowKey"],
]);

const subjects: ReadonlyMap<string, HeadingSubject> = invert<HeadingSubject>({
  productArea: ["produktbereich", "hauptproduktbereich", "bereich", "hauptgruppe", "pb", "prodbereich"],
  productGroup: ["produktgruppe", "produktegruppe", "prodgruppe", "gruppe", "pg"],
  product: ["produkt", "produkte", "prod", "kostentraeger", "ktr", "leistung", "produktkostentraeger"],
  subPlan: ["teilplan", "teilhaushalt", "thh", "tp", "teilergebnisplan", "teilergebnishaushalt", "teilfinanzplan", "kapitel", "einzelplan", "unterabschnitt"],
  account: ["sachkonto", "sachkonten", "konto", "konten", "kto", "sk", "sachkto", "sako", "kostenart", "ertragsaufwandsart", "sachk", "kontenart", "finanzposition", "fipos", "gruppierung", "aufwandskonto", "ertragskonto", "kontogrp", "kontengruppe", "kontogruppe"],
  line: ["haushaltsstelle", "hhst", "hhstelle", "buchungsstelle", "buchungsstellen", "kontierung", "produktsachkonto", "psk", "produktkonto"],
  department: ["fachdienst", "fd", "amt", "fachbereich", "fb", "dienststelle", "oe", "organisationseinheit", "orgeinheit", "kostenstelle", "kst", "verantwortlich", "budgetverantwortung", "direktion", "abteilung", "dezernat", "bewirtschafter"],
});

const plainMeanings: ReadonlyMap<string, ColumnMeaning> = invert<ColumnMeaning>({
  text: ["text", "zweckbestimmung", "zweck", "buchungstext", "verwendungszweck", "gegenstand", "position", "haushaltsposition", "massnahme", "ertragsundaufwandsarten", "einzahlungsundauszahlungsarten", "ertragsaufwandsarten"],
  note: ["bemerkung", "bemerkungen", "erlaeuterung", "erlaeuterungen", "hinweis", "hinweise", "anmerkung", "anmerkungen", "kommentar", "begruendung", "notiz"],
  direction: ["art", "typ", "richtung", "ertragaufwand", "aufwandertrag", "ertraegeaufwendungen", "ea", "ae", "einnahmeausgabe", "einnahmenausgaben", "einzahlungauszahlung", "eakennzeichen", "kennzeichen", "vorgangsart", "kontoart"],
  year: ["jahr", "haushaltsjahr", "hhj", "hhjahr", "geschaeftsjahr", "gj"],
  valueKind: ["wertart", "betragtyp", "betragstyp", "betragsart", "planart", "voranschlagrechnungsabschluss", "wertetyp"],
});

const codeWords = ["nummer", "schluessel", "ziffer", "code", "nr", "no", "id"];
const nameWords = ["bezeichnung", "bezeichng", "benennung", "langtext", "kurztext", "beschreibung", "bez", "name", "text"];

/** What a single heading says on its own, or null for a word we do not know. */
export function headingMeaning(heading: string): HeadingMeaning | null {
  const key = headingKey(heading);
  if (key === "" || key.length > 40) return null;
  const own = ownHeadings.get(key);
  if (own) return { subject: null, aspect: null, meaning: own };
  const subject = subjects.get(key);
  if (subject) return { subject, aspect: null, meaning: null };
  const meaning = plainMeanings.get(key);
  if (meaning) return { subject: null, aspect: null, meaning };
  if (key === "titel") return { subject: "account", aspect: null, meaning: null };
  return doubleMeaning(heading) ?? aspectMeaning(key, codeWords, "code") ?? aspectMeaning(key, nameWords, "name");
}

/** `Sachkonto / Bezeichnung` and `Produkt/Leistung`: two words for one column; its cells tell what it holds. */
function doubleMeaning(heading: string): HeadingMeaning | null {
  const parts = heading.split(/\/| und /).map((part) => headingKey(part));
  const subject = parts.length === 2 ? subjects.get(parts[0] ?? "") : undefined;
  const second = parts[1] ?? "";
  if (!subject || !(subjects.has(second) || nameWords.includes(second) || codeWords.includes(second))) return null;
  return { subject, aspect: null, meaning: null };
}

/** `produktnr`, `bezeichnungkonto`, `bereichsname`; a bare `nr` or `bezeichnung` has no subject of its own. */
function aspectMeaning(key: string, words: readonly string[], aspect: "code" | "name"): HeadingMeaning | null {
  for (const word of words) {
    if (key === word) return { subject: null, aspect, meaning: null };
    const rest = restWithout(key, word);
    if (rest === null) continue;
    const subject = subjects.get(rest) ?? subjects.get(withoutFiller(rest));
    if (subject) return { subject, aspect, meaning: null };
  }
  return null;
}

function restWithout(key: string, word: string): string | null {
  if (key.endsWith(word)) return key.slice(0, -word.length);
  return key.startsWith(word) ? key.slice(word.length) : null;
}

/** `desproduktes` → `produkt`. */
function withoutFiller(rest: string): string {
  const start = rest.replace(/^(?:des|der|zum|zur)/, "");
  return [start, start.replace(/e?s$/, "")].find((word) => subjects.has(word)) ?? rest;
}

function invert<Value extends string>(words: Partial<Record<Value, readonly string[]>>): ReadonlyMap<string, Value> {
  const entries = Object.entries(words) as [Value, readonly string[]][];
  return new Map(entries.flatMap(([value, list]) => list.map((word): [string, Value] => [word, value])));
}
