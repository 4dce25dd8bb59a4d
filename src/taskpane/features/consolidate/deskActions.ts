// Without this file files could be picked and questions answered, but nothing would be read, added up or written.
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import type { Book } from "../../../usecases/book";
import type { ConsolidationChoices } from "../../../usecases/consolidate/consolidation";
import type { ConsolidationDesk, FeedbackFile } from "../../../usecases/consolidate/consolidationDesk";
import { newestTurn } from "../../state/latestOnly";
import type { PaneActions } from "../../state/paneActions";
import { today } from "../../state/today";
import { openQuestions } from "./openQuestions";
import { session } from "./session";
import { spokenQuarters } from "./spokenQuarters";

type Say = PaneActions["say"];

let desk: Promise<ConsolidationDesk<File>> | null = null;
/** The open workbook as it was read last; what the office brings along. */
let office: Book | null = null;
let running: AbortController | null = null;
const newest = newestTurn();

const { dispatch } = session;

function theDesk(): Promise<ConsolidationDesk<File>> {
  desk ??= import("../../../runtime").then(({ openConsolidationDesk }) => openConsolidationDesk());
  return desk;
}

/** Reads further files and puts everything together. Nothing of them leaves this computer, nothing of them is written. */
export async function addFiles(picked: readonly File[], say: Say): Promise<void> {
  if (picked.length > 0) await readFiles(picked, say);
}

/** Reads the files in hand once more, after what worked in the background has ended. */
export async function readAgain(say: Say): Promise<void> {
  await readFiles([], say);
}

async function readFiles(picked: readonly File[], say: Say): Promise<void> {
  if (session.get().work !== null || office === null) return;
  const { state } = office;
  const startedAt = performance.now();
  const total = picked.length > 0 ? picked.length : session.get().files.length;
  running = new AbortController();
  const { signal } = running;
  dispatch({ kind: "troubled", trouble: null });
  dispatch({ kind: "worked", work: { kind: "reading", done: 0, total, lines: 0, startedAt } });
  say(consolidateTexts.reading.started(total));
  const speak = spokenQuarters((done, total) => say(consolidateTexts.reading.progress(done, total)));
  const table = await theDesk();
  const read = await table.read(picked, {
    state,
    signal,
    onProgress: ({ files, done, total: all, lines }) => {
      dispatch({ kind: "filesChanged", files });
      dispatch({ kind: "worked", work: { kind: "reading", done, total: all, lines, startedAt } });
      speak(done, all);
    },
  });
  running = null;
  const files = table.files();
  const count = (state: string) => files.filter((file) => file.state === state).length;
  dispatch({ kind: "filesChanged", files });
  dispatch({ kind: "worked", work: null });
  if (!read.ok && read.failure.kind !== "cancelled") return dispatch({ kind: "troubled", trouble: { kind: "desk", failure: read.failure } });
  say(read.ok ? consolidateTexts.reading.ended(count("read"), count("refused")) : consolidateTexts.reading.cancelled(count("read")));
  await settle();
}

/** Stops reading or writing at the next file or step. */
export function cancelWork(): void {
  running?.abort();
}

/** Takes a file away; the sums are made anew without it. */
export async function removeFile(file: string, say: Say): Promise<void> {
  const table = await theDesk();
  table.remove(file);
  dispatch({ kind: "filesChanged", files: table.files() });
  say(consolidateTexts.removed(file));
  await settle();
}

/** Takes all files away. */
export async function removeAllFiles(): Promise<void> {
  newest();
  (await theDesk()).close();
  desk = null;
  dispatch({ kind: "filesChanged", files: [] });
}

/** Keeps what a person has said and makes the sums anew. */
export async function choose(change: Partial<ConsolidationChoices>): Promise<void> {
  dispatch({ kind: "chosen", choices: { ...session.get().choices, ...change } });
  await settle();
}

