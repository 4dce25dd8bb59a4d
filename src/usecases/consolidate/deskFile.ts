// Without this file the list of picked files would show readings, with all their rows.
import type { DeskFile, DeskSheet, PickedFile } from "./consolidationDesk";
import type { NamedFile } from "./namedFiles";
import { linesOf } from "./readSources";
import type { FileReading, SourceOutcome } from "./sourceFile";

/** A picked file on the desk; `outcome` is null until it was read. */
export interface DeskEntry<Picked extends PickedFile> extends NamedFile<Picked> {
  readonly isReading: boolean;
  readonly outcome: SourceOutcome | null;
}

/** A file as its row in the list shows it. */
export function deskFile<Picked extends PickedFile>({ file, isReading, outcome }: DeskEntry<Picked>): DeskFile {
  if (outcome === null) return { file, state: isReading ? "reading" : "waiting" };
  if (!outcome.ok) return { file, state: "refused", refusal: outcome.refusal };
  const { modified, otherSheets, losses } = outcome.reading;
  return { file, state: "read", modified, lines: linesOf(outcome), sheets: deskSheets(outcome.reading), otherSheets, losses };
}

function deskSheets({ sheets }: FileReading): readonly DeskSheet[] {
  return sheets.map(({ sheet, hidden, lines, questions, totals, hiddenLines, missing }) => ({
    sheet,
    hidden,
    lines: lines.length,
    questions: [...new Set(questions.map(({ kind }) => kind))],
    totals: { compared: totals.length, differing: totals.filter(({ agrees }) => !agrees).length },
    hiddenLines: hiddenLines.length,
    uncalculated: missing?.count ?? 0,
  }));
}
