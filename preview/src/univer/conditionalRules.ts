// Without this file conditional formats would not colour anything: they are Univer's rules, shown by the grid at once.
import {
  AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation, SetConditionalRuleMutation, type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { fromUniver, toUniver, type Area } from "./area";
import type { Cells } from "./cells";
import type { Engine, Step } from "./engine";
import { UNIT } from "./openSnapshot";

/** Look of cells that meet a rule; keys as in Univer's styles (bg, cl, bl, it, ul, st, bd, n). */
export type RuleStyle = Record<string, unknown>;

/** A rule that highlights cells. Other kinds (scales, bars, icons) come from files and are only kept. */
export interface HighlightRule {
  /** "highlightCell" for all that can be written. */
  readonly type: string;
  /** "formula", "number" or "text" for all that can be written. */
  readonly subType: string;
  readonly operator?: string;
  readonly value?: string | number | readonly number[];
  readonly style: RuleStyle;
}

export interface ConditionalRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule: HighlightRule;
}

export class ConditionalRules {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  /** By priority: the first one wins. */
  list(sheetId: string): ConditionalRule[] {
    const rules = this.engine.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheetId) ?? [];
    return rules.map((rule) => ({
      id: rule.cfId,
      areas: rule.ranges.map(fromUniver),
      stopIfTrue: rule.stopIfTrue,
      rule: rule.rule as unknown as HighlightRule,
    }));
  }

  find(sheetId: string, id: string): ConditionalRule | undefined {
    return this.list(sheetId).find((rule) => rule.id === id);
  }

  /** A new rule comes first, as in Excel. */
  add(sheetId: string, rule: ConditionalRule): void {
    this.cells.flush();
    this.engine.apply([this.addition(sheetId, rule)], [this.deletion(sheetId, rule.id)]);
  }

  change(sheetId: string, rule: ConditionalRule): void {
    const before = this.find(sheetId, rule.id);
    if (!before) return;
    const step = (to: ConditionalRule): Step => ({
      id: SetConditionalRuleMutation.id,
      params: { unitId: UNIT, subUnitId: sheetId, cfId: rule.id, rule: stored(to) },
    });
    this.engine.apply([step(rule)], [step(before)]);
  }

  remove(sheetId: string, id: string): void {
    this.cells.flush();
    const rules = this.list(sheetId);
    const position = rules.findIndex((rule) => rule.id === id);
    if (position < 0) return;
    const next = rules[position + 1];
    const undos = [this.addition(sheetId, rules[position])];
    if (position > 0)
      undos.push(
        next ? this.moved(sheetId, id, next.id, "before") : this.moved(sheetId, id, rules[position - 1].id, "after"),
      );
    this.engine.apply([this.deletion(sheetId, id)], undos);
  }

  /** 0 is the highest priority. */
  setPriority(sheetId: string, id: string, priority: number): void {
    const rules = this.list(sheetId);
    const position = rules.findIndex((rule) => rule.id === id);
    const target = rules[Math.min(priority, rules.length - 1)];
    if (position < 0 || !target || target.id === id) return;
    const neighbour = rules[position + 1] ?? rules[position - 1];
    this.engine.apply(
      [this.moved(sheetId, id, target.id, position < priority ? "after" : "before")],
      [this.moved(sheetId, id, neighbour.id, rules[position + 1] ? "before" : "after")],
    );
  }

  private addition(sheetId: string, rule: ConditionalRule): Step {
    return { id: AddConditionalRuleMutation.id, params: { unitId: UNIT, subUnitId: sheetId, rule: stored(rule) } };
  }

  private deletion(sheetId: string, cfId: string): Step {
    return { id: DeleteConditionalRuleMutation.id, params: { unitId: UNIT, subUnitId: sheetId, cfId } };
  }

  private moved(sheetId: string, id: string, target: string, type: "before" | "after"): Step {
    const params = { unitId: UNIT, subUnitId: sheetId, start: { id, type: "self" }, end: { id: target, type } };
    return { id: MoveConditionalRuleMutation.id, params };
  }
}

const stored = (rule: ConditionalRule): IConditionFormattingRule =>
  ({
    cfId: rule.id,
    ranges: rule.areas.map(toUniver),
    stopIfTrue: rule.stopIfTrue,
    rule: rule.rule,
  }) as unknown as IConditionFormattingRule;
