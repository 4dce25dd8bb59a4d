// Without this file a sum could be shown as written although somebody has decided otherwise since.
import { noChoices, type SheetQuestion, type VersionQuestion } from "../../../usecases/consolidate/consolidation";
import type { DeskFile } from "../../../usecases/consolidate/consolidationDesk";
import type { ConsolidationOverview } from "../../../usecases/consolidate/consolidationOverview";
import { noSums } from "../../../domain/consolidation/sums";
import { listedFiles } from "./listedFiles";
import { openQuestions, withAnswers } from "./openQuestions";
import { emptySession, reduceSession, type Session } from "./session";
import { spokenQuarters } from "./spokenQuarters";
import { timeLeft } from "./timeLeft";

const waiting = (file: string): DeskFile => ({ file, state: "waiting" });
const read = (file: string): DeskFile => ({ file, state: "read", modified: null, lines: 3, sheets: [], otherSheets: [], losses: [] });
const written: Session = { ...emptySession, files: [read("a.xlsx")], written: ["ISEK-Daten"] };

test("what was written no longer counts as written once files or decisions are others", () => {
  expect(reduceSession(written, { kind: "filesChanged", files: [read("a.xlsx"), read("b.xlsx")] }).written).toBeNull();
  expect(reduceSession(written, { kind: "chosen", choices: { ...noChoices, year: 2027 } }).written).toBeNull();
  expect(reduceSession(written, { kind: "settling" }).written).toEqual(["ISEK-Daten"]);
});

test("the plan is made anew with every decision, so that no former one can be written", () => {
  const planned = { ...written, planned: { planId: "p" } as Session["planned"] };
  expect(reduceSession(planned, { kind: "chosen", choices: noChoices }).planned).toBeNull();
  expect(reduceSession(planned, { kind: "settling" }).planned).toBeNull();
});

test("sheets that were taken out again are no longer shown as written", () => {
  expect(reduceSession(written, { kind: "officeRead", sheets: ["Haushalt"] }).written).toBeNull();
  expect(reduceSession(written, { kind: "officeRead", sheets: ["Haushalt", "ISEK-Daten"] })).toBe(written);
});

test("without files nothing of the former ones is left", () => {
  const decided = { ...written, choices: { ...noChoices, year: 2027 } };
  expect(reduceSession(decided, { kind: "filesChanged", files: [] })).toEqual(emptySession);
});

const question: SheetQuestion = {
  kind: "layout",
  id: "q",
  question: { kind: "signUnclear", columns: [3] },
  mustBeAnswered: true,
  sheets: [{ file: "b.xlsx", sheet: "Haushalt" }],
  layout: { sheet: "Haushalt", headerRow: 0, headerRows: 1, columns: [] } as unknown as SheetQuestion["layout"],
  choices: [],
  answer: null,
};
const version: VersionQuestion = { kind: "version", id: "v", mustBeAnswered: true, files: [{ file: "c.xlsx", modified: null, lines: 1, sums: noSums }], proposal: "c.xlsx", answer: null };

test("a proposal is no answer: a person decides which of two versions holds", () => {
  expect(openQuestions({ questions: [version] })).toEqual([version]);
});

test("an answer counts at once, before the sums have followed", () => {
  const answered = withAnswers([question, version], { ...noChoices, answers: new Map([["q", { kind: "sign", sign: "magnitude" }]]) });
  expect(openQuestions({ questions: answered }).map(({ id }) => id)).toEqual(["v"]);
});

test("files that ask come first, then refused ones; the rest by name, numbers as people count them", () => {
  const overview = { files: [{ state: "refused", file: "FD9.xlsx", refusal: { kind: "alreadyConsolidated" } }] } as unknown as ConsolidationOverview;
  const files = ["FD10.xlsx", "FD9.xlsx", "b.xlsx", "FD2.xlsx"].map(read);
  expect(listedFiles([...files, waiting("a.xlsx")], overview, [question]).map(({ file, state }) => [file, state])).toEqual([
    ["b.xlsx", "asks"],
    ["FD9.xlsx", "refused"],
    ["FD2.xlsx", "read"],
    ["FD10.xlsx", "read"],
    ["a.xlsx", "waiting"],
  ]);
});

test.each([
  [{ done: 1, total: 10 }, 2_900, null],
  [{ done: 0, total: 10 }, 9_000, null],
  [{ done: 5, total: 10 }, 4_000, 5],
  [{ done: 10, total: 48 }, 6_000, 25],
  [{ done: 9, total: 10 }, 3_000, 5],
  [{ done: 10, total: 10 }, 9_000, null],
])("time left: %j after %d ms is %s", (pace, now, seconds) => {
  expect(timeLeft({ ...pace, startedAt: 0 }, now)).toBe(seconds);
});

test("progress is said at a quarter, half and three quarters, each once", () => {
  const said: number[] = [];
  const speak = spokenQuarters((done) => said.push(done));
  for (let done = 0; done <= 12; done += 1) speak(done, 12);
  expect(said).toEqual([3, 6, 9]);
});
