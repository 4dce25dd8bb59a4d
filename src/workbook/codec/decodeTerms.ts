// Without this file rounds and milestones would be text, and nothing could fall due. Loaded on demand: holds zod.
import type { Term } from "../../domain/registers/term";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { termRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";

/** Entries of `ISEK-Termine` and what is wrong with them (K2). Entries of unknown kind are left out. */
export interface DecodedTerms {
  readonly terms: readonly Term[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Termine` from its table, headings first. A number may stand once per kind. */
export function decodeTerms(table: AreaSnapshot): DecodedTerms {
  const { rows, findings } = decodeTable(termRegister, table, {
    key: "number",
    identity: (row) => `${row.kind}:${row.number}`,
  });
  return {
    terms: rows.flatMap(({ kind, ...row }): readonly Term[] => (kind === null ? [] : [{ ...row, kind }])),
    findings,
  };
}
