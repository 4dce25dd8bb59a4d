// Without this file a conditional format would have no condition: its three kinds, by formula, by value, by text.
import { invalidArgument, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { ConditionalFormat } from "./conditionalFormat";
import { FormatLook } from "./conditionalLook";
import { fromLocalFormula, toLocalFormula } from "./formulaLocal";
import { requireFormula } from "./formulaSyntax";

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
};

const keyOf = (map: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

export class CustomFacet implements HostObject {
  readonly className = "CustomConditionalFormat";
  readonly format: FormatLook;
  readonly rule: FormulaRule;

  constructor(format: ConditionalFormat) {
    this.format = new FormatLook(format);
    this.rule = new FormulaRule(format);
  }
}

class FormulaRule implements HostObject {
  readonly className = "ConditionalFormatRule";

  constructor(private readonly format: ConditionalFormat) {}

  get formula(): string {
    return String(this.format.rule.value);
  }

  set formula(formula: string) {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    requireFormula(text);
    this.format.changeRule({ value: text });
  }

  get formulaLocal(): string {
    return toLocalFormula(this.formula);
  }

  set formulaLocal(formula: string) {
    this.formula = fromLocalFormula(formula);
  }
}

interface CellValueRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}

export class CellValueFacet implements HostObject {
  readonly className = "CellValueConditionalFormat";
  readonly format: FormatLook;

  constructor(private readonly conditionalFormat: ConditionalFormat) {
    this.format = new FormatLook(conditionalFormat);
  }

  get rule(): CellValueRule {
    const { value, operator } = this.conditionalFormat.rule;
    const [formula1, formula2] = [value ?? 0].flat().map(String);
    return { formula1, ...(formula2 !== undefined && { formula2 }), operator: keyOf(OPERATORS, operator) ?? "" };
  }

  set rule(rule: CellValueRule) {
    const operator = OPERATORS[rule.operator];
    if (!operator) throw invalidArgument("operator");
    const isBetween = operator === "between" || operator === "notBetween";
    const first = numberIn(rule.formula1);
    this.conditionalFormat.changeRule({ operator, value: isBetween ? [first, numberIn(rule.formula2)] : first });
  }
}

/** Univer compares with numbers only; anything else would have to be a formula rule. */
function numberIn(formula: unknown): number {
  const number = Number(String(formula ?? "").replace(/^=/, ""));
  if (formula === undefined || formula === "" || !Number.isFinite(number))
    throw new NotEmulated("ConditionalCellValueRule.formula1(not a number)");
  return number;
}

export class TextFacet implements HostObject {
  readonly className = "TextConditionalFormat";
  readonly format: FormatLook;

  constructor(private readonly conditionalFormat: ConditionalFormat) {
    this.format = new FormatLook(conditionalFormat);
  }

  get rule(): { text: string; operator: string } {
    const { value, operator } = this.conditionalFormat.rule;
    return { text: String(value ?? ""), operator: keyOf(TEXT_OPERATORS, operator) ?? "" };
  }

  set rule(rule: { text: string; operator: string }) {
    const operator = TEXT_OPERATORS[rule.operator];
    if (!operator) throw invalidArgument("operator");
    this.conditionalFormat.changeRule({ operator, value: rule.text });
  }
}
