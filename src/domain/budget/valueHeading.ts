// Without this file "Ansatz 2026 (T€)" would be a column of numbers without year, unit or meaning.
import { plainHeading } from "./headingText";
import type { AmountUnit, PlanVersion, ValueKind } from "./valueColumn";

/** What a heading or a title line says about amounts; null or false for what it does not say. */
export interface ValueHeading {
  readonly kind: ValueKind | null;
  readonly year: number | null;
  /** Years away from the fiscal year of the plan: *Vorjahr* −1, *Haushaltsjahr* 0, *Haushaltsjahr +2*. */
  readonly yearOffset: number | null;
  readonly version: PlanVersion | null;
  readonly supplement: number | null;
  readonly unit: AmountUnit | null;
  readonly direction: "revenue" | "expense" | null;
  /** *Differenz, mehr/weniger, %*: a figure derived from others, never to be added. */
  readonly isDerived: boolean;
  /** *Betrag, Wert, Euro*: an amount whose kind is said elsewhere or nowhere. */
  readonly isAmountWord: boolean;
}

const kindPatterns: readonly (readonly [ValueKind, RegExp])[] = [
  ["commitment", /verpflichtungs?erm|verpfl\.?|\bve\b|\bves\b/],
  ["adjusted", /fortgeschr|fortg\.|fortgeschrieb|\bfort\.? ?ansatz/],
  ["forecast", /finanzplan(?!haushalt)|mittelfrist|\bplanung\b|planungsdaten|\bprognose\b|\bm?fpl?\b|\bmifri|folgejahr/],
  ["actual", /ergebnis(?!plan|haushalt|gliederung)|anordnungssoll|\bao-?soll|\brechnung\b|rechnungsergebnis|\bist\b|jahresabschluss|rechnungsabschluss|\brg\b|\bre\b/],
  ["planned", /ansatz|ansaetze|planansatz|\bplan\b|plan (?=\d)|\bbudget\b|\bhh?pl\b|\bhh (?=\d)|haushaltsplan|haushaltsentwurf|voranschlag|\bsoll\b|planwert|\bhh-ansatz/],
];

const relativeYears: readonly (readonly [RegExp, number])[] = [
  [/vorvorjahr|\bvvj\b/, -2],
  [/vorjahr|\bvj\b/, -1],
  [/(?:haushaltsjahr|planjahr|\bhh?j\b) ?\+ ?(\d)/, 0],
  [/(\d)\. ?folgejahr/, 0],
  [/^\+ ?(\d)$/, 0],
  [/haushaltsjahr|planjahr|\bhh?j\b/, 0],
];

const versionPatterns: readonly (readonly [PlanVersion, RegExp])[] = [
  ["adopted", /\bbisher|\balte?r?\b|urspruengl/],
  ["supplementary", /nachtrag|\bnt\b|\bneu\b|\bneuer ansatz/],
  ["draft", /entwurf|\bentw\b|aenderungsliste|anmeldung|vorschlag/],
  ["adopted", /beschluss|beschlossen|festgesetzt/],
];

const revenueWords = /ertrag|ertraeg|einnahme|einzahlung/;
const expenseWords = /aufwand|aufwend|ausgabe|auszahlung/;
const derivedWords = /differenz|vergleich|verfuegbar|ermaechtigungsuebertrag|haushaltsrest|veraenderung|abweichung|mehr ?\/ ?weniger|mehr \(|weniger|\+ ?\/ ?-|\bdiff\b|saldo|%|prozent|\babw\b|\banteil|aenderung(?!sliste)/;
const amountWords = /^(betrag|betraege|wert|werte|summe|euro|eur|€|t€|teur|tsd\.? ?€|in euro|in eur|in €|betrag in .*|betrag \(.*|wert in .*)$/;

/** Reads a heading or title line; every member may be unsaid. */
export function valueHeading(heading: string): ValueHeading {
  const text = plainHeading(heading);
  // "VE 2026 zu Lasten 2027": the money is due in the later year.
  const years = yearsIn(text.replace(/^.*zu ?lasten/, ""));
  const version = versionPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const revenue = revenueWords.test(text);
  const expense = expenseWords.test(text);
  const kind = kindPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  return {
    // A draft or a Nachtrag is of a plan, also where the word is missing ("Entwurf 2026").
    kind: kind ?? (version === "draft" && years.length > 0 ? "planned" : null),
    year: years.length === 1 ? (years[0] ?? null) : null,
    yearOffset: years.length === 0 ? yearOffsetIn(text) : null,
    version,
    supplement: version === "supplementary" ? supplementIn(text) : null,
    unit: unitIn(text),
    direction: revenue === expense ? null : revenue ? "revenue" : "expense",
    isDerived: derivedWords.test(text),
    isAmountWord: amountWords.test(text),
  };
}

/** Whether a heading speaks of an amount at all; a direction alone (`Ertrag`) does, a unit alone does too. */
export function speaksOfAmounts(value: ValueHeading): boolean {
  return value.kind !== null || value.year !== null || value.isAmountWord || value.direction !== null || value.yearOffset !== null;
}

/** A heading with a kind and a year, unit or direction of its own: what stands below must be amounts. */
export function promisesAmounts(value: ValueHeading): boolean {
  return value.kind !== null && (value.year !== null || value.unit !== null || value.direction !== null);
}

/** Fiscal years named in a text, each once, in the order of the text; `2026/27` and `2026/2027` name two. */
export function yearsIn(text: string): readonly number[] {
  const years = new Set<number>();
  for (const match of text.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?:\s?[/-]\s?((?:19|20)?\d{2}))?(?!\d|\/\d)/g)) {
    const first = Number(match[1]);
    years.add(first);
    if (match[2] !== undefined) {
      const second = match[2].length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2]);
      if (second === first + 1) years.add(second);
    }
  }
  return [...years];
}

function yearOffsetIn(text: string): number | null {
  for (const [pattern, offset] of relativeYears) {
    const match = pattern.exec(text);
    if (match) return offset + Number(match[1] ?? 0);
  }
  return null;
}

function supplementIn(text: string): number {
  const match = /(\d{1,2})\.? ?(?:nachtrag|nt\b)|nachtrag(?:shaushalt|splan)? ?(?:nr\.? ?)?(\d{1,2})(?!\d)/.exec(text);
  return Number(match?.[1] ?? match?.[2] ?? 1);
}

/** The unit a text states: `T€`, `TEUR`, `in Tausend Euro`, `Mio. €`; euros only when they are named. */
export function unitIn(heading: string): AmountUnit | null {
  const text = plainHeading(heading);
  if (/t ?€|\bteur\b|\btsd\b|tausend|\bt-?euro\b|1\.?000 ?(€|eur)/.test(text)) return "thousand";
  if (/\bmio\b|million/.test(text)) return "million";
  return /€|\beur\b|\beuro\b/.test(text) ? "euro" : null;
}

/** Kind of value as a row states it (*Ergebnis*, *Plan*, *Voranschlag*), or null for other words. */
export function valueKindOfWord(word: string): ValueKind | null {
  const text = plainHeading(word);
  return kindPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
