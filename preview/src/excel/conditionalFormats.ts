// Without this file no traffic light would shine: conditional formats on top of Univer's rules, shown by the grid at once.
import { invalidArgument, itemNotFound, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { touches } from "../univer/area";
import type { ConditionalRule, HighlightRule, RuleStyle } from "../univer/conditionalRules";
import { requireFormula } from "./formulaSyntax";
import { fromLocalFormula, toLocalFormula } from "./formulaLocal";
import { Collection, newId } from "./objects";
import type { Range } from "./range";
import { hex, parseColor } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
};
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  Contains: "containsText", NotContains: "notContainsText", BeginsWith: "beginsWith", EndsWith: "endsWith",
};
/** The first shape of a rule, by `Excel.ConditionalFormatType`. */
const NEW_RULES: Readonly<Record<string, HighlightRule>> = {
  Custom: { type: "highlightCell", subType: "formula", value: "=FALSE", style: {} },
  CellValue: { type: "highlightCell", subType: "number", operator: "equal", value: 0, style: {} },
  ContainsText: { type: "highlightCell", subType: "text", operator: "containsText", value: "", style: {} },
};
const TYPE_NAMES: Readonly<Record<string, string>> = { formula: "Custom", number: "CellValue", text: "ContainsText" };

const keyOf = (map: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  Object.keys(map).find((key) => map[key] === value);

export class ConditionalFormats extends Collection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";

  constructor(private readonly range: Range) {
    super();
  }

  /** All rules that touch the range, by priority. */
  hostItems(): ConditionalFormat[] {
    const { sheet, area } = this.range;
    return sheet.book.conditionalRules.list(sheet.id)
      .filter((rule) => rule.areas.some((other) => touches(other, area)))
      .map((rule) => new ConditionalFormat(sheet, rule.id));
  }

  protected key(format: ConditionalFormat): string {
    return format.id;
  }

  add(type: string): ConditionalFormat {
    const { sheet, area } = this.range;
    sheet.protection.requireUnprotected();
    const rule = NEW_RULES[type];
    if (!rule) throw new NotEmulated(`ConditionalFormatCollection.add(${type})`);
    const id = newId();
    sheet.book.conditionalRules.add(sheet.id, { id, areas: [area], stopIfTrue: false, rule });
    return new ConditionalFormat(sheet, id);
  }

  clearAll(): void {
    this.range.sheet.protection.requireUnprotected();
    for (const format of this.hostItems()) format.delete();
  }
}

export class ConditionalFormat implements HostObject {
  readonly className = "ConditionalFormat";

  constructor(private readonly sheet: Worksheet, readonly id: string) {}

  get type(): string {
    const { rule } = this.stored;
    const type = rule.type === "highlightCell" ? TYPE_NAMES[rule.subType] : undefined;
    if (!type) throw new NotEmulated(`ConditionalFormat.type(${rule.type} ${rule.subType})`);
    return type;
  }

  get stopIfTrue(): boolean {
    return this.stored.stopIfTrue;
  }

  set stopIfTrue(stopIfTrue: boolean) {
    this.store({ stopIfTrue });
  }

  /** 0 wins; on the whole sheet, as in Excel. */
  get priority(): number {
    return this.sheet.book.conditionalRules.list(this.sheet.id).findIndex((rule) => rule.id === this.id);
  }

  set priority(priority: number) {
    this.sheet.protection.requireUnprotected();
    this.sheet.book.conditionalRules.setPriority(this.sheet.id, this.id, priority);
  }

  get custom(): CustomFacet {
    return new CustomFacet(this.facet("Custom"));
  }

  get customOrNullObject(): CustomFacet | null {
    return this.type === "Custom" ? this.custom : null;
  }

  get cellValue(): CellValueFacet {
    return new CellValueFacet(this.facet("CellValue"));
  }

  get cellValueOrNullObject(): CellValueFacet | null {
    return this.type === "CellValue" ? this.cellValue : null;
  }

  get textComparison(): TextFacet {
    return new TextFacet(this.facet("ContainsText"));
  }

  get textComparisonOrNullObject(): TextFacet | null {
    return this.type === "ContainsText" ? this.textComparison : null;
  }

