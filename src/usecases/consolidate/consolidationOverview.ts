// Without this file a consolidation of 40,000 lines would have to travel to whoever only wants to see its sums.
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import { firstMoney, type Duplicate } from "../../domain/consolidation/findDuplicates";
import type { JointBudget } from "../../domain/consolidation/jointBudgets";
import type { StatusConflict } from "../../domain/consolidation/mergeMeasures";
import type { LayoutOrigin } from "../../domain/consolidation/sheetReading";
import type { SkippedRows } from "../../domain/consolidation/skippedRows";
import type { AreaSums, CountedView, Figure, Sums } from "../../domain/consolidation/sums";
import type { MeasureStatus } from "../../domain/measures/measureStatus";
import type { Cents } from "../../domain/shared/cents";
import type { RuleId, Severity } from "../../domain/shared/ruleId";
import type { Assumption } from "../../workbook/assumption";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { ConsolidatedFile, Consolidation, ConsolidationQuestion, FileFinding } from "./consolidation";

/** The beginning of a list, and how long it is. */
export interface Excerpt<Item> {
  readonly total: number;
  readonly shown: readonly Item[];
}

/** A sheet that is counted; its sums for the figure chosen for it. */
export interface OverviewSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly origin: LayoutOrigin;
  readonly value: ValueIdentity | null;
  readonly sums: Sums;
}

/** One file in the outcome. */
export type OverviewFile =
  | {
      readonly state: "read";
      readonly file: string;
      readonly department: string | null;
      readonly modified: string | null;
      /** Lines and the chosen figure of all its sheets, as the file has them. */
      readonly sums: Sums;
      readonly sheets: readonly OverviewSheet[];
      /** Lines counted in another file. */
      readonly dropped: number;
      readonly skipped: readonly SkippedRows[];
      readonly findings: Readonly<Record<Severity, number>>;
    }
  | { readonly state: "refused"; readonly file: string; readonly refusal: SourceRefusal };

/** What one file says of a measure in conflict. */
export interface OverviewStatement {
  readonly file: string;
  readonly department: string | null;
  readonly isLead: boolean;
  readonly status: MeasureStatus | null;
  readonly statusWord: string;
  /** ISO day. */
  readonly date: string | null;
  readonly round: string | null;
  /** Role or initials; empty where the journal names none. */
  readonly by: string;
  readonly outlook: string;
  readonly note: string;
}

/** A measure with different states; what {@link StatusConflict} says of it, in short. */
export interface OverviewConflict extends Pick<StatusConflict, "measure" | "title" | "proposal" | "basis" | "decided"> {
  readonly statements: readonly OverviewStatement[];
}

/** Equal rows of several files. Rows of places count from 0. */
export interface OverviewDuplicate extends Pick<Duplicate, "kind" | "rows" | "amountsDiffer"> {
  readonly counted: DuplicatePlace;
  readonly others: readonly DuplicatePlace[];
  readonly product: string | null;
  readonly account: string | null;
  readonly text: string | null;
  readonly amount: Cents | null;
}

/** First row of a stretch of equal rows. */
export interface DuplicatePlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** Findings of one rule and severity. */
export interface FindingGroup extends Excerpt<FileFinding> {
  readonly rule: RuleId;
  readonly severity: Severity;
}

/** What came out, small enough to be shown and sent: no cells, no rows, no registers. */
export interface ConsolidationOverview {
  readonly files: readonly OverviewFile[];
  readonly questions: readonly ConsolidationQuestion[];
  readonly conflicts: readonly OverviewConflict[];
  readonly view: CountedView;
  /** Year that is summed up; null when no column states one. */
  readonly year: number | null;
  /** Years that may be chosen, ascending. */
  readonly years: readonly number[];
  /** Kinds, years and versions over all files. */
  readonly figures: readonly Figure[];
  /** The chosen figure; `lines` are all lines that are counted. */
  readonly total: Sums;
  readonly byProductArea: readonly AreaSums[];
  /** Rows counted once, as stretches, and `singleRow` hints, which count everywhere. */
  readonly duplicates: { readonly droppedRows: number; readonly stretches: Excerpt<OverviewDuplicate>; readonly hints: Excerpt<OverviewDuplicate> };
  /** Errors first; one group per rule. */
  readonly findings: readonly FindingGroup[];
  /** Titles of measures that do not fit together over files (M8). */
  readonly titleHints: readonly FileFinding[];
  readonly assumptions: readonly Assumption[];
  readonly joint: Readonly<Record<"actionArea" | "corridor", readonly JointBudget[]>>;
  readonly departments: Consolidation["departments"];
  /** Merged measures. */
  readonly measures: number;
}

