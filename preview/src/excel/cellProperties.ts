// Without this file formats of many cells could only be asked for one by one: getCellProperties and its brothers.
import { NotEmulated } from "../host/hostError";
import type { Range } from "./range";

/** Which properties are wanted: `{ rowHidden: true, format: { fill: { color: true } } }`. */
export interface WantedProperties {
  readonly [property: string]: boolean | WantedProperties | undefined;
}

export type PickedProperties = Record<string, unknown>;

/** The wanted properties of one object of this host. */
function pick(object: object, wanted: WantedProperties, owner: string): PickedProperties {
  const picked: PickedProperties = {};
  for (const [property, choice] of Object.entries(wanted)) {
    if (choice === undefined || choice === false || choice === null) continue;
    if (!(property in object)) throw new NotEmulated(`${owner}.${property}`);
    const value = (object as PickedProperties)[property];
    picked[property] = choice === true ? value : pick(value as object, choice, `${owner}.${property}`);
  }
  return picked;
}

export const rowProperties = (range: Range, wanted: WantedProperties): PickedProperties[] =>
  Array.from({ length: range.rowCount }, (_, row) => pick(range.getRow(row), wanted, "RowProperties"));

export const columnProperties = (range: Range, wanted: WantedProperties): PickedProperties[] =>
  Array.from({ length: range.columnCount }, (_, column) => pick(range.getColumn(column), wanted, "ColumnProperties"));

export const cellProperties = (range: Range, wanted: WantedProperties): PickedProperties[][] =>
  Array.from({ length: range.rowCount }, (_, row) =>
    Array.from({ length: range.columnCount }, (__, column) =>
      pick(range.getCell(row, column), wanted, "CellProperties"),
    ),
  );
