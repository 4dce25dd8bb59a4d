// Without this file a product number would be a row of digits, and nobody could tell what the money is for.
import { federalStates, type FederalState } from "./federalState";

/** A product area (*Produktbereich*) of a Land; `main` is the one-digit *Hauptproduktbereich* where the Land has such. */
export interface ProductArea {
  readonly number: string;
  readonly name: string;
  readonly main: { readonly number: string; readonly name: string } | null;
}

const mainAreas = {
  "1": "Zentrale Verwaltung",
  "2": "Schule und Kultur",
  "3": "Soziales und Jugend",
  "4": "Gesundheit und Sport",
  "5": "Gestaltung der Umwelt",
  "6": "Zentrale Finanzleistungen",
} as const;

/** As Kiel and Neumünster number them; areas that a Land runs together (21–24) share one name. */
const schleswigHolstein: Readonly<Record<string, string>> = {
  "11": "Innere Verwaltung",
  "12": "Sicherheit und Ordnung",
  "21": "Schulträgeraufgaben",
  "22": "Schulträgeraufgaben",
  "23": "Schulträgeraufgaben",
  "24": "Schulträgeraufgaben",
  "25": "Kultur und Wissenschaft",
  "26": "Kultur und Wissenschaft",
  "27": "Kultur und Wissenschaft",
  "28": "Kultur und Wissenschaft",
  "29": "Kultur und Wissenschaft",
  "31": "Soziale Hilfen",
  "32": "Soziale Hilfen",
  "33": "Soziale Hilfen",
  "34": "Soziale Hilfen",
  "35": "Soziale Hilfen",
  "36": "Kinder-, Jugend- und Familienhilfe",
  "41": "Gesundheitsdienste",
  "42": "Sportförderung",
  "51": "Räumliche Planung und Entwicklung",
  "52": "Bauen und Wohnen",
  "53": "Ver- und Entsorgung",
  "54": "Verkehrsflächen und -anlagen, ÖPNV",
  "55": "Natur- und Landschaftspflege",
  "56": "Umweltschutz",
  "57": "Wirtschaft und Tourismus",
  "61": "Allgemeine Finanzwirtschaft",
};

const nordrheinWestfalen: Readonly<Record<string, string>> = {
  "01": "Innere Verwaltung",
  "02": "Sicherheit und Ordnung",
  "03": "Schulträgeraufgaben",
  "04": "Kultur und Wissenschaft",
  "05": "Soziale Leistungen",
  "06": "Kinder-, Jugend- und Familienhilfe",
  "07": "Gesundheitsdienste",
  "08": "Sportförderung",
  "09": "Räumliche Planung und Entwicklung, Geoinformationen",
  "10": "Bauen und Wohnen",
  "11": "Ver- und Entsorgung",
  "12": "Verkehrsflächen und -anlagen, ÖPNV",
  "13": "Natur- und Landschaftspflege",
  "14": "Umweltschutz",
  "15": "Wirtschaft und Tourismus",
  "16": "Allgemeine Finanzwirtschaft",
  "17": "Stiftungen",
};

/** From the annex to the administrative regulation (*Anlage 29*). */
const badenWuerttemberg: Readonly<Record<string, string>> = {
  "11": "Innere Verwaltung",
  "12": "Sicherheit und Ordnung",
  "21": "Schulträgeraufgaben",
  "25": "Museen, Archiv, Zoo",
  "26": "Theater, Konzerte, Musikschulen",
  "27": "Volkshochschulen, Bibliotheken, kulturpädagogische Einrichtungen",
  "28": "Sonstige Kulturpflege",
  "31": "Soziale Hilfen",
  "36": "Kinder-, Jugend- und Familienhilfe",
  "37": "Schwerbehindertenrecht und soziales Entschädigungsrecht",
  "41": "Gesundheitsdienste",
  "42": "Sport und Bäder",
  "51": "Räumliche Planung und Entwicklung",
  "52": "Bauen und Wohnen",
  "53": "Ver- und Entsorgung",
  "54": "Verkehrsflächen und -anlagen, ÖPNV",
  "55": "Natur- und Landschaftspflege, Friedhofswesen",
  "56": "Umweltschutz",
  "57": "Wirtschaft und Tourismus",
  "61": "Allgemeine Finanzwirtschaft",
};

const frames: Readonly<Record<FederalState, ReadonlyMap<string, ProductArea>>> = {
  SH: areasOf(schleswigHolstein, true),
  NW: areasOf(nordrheinWestfalen, false),
  BW: areasOf(badenWuerttemberg, false),
};

function areasOf(names: Readonly<Record<string, string>>, hasMainAreas: boolean): ReadonlyMap<string, ProductArea> {
  // Keys that look like integers would be walked in numeric order; all of ours have two digits, so sorting is enough.
  const numbers = Object.keys(names).sort();
  return new Map(
    numbers.map((number) => {
      const main = hasMainAreas ? mainAreaOf(number) : null;
      return [number, { number, name: names[number] ?? "", main }];
    }),
  );
}

function mainAreaOf(area: string): ProductArea["main"] {
  const number = area.charAt(0) as keyof typeof mainAreas;
  return { number, name: mainAreas[number] };
}

/** The areas of a Land, in ascending order (*Produktrahmen*). */
export function productFrame(state: FederalState): ReadonlyMap<string, ProductArea> {
  return frames[state];
}

/**
 * The two digits a product number of that Land begins with, whether or not the frame has such an area; null for what is no
 * product number (words, ranges such as `21-24`, one digit). Shapes seen: `61101`, `010101`, `0535110`, `52.10.06`,
 * `110000109`, `5660812013544`, `51.1.01`, `5.1.1.1.01`.
 */
export function leadingAreaOf(number: string, state: FederalState): string | null {
  const digits = productDigits(number);
  if (digits === null || digits.length < 2) return null;
  // North Rhine-Westphalia pads each part: `1.01.01` has lost its zero and is not area 10.
  if (state === "NW" && isSeparator(number.trim().charCodeAt(1))) return null;
  return digits.slice(0, 2);
}

/** The product area (*Produktbereich*) of a number in the frame of that Land, or null when the frame has none for it. */
export function productAreaOf(number: string, state: FederalState): string | null {
  const area = leadingAreaOf(number, state);
  return area !== null && frames[state].has(area) ? area : null;
}

/** Whether a product number belongs to an area of that Land. */
export function fitsFrame(number: string, state: FederalState): boolean {
  return productAreaOf(number, state) !== null;
}

/** The other Länder whose frame a number would fit, when it does not fit its own (rule P2); empty when it does. */
export function otherStatesOf(number: string, state: FederalState): readonly FederalState[] {
  if (fitsFrame(number, state)) return [];
  return federalStates.filter((other) => other !== state && fitsFrame(number, other));
}

/** Digits of a number written with dots, dashes, slashes or blanks between its parts; null when it is no such number. */
function productDigits(number: string): string | null {
  const text = number.trim();
  let digits = "";
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += text[index];
    else if (!isSeparator(code)) return null;
  }
  return isRange(text) ? null : digits;
}

function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x2f || code === 0x20 || code === 0xa0;
}

/** `21-24` names several areas; `51-1-01` is one product. */
function isRange(text: string): boolean {
  return /^\d{1,2}\s*[-–]\s*\d{1,2}$/.test(text);
}
