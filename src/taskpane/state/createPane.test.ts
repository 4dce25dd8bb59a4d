// Without these tests the way from a click to the cells, and back, would only be seen in a browser.
import { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import type { OpenWorkbook } from "../../workbook/port";
import type { Plan } from "../../workbook/plan";
import { dyingBook } from "../../workbook/testing/dyingBook";
import { createPane } from "./createPane";
import type { PlannedStep } from "./paneActions";
import type { PaneState } from "./paneState";

const sheetName = "THH 51";

function budget(): MemoryWorkbook {
  return MemoryWorkbook.fromSheets([
    { name: sheetName, rows: [["Produkt", "ISEK-Ziel"], ["36501", null], ["36501", "2.1"]], numberFormats: { "A1:B9": "@" } },
  ]);
}

/** A pane that has read its workbook. */
async function paneOn(workbook: OpenWorkbook) {
  const pane = createPane({ workbook, personal: { read: () => null, write: () => undefined } });
  pane.start();
  await until(pane, (state) => state.book.kind !== "reading" && state.sheet.kind !== "reading" && state.selection !== null);
  return pane;
}

type Pane = ReturnType<typeof createPane>;

function until({ store }: Pick<Pane, "store">, holds: (state: PaneState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(store.get())) return resolve();
    const stop = store.subscribe(() => {
      if (!holds(store.get())) return;
      stop();
      resolve();
    });
  });
}

let plans = 0;

function step(to: readonly [string | null, string | null], from: readonly [string | null, string | null] = [null, "2.1"], more: Partial<PlannedStep> = {}): PlannedStep {
  const area = { sheet: sheetName, row: 1, column: 1, rows: 2, columns: 1 };
  const plan: Plan = {
    id: `p${++plans}`,
    operation: "tag",
    subject: "2 Zeilen",
    changes: [{ kind: "writeCells", area, cells: to.map((goal) => [goal]), expected: from.map((goal) => [goal]) }],
  };
  return { plan, done: "2 Zeilen zugeordnet.", undone: "Zuordnung zurückgenommen.", ...more };
}

const goals = (workbook: MemoryWorkbook) => [1, 2].map((row) => workbook.book.sheet(sheetName)!.cell(row, 1).value);
const journalOf = (workbook: MemoryWorkbook) => {
  const journal = workbook.book.sheet("ISEK-Protokoll");
  const used = journal?.used();
  return Array.from({ length: Math.max(0, (used?.rows ?? 1) - 1) }, (_, row) => [journal!.cell(row + 1, 3).value, journal!.cell(row + 1, 11).value]);
};

test("ein Schritt wird geschrieben, gesagt, ins Protokoll gestellt und lässt sich zurücknehmen", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  expect(await actions.apply(step(["3.1", "3.10"]))).toBe(true);
  expect(goals(workbook)).toEqual(["3.1", "3.10"]);
  expect(store.get()).toMatchObject({ busy: false, failure: null, result: { text: "2 Zeilen zugeordnet.", undo: "step" }, spoken: { text: "2 Zeilen zugeordnet." } });
  await actions.undo();
  expect(goals(workbook)).toEqual([null, "2.1"]);
  expect(store.get()).toMatchObject({ busy: false, undo: [], result: { text: "Zuordnung zurückgenommen.", undo: "none" } });
  expect(journalOf(workbook)).toEqual([
    ["Zuordnen", "fertig"],
    ["Rückgängig", "fertig"],
  ]);
});

test("nach dem Schreiben ist gelesen, was jetzt in der Mappe steht", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  await actions.apply(step(["3.1", "3.1"]));
  const { book } = store.get();
  expect(book.kind === "there" && book.value.journal.length).toBe(1);
});

test("hat jemand eine Zelle geändert, wird nichts geschrieben; die Zelle wird genannt", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  await workbook.write([{ kind: "writeCells", area: { sheet: sheetName, row: 2, column: 1, rows: 1, columns: 1 }, cells: [["4.4"]], expected: [[undefined]] }]);
  expect(await actions.apply(step(["3.1", "3.1"]))).toBe(false);
  expect(goals(workbook)).toEqual([null, "4.4"]);
  expect(store.get()).toMatchObject({ busy: false, undo: [], result: null, failure: { failure: { kind: "cellsDiffer", count: 1, cells: [{ at: { row: 2, column: 1 }, found: "4.4" }] } } });
  expect(journalOf(workbook)).toEqual([]);
});

test("eine Ansicht, die Unterschiede selbst zeigt, wird nach dem neuen Lesen gefragt statt einer Meldung", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  const seen: string[] = [];
  const onDiffer = () => seen.push(store.get().failure === null ? "ohne Meldung" : "mit Meldung");
  expect(await actions.apply(step(["3.1", "3.1"], ["9.9", "9.9"], { onDiffer }))).toBe(false);
  expect(seen).toEqual(["ohne Meldung"]);
  expect(store.get()).toMatchObject({ busy: false, failure: null });
});

test("Rückgängig gegen die Änderung eines anderen: nichts wird überschrieben, der Schritt bleibt zurücknehmbar", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  await actions.apply(step(["3.1", "3.1"]));
  const at = { sheet: sheetName, row: 1, column: 1, rows: 1, columns: 1 };
  await workbook.write([{ kind: "writeCells", area: at, cells: [["4.4"]], expected: [[undefined]] }]);
  await actions.undo();
  expect(goals(workbook)).toEqual(["4.4", "3.1"]);
  expect(store.get()).toMatchObject({ failure: { failure: { kind: "cellsDiffer" } }, undo: [{ undone: "Zuordnung zurückgenommen." }] });
  await workbook.write([{ kind: "writeCells", area: at, cells: [["3.1"]], expected: [[undefined]] }]);
  store.get().failure?.again();
  await until({ store }, (state) => state.undo.length === 0 && !state.busy);
  expect(goals(workbook)).toEqual([null, "2.1"]);
});

