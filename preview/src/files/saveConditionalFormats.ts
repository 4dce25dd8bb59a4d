// Without this the colours of traffic lights, data bars and icons would be lost on saving.
import type { IStyleBase } from "@univerjs/core";
import type {
  IColorScale,
  IConditionalFormattingRuleConfig,
  IDataBar,
  IIconSet,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { rangeText, type CellRange } from "./a1";
import { saveFont } from "./cellStyle";
import { cellOf, SIGNS, TEXT_RULES, type Rule, type Threshold } from "./conditionalRuleKinds";
import { rgbToFileColor } from "./fileColors";
import { saveFormula } from "./formulaText";
import type { ConditionalRule, FileStyle } from "./hucreTypes";
import type { Loss } from "./losses";

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

const saveThreshold = ({ type, value }: IValueConfig): Threshold =>
  type === "min" || type === "max" ? { type } : { type, value: String(value ?? 0).replace(/^=/, "") };
const argb = (rgb: string | undefined) => "FF" + (rgbToFileColor(rgb)?.rgb ?? "000000");
const absolute = (range: CellRange) => rangeText(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
