// Without this file cells would take anything: data validation as Univer keeps and shows it (dropdown, prompt, alert).
import type { IDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation, RemoveDataValidationMutation, UpdateDataValidationMutation,
} from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { cellsOf, fromUniver, subtract, toUniver, touches, type Area } from "./area";
import type { Cell, Cells } from "./cells";
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
const UPDATE = { range: 1, all: 3 } as const;

export class ValidationRules {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

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
      else
        this.engine.apply(
          [this.placement(sheetId, placed.id, rest)],
          [this.placement(sheetId, placed.id, placed.areas)],
        );
    }
  }

  /** Changes prompt, alert and the like of a rule. */
  setOptions(sheetId: string, placed: PlacedValidation, patch: Partial<ValidationRule>): void {
    const step = (rule: ValidationRule): Step => ({
      id: UpdateDataValidationMutation.id,
      params: {
        unitId: UNIT,
        subUnitId: sheetId,
        ruleId: placed.id,
        payload: { type: UPDATE.all, payload: { ...rule, uid: placed.id, ranges: placed.areas.map(toUniver) } },
      },
    });
    this.engine.apply([step({ ...placed.rule, ...patch })], [step(placed.rule)]);
  }

  /** Whether each cell of the area meets its rule; cells without a rule do. List sources and formulas take a calculation. */
  validate(sheetId: string, area: Area): Promise<boolean[]> {
    return Promise.all(
      [...cellsOf(area)].map(([row, column]) => {
        const cell = this.engine.sheet(sheetId).getCellRaw(row, column);
        return this.accepts(sheetId, row, column, cell ?? {});
      }),
    );
  }

  /** Whether a cell would meet its rule with this content. */
  async accepts(sheetId: string, row: number, column: number, content: Pick<Cell, "v" | "t">): Promise<boolean> {
    const rule = this.model.getRuleByLocation(UNIT, sheetId, row, column);
    const validator = rule && this.model.getValidator(rule.type);
    if (!validator) return true;
    const worksheet = this.engine.sheet(sheetId);
    const value = content.v ?? null;
    const place = { unitId: UNIT, subUnitId: sheetId, row, column, worksheet, workbook: this.engine.workbook };
    return validator.validator({ ...place, value, interceptValue: value, t: content.t }, rule);
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
