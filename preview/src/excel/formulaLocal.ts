// Without this file `formulasLocal` would be English: the formula as a German Excel shows it, and back.
import { formulaToEnglish, formulaToGerman } from "../univer/germanFormula";

export const fromLocalFormula = (formula: string): string => formulaToEnglish(formula);
export const toLocalFormula = (formula: string): string => formulaToGerman(formula);
