// Without this file there would be no named items: they live in Univer's defined names.
import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import {
  InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
} from "@univerjs/sheets";
import type { Cells } from "./cells";
import type { Engine } from "./engine";
import { UNIT } from "./openSnapshot";

export interface NameRecord {
  readonly id: string;
  readonly name: string;
  /** `Blatt!$A$1` or a formula with `=`. */
  readonly reference: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Without: workbook scope. */
  readonly sheetId?: string;
}

export class Names {
  constructor(
    private readonly engine: Engine,
    private readonly cells: Cells,
  ) {}

  list(): NameRecord[] {
    const names = Object.values(this.engine.get(IDefinedNamesService).getDefinedNameMap(UNIT) ?? {});
    return names.map((name) => ({
      id: name.id,
      name: name.name,
      reference: name.formulaOrRefString,
      comment: name.comment ?? "",
      visible: !name.hidden,
      sheetId:
        !name.localSheetId || name.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? undefined : name.localSheetId,
    }));
  }

  add(record: NameRecord): void {
    this.cells.flush();
    this.engine.command(InsertDefinedNameCommand.id, stored(record));
  }

  change(record: NameRecord): void {
    this.cells.flush();
    this.engine.command(SetDefinedNameCommand.id, stored(record));
  }

  remove(record: NameRecord): void {
    this.cells.flush();
    this.engine.command(RemoveDefinedNameCommand.id, stored(record));
  }
}

const stored = (record: NameRecord): IDefinedNamesServiceParam & { unitId: string } => ({
  unitId: UNIT,
  id: record.id,
  name: record.name,
  formulaOrRefString: record.reference,
  comment: record.comment,
  hidden: !record.visible,
  localSheetId: record.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
});
