// Without this file a department would type in by hand what the office has decided, and the same conflict would come again.
import type { Measure } from "../../domain/measures/measure";
import { statusField } from "../../domain/measures/statusHistory";
import { readStatus } from "../../domain/measures/vocabulary";
import type { CellValue } from "../../domain/shared/cell";
import type { CellInput } from "../../workbook/cellInput";
import type { Change } from "../../workbook/change";
import type { ClosedWorkbook } from "../../workbook/closedWorkbook";
import type { JournalLine } from "../../workbook/journal";
import { feedbackRegister } from "../../workbook/schema/consolidationRegisters";
import { numberFormatOf, positionOf } from "../../workbook/schema/register";
import { measureRegister } from "../../workbook/schema/registers";
import type { JournalledPlan } from "../acceptFinding";
import type { Book } from "../book";
import { takenBackReason } from "../updateMeasure";
import { feedbackKinds } from "./planFeedback";
import { sheetCells } from "./sheetCells";

/** A row of a department's *Rückmeldung* by the columns' names; texts as they stand there, `""` where a cell is empty. */
export type FeedbackRow = Readonly<Record<keyof (typeof feedbackRegister)["columns"], CellValue>>;

/** The rows of a feedback workbook; null when it is none. */
export function readFeedback(workbook: ClosedWorkbook): readonly FeedbackRow[] | null {
  const sheet = workbook.sheets.find(({ tables }) => tables.some(({ name }) => name.toLowerCase() === feedbackRegister.table.toLowerCase()));
  if (sheet === undefined) return null;
  const [headings = [], ...rows] = sheetCells(workbook, sheet).grid.values;
  const columns = Object.entries(feedbackRegister.columns).map(([name, { heading }]) => [name, headings.indexOf(heading)] as const);
  return rows.map((row) => Object.fromEntries(columns.map(([name, at]) => [name, at < 0 ? null : (row[at] ?? null)])) as FeedbackRow);
}

/** The plan that takes decided states over, and what it leaves alone. */
export interface FeedbackTakeOver extends JournalledPlan {
  /** What the journal says when the take-over is taken back, so that no history has a gap. */
  readonly undo: { readonly lines: readonly JournalLine[] };
  /** Measures that get the decided state. */
  readonly changed: readonly string[];
  /** Decided as they stand here already. */
  readonly unchanged: number;
  /** Measures that this workbook does not have, or words nobody knows. */
  readonly unknown: readonly string[];
}

/** Plans the office's decisions into `ISEK-Maßnahmen`; tags and findings are only shown, a person mends them. */
export function planFeedbackTakeOver(book: Book, rows: readonly FeedbackRow[], planId: string): FeedbackTakeOver {
  const measures = new Map(book.measures.map((measure) => [measure.number, measure]));
  const changes: Change[] = [];
  const lines: JournalLine[] = [];
  const changed: string[] = [];
  const unknown: string[] = [];
  let unchanged = 0;
  for (const row of rows) {
    if (row.kind !== feedbackKinds.decided) continue;
    const [number, word] = [textOf(row.subject), textOf(row.to)];
    const measure = measures.get(number);
    const status = readStatus(word, book.vocabulary);
    if (measure === undefined || status === null) unknown.push(number);
    else if (measure.status === status) unchanged += 1;
    else {
      changed.push(number);
      changes.push(...statusChanges(book, measure, { statusWord: word, statusDate: row.date as CellInput, round: textOf(row.round) || null }));
      lines.push({ subject: number, field: statusField, from: measure.statusWord, to: word, reason: textOf(row.reason) });
    }
  }
  const subject = `Rückmeldung der Geschäftsstelle: ${changed.join(", ") || "nichts zu ändern"}`;
  const linesBack = lines.map(({ from, to, ...line }): JournalLine => ({ ...line, from: to, to: from, reason: takenBackReason }));
  return { plan: { id: planId, operation: "updateMeasure", subject, changes }, lines, undo: { lines: linesBack }, changed, unchanged, unknown };
}

type WrittenColumn = "statusWord" | "statusDate" | "round";

/** Three cells of a measure's row, found by its number just before writing, refused when somebody has changed them meanwhile. */
function statusChanges(book: Book, measure: Measure, cells: Record<WrittenColumn, CellInput>): readonly Change[] {
  const table = book.tables.measures;
  if (table === undefined) throw new Error("Ohne Register gibt es keine Maßnahmen.");
  const keyColumn = table.area.column + positionOf(measureRegister, "number");
  return (Object.keys(cells) as WrittenColumn[]).flatMap((name): readonly Change[] => {
    const column = table.area.column + positionOf(measureRegister, name);
    const area = { sheet: measureRegister.sheet, row: measure.row, column, rows: 1, columns: 1 };
    const format = numberFormatOf(measureRegister.columns[name].kind);
    const before = table.values[measure.row - table.area.row]?.[column - table.area.column] ?? null;
    return [
      { kind: "setNumberFormat", area, format, before: format },
      { kind: "writeCells", area, cells: [[cells[name]]], expected: [[before]], anchor: { keyColumn, keys: [measure.number] } },
    ];
  });
}

function textOf(cell: CellValue): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}
