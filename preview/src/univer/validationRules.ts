// Without this file cells would take anything: data validation as Univer keeps and shows it (dropdown, prompt, alert).
import { DataValidationStatus, type IDataValidationRule, type ISheetDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation, UpdateDataValidationMutation } from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { cellsOf, fromUniver, subtract, toUniver, touches, type Area } from "./area";
import type { Cells } from "./cells";
import type { Engine, Step } from "./engine";
import { UNIT } from "./openSnapshot";

/** Univer's own words for kind, operator and style. */
export type ValidationRule = Omit<IDataValidationRule, "uid" | "ranges">;

export interface PlacedValidation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
}

/** Payload kinds of Univer's update mutation. */
const UPDATE = { range: 1, options: 2 } as const;

export class ValidationRules {
  constructor(private readonly engine: Engine, private readonly cells: Cells) {}

  list(sheetId: string): PlacedValidation[] {
    return this.model.getRules(UNIT, sheetId).map((rule) => {
      const { uid, ranges, ...rest } = rule;
      return { id: uid, areas: ranges.map(fromUniver), rule: rest };
    });
  }

  touching(sheetId: string, area: Area): PlacedValidation[] {
    return this.list(sheetId).filter((rule) => rule.areas.some((other) => touches(other, area)));
  }

  add(sheetId: string, placed: PlacedValidation): void {
    this.cells.flush();
    this.engine.apply([this.addition(sheetId, placed)], [this.removal(sheetId, placed.id)]);
  }

  /** Takes the area out of every rule; what lies outside keeps its rule. */
  clear(sheetId: string, area: Area): void {
    this.cells.flush();
    for (const placed of this.touching(sheetId, area)) {
      const rest = placed.areas.flatMap((other) => subtract(other, area));
      if (rest.length === 0) this.engine.apply([this.removal(sheetId, placed.id)], [this.addition(sheetId, placed)]);
      else this.engine.apply([this.placement(sheetId, placed.id, rest)], [this.placement(sheetId, placed.id, placed.areas)]);
    }
  }

  /** Changes prompt, alert and the like of a rule. */
  setOptions(sheetId: string, placed: PlacedValidation, patch: Partial<ValidationRule>): void {
    const step = (rule: ValidationRule): Step => ({
      id: UpdateDataValidationMutation.id,
      params: { unitId: UNIT, subUnitId: sheetId, ruleId: placed.id, payload: { type: UPDATE.options, payload: optionsOf(rule) } },
    });
    this.engine.apply([step({ ...placed.rule, ...patch })], [step(placed.rule)]);
  }

  /** Whether each cell of the area meets its rule; cells without a rule do. Univer answers from its last calculation. */
  statuses(sheetId: string, area: Area): boolean[] {
    const { workbook } = this.engine;
    const worksheet = this.engine.sheet(sheetId);
    return [...cellsOf(area)].map(([row, col]) => {
      const rule = this.model.getRuleByLocation(UNIT, sheetId, row, col) as ISheetDataValidationRule | undefined;
      if (!rule) return true;
      const status = this.model.validator(rule, { unitId: UNIT, subUnitId: sheetId, row, col, workbook, worksheet });
      return status !== DataValidationStatus.INVALID;
    });
  }

  /** Evaluates the cells of an area afresh; Univer evaluates list sources and formulas asynchronously. */
  async validate(sheetId: string, area: Area): Promise<void> {
    const { workbook } = this.engine;
    const worksheet = this.engine.sheet(sheetId);
    await Promise.all([...cellsOf(area)].map(([row, col]) => {
      const rule = this.model.getRuleByLocation(UNIT, sheetId, row, col) as ISheetDataValidationRule | undefined;
      if (!rule) return undefined;
      return new Promise<void>((resolve) => {
        const status = this.model.validator(rule, { unitId: UNIT, subUnitId: sheetId, row, col, workbook, worksheet }, () => resolve());
        if (status !== DataValidationStatus.VALIDATING) resolve();
      });
    }));
  }

  private get model(): SheetDataValidationModel {
    return this.engine.get(SheetDataValidationModel);
  }

  private addition(sheetId: string, placed: PlacedValidation): Step {
    const rule = { ...placed.rule, uid: placed.id, ranges: placed.areas.map(toUniver) };
    return { id: AddDataValidationMutation.id, params: { unitId: UNIT, subUnitId: sheetId, rule } };
  }

  private removal(sheetId: string, ruleId: string): Step {
    return { id: RemoveDataValidationMutation.id, params: { unitId: UNIT, subUnitId: sheetId, ruleId } };
  }

  private placement(sheetId: string, ruleId: string, areas: readonly Area[]): Step {
    const payload = { type: UPDATE.range, payload: areas.map(toUniver) };
    return { id: UpdateDataValidationMutation.id, params: { unitId: UNIT, subUnitId: sheetId, ruleId, payload } };
  }
}

const optionsOf = (rule: ValidationRule): Partial<IDataValidationRule> => ({
  allowBlank: rule.allowBlank, errorStyle: rule.errorStyle, error: rule.error, errorTitle: rule.errorTitle,
  showDropDown: rule.showDropDown, showErrorMessage: rule.showErrorMessage, showInputMessage: rule.showInputMessage,
  prompt: rule.prompt, promptTitle: rule.promptTitle, imeMode: rule.imeMode, renderMode: rule.renderMode,
});
