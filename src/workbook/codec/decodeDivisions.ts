// Without this file action areas, corridors and departments would be numbers without names. Loaded on demand: holds
// zod.
import type { DivisionEntry } from "../../domain/registers/divisionEntry";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { divisionRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";

/** Entries of `ISEK-Gliederung` and what is wrong with them (K2). Entries of unknown kind are left out. */
export interface DecodedDivisions {
  readonly divisions: readonly DivisionEntry[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Gliederung` from its table, headings first. A number may stand once per kind. */
export function decodeDivisions(table: AreaSnapshot): DecodedDivisions {
  const decoded = decodeTable(divisionRegister, table, {
    key: "number",
    identity: (row) => `${row.kind}:${row.number}`,
  });
  const findings: Finding[] = [...decoded.findings];
  const numbers = new Set(decoded.rows.map((row) => row.number));
  const divisions = decoded.rows.flatMap(({ kind, parent, ...row }): readonly DivisionEntry[] => {
    for (const value of parent.filter((number) => !numbers.has(number))) {
      findings.push(decoded.faultAt(row.row, "parent", { kind: "unknownParent", value }));
    }
    return kind === null ? [] : [{ ...row, kind, parents: parent }];
  });
  return { divisions, findings };
}
