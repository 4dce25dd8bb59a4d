// Without this file the column for remarks would be empty in every row, as it is in no real budget.
import type { TownRecord } from "../town/townSchema";
import { randomFor } from "./seededRandom";

/** What a finance department notes at an account, by the beginning of its number; the longest beginning counts. */
const usual: Readonly<Record<string, readonly string[]>> = {
  "40130": ["Hebesatz unverändert"],
  "4012": ["neue Hebesätze nach Grundsteuerreform"],
  "4111": ["nach Haushaltserlass des Landes"],
  "4141": ["Bescheid liegt vor", "Antrag gestellt", "nach Landesrichtlinie"],
  "4321": ["Gebührenkalkulation 2026 eingerechnet", "Satzung wird angepasst"],
  "4411": ["Indexmieten", "zwei Verträge laufen 2027 aus"],
  "4480": ["Abrechnung nach Jahresschluss"],
  "5011": ["Besoldungsanpassung eingerechnet"],
  "5012": ["Tarifabschluss eingerechnet", "zwei Stellen unbesetzt", "Stellenplan 2026/2027"],
  "5211": ["laufende Unterhaltung", "Prioritätenliste der Gebäudewirtschaft"],
  "5221": ["nach Zustandserfassung"],
  "5241": ["Rahmenvertrag bis 12/2027", "Preisanpassung 2026"],
  "5251": ["Leasingverträge laufen 2028 aus"],
  "5271": ["Lizenzzahlen angepasst"],
  "5291": ["nach Arbeitsprogramm", "Vergabe 2026"],
  "5318": ["Zuschussvertrag bis 12/2027", "+ 2 % Dynamisierung"],
  "5331": ["Fallzahlen steigend", "Regelsätze 2026"],
  "5517": ["Zinsbindung läuft 2028 aus"],
  "5711": ["Anlagenbuchhaltung, Stand 30.06.2025"],
  "6811": ["Förderantrag gestellt"],
  "6927": ["genehmigungspflichtig"],
  "7831": ["Ersatzbeschaffung", "Sammelansatz"],
  "7851": ["kleinere Umbauten", "Sammelansatz"],
  "7852": ["Sammelansatz"],
};

/** Remark at an ordinary row; about every third row with a usual remark has one. */
export function ordinaryNote(account: string, product: string): string {
  const random = randomFor("Erläuterung", product, account);
  const beginning = Object.keys(usual)
    .filter((prefix) => account.startsWith(prefix))
    .sort((one, other) => other.length - one.length)[0];
  const notes = beginning === undefined ? [] : (usual[beginning] ?? []);
  if (notes.length === 0 || random() > 0.35) return "";
  return notes[Math.floor(random() * notes.length)] ?? "";
}

/** Remark at a measure's row: how long it runs, and the share of funding where there is one. */
export function measureNote(measure: TownRecord<"measures">, text: string): string {
  if (text.startsWith("Förderung:")) return `Förderquote ${measure.fundingShare} %`;
  return measure.end === null ? "laufend" : `Laufzeit bis ${measure.end.slice(5, 7)}/${measure.end.slice(0, 4)}`;
}
