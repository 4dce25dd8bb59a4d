// Without this file our columns beside the department's rows would be found by a spelling repeated in many places.
import type { ColumnMeaning } from "../../domain/budget/sheetLayout";
import type { ColumnKind } from "./register";

/** Meanings of the columns that are ours. */
export type TagColumnMeaning = Extract<ColumnMeaning, "goal" | "split" | "measure" | "status" | "rowKey">;

/** One of our columns beside the department's rows. `width` in points. */
export interface TagColumn {
  readonly meaning: TagColumnMeaning;
  readonly heading: string;
  readonly kind: ColumnKind | "lookup";
  readonly width: number;
}

/** Our columns in the order in which they are added, in the first free columns right of the data. */
export const tagColumns: readonly TagColumn[] = [
  { meaning: "goal", heading: "ISEK-Ziel", kind: "code", width: 60 },
  { meaning: "split", heading: "ISEK-Aufteilung", kind: "text", width: 130 },
  { meaning: "measure", heading: "Schlüsselmaßnahme", kind: "codes", width: 110 },
  { meaning: "status", heading: "Status", kind: "lookup", width: 130 },
  { meaning: "rowKey", heading: "ISEK-Schlüssel", kind: "code", width: 90 },
];

/** Look of the headings we write: fill, dark letters, in registers and beside the department's rows. */
export const headingLook = { fill: "#E8F1FB", fontColor: "#1B1B1B", bold: true } as const;
