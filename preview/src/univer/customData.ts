// Without this file settings, XML parts and protection would be lost on saving: what Excel keeps and Univer does not know
// stands in the snapshot's `custom`, of the workbook or of a sheet, and can be undone like any other change.
import { CommandType, type IAccessor, type IMutation, IUniverInstanceService, type Workbook } from "@univerjs/core";
import type { Engine } from "./engine";
import { UNIT } from "./openSnapshot";

interface SetCustomDataParams {
  readonly unitId: string;
  /** Without: data of the workbook. */
  readonly subUnitId?: string;
  readonly key: string;
  readonly value: unknown;
}

type Holder = { custom?: Record<string, unknown> | null };

const SetCustomDataMutation: IMutation<SetCustomDataParams, boolean> = {
  id: "preview.mutation.set-custom-data",
  type: CommandType.MUTATION,
  handler(accessor: IAccessor, { subUnitId, key, value }: SetCustomDataParams) {
    const workbook = accessor.get(IUniverInstanceService).getUnit<Workbook>(UNIT)!;
    const holder = holderOf(workbook, subUnitId);
    if (!holder) return false;
    holder.custom = { ...holder.custom, [key]: value };
    return true;
  },
};

const holderOf = (workbook: Workbook, sheetId?: string): Holder | undefined =>
  sheetId === undefined
    ? (workbook.getSnapshot() as Holder)
    : (workbook.getSheetBySheetId(sheetId)?.getConfig() as Holder | undefined);

/** Named values beside the cells. They must survive `JSON.stringify`. */
export class CustomData {
  constructor(private readonly engine: Engine) {
    if (!engine.commands.hasCommand(SetCustomDataMutation.id)) engine.commands.registerCommand(SetCustomDataMutation);
  }

  /** The stored value; treat it as frozen, changes go through `write`. */
  read<T>(key: string, sheetId?: string): T | undefined {
    return holderOf(this.engine.workbook, sheetId)?.custom?.[key] as T | undefined;
  }

  write(key: string, value: unknown, sheetId?: string): void {
    const step = (next: unknown) => ({
      id: SetCustomDataMutation.id,
      params: { unitId: UNIT, subUnitId: sheetId, key, value: next },
    });
    this.engine.apply([step(value)], [step(this.read(key, sheetId))]);
  }
}
