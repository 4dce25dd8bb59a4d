// Without this file plans, concepts and reports would have no due dates to check. Loaded on demand: holds zod.
import type { ConceptElement } from "../../domain/registers/conceptElement";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { elementRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";
import { optional } from "./optional";

/** Elements of the register and what is wrong with it (K2). */
export interface DecodedElements {
  readonly elements: readonly ConceptElement[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Elemente` from its table, headings first. */
export function decodeElements(table: AreaSnapshot): DecodedElements {
  const { rows, findings } = decodeTable(elementRegister, table, { key: "number" });
  return { elements: rows.map((row): ConceptElement => ({ ...row, department: optional(row.department) })), findings };
}