  getRange(): Range {
    const { areas } = this.stored;
    if (areas.length !== 1) throw invalidArgument("the format has several areas");
    return this.sheet.area(areas[0]);
  }

  getRangeOrNullObject(): Range | null {
    const { areas } = this.stored;
    return areas.length === 1 ? this.sheet.area(areas[0]) : null;
  }

  delete(): void {
    this.sheet.protection.requireUnprotected();
    this.sheet.book.conditionalRules.remove(this.sheet.id, this.id);
  }

  /** Rule and look of this format, for the facets. */
  get rule(): HighlightRule {
    return this.stored.rule;
  }

  changeRule(patch: Partial<HighlightRule>): void {
    this.store({ rule: { ...this.rule, ...patch } });
  }

  private facet(type: string): this {
    if (this.type !== type) throw invalidArgument(`the format is of type ${this.type}`);
    return this;
  }

  private get stored(): ConditionalRule {
    const rule = this.sheet.book.conditionalRules.find(this.sheet.id, this.id);
    if (!rule) throw itemNotFound(this.id);
    return rule;
  }

  private store(patch: Partial<ConditionalRule>): void {
    this.sheet.protection.requireUnprotected();
    this.sheet.book.conditionalRules.change(this.sheet.id, { ...this.stored, ...patch });
  }
}

class CustomFacet implements HostObject {
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

class CellValueFacet implements HostObject {
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
  if (formula === undefined || formula === "" || !Number.isFinite(number)) throw new NotEmulated("ConditionalCellValueRule.formula1(not a number)");
  return number;
}

class TextFacet implements HostObject {
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

/** Fill and font of cells that meet the rule. */
class FormatLook implements HostObject {
  readonly className = "ConditionalRangeFormat";
  readonly fill: LookFill;
  readonly font: LookFont;

  constructor(private readonly format: ConditionalFormat) {
    this.fill = new LookFill(format);
    this.font = new LookFont(format);
  }

  clearFormat(): void {
    this.format.changeRule({ style: {} });
  }
}

type Colored = { readonly rgb?: string } | undefined;
type Lined = { readonly s?: number } | undefined;

const withStyle = (format: ConditionalFormat, patch: RuleStyle): void => format.changeRule({ style: { ...format.rule.style, ...patch } });

class LookFill implements HostObject {
  readonly className = "ConditionalRangeFill";

  constructor(private readonly format: ConditionalFormat) {}

  get color(): string {
    return hex((this.format.rule.style.bg as Colored)?.rgb, "");
  }

  set color(color: string) {
    withStyle(this.format, { bg: { rgb: parseColor(color) } });
  }

  clear(): void {
    withStyle(this.format, { bg: undefined });
  }
}

class LookFont implements HostObject {
  readonly className = "ConditionalRangeFont";

  constructor(private readonly format: ConditionalFormat) {}

  private get style(): RuleStyle {
    return this.format.rule.style;
  }

  get color(): string {
    return hex((this.style.cl as Colored)?.rgb, "");
  }

  set color(color: string) {
    withStyle(this.format, { cl: { rgb: parseColor(color) } });
  }

  get bold(): boolean {
    return this.style.bl === 1;
  }

  set bold(bold: boolean) {
    withStyle(this.format, { bl: bold ? 1 : 0 });
  }

  get italic(): boolean {
    return this.style.it === 1;
  }

  set italic(italic: boolean) {
    withStyle(this.format, { it: italic ? 1 : 0 });
  }

  get strikethrough(): boolean {
    return (this.style.st as Lined)?.s === 1;
  }

  set strikethrough(strikethrough: boolean) {
    withStyle(this.format, { st: { s: strikethrough ? 1 : 0 } });
  }

  get underline(): string {
    return (this.style.ul as Lined)?.s === 1 ? "Single" : "None";
  }

  set underline(underline: string) {
    if (underline !== "None" && underline !== "Single") throw invalidArgument(underline);
    withStyle(this.format, { ul: { s: underline === "Single" ? 1 : 0 } });
  }

  clear(): void {
    withStyle(this.format, { cl: undefined, bl: undefined, it: undefined, st: undefined, ul: undefined });
  }
}
