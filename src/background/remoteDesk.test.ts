// Without this file a worker that dies could take a person's files along, or an answer could reach the wrong call.
import { MemoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { inflateWithZlib } from "../adapters/xlsx/inflateWithZlib";
import { readXlsx } from "../adapters/xlsx/readXlsx";
import { writeXlsxFile } from "../adapters/xlsxfile/writeXlsxFile";
import { consolidationSheetTexts as texts } from "../i18n/consolidationTexts";
import { applyConsolidation } from "../usecases/consolidate/applyConsolidation";
import { noChoices } from "../usecases/consolidate/consolidation";
import { openDesk } from "../usecases/consolidate/openDesk";
import type { DeskReply, DeskRequest, SentFile } from "./deskMessages";
import { remoteDesk, type DeskWorker } from "./remoteDesk";
import { serveDesk, type DeskLine } from "./serveDesk";

const rows = (amount: number) => [["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2027"], ["11101", `5211000${amount % 10}`, "Unterhaltung", amount], ["11101", "44850000", "Erstattung", 20]];
const request = { choices: noChoices, office: null, today: "2026-11-23", rules: "all" } as const;

async function file(name: string, amount: number | null): Promise<File> {
  const book = MemoryWorkbook.fromSheets([{ name: "Haushalt", rows: rows(amount ?? 0) }]);
  const bytes = amount === null ? new TextEncoder().encode("kein Excel") : await writeXlsxFile(book.book, { title: name, created: new Date("2026-11-01"), results: [] });
  return new File([bytes as BlobPart], name, { lastModified: 1 });
}

/** A worker in this very thread; answers are cloned, as they are on their way from a real one. */
class NearWorker implements DeskWorker {
  onmessage: DeskWorker["onmessage"] = null;
  onerror: DeskWorker["onerror"] = null;
  onmessageerror: DeskWorker["onmessageerror"] = null;
  isEnded = false;
  private readonly line: DeskLine;

  constructor(beforeReading: (name: string) => void = () => undefined) {
    const reply = (message: DeskReply): void => {
      const data = structuredClone(message);
      void Promise.resolve().then(() => !this.isEnded && this.onmessage?.({ data } as MessageEvent<DeskReply>));
    };
    this.line = { onmessage: null, postMessage: reply };
    const desk = openDesk<SentFile>({
      readClosed: ({ name, blob }) => {
        beforeReading(name);
        return readXlsx(blob, inflateWithZlib);
      },
      inHand: 1,
      writeFile: async () => new Uint8Array(3),
      texts,
      pause: async () => undefined,
      now: () => 0,
    });
    serveDesk(this.line, desk);
  }

  postMessage(data: DeskRequest): void {
    void Promise.resolve().then(() => this.line.onmessage?.({ data } as MessageEvent<DeskRequest>));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

test("picked files become an overview, a plan written step by step, and workbooks for the departments", async () => {
  const desk = remoteDesk(() => new NearWorker());
  const states: string[] = [];
  const read = await desk.read([await file("FD10.xlsx", 30), await file("alt.xlsx", null)], { state: "SH", onProgress: ({ files }) => void states.push(files.map(({ state }) => state).join(" ")) });
  expect([read.ok, states.at(-1), desk.files().map(({ file: name }) => name)]).toEqual([true, "read refused", ["FD10.xlsx", "alt.xlsx"]]);
  const settled = await desk.settle(request);
  expect(settled.ok && [settled.value.total.revenue, settled.value.total.expense]).toEqual([2_000, 3_000]);
  const planned = await desk.plan({ outline: { sheets: [], tables: [], names: [], activeSheet: "" }, planId: "p" });
  if (!planned.ok) throw new Error(planned.failure.kind);
  const book = MemoryWorkbook.fromSheets([]);
  expect((await applyConsolidation(book, planned.value, { journal: null })).ok).toBe(true);
  expect([1, 2].map((row) => book.book.sheet("ISEK-Daten")?.cell(row, 16).value)).toEqual([30, 20]);
  expect(await desk.feedback()).toMatchObject({ ok: true });
});

test("a worker that dies: the call fails with a reason, the files are still there and are read again", async () => {
  const workers: NearWorker[] = [];
  const desk = remoteDesk(() => {
    const isFirst = workers.length === 0;
    const worker: NearWorker = new NearWorker((name) => isFirst && name === "FD40.xlsx" && worker.onerror?.({ message: "out of memory" } as ErrorEvent));
    workers.push(worker);
    return worker;
  });
  const read = await desk.read([await file("FD10.xlsx", 30), await file("FD40.xlsx", 5)], { state: "SH" });
  expect([read, workers[0]?.isEnded]).toEqual([{ ok: false, failure: { kind: "stopped", reason: "out of memory" } }, true]);
  expect(desk.files().map(({ file: name, state }) => [name, state])).toEqual([["FD10.xlsx", "waiting"], ["FD40.xlsx", "waiting"]]);
  expect((await desk.read([], { state: "SH" })).ok).toBe(true);
  const settled = await desk.settle(request);
  expect(settled.ok && settled.value.total.expense).toBe(3_500);
});

test("a worker that says nothing any more is given up, and so is everything it was asked", async () => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "nextTick"] });
  const mute: DeskWorker = { onmessage: null, onerror: null, onmessageerror: null, postMessage: () => undefined, terminate: () => undefined };
  const answer = remoteDesk(() => mute).settle(request);
  await jest.advanceTimersByTimeAsync(200_000);
  jest.useRealTimers();
  expect(await answer).toMatchObject({ ok: false, failure: { kind: "stopped" } });
});

test("of several answers given quickly only the last is reckoned; a removed file is gone before that", async () => {
  const desk = remoteDesk(() => new NearWorker());
  await desk.read([await file("FD10.xlsx", 30), await file("FD40.xlsx", 5)], { state: "SH" });
  const first = desk.settle(request);
  desk.remove("FD40.xlsx");
  const second = desk.settle({ ...request, choices: { ...noChoices, year: 2027 } });
  expect(await first).toEqual({ ok: false, failure: { kind: "cancelled" } });
  const settled = await second;
  expect(settled.ok && settled.value.files.map(({ file: name }) => name)).toEqual(["FD10.xlsx"]);
});

test("cancelled while reading: what was read stays, and reading goes on with the next pick", async () => {
  const controller = new AbortController();
  const desk = remoteDesk(() => new NearWorker((name) => name === "FD10.xlsx" && controller.abort()));
  const [one, other] = [await file("FD10.xlsx", 30), await file("FD40.xlsx", 5)];
  const read = await desk.read([one, other], { state: "SH", signal: controller.signal });
  expect(read).toEqual({ ok: false, failure: { kind: "cancelled" } });
  expect(desk.files().map(({ file: name }) => name)).toEqual(["FD10.xlsx"]);
  const more = await desk.read([one, other], { state: "SH" });
  expect(more.ok && more.value.map(({ state }) => state)).toEqual(["read", "read"]);
});

test("a mistake of ours is thrown, not taken for a failure", async () => {
  const desk = remoteDesk(() => new NearWorker(() => { throw new Error("unmöglich"); }));
  await expect(desk.read([await file("FD10.xlsx", 30)], { state: "SH" })).rejects.toThrow("unmöglich");
});
