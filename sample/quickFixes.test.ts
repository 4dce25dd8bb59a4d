import type { MemoryWorkbook } from "../src/adapters/memory/memoryWorkbook";
import { columnOf } from "../src/domain/budget/sheetLayout";
import type { Fix } from "../src/domain/rules/fix";
import { fixesOf } from "../src/domain/rules/fixesOf";
import type { Finding } from "../src/domain/shared/finding";
import type { RuleId } from "../src/domain/shared/ruleId";
import type { Book } from "../src/usecases/book";
import type { BudgetSheet } from "../src/usecases/budgetSheet";
import { checkWorkbook } from "../src/usecases/checkWorkbook";
import { planFixes } from "../src/usecases/fixFinding";
import { planRegisterFixes, type RegisterFixPlan } from "../src/usecases/fixRegisters";
import { openBook } from "../src/usecases/openBook";
import { rememberLayouts } from "../src/usecases/planSheetSetUp";
import { readBudgetSheet } from "../src/usecases/readBudgetSheet";
import { applyPlan } from "../src/workbook/applyPlan";
import type { Change } from "../src/workbook/change";
import type { CellInput } from "../src/workbook/cellInput";
import { positionOf } from "../src/workbook/schema/register";
import { measureRegister } from "../src/workbook/schema/registers";
import { buildLindhafen } from "./lindhafen";
import { faultyFile, sampleBooks, taggedFile } from "./sampleBooks";
import { memoryTown } from "./testing/memoryTown";

const today = "2026-11-15";
const journal = { by: "Zuordnen", time: 46341.5, round: "SF 2026/6", origin: "Test" };
const books = sampleBooks(buildLindhafen());

interface Town {
  readonly workbook: MemoryWorkbook;
  readonly book: Book;
  readonly sheet: BudgetSheet;
  readonly findings: readonly Finding[];
}

async function look(workbook: MemoryWorkbook): Promise<Town> {
  const book = must(await openBook(workbook));
  const sheet = must(await readBudgetSheet(workbook, { outline: book.outline, layout: book.layouts[0]!, state: book.state }));
  return { workbook, book, sheet, findings: checkWorkbook(book, [sheet], today).findings };
}

const open = (file: string) => look(memoryTown(books.find((book) => book.file === file)!));

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const of = ({ findings }: Town, rule: RuleId) => findings.filter((finding) => finding.rule === rule);

function chosenOf(town: Town, rule: RuleId, kind: Fix["kind"]) {
  return of(town, rule).flatMap((finding) => {
    const fix = fixesOf(finding).find((each) => each.kind === kind);
    return fix ? [{ finding, fix }] : [];
  });
}

/** Writes a cell past the product, as somebody does who types. */
async function type({ workbook }: Town, sheet: string, [row, column]: readonly [number, number], value: CellInput): Promise<Town> {
  const area = { sheet, row, column, rows: 1, columns: 1 };
  const before = must(await workbook.read([{ area }]))[0]!.values;
  await change(workbook, [{ kind: "writeCells", area, cells: [[value]], expected: before }]);
  return look(workbook);
}

async function change(workbook: MemoryWorkbook, changes: readonly Change[]): Promise<void> {
  must(await applyPlan(workbook, { id: "hand", operation: "tag", subject: "", changes }, journal));
}

/** Carries a register fix out, looks, and takes it back as the pane does. */
async function thereAndBack({ workbook }: Town, fixing: RegisterFixPlan | null) {
  if (fixing === null) throw new Error("nichts geplant");
  const { inverse } = must(await applyPlan(workbook, fixing.plan, { ...journal, lines: fixing.lines }));
  const there = await look(workbook);
  const { plan, lines } = fixing.undo ?? { plan: inverse, lines: undefined };
  must(await applyPlan(workbook, plan, { ...journal, ...(lines ? { lines } : {}) }));
  return { there, back: await look(workbook) };
}

const measureColumn = ({ book }: Town, name: keyof typeof measureRegister.columns) => (book.tables.measures?.area.column ?? 0) + positionOf(measureRegister, name);
const sources = { planId: "fix", random: () => 0.5 };

test.each([
  ["zum größten Anteil", 0],
  ["ohne Ziel", 1],
])("[A1] der Rest %s: danach gehen die Anteile auf", async (_, way) => {
  const town = await open(faultyFile);
  const finding = of(town, "A1").find((each) => each.rule === "A1" && each.rest > 0)!;
  const fix = fixesOf(finding)[way]!;
  must(await applyPlan(town.workbook, planFixes(town.sheet, [{ finding, fix }], sources), journal));
  const after = await look(town.workbook);
  expect(of(after, "A1").map(({ about }) => about)).not.toContain(finding.about);
});

test("[M5] das Produkt kommt zur Maßnahme, in ihrer Zeile des Registers, und wieder weg", async () => {
  const town = await open(faultyFile);
  const chosen = chosenOf(town, "M5", "addProduct");
  expect(chosen).toHaveLength(1);
  const { there, back } = await thereAndBack(town, planRegisterFixes(chosen, { book: town.book, today, planId: "m5" }));
  expect(of(there, "M5")).toEqual([]);
  const added = there.book.measures.find(({ number }) => number === "M-027")!;
  expect(added.products).toEqual([...town.book.measures.find(({ number }) => number === "M-027")!.products, "25201"]);
  expect(there.book.journal.at(-1)).toMatchObject({ operation: "Befund beheben", subject: "M-027", field: "Produkte" });
  expect(of(back, "M5")).toHaveLength(1);
});

