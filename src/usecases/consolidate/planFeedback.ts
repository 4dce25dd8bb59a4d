// Without this file a department would not learn what was decided about its measures, and the same conflict would come again.
import type { RuleId } from "../../domain/shared/ruleId";
import { cellAddress } from "../../domain/shared/place";
import { parseRowKey } from "../../domain/tags/rowKey";
import type { Change } from "../../workbook/change";
import { encodeRow, type EncodedRow } from "../../workbook/encodeRow";
import { feedbackRegister } from "../../workbook/schema/consolidationRegisters";
import { planRegister } from "../../workbook/schema/planRegister";
import { measureRegister } from "../../workbook/schema/registers";
import type { ConsolidatedFile, Consolidation, FileFinding } from "./consolidation";
import type { SheetTexts } from "./sheetTexts";

/** A small workbook for one department (*Rückmeldung*); `name` without folder and ending. */
export interface Feedback {
  readonly department: string | null;
  readonly name: string;
  readonly rows: number;
  readonly changes: readonly Change[];
}

/** Kinds of rows; the take-over into the department's workbook looks at the first. */
export const feedbackKinds = {
  decided: "Status entschieden",
  open: "Status offen",
  rejectedTag: "Zuordnung abgelehnt",
  finding: "Befund",
} as const;

/** Findings that say that a tag could not be used as it stands. */
const tagRules: ReadonlySet<RuleId> = new Set<RuleId>(["Z1", "Z2", "Z4", "A1", "A2", "A3", "M7", "T4"]);

/** One workbook per department, or per file where nobody knows the department; files without anything to say get none. */
export function planFeedback(consolidation: Consolidation, texts: SheetTexts): readonly Feedback[] {
  const groups = new Map<string, ReadFile[]>();
  for (const file of consolidation.files) {
    if (file.state !== "read") continue;
    const name = file.department === null ? `Rueckmeldung-${baseName(file.file)}` : `Rueckmeldung-FD${safeName(file.department)}`;
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([name, files]): readonly Feedback[] => {
    const own = new Set(files.map(({ file }) => file));
    const findings = consolidation.findings.filter(({ file, finding }) => own.has(file) && finding.severity !== "notice");
    const rows = [...statusRows(consolidation, own), ...findings.map((found) => findingRow(found, files, texts))];
    if (rows.length === 0) return [];
    return [{ department: files[0]?.department ?? null, name, rows: rows.length, changes: planRegister({ register: feedbackRegister, rows }) }];
  });
}

type ReadFile = Extract<ConsolidatedFile, { readonly state: "read" }>;

const empty = {
  kind: null, subject: null, title: null, field: null, from: null, to: null, date: null, round: null, reason: null, sheet: null, cell: null, rule: null, rowKey: null,
} as const;

function statusRows({ conflicts, measures }: Consolidation, own: ReadonlySet<string>): readonly EncodedRow[] {
  return conflicts.flatMap(({ measure: number, title, statements, proposal, decided }) =>
    statements
      .filter(({ file }) => own.has(file))
      .map((statement) => {
        const merged = measures.find(({ measure }) => measure.number === number)?.measure;
        const from = statements.find(({ file }) => file === (decided?.file ?? proposal));
        return encodeRow(feedbackRegister, {
          ...empty,
          kind: decided === null ? feedbackKinds.open : feedbackKinds.decided,
          subject: number,
          title,
          field: measureRegister.columns.statusWord.heading,
          from: statement.measure.statusWord,
          to: merged?.statusWord ?? null,
          date: merged?.statusDate ?? null,
          round: merged?.round ?? null,
          reason: [from === undefined ? "" : `Stand aus ${baseName(from.file)}`, decided?.reason ?? ""].filter((text) => text !== "").join(" · "),
          sheet: measureRegister.sheet,
        });
      }),
  );
}

function findingRow(found: FileFinding, files: readonly ReadFile[], texts: SheetTexts): EncodedRow {
  const { rule, at, about } = found.finding;
  const line = files
    .find(({ file }) => file === found.file)
    ?.reading.sheets.find(({ sheet }) => sheet === at.sheet)
    ?.lines.find(({ row }) => row === at.row);
  return encodeRow(feedbackRegister, {
    ...empty,
    kind: tagRules.has(rule) ? feedbackKinds.rejectedTag : feedbackKinds.finding,
    subject: about,
    title: line?.text ?? null,
    reason: texts.finding(found),
    sheet: at.sheet,
    cell: cellAddress(at),
    rule,
    rowKey: line !== undefined && parseRowKey(line.keyCell) ? String(line.keyCell) : null,
  });
}

function baseName(path: string): string {
  return safeName(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).replace(/\.[^.]+$/, ""));
}

/** A department's number may hold what a file name may not. */
function safeName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, "-");
}
