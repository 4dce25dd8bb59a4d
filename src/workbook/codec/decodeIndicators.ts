// Without this file goals would have no figures. Loaded on demand: holds zod.
import type { Indicator } from "../../domain/registers/indicator";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { indicatorRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";

/** Indicators of the register and what is wrong with it (K2). */
export interface DecodedIndicators {
  readonly indicators: readonly Indicator[];
  readonly findings: readonly Finding[];
}

/**
 * Reads `ISEK-Kennzahlen` from its table, headings first. Every column headed with a year holds the values reached in
 * it.
 */
export function decodeIndicators(table: AreaSnapshot): DecodedIndicators {
  const { rows, findings, columnOf } = decodeTable(indicatorRegister, table, { key: "number" });
  const years = [...columnOf]
    .filter(([heading]) => /^(19|20|21)\d\d$/.test(heading))
    .map(([heading, column]) => ({ year: Number(heading), offset: column - table.area.column }))
    .sort((one, other) => one.year - other.year);
  const indicators = rows.map(({ goal, ...row }): Indicator => ({
    ...row,
    goals: goal,
    actuals: years.flatMap(({ year, offset }) => {
      const value = table.values[row.row - table.area.row]?.[offset] ?? null;
      return typeof value === "number" ? [{ year, value }] : [];
    }),
  }));
  return { indicators, findings };
}
