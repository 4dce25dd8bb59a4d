// Without this file two departments' files of one name would be taken for one, and one file picked twice for two.
import type { DeskFile, DeskSheet, PickedFile } from "./consolidationDesk";
import { linesOf } from "./readSources";
import type { FileReading, SourceOutcome } from "./sourceFile";

/** A picked file on the desk; `outcome` is null until it was read. */
export interface DeskEntry<Picked extends PickedFile> {
  readonly file: string;
  readonly picked: Picked;
  readonly isReading: boolean;
  readonly outcome: SourceOutcome | null;
}

/** Files that stay and files that are to be read, with names of their own. */
export interface NamedFiles<Picked extends PickedFile> {
  readonly kept: readonly DeskEntry<Picked>[];
  readonly added: readonly DeskEntry<Picked>[];
}

/** Gives newly picked files their names: the same file again is left out, a corrected one takes the place of the refused one. */
export function namedFiles<Picked extends PickedFile>(entries: readonly DeskEntry<Picked>[], picked: readonly Picked[]): NamedFiles<Picked> {
  let kept = entries;
  const added: DeskEntry<Picked>[] = [];
  for (const each of picked) {
    if ([...kept, ...added].some((entry) => isSame(entry.picked, each))) continue;
    kept = kept.filter(({ picked: { name }, outcome }) => name !== each.name || outcome === null || outcome.ok);
    const taken = new Set([...kept, ...added].map(({ file }) => file.toLowerCase()));
    added.push({ file: freeName(each.name, taken), picked: each, isReading: false, outcome: null });
  }
  return { kept, added };
}

function isSame(one: PickedFile, other: PickedFile): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

/** `Haushalt.xlsx`, then `Haushalt (2).xlsx`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${base} (${number})${ending}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
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
