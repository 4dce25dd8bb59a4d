// Without this file the last file read would decide how a measure stands.
import type { Measure } from "../measures/measure";
import { normalise } from "../tags/rowKey";

/** What one file says of a measure. `department` is whose file it is, where that is known. */
export interface MeasureStatement {
  readonly file: string;
  readonly department: string | null;
  readonly measure: Measure;
  /** Role or initials behind the last entry about its status; empty where the journal names none. */
  readonly by: string;
}

/** A measure with different states in several files. `proposal` is the file whose statement we would take. */
export interface StatusConflict {
  readonly measure: string;
  readonly title: string;
  /** In the fixed order of files. */
  readonly statements: readonly MeasureStatement[];
  readonly proposal: string;
  /** Why it is proposed: confirmed in the current round, or only the newest. */
  readonly basis: "currentRound" | "newest";
  /** What a person decided; null until then. */
  readonly decided: StatusDecision | null;
}

/** A person's decision: whose statement holds, and why. Data, so that it can be kept, logged and repeated. */
export interface StatusDecision {
  readonly measure: string;
  readonly file: string;
  readonly reason: string;
}

/** Two titles under one number, or nearly one title under two numbers (rule M8), over all files. */
export interface MergedMeasures {
  /** One per number, in the order of the numbers; `row` is the one of the file it was taken from. */
  readonly measures: readonly MeasureStatement[];
  readonly conflicts: readonly StatusConflict[];
  /** Statements with different titles, the first of each title. */
  readonly distinctTitles: readonly MeasureStatement[];
}

/** What decides between statements. */
export interface MergeOptions {
  readonly round: string | null;
  readonly decisions: readonly StatusDecision[];
}

/**
 * Puts the registers of all files together. What the leading department's file says goes first; the status comes from the
 * statement that a person has chosen, else from the proposal: the newest one confirmed in the current round.
 */
export function mergeMeasures(statements: readonly MeasureStatement[], options: MergeOptions): MergedMeasures {
  const byNumber = new Map<string, MeasureStatement[]>();
  for (const statement of inOrder(statements)) {
    const { number } = statement.measure;
    byNumber.set(number, [...(byNumber.get(number) ?? []), statement]);
  }
  const conflicts: StatusConflict[] = [];
  const measures: MeasureStatement[] = [];
  const numbers = [...byNumber.keys()].sort((one, other) => one.localeCompare(other, "de", { numeric: true }));
  for (const number of numbers) {
    const same = byNumber.get(number) ?? [];
    const { best, basis } = proposalOf(same, options.round);
    const decision = options.decisions.find((each) => each.measure === number && same.some(({ file }) => file === each.file)) ?? null;
    const holds = same.find(({ file }) => file === decision?.file) ?? best;
    if (new Set(same.map(statusOf)).size > 1) {
      const { title } = holds.measure;
      conflicts.push({ measure: number, title, statements: same, proposal: best.file, basis, decided: decision });
    }
    measures.push(withStatus(leading(same, holds), holds));
  }
  return { measures, conflicts, distinctTitles: distinctTitles([...byNumber.values()].flat()) };
}

function inOrder(statements: readonly MeasureStatement[]): readonly MeasureStatement[] {
  return [...statements].sort((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : one.measure.row - other.measure.row));
}

function statusOf({ measure }: MeasureStatement): string {
  return measure.status ?? normalise(measure.statusWord);
}

/** The newest of those confirmed in the current round, else the newest of all; ties go to the leading department, then by name. */
function proposalOf(same: readonly MeasureStatement[], round: string | null): { readonly best: MeasureStatement; readonly basis: "currentRound" | "newest" } {
  const current = round === null ? [] : same.filter(({ measure }) => measure.round === round);
  const candidates = current.length > 0 ? current : same;
  const best = candidates.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  return { best, basis: current.length > 0 ? "currentRound" : "newest" };
}

function rank(statement: MeasureStatement): string {
  return `${statement.measure.statusDate ?? ""}|${isLeading(statement) ? 1 : 0}`;
}

function isLeading({ department, measure }: MeasureStatement): boolean {
  return department !== null && department === measure.lead;
}

/** Everything but the status belongs to the leading department. */
function leading(same: readonly MeasureStatement[], otherwise: MeasureStatement): MeasureStatement {
  return same.find(isLeading) ?? otherwise;
}

function withStatus(base: MeasureStatement, { measure, file, by }: MeasureStatement): MeasureStatement {
  const { status, statusWord, statusDate, round, tendency, outlook, internalNote } = measure;
  return { ...base, file, by, measure: { ...base.measure, status, statusWord, statusDate, round, tendency, outlook, internalNote } };
}

function distinctTitles(statements: readonly MeasureStatement[]): readonly MeasureStatement[] {
  const seen = new Set<string>();
  return statements.filter(({ measure }) => {
    const key = `${measure.number}\u001f${normalise(measure.title)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
