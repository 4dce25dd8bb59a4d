// Without this file a conditional format could be neither read nor changed: one rule of a sheet, shown by the grid at once.
import { invalidArgument, itemNotFound, NotEmulated } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { ConditionalRule, HighlightRule } from "../univer/conditionalRules";
import { CellValueFacet, CustomFacet, TextFacet } from "./conditionalFacets";
import type { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import type { Worksheet } from "./worksheet";

/** `Excel.ConditionalFormatType` by Univer's kind of rule, and by the kind of highlighting. Some come from files only. */
const TYPES: Readonly<Record<string, string>> = { dataBar: "DataBar", colorScale: "ColorScale", iconSet: "IconSet" };
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  formula: "Custom",
  number: "CellValue",
  text: "ContainsText",
  rank: "TopBottom",
  average: "PresetCriteria",
  duplicateValues: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  timePeriod: "PresetCriteria",
};

export class ConditionalFormat implements HostObject {
  readonly className = "ConditionalFormat";

  constructor(
    private readonly sheet: Worksheet,
    readonly id: string,
  ) {}

  get type(): string {
    const { rule } = this.stored;
    const type = rule.type === "highlightCell" ? HIGHLIGHTS[rule.subType] : TYPES[rule.type];
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

  getRanges(): RangeAreas {
    return new RangeAreas(this.sheet, this.stored.areas);
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