/** Longest list of one kind in an overview; all of them stand in the sheets that are written. */
const mostShown = 200;

/** Makes the overview of an outcome. */
export function overviewOf(consolidation: Consolidation): ConsolidationOverview {
  const { view, year, figures, total, byProductArea, assumptions, questions, joint, departments } = consolidation;
  const counts = findingCounts(consolidation.findings);
  return {
    files: consolidation.files.map((file) => overviewFile(file, counts)),
    questions,
    conflicts: consolidation.conflicts.map(overviewConflict),
    view,
    year,
    years: [...new Set(figures.flatMap(({ value }) => value.year ?? []))].sort((one, other) => one - other),
    figures,
    total,
    byProductArea,
    duplicates: overviewDuplicates(consolidation),
    findings: findingGroups(consolidation.findings),
    titleHints: consolidation.findings.filter(({ finding }) => finding.rule === "M8"),
    assumptions,
    joint,
    departments,
    measures: consolidation.measures.length,
  };
}

type Counts = Record<Severity, number>;

function findingCounts(findings: readonly FileFinding[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { file, finding } of findings) {
    const own = counts.get(file) ?? { error: 0, warning: 0, notice: 0 };
    own[finding.severity] += 1;
    counts.set(file, own);
  }
  return counts;
}

function overviewFile(file: ConsolidatedFile, counts: ReadonlyMap<string, Counts>): OverviewFile {
  if (file.state === "refused") return file;
  const { reading, department, dropped, chosen } = file;
  return {
    state: "read",
    file: file.file,
    department,
    modified: reading.modified,
    sums: chosen,
    sheets: file.sheets.map(({ reading: sheet, value, chosen: sums }) => ({ sheet: sheet.sheet, hidden: sheet.hidden, origin: sheet.origin, value, sums })),
    dropped,
    skipped: mergedSkips(reading.sheets.flatMap(({ skipped }) => skipped)),
    findings: counts.get(file.file) ?? { error: 0, warning: 0, notice: 0 },
  };
}

function mergedSkips(skips: readonly SkippedRows[]): readonly SkippedRows[] {
  const counts = new Map<SkippedRows["reason"], number>();
  for (const { reason, count } of skips) counts.set(reason, (counts.get(reason) ?? 0) + count);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

function overviewConflict({ measure, title, statements, proposal, basis, decided }: StatusConflict): OverviewConflict {
  return {
    measure,
    title,
    proposal,
    basis,
    decided,
    statements: statements.map(({ file, department, measure: said, by }) => ({
      file,
      department,
      isLead: department !== null && department === said.lead,
      status: said.status,
      statusWord: said.statusWord,
      date: said.statusDate,
      round: said.round,
      by,
      outlook: said.outlook,
      note: said.internalNote,
    })),
  };
}

function overviewDuplicates({ duplicates: { found, dropped } }: Consolidation): ConsolidationOverview["duplicates"] {
  const hints = found.filter(({ kind }) => kind === "singleRow");
  const stretches = found.filter(({ kind }) => kind !== "singleRow");
  return { droppedRows: dropped.size, stretches: excerptOf(stretches, overviewDuplicate), hints: excerptOf(hints, overviewDuplicate) };
}

function excerptOf<Item, Shown>(items: readonly Item[], show: (item: Item) => Shown): Excerpt<Shown> {
  return { total: items.length, shown: items.slice(0, mostShown).map(show) };
}

function overviewDuplicate({ kind, rows, counted, others, amountsDiffer }: Duplicate): OverviewDuplicate {
  const { product, account, text } = counted.line;
  const place = ({ file, sheet, line }: Duplicate["counted"]): DuplicatePlace => ({ file, sheet, row: line.row });
  return { kind, rows, counted: place(counted), others: others.map(place), amountsDiffer, product, account, text, amount: firstMoney(counted.line) };
}

const severityOrder: readonly Severity[] = ["error", "warning", "notice"];

function findingGroups(findings: readonly FileFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, FileFinding[]>();
  for (const found of findings) {
    const key = `${found.finding.severity}|${found.finding.rule}`;
    const known = groups.get(key);
    if (known) known.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()]
    .flatMap((group): readonly FindingGroup[] => {
      const [first] = group;
      return first ? [{ rule: first.finding.rule, severity: first.finding.severity, ...excerptOf(group, (found) => found) }] : [];
    })
    .sort((one, other) => severityOrder.indexOf(one.severity) - severityOrder.indexOf(other.severity));
}
