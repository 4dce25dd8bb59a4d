// Without this file the journal could be read by people only, not chained and checked (U5). Loaded on demand: holds
// zod.
import type { JournalEntry } from "../../domain/registers/journalEntry";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { journalRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";
import { optional } from "./optional";

/** Entries of the journal in their order, and what is wrong with it (K2). */
export interface DecodedJournal {
  readonly entries: readonly JournalEntry[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Protokoll` from its table, headings first. */
export function decodeJournal(table: AreaSnapshot): DecodedJournal {
  const { rows, findings } = decodeTable(journalRegister, table, { key: "number" });
  const entries = rows.flatMap(({ number, ...row }): readonly JournalEntry[] =>
    number === null ? [] : [{ ...row, number, round: optional(row.round) }],
  );
  return { entries, findings };
}
