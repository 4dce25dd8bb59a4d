// Without this the colours of traffic lights, data bars and icons would vanish between file and grid.
import type { IStyleBase } from "@univerjs/core";
import type {
  IColorScale,
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
  IDataBar,
  IIconSet,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { parseRanges, rangeText } from "./a1";
import { openFont, saveFont } from "./cellStyle";
import { fileColorToRgb, rgbToFileColor } from "./fileColors";
import { openFormula, saveFormula } from "./formulaText";
import type { ConditionalRule, FileStyle } from "./hucreTypes";
import type { Loss } from "./losses";

type Rule = IConditionFormattingRule<IConditionalFormattingRuleConfig>;
/** The file's text rules; `formula` is what Excel needs beside the text, for the first cell of the range. */
const TEXT_RULES: Record<string, (text: string, cell: string) => string> = {
  containsText: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
  containsBlanks: (_, cell) => `LEN(TRIM(${cell}))=0`,
  notContainsBlanks: (_, cell) => `LEN(TRIM(${cell}))>0`,
};
/** The signs of a comparison, for rules that compare with anything but a number. */
const SIGNS: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** The file's rules in Univer's order: the most important first. Rules of kinds that Univer lacks are left out. */
export function openConditionalFormats(
  rules: readonly ConditionalRule[],
  themeColors: readonly string[] | undefined,
): Rule[] {
  const byPriority = [...rules].sort((a, b) => a.priority - b.priority);
  return byPriority.flatMap((rule, index): Rule[] => {
    const ranges = parseRanges(rule.range).map((range) => ({ ...range }));
    const config = ranges.length > 0 ? openRule(rule, cellOf(ranges[0]), themeColors) : undefined;
    return config ? [{ cfId: `cf${index + 1}`, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: config }] : [];
  });
}

function openRule(
  rule: ConditionalRule,
  cell: string,
  themeColors: readonly string[] | undefined,
): IConditionalFormattingRuleConfig | undefined {
  if (rule.type === "dataBar") return openDataBar(rule);
  if (rule.type === "colorScale") return openColorScale(rule);
  if (rule.type === "iconSet") return openIconSet(rule);
  const highlight = { type: "highlightCell", style: openLook(rule.style, themeColors) };
  const [first, second] = rule.formula === undefined ? [] : [rule.formula].flat();
  const make = (specific: object) => ({ ...highlight, ...specific }) as IConditionalFormattingRuleConfig;
  if (rule.type === "expression")
    return first === undefined ? undefined : make({ subType: "formula", value: openFormula(first) });
  if (rule.type === "duplicateValues" || rule.type === "uniqueValues") return make({ subType: rule.type });
  if (rule.type in TEXT_RULES) {
    const text = rule.text ?? textOfFormula(rule.type, first, cell);
    if (text !== undefined || rule.type.endsWith("Blanks"))
      return make({ subType: "text", operator: rule.type, value: text });
    return first === undefined ? undefined : make({ subType: "formula", value: openFormula(first) });
  }
  if (rule.type !== "cellIs" || first === undefined) return undefined;
  return make(openComparison(rule.operator ?? "equal", first, second, cell));
}

/** Some programs write a text rule's formula and leave out the text. */
function textOfFormula(type: string, formula: string | undefined, cell: string): string | undefined {
  const quoted = /"(?:[^"]|"")*"/.exec(formula ?? "")?.[0];
  return quoted && TEXT_RULES[type](quoted, cell) === formula ? quoted.slice(1, -1).replaceAll('""', '"') : undefined;
}

function openComparison(operator: string, first: string, second: string | undefined, cell: string): object {
  const isBetween = operator === "between" || operator === "notBetween";
  if (isBetween && isNumber(first) && second !== undefined && isNumber(second)) {
    return { subType: "number", operator, value: [Number(first), Number(second)] };
  }
  if (!isBetween && isNumber(first)) return { subType: "number", operator, value: Number(first) };
  const text = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
  if (text !== undefined && (operator === "equal" || operator === "notEqual")) {
    return { subType: "text", operator, value: text.replaceAll('""', '"') };
  }
  const compared = isBetween
    ? `${operator === "between" ? "" : "NOT"}(AND(${cell}>=${first},${cell}<=${second ?? first}))`
    : `${cell}${SIGNS[operator]}${first}`;
  return { subType: "formula", value: openFormula(compared) };
}

