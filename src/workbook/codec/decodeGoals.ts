// Without this file the goals in `ISEK-Ziele` would be cells, not a tree. Loaded on demand: holds zod.
import type { Goal } from "../../domain/goals/goal";
import type { Finding } from "../../domain/shared/finding";
import type { AreaSnapshot } from "../port";
import { goalRegister } from "../schema/registers";
import { decodeTable } from "./decodeTable";
import { optional } from "./optional";

/**
 * Goals of the register and what is wrong with it (K2). A goal whose parent is unknown stands at the top of the tree.
 */
export interface DecodedGoals {
  readonly goals: readonly Goal[];
  readonly findings: readonly Finding[];
}

/** Reads `ISEK-Ziele` from its table, headings first. A goal without a known level counts as operative. */
export function decodeGoals(table: AreaSnapshot): DecodedGoals {
  const decoded = decodeTable(goalRegister, table, {
    key: "number",
    // A goal that goes on stands once in every edition; the same number twice in one edition is a fault.
    identity: ({ number, edition }) => `${number} ${edition}`,
  });
  const findings: Finding[] = [...decoded.findings];
  const parents = new Map(decoded.rows.map((row) => [row.number, row.parent]));
  const goals = decoded.rows.map((row): Goal => {
    const hasParent = row.parent === "" || (parents.has(row.parent) && !isCircle(row.number, parents));
    if (!hasParent) findings.push(decoded.faultAt(row.row, "parent", { kind: "unknownParent", value: row.parent }));
    return {
      ...row,
      parent: hasParent ? optional(row.parent) : null,
      level: row.level ?? "operative",
      actionArea: optional(row.actionArea),
    };
  });
  return { goals, findings };
}

/** Whether following the parents of a goal leads back to it. */
function isCircle(number: string, parents: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  for (let next = parents.get(number); next; next = parents.get(next)) {
    if (next === number) return true;
    if (passed.has(next)) return false;
    passed.add(next);
  }
  return false;
}
