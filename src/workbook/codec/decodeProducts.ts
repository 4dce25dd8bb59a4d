// Without this file product numbers in `ISEK-Produkte` would have no names, areas and departments. Loaded on demand:
// holds zod.
import type { Product } from "../../domain/budget/product";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { productRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";
import { optional } from "./optional";

/** Products of the register and what is wrong with it (K2). */
export interface DecodedProducts {
  readonly products: readonly Product[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Produkte` from its table, headings first. */
export function decodeProducts(table: AreaSnapshot): DecodedProducts {
  const { rows, findings } = decodeTable(productRegister, table, { key: "number" });
  const products = rows.map((row): Product => ({
    ...row,
    group: optional(row.group),
    area: optional(row.area),
    subPlan: optional(row.subPlan),
    department: optional(row.department),
  }));
  return { products, findings };
}
