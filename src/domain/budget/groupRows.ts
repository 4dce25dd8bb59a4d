// Without this file a plan that prints areas, groups and products in one column would count three times.
import type { RowFacts } from "./rowFacts";

/** Code of a row that is still a line, else null. */
type CodeOf = (fact: RowFacts | undefined) => string | null;

/** Rounding of printed group sums, in cents. */
const tolerated = 200;

/**
 * Where codes stand for groups too (`01`, `0101`, `010101`), a row whose amount is the sum of the rows that begin with its
 * code is a subtotal. Looks down and up, since totals stand above or below what they add.
 */
export function demoteGroups(facts: readonly RowFacts[], code: "account" | "product"): void {
  const codeOf: CodeOf = (fact) => (fact === undefined || fact.row.kind !== "line" ? null : fact.row[code]);
  const groups = facts.filter((fact, index) => [1, -1].some((step) => addsUp(fact, membersOf(facts, index, step, codeOf))));
  for (const group of groups) group.row.kind = "subtotal";
}

/** Rows next to a row whose codes go on from its own, without those that are groups themselves. */
function membersOf(facts: readonly RowFacts[], from: number, step: number, codeOf: CodeOf): readonly RowFacts[] {
  const code = codeOf(facts[from]);
  if (code === null || !goesOn(code, codeOf(facts[from + step]))) return noRows;
  const family: RowFacts[] = [];
  for (let index = from + step; goesOn(code, codeOf(facts[index])); index += step) family.push(facts[index] as RowFacts);
  // Groups stand next to what they group, so that two looks per row are enough, however long the family is.
  return family.filter((member, position) => {
    const own = codeOf(member) ?? "";
    return !goesOn(own, codeOf(family[position + 1])) && !goesOn(own, codeOf(family[position - 1]));
  });
}

const noRows: readonly RowFacts[] = [];

function goesOn(code: string, other: string | null): boolean {
  return other !== null && other.length > code.length && other.startsWith(code);
}

function addsUp(group: RowFacts, members: readonly RowFacts[]): boolean {
  if (members.length === 0) return false;
  let isFilled = false;
  for (let column = 0; column < group.row.amounts.length; column += 1) {
    const stated = group.row.amounts[column]?.cents ?? null;
    if (stated === null) continue;
    const sum = members.reduce((total, member) => total + (member.row.amounts[column]?.cents ?? 0), 0);
    if (Math.abs(sum - stated) > tolerated) return false;
    if (stated !== 0) isFilled = true;
  }
  return isFilled;
}
