// Without this file proposals could not become measures with their history. Loaded on demand: holds zod.
import type { Proposal } from "../../domain/registers/proposal";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { readResolution } from "../resolutionText";
import { proposalRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";
import { optional } from "./optional";

/** Proposals of the register and what is wrong with it (K2). */
export interface DecodedProposals {
  readonly proposals: readonly Proposal[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Vorschläge` from its table, headings first. */
export function decodeProposals(table: AreaSnapshot): DecodedProposals {
  const { rows, findings } = decodeTable(proposalRegister, table, { key: "number" });
  const proposals = rows.map((row): Proposal => ({
    ...row,
    resolution: readResolution(row.resolution),
    measure: optional(row.measure),
  }));
  return { proposals, findings };
}