test("Blatt geschützt: Störung mit Namen, und dasselbe gelingt, sobald der Schutz weg ist", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  workbook.book.sheet(sheetName)!.isProtected = true;
  expect(await actions.apply(step(["3.1", "3.1"]))).toBe(false);
  expect(store.get().failure?.failure).toEqual({ kind: "sheetProtected", sheet: sheetName });
  workbook.book.sheet(sheetName)!.isProtected = false;
  store.get().failure?.again();
  await until({ store }, (state) => state.result !== null && !state.busy);
  expect(goals(workbook)).toEqual(["3.1", "3.1"]);
  expect(store.get().failure).toBeNull();
});

test("zwei Schritte auf einmal gehen nacheinander: der zweite baut auf dem ersten auf, beide sind zurückzunehmen", async () => {
  const workbook = budget();
  const { actions, store } = await paneOn(workbook);
  const outcomes = await Promise.all([actions.apply(step(["3.1", "3.1"])), actions.apply(step(["3.6", "3.6"], ["3.1", "3.1"]))]);
  expect(outcomes).toEqual([true, true]);
  expect(goals(workbook)).toEqual(["3.6", "3.6"]);
  expect(store.get().undo).toHaveLength(2);
  await Promise.all([actions.undo(), actions.undo()]);
  expect(goals(workbook)).toEqual([null, "2.1"]);
});

describe("ein Bereich, der mitten im Schreiben stirbt", () => {
  /** Carries out so many changes of a large plan and is gone then; the workbook stays as it is. */
  async function dieWhileWriting(workbook: MemoryWorkbook): Promise<void> {
    const dying = dyingBook(workbook, 12, "forever");
    const pane = await paneOn(Object.assign(Object.create(workbook) as OpenWorkbook, { outline: dying.outline, read: dying.read, write: dying.write }));
    const { plan } = step(["3.1", "3.1"]);
    // Inserted columns are steps of their own: the journal says how far it came.
    const insert = { kind: "insertColumns", sheet: sheetName, column: 2, count: 1 } as const;
    await pane.actions.apply({ plan: { ...plan, changes: [...plan.changes, ...Array.from({ length: 12 }, () => insert)] }, done: "", undone: "" });
    expect(dying.hasFailed()).toBe(true);
  }

  test.each([
    ["takeBack", [null, "2.1"]],
    ["finish", ["3.1", "3.1"]],
  ] as const)("der nächste fragt danach; %s bringt es zu Ende", async (how, expected) => {
    const workbook = budget();
    await dieWhileWriting(workbook);
    const pane = await paneOn(workbook);
    await until(pane, (state) => state.unfinished !== null);
    // Until the person has answered, nothing else is written.
    expect(await pane.actions.apply(step(["5.5", "5.5"]))).toBe(false);
    expect(pane.store.get().failure?.failure.kind).toBe("unfinishedPlan");
    await pane.actions.recover(how);
    expect(goals(workbook)).toEqual(expected);
    expect(pane.store.get()).toMatchObject({ unfinished: null, busy: false });
    expect(await pane.actions.apply(step(["6.1", "6.1"], expected))).toBe(true);
  });
});

test("ein Filter, der Zeilen ausblendet, wird beim nächsten Markieren bemerkt", async () => {
  const layout = [
    ["Blatt", "Kopfzeilen", "Spalte", "Bedeutung", "Wertart", "Jahr", "Planfassung", "Einheit", "Vorzeichen", "festgelegt durch"],
    [sheetName, "1", "A", "Produkt", null, null, null, null, null, "bestätigt"],
    [sheetName, "1", "B", "Konto", null, null, null, null, null, "bestätigt"],
    [sheetName, "1", "C", "Betrag", "Ansatz", 2026, "Beschluss", "Euro", "ohne Vorzeichen", "bestätigt"],
    ...(["ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "ISEK-Schlüssel"] as const).map((heading, index) => [sheetName, "1", "DEFG".charAt(index), heading, null, null, null, null, null, "bestätigt"]),
  ];
  const head = ["Produkt", "Konto", "Ansatz 2026", "ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "ISEK-Schlüssel"];
  const lines = [1, 2, 3].map(() => ["36501", "52410000", 100, null, null, null, null]);
  const workbook = MemoryWorkbook.fromSheets([
    { name: sheetName, rows: [head, ...lines] },
    { name: "ISEK-Spalten", rows: layout, tables: { ISEK_Spalten: `A1:J${layout.length}` } },
  ]);
  const pane = await paneOn(workbook);
  const hidden = (state: PaneState) => (state.sheet.kind === "there" && state.sheet.value.kind === "ready" ? state.sheet.value.budget.rows.filter((row) => row.hidden).map(({ row }) => row) : null);
  expect(hidden(pane.store.get())).toEqual([]);
  workbook.book.sheet(sheetName)!.hiddenRows.add(2);
  workbook.select([{ sheet: sheetName, row: 1, column: 0, rows: 3, columns: 1 }]);
  await until(pane, (state) => hidden(state)?.length === 1);
  expect(hidden(pane.store.get())).toEqual([2]);
});

test("ein Schritt fragt die Mappe nach ihrem Aufbau zweimal: vor dem Schreiben und danach", async () => {
  const workbook = budget();
  const { actions } = await paneOn(workbook);
  const outline = jest.spyOn(workbook, "outline");
  await actions.apply(step(["3.1", "3.1"]));
  expect(outline).toHaveBeenCalledTimes(2);
});