function openLook(style: FileStyle | undefined, themeColors: readonly string[] | undefined): IStyleBase {
  const look: IStyleBase = {
    ...openFont(style?.font && { ...style.font, name: undefined, size: undefined }, themeColors),
  };
  const fontColor = fileColorToRgb(style?.font?.color, themeColors);
  if (fontColor) look.cl = { rgb: fontColor };
  // differential formats keep the colour of a plain fill in the background, cells keep it in the foreground
  const fill = style?.fill?.type === "pattern" ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const rgb = fileColorToRgb(fill, themeColors);
  if (rgb) look.bg = { rgb };
  return look;
}

type Threshold = { type: string; value?: string };
const openThreshold = ({ type, value }: Threshold): IValueConfig =>
  ({
    type,
    ...(value === undefined ? {} : { value: isNumber(value) ? Number(value) : openFormula(value) }),
  }) as IValueConfig;
const saveThreshold = ({ type, value }: IValueConfig): Threshold =>
  type === "min" || type === "max" ? { type } : { type, value: String(value ?? 0).replace(/^=/, "") };
const argb = (rgb: string | undefined) => "FF" + (rgbToFileColor(rgb)?.rgb ?? "000000");
const fromArgb = (color: string) => "#" + color.slice(-6);

function openDataBar(rule: ConditionalRule): IDataBar | undefined {
  const bar = rule.dataBar;
  if (!bar || bar.cfvo.length < 2) return undefined;
  const color = bar.color ? fromArgb(bar.color) : "#638EC6";
  return {
    type: "dataBar" as IDataBar["type"],
    isShowValue: true,
    config: {
      min: openThreshold(bar.cfvo[0]),
      max: openThreshold(bar.cfvo[1]),
      isGradient: true,
      positiveColor: color,
      nativeColor: "#FF0000",
    },
  };
}

function openColorScale(rule: ConditionalRule): IColorScale | undefined {
  const scale = rule.colorScale;
  if (!scale || scale.colors.length !== scale.cfvo.length) return undefined;
  const config = scale.cfvo.map((threshold, index) => ({
    index,
    color: fromArgb(scale.colors[index]),
    value: openThreshold(threshold),
  }));
  return { type: "colorScale" as IColorScale["type"], config };
}

/** Files list thresholds from the lowest icon up, Univer from the highest down. */
function openIconSet(rule: ConditionalRule): IIconSet | undefined {
  const icons = rule.iconSet;
  if (!icons) return undefined;
  const falling = [...icons.cfvo].reverse();
  const config = falling.map((threshold, index) => ({
    operator: "greaterThanOrEqual",
    value: openThreshold(threshold),
    iconType: icons.iconSet,
    iconId: String(icons.reverse ? falling.length - 1 - index : index),
  }));
  return { type: "iconSet", isShowValue: icons.showValue ?? true, config } as unknown as IIconSet;
}

/** Univer's rules for the file, and what of them a file cannot say. */
export function saveConditionalFormats(rules: readonly Rule[]): { rules: ConditionalRule[]; losses: Loss[] } {
  const losses = new Set<Loss>();
  const saved = rules.flatMap(({ ranges, rule, stopIfTrue }, index): ConditionalRule[] => {
    const range = ranges.map(rangeText).join(" ");
    const body = range === "" ? undefined : saveRule(rule, cellOf(ranges[0]), ranges.map(absolute).join(","));
    if (!body) losses.add("einzelne bedingte Formate");
    return body ? [{ priority: index + 1, range, ...(stopIfTrue ? { stopIfTrue } : {}), ...body }] : [];
  });
  return { rules: saved, losses: [...losses] };
}

type Body = Omit<ConditionalRule, "priority" | "range">;

function saveRule(rule: IConditionalFormattingRuleConfig, cell: string, everywhere: string): Body | undefined {
  if (rule.type === "dataBar") return saveDataBar(rule as IDataBar);
  if (rule.type === "colorScale") return saveColorScale(rule as IColorScale);
  if (rule.type === "iconSet") return saveIconSet(rule as IIconSet);
  const specific = saveHighlight(rule as Highlight, cell, everywhere);
  return specific && { ...specific, style: saveLook((rule as Highlight).style) };
}

