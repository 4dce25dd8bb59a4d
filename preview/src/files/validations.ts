// Without this, choice lists and other checks of input would be lost between file and grid.
import type { ISheetDataValidationRule } from "@univerjs/core";
import { parseRanges, rangeText } from "./a1";
import { openFormula, saveFormula } from "./formulaText";
import type { DataValidation } from "./hucreTypes";
import type { Loss } from "./losses";

/** Univer's numbers for what happens on wrong input. */
const ERROR_STYLES = ["information", "stop", "warning"] as const;
/** Univer: text with an arrow, as Excel draws it. */
const WITH_ARROW = 1;
const SAVED_TYPES = new Set(["list", "whole", "decimal", "date", "time", "textLength", "custom"]);

export function openValidations(validations: readonly DataValidation[]): ISheetDataValidationRule[] {
  return validations.flatMap((validation, index) => {
    const ranges = parseRanges(validation.range).map((range) => ({ ...range }));
    return ranges.length > 0
      ? [{ uid: `dv${index + 1}`, ranges, ...openRule(validation) } as ISheetDataValidationRule]
      : [];
  });
}

function openRule(validation: DataValidation): object {
  const isList = validation.type === "list";
  const formula = (text: string | undefined) =>
    text === undefined ? undefined : isPlain(text) ? text : openFormula(text);
  return {
    type: validation.type,
    operator: validation.operator ?? (isList || validation.type === "custom" ? undefined : "between"),
    formula1: validation.values
      ? validation.values.map((value) => value.trim()).join(",")
      : formula(validation.formula1),
    formula2: formula(validation.formula2),
    allowBlank: validation.allowBlank ?? false,
    ...(isList ? { showDropDown: true, renderMode: WITH_ARROW } : {}),
    showErrorMessage: validation.showErrorMessage ?? false,
    errorStyle: ERROR_STYLES.indexOf(validation.errorStyle ?? "stop"),
    errorTitle: validation.errorTitle,
    error: validation.errorMessage,
    showInputMessage: validation.showInputMessage ?? false,
    promptTitle: validation.inputTitle,
    prompt: validation.inputMessage,
  };
}

/** Univer's rules for the file; kinds that only Univer has (check boxes, several choices) are named as lost. */
export function saveValidations(rules: readonly ISheetDataValidationRule[]): {
  validations: DataValidation[];
  losses: Loss[];
} {
  const kept = rules.filter((rule) => SAVED_TYPES.has(rule.type) && rule.ranges.length > 0);
  const losses = kept.length < rules.filter((rule) => rule.type !== "any" && rule.type !== "none").length;
  return { validations: kept.map(saveRule), losses: losses ? ["Kontrollkästchen und Mehrfachauswahl in Zellen"] : [] };
}

function saveRule(rule: ISheetDataValidationRule): DataValidation {
  const literal = rule.type === "list" && rule.formula1 !== undefined && !rule.formula1.startsWith("=");
  const formula = (text: string | undefined) => (text === undefined || text === "" ? undefined : saveFormula(text));
  const saved: DataValidation = {
    type: rule.type as DataValidation["type"],
    range: rule.ranges.map(rangeText).join(" "),
  };
  if (rule.operator && rule.type !== "list" && rule.type !== "custom")
    saved.operator = rule.operator as DataValidation["operator"];
  if (literal) saved.values = rule.formula1!.split(",");
  else if (formula(rule.formula1)) saved.formula1 = formula(rule.formula1);
  if (formula(rule.formula2)) saved.formula2 = formula(rule.formula2);
  if (rule.allowBlank !== false) saved.allowBlank = true;
  if (rule.showErrorMessage) saved.showErrorMessage = true;
  if (rule.errorStyle !== undefined && rule.errorStyle !== 1) saved.errorStyle = ERROR_STYLES[rule.errorStyle];
  if (rule.errorTitle) saved.errorTitle = rule.errorTitle;
  if (rule.error) saved.errorMessage = rule.error;
  if (rule.prompt || rule.promptTitle) saved.showInputMessage = rule.showInputMessage !== false;
  if (rule.promptTitle) saved.inputTitle = rule.promptTitle;
  if (rule.prompt) saved.inputMessage = rule.prompt;
  return saved;
}

const isPlain = (text: string) => /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text.trim());