test("[P2] ein anderes Land gilt für die Mappe, und das alte kommt wieder", async () => {
  const town = await open(taggedFile);
  const row = town.sheet.rows.find(({ kind }) => kind === "line")!.row;
  const foreign = await type(town, town.sheet.layout.sheet, [row, columnOf(town.sheet.layout, "product")!], "010101");
  const chosen = chosenOf(foreign, "P2", "setState").slice(0, 1);
  expect(chosen[0]?.fix).toEqual({ kind: "setState", state: "NW" });
  const { there, back } = await thereAndBack(foreign, planRegisterFixes(chosen, { book: foreign.book, today, planId: "p2" }));
  expect([there.book.state, back.book.state]).toEqual(["NW", "SH"]);
  expect(of(there, "P2").some(({ at }) => at.row === row)).toBe(false);
});

test("[U1] ein vertippter Status bekommt sein Wort, und die Kette hält (U5)", async () => {
  const tagged = await open(taggedFile);
  const measure = tagged.book.measures.find(({ status }) => status === "inProgress")!;
  const town = await type(tagged, measureRegister.sheet, [measure.row, measureColumn(tagged, "statusWord")], "in Umsezung");
  const chosen = chosenOf(town, "U1", "setMeasureStatus").slice(0, 1);
  const { there, back } = await thereAndBack(town, planRegisterFixes(chosen, { book: town.book, today, planId: "u1" }));
  expect(there.book.measures.find(({ number }) => number === measure.number)?.statusWord).toBe("► in Umsetzung");
  expect([of(there, "U1"), of(there, "U5")]).toEqual([[], []]);
  expect(there.book.journal.at(-1)).toMatchObject({ subject: measure.number, from: "in Umsetzung", to: "in Umsetzung", reason: "Schreibweise berichtigt" });
  expect(of(back, "U1")).toHaveLength(1);
});

test("[U1] ein Wort, das einen anderen Status sagt als das Protokoll, wird nicht nebenbei geschrieben", async () => {
  const tagged = await open(taggedFile);
  const measure = tagged.book.measures.find(({ status }) => status === "inProgress")!;
  const town = await type(tagged, measureRegister.sheet, [measure.row, measureColumn(tagged, "statusWord")], "abgeschlosen");
  expect(planRegisterFixes(chosenOf(town, "U1", "setMeasureStatus").slice(0, 1), { book: town.book, today, planId: "u1" })).toBeNull();
});

test("[U2] unverändert bestätigt: die Runde steht da, und das Zurücknehmen auch", async () => {
  const town = await open(taggedFile);
  const chosen = chosenOf(town, "U2", "confirmMeasure").slice(0, 1);
  const number = chosen[0]!.finding.about;
  const { there, back } = await thereAndBack(town, planRegisterFixes(chosen, { book: town.book, today, planId: "u2" }));
  expect(of(there, "U2").map(({ about }) => about)).not.toContain(number);
  expect(of(there, "U5")).toEqual([]);
  expect(of(back, "U2").map(({ about }) => about)).toContain(number);
  expect(of(back, "U5")).toEqual([]);
});

test("[B4] eine bestätigte Einheit wird nicht mehr gefragt", async () => {
  const tagged = await open(taggedFile);
  const layout = tagged.sheet.layout;
  const columns = layout.columns.map((column) => (column.value ? { ...column, decidedBy: "found" as const, value: { ...column.value, unit: "thousand" as const } } : column));
  await change(tagged.workbook, rememberLayouts(tagged.book, [{ ...layout, columns }]));
  const town = await look(tagged.workbook);
  const chosen = chosenOf(town, "B4", "confirmUnit");
  expect(chosen.length).toBeGreaterThan(1);
  const { there, back } = await thereAndBack(town, planRegisterFixes(chosen, { book: town.book, today, planId: "b4" }));
  expect(of(there, "B4")).toEqual([]);
  expect(of(back, "B4")).toHaveLength(chosen.length);
});

test.each([
  ["result", "Aufwendungen 2026"],
  ["cash", "Auszahlungen 2026"],
] as const)("[B2] nur eine Sicht zählt: %s", async (view, heading) => {
  const tagged = await open(taggedFile);
  const { layout } = tagged.sheet;
  const amounts = layout.columns.filter(({ meaning }) => meaning === "amount");
  const doubled = amounts.slice(0, 2).map((column, index) => ({ ...column, heading: ["Aufwendungen 2026", "Auszahlungen 2026"][index]!, value: amounts[0]!.value }));
  await change(tagged.workbook, rememberLayouts(tagged.book, [{ ...layout, columns: [...layout.columns.filter(({ meaning }) => meaning !== "amount"), ...doubled] }]));
  const town = await look(tagged.workbook);
  const [finding] = of(town, "B2");
  const { there, back } = await thereAndBack(town, planRegisterFixes([{ finding: finding!, fix: { kind: "countView", view } }], { book: town.book, today, planId: "b2" }));
  expect(of(there, "B2")).toEqual([]);
  expect(there.sheet.layout.columns.filter(({ meaning }) => meaning === "amount").map((column) => column.heading)).toEqual([heading]);
  expect(of(back, "B2")).toHaveLength(1);
});