interface Highlight {
  style: IStyleBase;
  subType: string;
  operator?: string;
  value?: unknown;
  isBottom?: boolean;
  isPercent?: boolean;
}

function saveHighlight(rule: Highlight, cell: string, everywhere: string): Body | undefined {
  const { operator = "equal", value } = rule;
  const expression = (formula: string): Body => ({ type: "expression", formula });
  switch (rule.subType) {
    case "formula":
      return expression(saveFormula(String(value)));
    case "number":
      return {
        type: "cellIs",
        operator: operator as ConditionalRule["operator"],
        formula: [value ?? 0].flat().map(String),
      };
    case "duplicateValues":
    case "uniqueValues":
      return { type: rule.subType };
    case "text":
      return saveTextRule(operator, String(value ?? ""), cell);
    case "rank": {
      const edge = rule.isBottom ? "SMALL" : "LARGE";
      const place = rule.isPercent ? `MAX(1,INT(COUNT(${everywhere})*${Number(value)}/100))` : Number(value);
      return expression(
        `AND(ISNUMBER(${cell}),${cell}${rule.isBottom ? "<=" : ">="}${edge}((${everywhere}),${place}))`,
      );
    }
    case "average":
      return expression(`AND(ISNUMBER(${cell}),${cell}${SIGNS[operator]}AVERAGE(${everywhere}))`);
    default:
      return undefined;
  }
}

function saveTextRule(operator: string, text: string, cell: string): Body | undefined {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (operator === "equal" || operator === "notEqual") return { type: "cellIs", operator, formula: quoted };
  if (operator === "containsErrors") return { type: "expression", formula: `ISERROR(${cell})` };
  if (operator === "notContainsErrors") return { type: "expression", formula: `NOT(ISERROR(${cell}))` };
  const formula = TEXT_RULES[operator]?.(quoted, cell);
  if (!formula) return undefined;
  const type = operator as ConditionalRule["type"];
  if (operator.endsWith("Blanks")) return { type, formula };
  // Excel names the kind of text rule a second time as operator, `notContains` for one of them
  const repeated = (operator === "notContainsText" ? "notContains" : operator) as ConditionalRule["operator"];
  return { type, operator: repeated, text, formula };
}

function saveLook(look: IStyleBase): FileStyle {
  const style: FileStyle = {};
  const font = saveFont({ ...look, ff: undefined, fs: undefined });
  if (font) style.font = font;
  const background = rgbToFileColor(look.bg?.rgb);
  if (background) style.fill = { type: "pattern", pattern: "solid", bgColor: background };
  return style;
}

function saveDataBar({ config }: IDataBar): Body {
  return {
    type: "dataBar",
    dataBar: { cfvo: [config.min, config.max].map(saveThreshold) as never, color: argb(config.positiveColor) },
  };
}

function saveColorScale({ config }: IColorScale): Body {
  const steps = [...config].sort((a, b) => a.index - b.index);
  return {
    type: "colorScale",
    colorScale: {
      cfvo: steps.map((step) => saveThreshold(step.value)) as never,
      colors: steps.map((step) => argb(step.color)),
    },
  };
}

/** One icon set per rule: what Univer allows beyond that (icons of several sets) is not in the file format of 2007. */
function saveIconSet({ config, isShowValue }: IIconSet): Body | undefined {
  const rising = [...config].reverse();
  const iconSet = rising[0]?.iconType;
  const ids = rising.map((icon) => Number(icon.iconId));
  const falls = ids.every((id, index) => id === rising.length - 1 - index);
  const rises = ids.every((id, index) => id === index);
  if (!iconSet || (!falls && !rises) || rising.some((icon) => icon.iconType !== iconSet)) return undefined;
  const cfvo = rising.map((icon, index) => (index === 0 ? { type: "percent", value: "0" } : saveThreshold(icon.value)));
  return {
    type: "iconSet",
    iconSet: {
      iconSet,
      cfvo: cfvo as never,
      ...(rises ? { reverse: true } : {}),
      ...(isShowValue ? {} : { showValue: false }),
    },
  };
}

const isNumber = (text: string) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim());
const cellOf = (range: { startRow: number; startColumn: number }) =>
  rangeText({ ...range, endRow: range.startRow, endColumn: range.startColumn });
const absolute = (range: { startRow: number; startColumn: number; endRow: number; endColumn: number }) =>
  rangeText(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
