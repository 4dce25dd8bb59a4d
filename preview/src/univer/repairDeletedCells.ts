// Without this file deleting cells at the top of a rule would fail.
import { ObjectMatrix } from "@univerjs/core";

/**
 * When cells are deleted, Univer 0.25.1 notes the deleted ones of a rule above the sheet (negative rows) and stumbles over them
 * when it turns its notes into an array. They are of no account. Call it before the plugins start.
 */
export function repairDeletedCells(): void {
  ObjectMatrix.prototype.toFullArray = function <T>(this: ObjectMatrix<T>): T[][] {
    const { endRow, endColumn } = this.getRange();
    const rows = Array.from({ length: endRow + 1 }, () => new Array<T>(endColumn + 1).fill(undefined as T));
    this.forValue((row, column, value) => {
      if (row >= 0 && column >= 0) rows[row][column] = value as T;
    });
    return rows;
  };
}
