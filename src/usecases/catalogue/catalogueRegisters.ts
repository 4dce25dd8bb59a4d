// Without this file each part of a take-over would have its own idea of which registers are the office's, and how their rows are told apart.
import { registers, type RegisterId } from "../../workbook/schema/registers";
import { stateColumns } from "../measureRow";

/** Registers that come from the office's file, in the order in which they are shown and written. */
export const catalogueRegisterIds = ["goals", "measures", "products", "divisions", "terms", "indicators"] as const satisfies readonly RegisterId[];

/** One of them. */
export type CatalogueRegisterId = (typeof catalogueRegisterIds)[number];

/** How rows of a register are told apart and named, by the names the code gives its columns. */
interface RowNaming {
  /** Together they name a row. */
  readonly identity: readonly string[];
  /** Names it where the identity finds nothing: a goal whose edition has changed is still that goal. */
  readonly number: string;
  readonly title: string;
}

const byNumber = (title: string): RowNaming => ({ identity: ["number"], number: "number", title });

/** Naming by register. */
export const rowNaming = {
  goals: { identity: ["number", "edition"], number: "number", title: "title" },
  measures: byNumber("title"),
  products: byNumber("name"),
  divisions: { identity: ["kind", "number"], number: "number", title: "name" },
  terms: { identity: ["kind", "number"], number: "number", title: "name" },
  indicators: byNumber("name"),
} satisfies Record<CatalogueRegisterId, RowNaming>;

const stateHeadings = new Set<string>([...stateColumns, "outlook" as const].map((name) => registers.measures.columns[name].heading));

/** Whether a column of a known row follows the office: how a measure stands belongs to the Fachdienst that leads it. */
export function followsOffice(id: CatalogueRegisterId, heading: string): boolean {
  return id !== "measures" || !stateHeadings.has(heading);
}

/** Heading of a column by the name the code gives it. */
export function headingOf(id: CatalogueRegisterId, name: string): string {
  const columns: Readonly<Record<string, { readonly heading: string }>> = registers[id].columns;
  const column = columns[name];
  if (column === undefined) throw new Error(`Keine Spalte „${name}“ in ${registers[id].table}.`);
  return column.heading;
}
