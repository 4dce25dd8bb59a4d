// Without this file "alle berichtigen" could choose for somebody.
import type { Finding } from "../../../domain/shared/finding";
import { findingGroups, measureOf, severityCounts } from "./findingGroups";

const at = (row: number) => ({ sheet: "THH 51", row, column: 13 });
const unknown = (row: number, nearest: readonly string[]): Finding => ({
  rule: "Z1",
  severity: "error",
  at: at(row),
  about: `zeile${row}`,
  goal: "2.9",
  nearest,
});
const findings: readonly Finding[] = [
  unknown(3, ["2.4"]),
  unknown(5, ["2.1", "2.2"]),
  unknown(7, ["2.4"]),
  { rule: "T2", severity: "error", at: at(9), about: "abc", key: "abc", otherRow: 8 },
  { rule: "U2", severity: "warning", at: at(2), about: "M-014", measure: "M-014", round: null, current: "SF 2026/6" },
];

test("findings stand together by severity and rule, in the order of the check", () => {
  expect(findingGroups(findings, null).map(({ rule, severity, entries }) => [rule, severity, entries.length])).toEqual([
    ["Z1", "error", 3],
    ["T2", "error", 1],
    ["U2", "warning", 1],
  ]);
});

test("a filter shows one severity", () => {
  expect(findingGroups(findings, "warning").map((group) => group.rule)).toEqual(["U2"]);
  expect(findingGroups(findings, "notice")).toEqual([]);
});

test("only what has a single way to be mended is mended together", () => {
  const [goals] = findingGroups(findings, null);
  expect(goals?.bulk.map(({ way, chosen }) => [way, chosen.map(({ finding }) => finding.at.row)])).toEqual([[null, [3, 7]]]);
});

test("[A1] what can be mended in two ways can be mended together in each of them", () => {
  const split = (row: number, written: string, rest: number): Finding => ({ rule: "A1", severity: "warning", at: at(row), about: `zeile${row}`, basisPoints: 10_000 - rest, rest, written });
  const [group] = findingGroups([split(3, "2.1 70 %; 3.1 20 %", 1_000), split(4, "2.1 80 %", 2_000), split(5, "2.1 80 %; 3.1 30 %", -1_000)], null);
  expect(group?.bulk.map(({ way, chosen }) => [way, chosen.map(({ finding }) => finding.at.row)])).toEqual([
    ["restToLargest", [3, 4]],
    ["restWithoutGoal", [3, 4]],
  ]);
});

test("[U2] what a person confirms, a person confirms one by one", () => {
  const round = (row: number): Finding => ({ rule: "U2", severity: "warning", at: at(row), about: `M-${row}`, measure: `M-${row}`, round: null, current: "SF 2026/6" });
  const [group] = findingGroups([round(2), round(3)], null);
  expect(group?.entries.map(({ fixes }) => fixes)).toEqual([[{ kind: "confirmMeasure", measure: "M-2" }], [{ kind: "confirmMeasure", measure: "M-3" }]]);
  expect(group?.bulk).toEqual([]);
});

test("[P2] the Land is offered once, and only where every number speaks for the same", () => {
  const foreign = (row: number, otherStates: readonly ("NW" | "BW")[]): Finding => ({ rule: "P2", severity: "error", at: at(row), about: `zeile${row}`, product: "010101", otherStates });
  const [group] = findingGroups([foreign(2, ["NW", "BW"]), foreign(3, ["BW"])], null);
  expect(group?.groupFix).toEqual({ kind: "setState", state: "BW" });
  expect(group?.entries.flatMap(({ fixes }) => fixes)).toEqual([]);
  expect(findingGroups([foreign(2, ["NW"]), foreign(3, ["BW"])], null)[0]?.groupFix).toBeNull();
});

test("[T1] [T3] torn rows and narrow filters are mended for the sheet at once", () => {
  const torn: Finding = { rule: "T3", severity: "error", at: at(4), about: "x", key: "x", belongsToRow: null };
  const narrow: Finding = { rule: "T1", severity: "warning", at: at(0), about: "filter", extent: "filter", lastColumn: 7 };
  expect(findingGroups([torn, narrow, unknown(3, ["2.4"])], null).map(({ rule, groupFix }) => [rule, groupFix?.kind ?? null])).toEqual([
    ["T3", "repairRows"],
    ["T1", "extendFilter"],
    ["Z1", null],
  ]);
});

test("[U2] what a measure says is mended in its own view", () => {
  expect(findings.map(measureOf)).toEqual([null, null, null, null, "M-014"]);
});

test("two findings about the same thing have different ids", () => {
  const [group] = findingGroups([unknown(3, []), unknown(3, [])], null);
  expect(new Set(group?.entries.map((entry) => entry.id)).size).toBe(2);
});

test("counts per severity", () => {
  expect(severityCounts(findings)).toEqual({ error: 4, warning: 1, notice: 0 });
});
