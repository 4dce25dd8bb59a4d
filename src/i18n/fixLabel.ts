// Without this file a quick fix would be a button that does not say what it does.
import type { Fix } from "../domain/rules/fix";
import { unreachable } from "../domain/shared/unreachable";

/** Title of a goal or measure by its number, null when it is unknown. */
export type TitleOf = (number: string) => string | null;

/** Words on the button of a quick fix: object and verb, with the title where there is one. */
export function fixLabel(fix: Fix, titleOf: TitleOf): string {
  switch (fix.kind) {
    case "setTag":
      return tagLabel(fix, titleOf);
    case "setCode":
      return `„${fix.code}“ eintragen`;
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

function tagLabel({ goal, measure }: Extract<Fix, { kind: "setTag" }>, titleOf: TitleOf): string {
  if (goal === null) return "Zuordnung entfernen";
  const number = goal ?? measure;
  if (number === undefined || number === null) return "Aufteilung entfernen";
  const title = titleOf(number);
  return title === null ? `${number} eintragen` : `${number} ${title} eintragen`;
}
