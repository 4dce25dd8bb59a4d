// Without this file no traffic light would shine: the conditional formats of a range, on top of Univer's rules.
import { NotEmulated } from "../host/hostError";
import { touches } from "../univer/area";
import type { HighlightRule } from "../univer/conditionalRules";
import { ConditionalFormat } from "./conditionalFormat";
import { Collection, newId } from "./objects";
import type { Range } from "./range";

/** The first shape of a rule, by `Excel.ConditionalFormatType`. */
const NEW_RULES: Readonly<Record<string, HighlightRule>> = {
  Custom: { type: "highlightCell", subType: "formula", value: "=FALSE", style: {} },
  CellValue: { type: "highlightCell", subType: "number", operator: "equal", value: 0, style: {} },
  ContainsText: { type: "highlightCell", subType: "text", operator: "containsText", value: "", style: {} },
};

export class ConditionalFormats extends Collection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";

  constructor(private readonly range: Range) {
    super();
  }

  /** All rules that touch the range, by priority. */
  hostItems(): ConditionalFormat[] {
    const { sheet, area } = this.range;
    return sheet.book.conditionalRules
      .list(sheet.id)
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
