// Without this file cells would take anything: Excel's data validation on top of Univer's rules.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { contains } from "../univer/area";
import type { PlacedValidation, ValidationRule } from "../univer/validationRules";
import { requireFormula } from "./formulaSyntax";
import { newId } from "./objects";
import { Range } from "./range";

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
/** `Excel.DataValidationRule` key -> Univer's type. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  list: "list",
  custom: "custom",
};
/** Univer's numbers for what happens on wrong input. */
const ERROR_STYLES = ["Information", "Stop", "Warning"] as const;
const STOP = 1;
/** Longest list of choices given as a text; longer ones need a range. */
const SOURCE_LIMIT = 255;
/** Univer: text with an arrow, as Excel draws it. */
const WITH_ARROW = 1;

interface RuleBody {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
  readonly source?: unknown;
  readonly inCellDropDown?: boolean;
  readonly formula?: string;
}

export interface ErrorAlert {
  readonly message: string;
  readonly title: string;
  readonly showAlert: boolean;
  readonly style: (typeof ERROR_STYLES)[number];
}

export interface Prompt {
  readonly message: string;
  readonly title: string;
  readonly showPrompt: boolean;
}

const keyOf = (map: Readonly<Record<string, string>>, value: string | undefined): string =>
  Object.keys(map).find((key) => map[key] === value) ?? "";

export class DataValidation implements HostObject {
  readonly className = "DataValidation";

  constructor(private readonly range: Range) {}

  get rule(): Record<string, RuleBody> {
    const rule = this.placed?.rule;
    if (!rule) return {};
    if (rule.type === "list")
      return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" } };
    if (rule.type === "custom") return { custom: { formula: rule.formula1 } };
    const body = {
      formula1: bare(rule.formula1),
      formula2: bare(rule.formula2),
      operator: keyOf(OPERATORS, rule.operator),
    };
    return { [keyOf(TYPES, String(rule.type))]: body };
  }

  /** A new rule replaces the old ones of the whole range; alert and prompt start afresh. */
  set rule(rule: Record<string, RuleBody | undefined>) {
    this.range.sheet.protection.requireUnprotected();
    const [kind, body] = Object.entries(rule).find(([, value]) => value !== undefined && value !== null) ?? [];
    this.clear();
    if (!kind || !body) return;
    if (!TYPES[kind]) throw invalidArgument(kind);
    const stored = {
      type: TYPES[kind],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: STOP,
      ...this.specific(kind, body),
    } as ValidationRule;
    this.book.validationRules.add(this.range.sheet.id, { id: newId(), areas: [this.range.area], rule: stored });
  }

  /** `null` when the cells of the range have different rules. */
  get type(): string | null {
    const touching = this.book.validationRules.touching(this.range.sheet.id, this.range.area);
    const { placed } = this;
    if (!placed) return touching.length === 0 ? "None" : touching.length === 1 ? "Inconsistent" : "MixedCriteria";
    const key = keyOf(TYPES, String(placed.rule.type));
    return key[0].toUpperCase() + key.slice(1);
  }

  get errorAlert(): ErrorAlert {
    const rule = this.placed?.rule;
    return {
      message: rule?.error ?? "",
      title: rule?.errorTitle ?? "",
      showAlert: rule?.showErrorMessage ?? true,
      style: ERROR_STYLES[rule?.errorStyle ?? STOP],
    };
  }

  set errorAlert(alert: Partial<ErrorAlert>) {
    const style = alert.style === undefined ? STOP : ERROR_STYLES.indexOf(alert.style);
    if (style < 0) throw invalidArgument(String(alert.style));
    this.change({
      error: alert.message,
      errorTitle: alert.title,
      showErrorMessage: alert.showAlert ?? true,
      errorStyle: style,
    });
  }

  get prompt(): Prompt {
    const rule = this.placed?.rule;
    return { message: rule?.prompt ?? "", title: rule?.promptTitle ?? "", showPrompt: rule?.showInputMessage ?? true };
  }

  set prompt(prompt: Partial<Prompt>) {
    this.change({ prompt: prompt.message, promptTitle: prompt.title, showInputMessage: prompt.showPrompt ?? true });
  }

  get ignoreBlanks(): boolean {
    return this.placed?.rule.allowBlank ?? true;
  }

  set ignoreBlanks(ignore: boolean) {
    this.change({ allowBlank: ignore });
  }

  /** `true` when all cells meet their rules, `false` when none does, `null` when some do. */
  get valid(): Promise<boolean | null> {
    return this.book.validationRules.validate(this.range.sheet.id, this.bounded).then((results) => {
      const different = new Set(results);
      return different.size === 1 ? results[0] : null;
    });
  }

  clear(): void {
    this.range.sheet.protection.requireUnprotected();
    this.book.validationRules.clear(this.range.sheet.id, this.range.area);
  }

  private get book() {
    return this.range.sheet.book;
  }

  private get bounded() {
    return this.range.isEntireColumn || this.range.isEntireRow ? this.range.getUsedRange().area : this.range.area;
  }

  /** The rule that covers the whole range. */
  private get placed(): PlacedValidation | undefined {
    const { area, sheet } = this.range;
    return this.book.validationRules
      .list(sheet.id)
      .find((placed) => placed.areas.some((other) => contains(other, area)));
  }

  private change(patch: Partial<ValidationRule>): void {
    this.range.sheet.protection.requireUnprotected();
    const { placed } = this;
    if (placed) this.book.validationRules.setOptions(this.range.sheet.id, placed, patch);
  }

  private specific(kind: string, body: RuleBody): object {
    if (kind === "list") {
      const source = body.source instanceof Range ? `=${body.source.address}` : String(body.source ?? "");
      if (source === "" || source.length > SOURCE_LIMIT) throw invalidArgument("source");
      if (source.startsWith("=")) requireFormula(source);
      return { formula1: source, showDropDown: body.inCellDropDown !== false, renderMode: WITH_ARROW };
    }
    if (kind === "custom") {
      const formula = String(body.formula ?? "");
      requireFormula(formula.startsWith("=") ? formula : `=${formula}`);
      return { formula1: formula };
    }
    if (!OPERATORS[body.operator ?? ""]) throw invalidArgument("operator");
    return { operator: OPERATORS[body.operator!], formula1: text(body.formula1), formula2: text(body.formula2) };
  }
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : value instanceof Range ? `=${value.address}` : String(value);

/** Numbers come back as numbers, formulas as texts. */
const bare = (formula: string | undefined): string | number | undefined =>
  formula !== undefined && formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula;
