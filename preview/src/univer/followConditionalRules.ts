// Without this file conditional formats would stay behind when rows move: Univer does this in its user interface only.
import { Injector, type IMutationInfo, type IRange, type Univer } from "@univerjs/core";
import {
  AddConditionalRuleMutation, AddConditionalRuleMutationUndoFactory, ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation, SetConditionalRuleMutation, setConditionalRuleMutationUndoFactory,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";

interface Moved {
  readonly ranges: IRange[];
  readonly formulas: string[];
}

/** Lets rules and their formulas move along when rows, columns or cells are inserted or deleted. For headless use. */
export function followConditionalRules(univer: Univer): void {
  const injector = univer.__getInjector();
  const model = injector.get(ConditionalFormattingRuleModel);
  const references = injector.get(FormulaRefRangeService);
  const watched = new Map<string, { dispose(): void }>();

  const watch = (unitId: string, subUnitId: string, rule: IConditionFormattingRule): void => {
    unwatch(rule.cfId);
    const watching = references.registerRangeFormula(unitId, subUnitId, rule.ranges, formulasOf(rule), (moved) =>
      follow(injector, { unitId, subUnitId, rule, moved }),
    );
    watched.set(rule.cfId, watching);
  };
  const unwatch = (id: string): void => {
    watched.get(id)?.dispose();
    watched.delete(id);
  };

  for (const [unitId, sheets] of model.getAll()) {
    for (const [subUnitId, rules] of sheets) rules.forEach((rule) => watch(unitId, subUnitId, rule));
  }
  model.$ruleChange.subscribe(({ unitId, subUnitId, rule, type }) => {
    if (type === "delete") unwatch(rule.cfId);
    else if (type !== "sort") watch(unitId, subUnitId, rule);
  });
}

interface Follow {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly rule: IConditionFormattingRule;
  /** Several, when formulas read differently in parts of the ranges; none, when all cells are gone. */
  readonly moved: readonly Moved[];
}

function follow(
  injector: Injector,
  { unitId, subUnitId, rule, moved }: Follow,
): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const target = { unitId, subUnitId };
  const [first, ...others] = moved;
  if (!first) {
    return {
      redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...target, cfId: rule.cfId } }],
      undos: [{ id: AddConditionalRuleMutation.id, params: { ...target, rule } }],
    };
  }
  const change = { ...target, cfId: rule.cfId, rule: placed(rule, first) };
  const additions = others.map((part, index) => ({
    ...target,
    rule: { ...placed(rule, part), cfId: `${rule.cfId}-${index + 2}` },
  }));
  return {
    redos: [
      { id: SetConditionalRuleMutation.id, params: change },
      ...additions.map((params) => ({ id: AddConditionalRuleMutation.id, params })),
    ],
    undos: [
      ...setConditionalRuleMutationUndoFactory(injector, change),
      ...additions.map((params) => AddConditionalRuleMutationUndoFactory(injector, params)),
    ],
  };
}

const formulasOf = (rule: IConditionFormattingRule): string[] => {
  const { subType, value } = rule.rule as { subType?: string; value?: unknown };
  return subType === "formula" && typeof value === "string" ? [value] : [];
};

function placed(rule: IConditionFormattingRule, { ranges, formulas }: Moved): IConditionFormattingRule {
  const formula = formulas.length > 0 ? { value: formulas[0] } : {};
  return { ...rule, ranges, rule: { ...rule.rule, ...formula } as IConditionFormattingRule["rule"] };
}
