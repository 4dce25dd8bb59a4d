// Without this file sixty files would be read without anybody seeing how far it is, or being able to stop it.
import { applyKnownLayout, layoutShape } from "../../domain/budget/layoutShape";
import { needsAnswer, type LayoutProposal } from "../../domain/budget/layoutProposal";
import { proposeLayout } from "../../domain/budget/proposeLayout";
import type { SheetLayout } from "../../domain/budget/sheetLayout";
import { readSheet, type SheetReading } from "../../domain/consolidation/sheetReading";
import { inFixedOrder } from "../../domain/consolidation/comparedFile";
import type { CancelSignal } from "./cancelSignal";
import { readSource, type ReadingOptions } from "./readSource";
import { isSettled, type FileReading, type SourceFile, type SourceOutcome } from "./sourceFile";

/** How far the reading is; told after every file. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  /** Lines read so far. */
  readonly lines: number;
  /** What became of the file that was just done, and its place in the list. */
  readonly index: number;
  readonly outcome: SourceOutcome;
}

/** How files are read. */
export interface ReadSourcesOptions extends ReadingOptions {
  /** Files in hand at a time: as many as there are workers. */
  readonly inHand?: number;
  readonly signal?: CancelSignal;
  /** A file's turn has come. */
  readonly onStart?: (index: number) => void;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Lets the host breathe between two files, so that the pane answers; nothing when left out. */
  readonly pause?: () => Promise<void>;
}

/** Reads all files, in the order in which they come to hand; the outcomes stand in the order given. Null when it was cancelled. */
export async function readSources(files: readonly SourceFile[], options: ReadSourcesOptions): Promise<readonly SourceOutcome[] | null> {
  const outcomes = new Array<SourceOutcome>(files.length);
  await readEach(files, {
    ...options,
    onProgress: (progress) => {
      outcomes[progress.index] = progress.outcome;
      options.onProgress?.(progress);
    },
  });
  return options.signal?.aborted ? null : reuseLayouts(outcomes);
}

/** Reads files and hands each outcome on as it comes; cancelled, it returns after the files in hand. */
export async function readEach(files: readonly SourceFile[], options: ReadSourcesOptions): Promise<void> {
  const queue = files.entries();
  let [done, lines] = [0, 0];
  const work = async (): Promise<void> => {
    for (const [index, file] of queue) {
      if (options.signal?.aborted) return;
      options.onStart?.(index);
      const outcome = await readSource(file, options);
      done += 1;
      lines += linesOf(outcome);
      options.onProgress?.({ done, total: files.length, lines, index, outcome });
      await options.pause?.();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.inHand ?? 2, files.length)) }, work));
}

/** Lines of a file that was read. */
export function linesOf(outcome: SourceOutcome): number {
  return outcome.ok ? outcome.reading.sheets.reduce((sum, sheet) => sum + sheet.lines.length, 0) : 0;
}

/** Seconds that are left when the rest goes as fast as what is done; null while nothing is done. */
export function secondsLeft(done: number, total: number, elapsedMilliseconds: number): number | null {
  return done === 0 ? null : Math.ceil(((elapsedMilliseconds / done) * (total - done)) / 1000);
}

/** A layout that a person has settled in one file answers the questions about all files of the same shape. */
export function reuseLayouts(outcomes: readonly SourceOutcome[]): readonly SourceOutcome[] {
  const known = new Map<string, SheetLayout>();
  const readings = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.reading] : []));
  for (const { sheets } of inFixedOrder(readings)) {
    for (const { layout, origin } of sheets) {
      const shape = layoutShape(layout);
      if (isSettled(origin) && !known.has(shape)) known.set(shape, layout);
    }
  }
  if (known.size === 0) return outcomes;
  return outcomes.map((outcome) => (outcome.ok ? { ...outcome, reading: withKnownLayouts(outcome.reading, known) } : outcome));
}

function withKnownLayouts(reading: FileReading, known: ReadonlyMap<string, SheetLayout>): FileReading {
  const sheets = reading.sheets.map((sheet): SheetReading => {
    const layout = known.get(layoutShape(sheet.layout));
    const source = reading.sources.get(sheet.sheet);
    if (!layout || !source || sheet.origin !== "proposed" || !sheet.questions.some(needsAnswer)) return sheet;
    const proposal = proposeLayout(source.grid, { state: source.state });
    const applied = proposal.kind === "layout" ? applyKnownLayout(layout, proposal satisfies LayoutProposal) : null;
    return applied ? readSheet({ ...source, layout: applied, origin: "reused", questions: [] }) : sheet;
  });
  return { ...reading, sheets };
}
