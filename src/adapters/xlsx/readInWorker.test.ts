// Without this file a cancelled reading could go on in the background, and a slow reader fill the memory.
import { inflateWithStreams } from "./inflateWithStreams";
import { poolSize, ReaderPool, type ReaderWorker } from "./readInWorker";
import { budgetWorkbook } from "./testing/budgetWorkbook";
import { readTruth } from "./testing/readTruth";
import { sheetValues } from "./testing/sheetValues";
import { plainValues, smallWorkbook } from "./testing/smallWorkbook";
import { zipFile } from "./testing/zipFile";
import { answer, type ReadReply } from "./workerMessages";

/** The worker's code on this thread; messages are cloned and handed over as between threads. */
class ThreadlessWorker implements ReaderWorker {
  static running = 0;
  static mostRunning = 0;
  static terminated = 0;
  onmessage: ReaderWorker["onmessage"] = null;
  onerror: ReaderWorker["onerror"] = null;
  private isTerminated = false;

  postMessage(message: Parameters<ReaderWorker["postMessage"]>[0]): void {
    ThreadlessWorker.mostRunning = Math.max(ThreadlessWorker.mostRunning, (ThreadlessWorker.running += 1));
    void answer(message, inflateWithStreams).then(({ reply, transfer }) => {
      ThreadlessWorker.running -= 1;
      const data: ReadReply = structuredClone(reply, { transfer });
      if (!this.isTerminated) this.onmessage?.({ data } as MessageEvent<ReadReply>);
    });
  }

  terminate(): void {
    this.isTerminated = true;
    ThreadlessWorker.terminated += 1;
  }
}

const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const small = () => blob(zipFile(smallWorkbook()));
const pool = (size = 2) => new ReaderPool(() => new ThreadlessWorker(), size);

beforeEach(() => {
  ThreadlessWorker.running = ThreadlessWorker.mostRunning = ThreadlessWorker.terminated = 0;
});

test("a workbook survives the way between threads: cells, texts, everything beside them", async () => {
  const { bytes, truth } = budgetWorkbook({ rows: 300, seed: 5 });
  const read = await pool().read(blob(bytes));
  if (!read.ok) throw new Error(read.failure.kind);
  expect(readTruth(read.value)).toEqual({ ...truth, sum: expect.closeTo(truth.sum, 3) });
  expect(read.value.sheets[0]?.tables[0]?.name).toBe("tblHaushalt");
  expect([...read.value.properties.custom]).toEqual([]);
  expect(() => read.value.texts.at(read.value.texts.length)).toThrow();
});

test("a refused file comes back as a refusal, the next one is read by the same worker", async () => {
  const readers = pool(1);
  expect(await readers.read(blob(new Uint8Array(0)))).toEqual({ ok: false, failure: { kind: "notAWorkbook", content: "nothing" } });
  const read = await readers.read(small());
  expect(read.ok && sheetValues(read.value)).toEqual(plainValues);
  readers.close();
  expect(ThreadlessWorker.terminated).toBe(1);
});

test("many files: never more at a time than there are workers, every file once", async () => {
  const seen: number[] = [];
  for await (const { index, read } of pool(3).readAll(Array.from({ length: 20 }, small))) {
    expect(read.ok).toBe(true);
    seen.push(index);
  }
  expect(seen.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(ThreadlessWorker.mostRunning).toBe(3);
});

test("whoever takes slowly has at most as many workbooks waiting as there are workers", async () => {
  let begun = 0;
  const counted = Array.from({ length: 12 }, () => {
    const source = small();
    const original = source.arrayBuffer.bind(source);
    source.arrayBuffer = () => {
      begun += 1;
      return original();
    };
    return source;
  });
  let taken = 0;
  for await (const _ of pool(2).readAll(counted)) {
    taken += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(begun).toBeLessThanOrEqual(taken + 2);
  }
  expect(taken).toBe(12);
});

test("cancelling drops files in hand and does not begin waiting ones; the pool goes on afterwards", async () => {
  const readers = pool(2);
  const controller = new AbortController();
  const readings = Array.from({ length: 6 }, () => readers.read(small(), { signal: controller.signal }));
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  const cancelled = { ok: false, failure: { kind: "cancelled" } };
  expect(await Promise.all(readings)).toEqual(Array.from({ length: 6 }, () => cancelled));
  expect(ThreadlessWorker.terminated).toBe(2);
  expect((await readers.read(small())).ok).toBe(true);
});

test("one worker less than processors, at least one, at most four", () => {
  expect([1, 2, 4, 5, 16].map(poolSize)).toEqual([1, 1, 3, 4, 4]);
});
