// Without this the names a workbook gives to its ranges would be lost, and formulas that use them #NAME?.
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { openFormula, saveFormula } from "./formulaText";
import type { Workbook } from "./hucreTypes";

type NamedRange = NonNullable<Workbook["namedRanges"]>[number];

/** Univer's word for a name that holds in the whole workbook. */
const WORKBOOK = "AllDefaultWorkbook";
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u;

export interface SheetOfName {
  readonly id: string;
  readonly name: string;
}

/** Excel's own names (`_xlnm.…`) are left out: print ranges lie with the sheet, the filter's range with the filter. */
export function openNames(
  names: readonly NamedRange[],
  sheets: readonly SheetOfName[],
): Record<string, IDefinedNamesServiceParam> {
  const opened: Record<string, IDefinedNamesServiceParam> = {};
  for (const { name, range, scope, comment } of names) {
    const sheet = scope === undefined ? undefined : sheets.find((candidate) => candidate.name === scope);
    if (!NAME.test(name) || name.startsWith("_xlnm.") || range === "" || (scope !== undefined && !sheet)) continue;
    const id = `name${Object.keys(opened).length + 1}`;
    // Univer wants a plain reference without "=", and a formula with it
    const formulaOrRefString = isReference(range) ? range : openFormula(range);
    opened[id] = { id, name, formulaOrRefString, localSheetId: sheet?.id ?? WORKBOOK, ...(comment ? { comment } : {}) };
  }
  return opened;
}

export function saveNames(
  names: Record<string, IDefinedNamesServiceParam>,
  sheets: readonly SheetOfName[],
): NamedRange[] {
  return Object.values(names).flatMap(({ name, formulaOrRefString, localSheetId, comment }): NamedRange[] => {
    const scope = sheets.find((sheet) => sheet.id === localSheetId)?.name;
    if (!formulaOrRefString || (localSheetId && localSheetId !== WORKBOOK && scope === undefined)) return [];
    const range = absolute(saveFormula(formulaOrRefString));
    return [{ name, range, ...(scope === undefined ? {} : { scope }), ...(comment ? { comment } : {}) }];
  });
}

const REFERENCE = /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;
const isReference = (text: string) => REFERENCE.test(text);

/** Univer drops the dollar signs of a name's range in places; relative names would move with the cell that uses them. */
function absolute(text: string): string {
  if (!isReference(text)) return text;
  const bang = text.lastIndexOf("!");
  return (
    text.slice(0, bang + 1) +
    text
      .slice(bang + 1)
      .replace(/\$/g, "")
      .replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")
  );
}
