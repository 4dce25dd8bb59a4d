// Without this file "seit 2 Runden unverändert" could be said of a measure somebody wrote a sentence about last week.
import type { JournalEntry } from "../registers/journalEntry";
import { checkJournal } from "../rules/journalRules";
import { lastChange, roundsUnchanged, standingSteps, statusHistories, unchangedReason } from "./statusHistory";
import { defaultVocabulary } from "./vocabulary";

const entry = (number: number, from: string, to: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  number,
  time: 46_000 + number,
  by: "Status",
  operation: "Maßnahme fortschreiben",
  subject: "M-014",
  field: "Status",
  from,
  to,
  reason: "",
  round: "SF 2026/4",
  origin: "Add-in",
  state: "done",
  row: number,
  ...more,
});
const stepsOf = (...entries: JournalEntry[]) => statusHistories(entries, defaultVocabulary).get("M-014") ?? [];
const undo = { operation: "Rückgängig", reason: "zurückgenommen" };
const rounds = ["SF 2026/3", "SF 2026/4", "SF 2026/5", "SF 2026/6"];

const begun = entry(1, "", "noch zu klären", { round: "SF 2026/3" });

test("confirmations without a word do not make a measure younger, a sentence does", () => {
  const silent = entry(2, "noch zu klären", "noch zu klären", { round: "SF 2026/5", reason: unchangedReason });
  expect(roundsUnchanged(stepsOf(begun, silent), rounds, "SF 2026/6")).toBe(3);
  const told = entry(3, "noch zu klären", "noch zu klären", { round: "SF 2026/5", reason: "Förderbescheid fehlt." });
  expect(roundsUnchanged(stepsOf(begun, silent, told), rounds, "SF 2026/6")).toBe(1);
});

test("a round nobody knows says nothing", () => {
  expect(roundsUnchanged(stepsOf(begun), rounds, "SF 2031/1")).toBe(0);
  expect(roundsUnchanged([], rounds, "SF 2026/6")).toBe(0);
});

test("the present status dates from the step that still stands", () => {
  const done = entry(2, "noch zu klären", "in Umsetzung");
  expect(lastChange(stepsOf(begun, done))?.entry.number).toBe(2);
  const back = entry(3, "in Umsetzung", "noch zu klären", undo);
  expect(lastChange(stepsOf(begun, done, back))?.entry.number).toBe(1);
});

test("several steps taken back one after the other leave what was there before", () => {
  const steps = stepsOf(
    begun,
    entry(2, "noch zu klären", "in Umsetzung"),
    entry(3, "in Umsetzung", "abgeschlossen"),
    entry(4, "abgeschlossen", "in Umsetzung", undo),
    entry(5, "in Umsetzung", "noch zu klären", undo),
  );
  expect(standingSteps(steps).map(({ entry: { number } }) => number)).toEqual([1]);
});

test("[U3] [U5] taking a step back is no step of its own, though nobody could go that way; without \"Rückgängig\" it is one", () => {
  const recommended = entry(1, "", "von der Verwaltung empfohlen");
  const started = entry(2, "von der Verwaltung empfohlen", "in Umsetzung");
  const check = (back: JournalEntry) =>
    checkJournal({
      measures: [],
      histories: statusHistories([recommended, started, back], defaultVocabulary),
      vocabulary: defaultVocabulary,
      placeOfEntry: ({ entry: { row } }) => ({ sheet: "ISEK-Protokoll", row, column: 7 }),
      placeOfStatus: () => ({ sheet: "ISEK-Maßnahmen", row: 1, column: 11 }),
    }).map(({ rule }) => rule);
  expect(check(entry(3, "in Umsetzung", "von der Verwaltung empfohlen", undo))).toEqual([]);
  expect(check(entry(3, "in Umsetzung", "von der Verwaltung empfohlen", { reason: "zurückgenommen" }))).toEqual(["U3"]);
});
