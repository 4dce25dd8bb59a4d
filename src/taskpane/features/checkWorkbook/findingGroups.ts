// Without this file findings of one rule would stand apart, and one fix could not serve many.
import { fixesOf } from "../../../domain/rules/fixesOf";
import type { Fix, SplitWay } from "../../../domain/rules/fix";
import { groupFixOf, isGroupFix, type GroupFix } from "./groupFix";
import { acceptedName } from "../../../usecases/book";
import type { ChosenFix } from "../../../usecases/fixFinding";
import type { Finding } from "../../../domain/shared/finding";
import type { RuleId, Severity } from "../../../domain/shared/ruleId";

/** Rules about what a measure says; they are mended in the view of that measure. */
const measureRules: ReadonlySet<RuleId> = new Set(["U1", "U2", "U3", "U4", "M10"]);

/** Number of the measure in whose view a finding can be mended, else null. */
export function measureOf(finding: Finding): string | null {
  return measureRules.has(finding.rule) && "measure" in finding ? finding.measure : null;
}

/** A finding with the ways to mend it that the pane can carry out. */
export interface FindingEntry {
  /** Stable while rows move, unique within the list. */
  readonly id: string;
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** Findings of one rule and severity, in the order of the check. */
export interface FindingGroup {
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly entries: readonly FindingEntry[];
  /** The way to mend them together because it is one thing: a sheet's order, its extents, the Land. */
  readonly groupFix: GroupFix | null;
  /** Ways to mend several of them at once; nothing is chosen for anybody where there is a choice. */
  readonly bulk: readonly BulkFix[];
}

/** Several findings that are mended in the same way. */
export interface BulkFix {
  /** One of several ways to mend a split, null where each finding has just one. */
  readonly way: SplitWay | null;
  readonly chosen: readonly ChosenFix[];
}

/** Fixes a person makes one by one: what somebody confirms or decides is seen before. */
const single: ReadonlySet<Fix["kind"]> = new Set(["setMeasureStatus", "confirmMeasure", "countView", "askColumns", "showCatalogue", "showRows"]);

/** More buttons than this under one finding would be a list to read, not a quick fix. */
const mostFixes = 3;

/** Groups findings that come sorted by severity and rule. */
export function findingGroups(findings: readonly Finding[], only: Severity | null): readonly FindingGroup[] {
  const groups = new Map<string, FindingEntry[]>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    if (only !== null && finding.severity !== only) continue;
    const name = acceptedName(finding);
    const repeats = seen.get(name) ?? 0;
    seen.set(name, repeats + 1);
    const fixes = fixesOf(finding).filter((fix) => !isGroupFix(fix)).slice(0, mostFixes);
    const entry: FindingEntry = { id: `${name}#${repeats}`, finding, fixes };
    const id = `${finding.severity}:${finding.rule}`;
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  return [...groups].map(([id, entries]) => groupOf(id, entries));
}

function groupOf(id: string, entries: readonly FindingEntry[]): FindingGroup {
  const [first] = entries;
  if (first === undefined) throw new Error("Eine Gruppe ohne Befund.");
  const { finding } = first;
  return { id, rule: finding.rule, severity: finding.severity, entries, bulk: bulkFixes(entries), groupFix: groupFixOf(entries.map((entry) => entry.finding)) };
}

/** Ways that mend at least two findings. */
function bulkFixes(entries: readonly FindingEntry[]): readonly BulkFix[] {
  const ways = new Map<SplitWay | null, ChosenFix[]>();
  for (const { finding, fixes } of entries) {
    for (const fix of fixes) {
      if (single.has(fix.kind) || (fix.kind !== "setSplit" && fixes.length > 1)) continue;
      const way = fix.kind === "setSplit" ? fix.way : null;
      const chosen = ways.get(way) ?? [];
      chosen.push({ finding, fix });
      ways.set(way, chosen);
    }
  }
  return [...ways].map(([way, chosen]) => ({ way, chosen })).filter(({ chosen }) => chosen.length > 1);
}

/** Findings per severity. */
export function severityCounts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
