// Without this file a quick fix would be a button that does not say what it does.
import type { Fix, SplitWay } from "../domain/rules/fix";
import { unreachable } from "../domain/shared/unreachable";
import { federalStateNames } from "./federalStateNames";

/** Title of a goal or measure by its number, null when it is unknown. */
export type TitleOf = (number: string) => string | null;

/** Words on the button of a quick fix: object and verb, with the title where there is one. */
export function fixLabel(fix: Fix, titleOf: TitleOf): string {
  switch (fix.kind) {
    case "setTag":
      return tagLabel(fix, titleOf);
    case "setCode":
      return `„${fix.code}“ eintragen`;
    case "setSplit":
      return `${splitWays[fix.way]}: ${fix.split}`;
    case "addProduct":
      return `Produkt ${fix.product} bei ${fix.measure} ergänzen`;
    case "setState":
      return `Land auf ${federalStateNames[fix.state]} ändern`;
    case "confirmUnit":
      return "Stimmt so";
    case "countView":
      return fix.view === "result" ? "Nur Erträge und Aufwendungen zählen" : "Nur Ein- und Auszahlungen zählen";
    case "askColumns":
      return "Spalten klären";
    case "showCatalogue":
      return "Katalog vergleichen";
    case "showRows":
      return "Zeilen ihrer Produkte zeigen";
    case "setMeasureStatus":
      return `„${fix.word}“ eintragen`;
    case "newKey":
      return "Neuen Schlüssel vergeben";
    case "repairRows":
      return "Zeilen wieder ordnen";
    case "extendFilter":
      return "Bereich erweitern";
    case "confirmMeasure":
      return "Unverändert bestätigen";
    default:
      return unreachable(fix);
  }
}

/** What each way of mending a split does; also the words for doing it to all of a kind. */
export const splitWays: Readonly<Record<SplitWay, string>> = {
  restToLargest: "Rest zum größten Anteil",
  surplusFromLargest: "Größten Anteil kürzen",
  restWithoutGoal: "Rest ohne Ziel lassen",
  rescale: "Auf den Betrag umrechnen",
};

function tagLabel({ goal, measure }: Extract<Fix, { kind: "setTag" }>, titleOf: TitleOf): string {
  if (goal === null) return "Zuordnung entfernen";
  const number = goal ?? measure;
  if (number === undefined || number === null) return "Aufteilung entfernen";
  const title = titleOf(number);
  return title === null ? `${number} eintragen` : `${number} ${title} eintragen`;
}
