// Without this file the pane could lose a file, keep half a list after a cancel, or be handed more than it can show.
import { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import { failure } from "../../domain/shared/result";
import { applyConsolidation } from "./applyConsolidation";
import { noChoices } from "./consolidation";
import type { DeskProgress, PickedFile } from "./consolidationDesk";
import { openDesk, type DeskHost } from "./openDesk";
import { budgetSheetOf, measureSheet, settingsSheet, testMeasure, type TestLine } from "./testing/budgetFile";
import { sourceFile, type TestSheet } from "./testing/closedBook";

interface TestPick extends PickedFile {
  readonly sheets: readonly TestSheet[] | null;
}

const host: DeskHost<TestPick> = {
  readClosed: async ({ name, sheets }) => (sheets === null ? failure({ kind: "encrypted" }) : sourceFile(name, sheets).read()),
  inHand: 1,
  writeFile: async (title, changes) => new TextEncoder().encode(`${title} ${changes.length}`),
  texts: { refusal: ({ kind }) => kind, assumption: ({ code }) => code, duplicate: ({ kind }) => kind, skipped: () => "", finding: ({ finding }) => finding.rule },
  pause: async () => undefined,
  now: () => 0,
};
const request = { choices: noChoices, office: null, today: "2026-11-23", rules: "all" } as const;

const road: TestLine = ["54101", "52110000", "Straße", 8];
function pick(name: string, sheets: readonly TestSheet[] | null = [budgetSheetOf([road])], lastModified = 1): TestPick {
  return { name, size: 1, lastModified, sheets };
}
const fd61 = pick("FD61.xlsx", [budgetSheetOf([["11101", "52110000", "Bau", 500, "2.1", null, "M-1"]]), measureSheet([testMeasure({ number: "M-1", status: "inProgress", statusDate: "2026-09-01" })]), settingsSheet("SH", null)]);
const fd66 = pick("FD66.xlsx", [budgetSheetOf([road]), measureSheet([testMeasure({ number: "M-1", status: "open", statusDate: "2026-05-01" })])]);

test("reading tells every file's state and the lines so far; a refused file does not stop the others", async () => {
  const desk = openDesk(host);
  const told: DeskProgress[] = [];
  const read = await desk.read([fd61, pick("geheim.xlsx", null), fd66], { state: "SH", onProgress: (progress) => void told.push(progress) });
  expect(told.map(({ files, done, lines }) => [files.map(({ state }) => state).join(" "), done, lines])).toEqual([
    ["waiting waiting waiting", 0, 0],
    ["reading waiting waiting", 0, 0],
    ["read waiting waiting", 1, 1],
    ["read reading waiting", 1, 1],
    ["read refused waiting", 2, 1],
    ["read refused reading", 2, 1],
    ["read refused read", 3, 2],
  ]);
  expect(read.ok && read.value[1]).toEqual({ file: "geheim.xlsx", state: "refused", refusal: { kind: "unreadable", failure: { kind: "encrypted" } } });
});

test("the same file is read once, another of its name gets a number, a corrected one replaces the refused one", async () => {
  const desk = openDesk(host);
  await desk.read([fd61, pick("Haushalt.xlsx"), pick("geheim.xlsx", null)], { state: "SH" });
  await desk.read([fd61, pick("Haushalt.xlsx", [budgetSheetOf([["36501", "53180000", "Zuschuss", 70]])], 2), pick("geheim.xlsx", undefined, 3)], { state: "SH" });
  expect(desk.files().map(({ file, state }) => `${file} ${state}`)).toEqual(["FD61.xlsx read", "Haushalt.xlsx read", "Haushalt (2).xlsx read", "geheim.xlsx read"]);
  desk.remove("Haushalt.xlsx");
  expect(desk.files()).toHaveLength(3);
});

test("cancelled on the way: read files stay, the others are put aside", async () => {
  const desk = openDesk(host);
  const controller = new AbortController();
  const cancelled = await desk.read([fd61, fd66], { state: "SH", signal: controller.signal, onProgress: ({ done }) => done === 1 && controller.abort() });
  expect([cancelled, desk.files().map(({ file }) => file)]).toEqual([failure({ kind: "cancelled" }), ["FD61.xlsx"]]);
});

test("the overview can be sent, holds sums, conflicts and findings, and neither rows nor cells", async () => {
  const desk = openDesk(host);
  await desk.read([fd61, fd66], { state: "SH" });
  const settled = await desk.settle(request);
  if (!settled.ok) throw new Error(settled.failure.kind);
  const overview = structuredClone(settled.value);
  expect(overview).toMatchObject({ year: 2027, years: [2027], total: { lines: 2, expense: 50_800 }, measures: 1 });
  expect(overview.files).toMatchObject([{ file: "FD61.xlsx", state: "read", sums: { expense: 50_000 } }, { file: "FD66.xlsx", sums: { expense: 800 } }]);
  expect(overview.conflicts).toMatchObject([{ measure: "M-1", proposal: "FD61.xlsx", statements: [{ file: "FD61.xlsx", status: "inProgress", date: "2026-09-01" }, { file: "FD66.xlsx", status: "open" }] }]);
  expect(overview.findings.map(({ severity, total }) => [severity, total > 0])).toContainEqual(["error", true]);
  expect(JSON.stringify(overview)).not.toContain("splitCell");
});

test("what was settled is planned step by step and fed back; after a change it has to be settled again", async () => {
  const desk = openDesk(host);
  await desk.read([fd61, fd66], { state: "SH" });
  const target = { outline: { sheets: [], tables: [], names: [], activeSheet: "" }, planId: "p" };
  expect(await desk.plan(target)).toEqual(failure({ kind: "notSettled" }));
  await desk.settle(request);
  const [planned, feedback] = [await desk.plan(target), await desk.feedback()];
  if (!planned.ok || !feedback.ok) throw new Error("nicht geplant");
  const book = MemoryWorkbook.fromSheets([]);
  expect([(await applyConsolidation(book, planned.value, { journal: null })).ok, planned.value.dataRows]).toEqual([true, 2]);
  expect(book.book.sheet("ISEK-Daten")?.cell(2, 16).value).toBe(8);
  expect(feedback.value.map(({ name, rows, bytes }) => [name, rows > 0, bytes.length > 0])).toEqual([["Rueckmeldung-FD61.xlsx", true, true], ["Rueckmeldung-FD66.xlsx", true, true]]);
  desk.remove("FD66.xlsx");
  expect(await desk.plan(target)).toEqual(failure({ kind: "notSettled" }));
});
