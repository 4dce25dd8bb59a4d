// Without this file each place that hands an array to Univer's engine would invent the same absent sheet.
import type { Nullable } from "@univerjs/core";
import { ArrayValueObject, type BaseValueObject } from "@univerjs/engine-formula";

/** Rows of values as an array of the engine that lies in no sheet. All rows are equally long. */
export function arrayValue(rows: Nullable<BaseValueObject>[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