/** The open workbook was read, for the first time or again: its registers decide with the files. */
export async function takeOffice(book: Book): Promise<void> {
  if (book === office) return;
  office = book;
  dispatch({ kind: "officeRead", sheets: book.outline.sheets.map(({ name }) => name) });
  if (session.get().work === null) await settle();
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, and of several that wait only the newest. */
async function settle(): Promise<void> {
  const isNewest = newest();
  if (session.get().files.length === 0) return;
  dispatch({ kind: "settling" });
  const mine = last.then(() => (isNewest() ? settleNow(isNewest) : undefined));
  last = mine;
  await mine;
}

async function settleNow(isNewest: () => boolean): Promise<void> {
  const book = office;
  if (book === null) return;
  const [table, { officeBook }] = await Promise.all([theDesk(), import("../../../usecases/consolidate/officeBook")]);
  const hasRegisters = Object.keys(book.tables).length > 0;
  const settled = await table.settle({
    choices: session.get().choices,
    office: hasRegisters ? await officeBook(book) : null,
    today: today(),
    rules: "all",
  });
  if (!isNewest()) return;
  if (!settled.ok) return dispatch({ kind: "troubled", trouble: { kind: "desk", failure: settled.failure } });
  dispatch({ kind: "settled", overview: settled.value });
  const isReady = openQuestions(settled.value).length === 0 && settled.value.files.some(({ state }) => state === "read");
  if (!isReady) return;
  const planned = await table.plan({ outline: book.outline, planId: crypto.randomUUID() });
  if (!isNewest()) return;
  if (planned.ok) dispatch({ kind: "planned", planned: planned.value });
  else dispatch({ kind: "troubled", trouble: { kind: "desk", failure: planned.failure } });
}

/** Puts everything together once more, after a failure. */
export async function settleAgain(): Promise<void> {
  await settle();
}

/** Writes the sheets of the plan that is shown. */
export async function writeSheets({ carryOut, say, tell }: Pick<PaneActions, "carryOut" | "say" | "tell">): Promise<void> {
  const { planned, overview, work } = session.get();
  if (planned === null || overview === null || work !== null) return;
  running = new AbortController();
  const { signal } = running;
  const startedAt = performance.now();
  const progress = (done: number, total: number) => dispatch({ kind: "worked", work: { kind: "writing", done, total, startedAt } });
  const speak = spokenQuarters((done, total) => say(consolidateTexts.writing.progress(done, total)));
  dispatch({ kind: "troubled", trouble: null });
  progress(0, planned.rows);
  const { applyConsolidation } = await import("../../../usecases/consolidate/applyConsolidation");
  const sheets = planned.added.map(({ sheet }) => sheet);
  const read = overview.files.filter(({ state }) => state === "read").length;
  const outcome = await carryOut(
    (workbook, journal) =>
      applyConsolidation(workbook, planned, {
        journal,
        signal,
        onProgress: ({ done, total }) => {
          progress(done, total);
          speak(done, total);
        },
      }),
    { done: consolidateTexts.done(read), undone: consolidateTexts.undone },
  );
  running = null;
  dispatch({ kind: "worked", work: null });
  if (outcome.ok) {
    dispatch({ kind: "written", sheets });
  } else if (outcome.failure.kind === "cancelled") {
    tell(outcome.failure.removed ? consolidateTexts.cancelled.removed : consolidateTexts.cancelled.notRemoved);
  } else {
    dispatch({ kind: "troubled", trouble: { kind: "writing", failure: outcome.failure } });
  }
  // The workbook is another one now: what would be written next is planned anew.
  await settle();
}

/** The departments' workbooks; null when the desk has nothing to hand out. */
export async function makeFeedback(): Promise<readonly FeedbackFile[] | null> {
  const made = await (await theDesk()).feedback();
  if (made.ok) return made.value;
  dispatch({ kind: "troubled", trouble: { kind: "desk", failure: made.failure } });
  return null;
}
