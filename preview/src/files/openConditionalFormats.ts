// Without this the colours of traffic lights, data bars and icons would be missing in an opened file.
import type { IStyleBase } from "@univerjs/core";
import type {
  IColorScale,
  IConditionalFormattingRuleConfig,
  IDataBar,
  IIconSet,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { parseRanges } from "./a1";
import { openFont } from "./cellStyle";
import { cellOf, SIGNS, TEXT_RULES, type Rule, type Threshold } from "./conditionalRuleKinds";
import { fileColorToRgb } from "./fileColors";
import { openFormula } from "./formulaText";
import type { ConditionalRule, FileStyle } from "./hucreTypes";

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

const openThreshold = ({ type, value }: Threshold): IValueConfig =>
  ({
    type,
    ...(value === undefined ? {} : { value: isNumber(value) ? Number(value) : openFormula(value) }),
  }) as IValueConfig;
const fromArgb = (color: string) => "#" + color.slice(-6);
const isNumber = (text: string) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim());
