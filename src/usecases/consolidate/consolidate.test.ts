// Without this file a budget could be counted twice, or a file could be left out in silence.
import fc from "fast-check";
import type { FederalState } from "../../domain/frames/federalState";
import { failure } from "../../domain/shared/result";
import { consolidate } from "./consolidate";
import { noChoices, type Consolidation, type ConsolidationChoices } from "./consolidation";
import { readSources, secondsLeft } from "./readSources";
import type { SourceFile } from "./sourceFile";
import { budgetSheetOf, measureSheet, settingsSheet, testMeasure, type TestLine } from "./testing/budgetFile";
import { sourceFile } from "./testing/closedBook";

const seed = 20261123;
const options = { today: "2026-11-23", rules: "all", office: null } as const;

async function together(files: readonly SourceFile[], choices: Partial<ConsolidationChoices> = {}, state: FederalState | null = "SH"): Promise<Consolidation> {
  const outcomes = await readSources(files, { state, year: choices.year ?? null });
  return consolidate(outcomes ?? [], { ...noChoices, ...choices }, options);
}

const town: readonly TestLine[] = [
  ["11101", "44850000", "Erstattungen", 97_000],
  ["11101", "52110000", "Unterhaltung", 12_000.5],
  ["36501", "53180000", "Zuschüsse", 250_000],
  ["36501", "41410000", "Zuweisungen", 100_000],
];
const schools: readonly TestLine[] = [
  ["21101", "52110000", "Schulen", 40_000],
  ["21101", "52410000", "Energie", 7_000],
  ["21101", "43210000", "Gebühren", 500],
];

const state = ({ files }: Consolidation) => files.map((file) => (file.state === "read" ? "read" : file.refusal.kind));

test("adds up to the cent: revenue and expense as magnitudes, reversals negative, lines whatever their amount", async () => {
  const reversal: TestLine = ["11101", "52910000", "Absetzung", -0.01];
  const result = await together([sourceFile("a.xlsx", [budgetSheetOf([...town, reversal, ["11101", "52920000", "leer", null]])]), sourceFile("b.xlsx", [budgetSheetOf(schools)])]);
  expect(result.total).toEqual({ lines: 9, revenue: 19_750_000, expense: 30_900_049, balance: -11_150_049, unknown: 0 });
  expect(result.byProductArea.map(({ area, lines, expense }) => [area, lines, expense])).toEqual([
    ["11", 4, 1_200_049],
    ["21", 3, 4_700_000],
    ["36", 2, 25_000_000],
  ]);
  expect(result.year).toBe(2027);
});

test("hidden sheets and hidden rows count and are named", async () => {
  const result = await together([sourceFile("a.xlsx", [budgetSheetOf(town, { hiddenRows: [3, 4], isHidden: true })])]);
  expect(result.total.lines).toBe(4);
  const said = Object.fromEntries(result.assumptions.map((each) => [each.code, each]));
  expect(said).toMatchObject({ hiddenSheets: { sheets: [{ file: "a.xlsx", sheet: "Haushalt" }] }, hiddenRows: { sheets: [{ rows: [3, 4] }] } });
});

test.each<[string, readonly SourceFile[], FederalState | null, number | null, readonly string[]]>([
  ["the reader's refusal", [{ file: "a.xlsx", modified: null, read: async () => failure({ kind: "encrypted" }) }], null, null, ["unreadable", "read"]],
  ["no budget structure", [sourceFile("a.xlsx", [{ name: "Liste", rows: [["Name", "Telefon"], ["Petersen", "04321"]] }])], null, null, ["noBudget", "read"]],
  ["another Land's products", [sourceFile("a.xlsx", [budgetSheetOf([["010101", "52110000", "x", 1], ["020101", "52110000", "y", 2]])])], "SH", null, ["wrongState", "read"]],
  ["another Land in its own settings", [sourceFile("a.xlsx", [budgetSheetOf(town.slice(0, 1)), settingsSheet("BW", null)])], "SH", null, ["wrongState", "read"]],
  ["another year", [sourceFile("a.xlsx", [budgetSheetOf(town, { heading: "Ansatz 2019" })])], "SH", 2027, ["wrongYear", "read"]],
  ["a consolidation", [sourceFile("a.xlsx", [budgetSheetOf(town), { name: "ISEK-Daten", rows: [["Datei"]] }])], "SH", null, ["alreadyConsolidated", "read"]],
  ["formulas nobody calculated", [sourceFile("a.xlsx", [budgetSheetOf(town.map(([product, account, text]) => [product, account, text, { formula: "=1" }]))])], "SH", null, ["notCalculated", "read"]],
])("refused, while the other file goes on: %s", async (_, files, land, year, states) => {
  const result = await together([...files, sourceFile("gut.xlsx", [budgetSheetOf(schools)])], { year }, land);
  expect(state(result)).toEqual(states);
  expect(result.total.lines).toBe(3);
});

test("without a Land the kinds are told by the accounts of the whole file, a sheet of revenue alone included", async () => {
  const result = await together([sourceFile("a.xlsx", [budgetSheetOf([["53501", "46510000", "Gewinn", 12]], { name: "THH535" }), budgetSheetOf(town, { name: "THH1" })])], {}, null);
  expect([result.total.revenue, result.total.unknown]).toEqual([19_701_200, 0]);
  expect(result.assumptions.map(({ code }) => code)).toContain("accountFrame");
});

test("[B2] result and cash view are never added; a file of the other view alone is an error", async () => {
  const cash: TestLine = ["11101", "72110000", "Auszahlung", 12_000.5];
  const mixed = await together([sourceFile("a.xlsx", [budgetSheetOf([...town, cash])])]);
  expect([mixed.total.expense, mixed.total.lines]).toEqual([26_200_050, 5]);
  expect(mixed.assumptions).toContainEqual({ code: "view", counted: "result", lines: 1, revenue: 0, expense: 1_200_050 });
  expect(mixed.findings.filter(({ finding }) => finding.rule === "B2")).toEqual([]);
  const apart = await together([sourceFile("a.xlsx", [budgetSheetOf(town)]), sourceFile("b.xlsx", [budgetSheetOf([cash])])]);
  expect(apart.findings.filter(({ finding }) => finding.rule === "B2").map(({ file }) => file)).toEqual(["b.xlsx"]);
  expect(apart.total.expense).toBe(26_200_050);
});

test("[B1] a printed total that is wrong is reported with both figures, never repaired", async () => {
  const rows: readonly TestLine[] = [...town, [null, null, "Summe Aufwendungen", 300_000]];
  const result = await together([sourceFile("a.xlsx", [budgetSheetOf(rows)])]);
  const [found] = result.findings.filter(({ finding }) => finding.rule === "B1");
  expect(found).toMatchObject({ file: "a.xlsx", finding: { printed: 30_000_000, ours: 26_200_050, severity: "warning" } });
  expect(result.total.expense).toBe(26_200_050);
});

test("an overview of what other sheets hold row by row is not added, and named", async () => {
  const overview = [["Produkt", "Bezeichnung", "Ansatz 2027"], ["11101", "Gremien", 84_999.5], ["36501", "Kitas", -150_000]];
  const result = await together([sourceFile("a.xlsx", [{ name: "Übersicht", rows: overview }, budgetSheetOf(town)])]);
  expect([result.total.lines, result.total.unknown]).toEqual([4, 0]);
  expect(result.assumptions).toContainEqual({ code: "otherSheets", reason: "overview", sheets: [{ file: "a.xlsx", sheet: "Übersicht" }] });
  const own = [["Produkt", "Bezeichnung", "Ansatz 2027"], ["57101", "Hafen", 84_999.5], ["57301", "Markt", 1]];
  expect((await together([sourceFile("a.xlsx", [{ name: "Weitere", rows: own }, budgetSheetOf(town)])])).total.lines).toBe(6);
});

test("[B3] an amount that is a formula without a value is an error with its cell", async () => {
  const rows: readonly TestLine[] = [...town, ["11101", "52310000", "Miete", { formula: "=B1" }]];
  const result = await together([sourceFile("a.xlsx", [budgetSheetOf(rows)])]);
  expect(result.findings).toContainEqual(expect.objectContaining({ uncalculated: true, finding: expect.objectContaining({ rule: "B3", at: { sheet: "Haushalt", row: 6, column: 3 } }) }));
});

describe("rows that stand in several files", () => {
  const shared = town.slice(0, 3);
  const own: readonly TestLine[] = Array.from({ length: 8 }, (_, index) => ["54101", `5211000${index}`, `Straße ${index}`, 100 + index]);

  test("three equal rows in a row count once and are listed", async () => {
    const result = await together([sourceFile("a.xlsx", [budgetSheetOf([...shared, ...schools])]), sourceFile("b.xlsx", [budgetSheetOf([...own, ...shared])])]);
    expect(result.duplicates.found.map(({ kind, rows, counted, others }) => [kind, rows, counted.file, others[0]?.file])).toEqual([["sameRows", 3, "a.xlsx", "b.xlsx"]]);
    expect(result.total.lines).toBe(14);
    expect(result.total.revenue).toBe(9_750_000);
  });

  test("two equal rows are a hint only, a single one too; nothing equal about empty amounts", async () => {
    const blank: TestLine = ["61101", "52990000", "leer", null];
    const result = await together([sourceFile("a.xlsx", [budgetSheetOf([...shared.slice(0, 2), blank, ...schools])]), sourceFile("b.xlsx", [budgetSheetOf([...own, ...shared.slice(0, 2), blank])])]);
    expect(result.duplicates.found.map(({ kind }) => kind)).toEqual(["singleRow", "singleRow"]);
    expect(result.duplicates.dropped.size).toBe(0);
  });

  test("the same key counts once even when the row stands alone", async () => {
    const keyed: TestLine = ["11101", "52110000", "Unterhaltung", 10, null, null, null, "bcdfgh-2345"];
    const other: TestLine = ["11101", "52110000", "Unterhaltung", 10, null, null, null, "jkmnpq-2345"];
    const result = await together([sourceFile("a.xlsx", [budgetSheetOf([keyed, ["21101", "52110000", "a", 1]])]), sourceFile("b.xlsx", [budgetSheetOf([["31101", "52110000", "b", 2], keyed, other])])]);
    expect(result.duplicates.found.map(({ kind }) => kind)).toContain("sameKey");
    expect(result.total.expense).toBe(2_300);
  });

  test("inside one file equal rows are never duplicates", async () => {
    const equal: readonly TestLine[] = Array.from({ length: 20 }, () => ["10.00.00", null, "Aufwendungen", 1_000]);
    const result = await together([sourceFile("a.xlsx", [budgetSheetOf(equal)]), sourceFile("b.xlsx", [budgetSheetOf(schools)])], {}, null);
    expect(result.total.lines).toBe(23);
    expect(result.duplicates.found).toEqual([]);
  });
});

describe("two versions of one file", () => {
  const draft = sourceFile("Entwurf.xlsx", [budgetSheetOf(town, { heading: "Entwurf 2027" })], "2026-09-01T08:00:00Z");
  const changed: readonly TestLine[] = town.map((line, index) => (index === 2 ? ["36501", "53180000", "Zuschüsse", 260_000] : line));
  const adopted = sourceFile("Beschluss.xlsx", [budgetSheetOf(changed)], "2026-11-01T08:00:00Z");

  test("the newer one counts, the older one is refused and asked about", async () => {
    const result = await together([draft, adopted, sourceFile("andere.xlsx", [budgetSheetOf(schools)])]);
    expect(state(result)).toEqual(["olderVersion", "read", "read"]);
    expect(result.questions).toMatchObject([{ kind: "version", proposal: "Beschluss.xlsx", mustBeAnswered: true, answer: null }]);
    expect(result.total.expense).toBe(31_900_050);
  });

  test("a person's choice holds", async () => {
    const [question] = (await together([draft, adopted])).questions;
    const result = await together([draft, adopted], { versions: new Map([[question?.id ?? "", "Entwurf.xlsx"]]) });
    expect(state(result)).toEqual(["read", "otherVersion"]);
    expect(result.total.expense).toBe(26_200_050);
  });

  test("where nothing says which is newer, none of them is counted", async () => {
    const files = [sourceFile("a.xlsx", [budgetSheetOf(town)]), sourceFile("b.xlsx", [budgetSheetOf(changed)])];
    expect(state(await together(files))).toEqual(["versionUnclear", "versionUnclear"]);
  });

  test("a copy under another name counts once", async () => {
    expect(state(await together([sourceFile("a.xlsx", [budgetSheetOf(town)]), sourceFile("b.xlsx", [budgetSheetOf(town)])]))).toEqual(["read", "copy"]);
  });

  test("the same form for another year, or for another department, is no version", async () => {
    const next = sourceFile("2028.xlsx", [budgetSheetOf(town, { heading: "Ansatz 2028" })]);
    const result = await together([sourceFile("2027.xlsx", [budgetSheetOf(town)]), next]);
    expect(state(result)).toEqual(["read", "read"]);
    expect(result.figures.map(({ value, expense }) => [value.year, expense])).toEqual([[2027, 26_200_050], [2028, 26_200_050]]);
    expect(result.assumptions.map(({ code }) => code)).toContain("otherYear");
  });
});

describe("a measure with different states", () => {
  const file = (name: string, status: "open" | "inProgress" | "completed", date: string, round: string | null) =>
    sourceFile(name, [budgetSheetOf(name === "a.xlsx" ? town : schools), measureSheet([testMeasure({ number: "M-014", status, statusDate: date, round })]), settingsSheet("SH", "SF 6")]);

  test("is a conflict; proposed is the newest confirmed in the current round", async () => {
    const result = await together([file("a.xlsx", "inProgress", "2026-09-03", "SF 6"), file("b.xlsx", "open", "2026-10-01", "SF 5")]);
    expect(result.conflicts).toMatchObject([{ measure: "M-014", proposal: "a.xlsx", basis: "currentRound", decided: null }]);
    expect(result.measures[0]?.measure.status).toBe("inProgress");
  });

  test("a decision holds, whatever was proposed", async () => {
    const decisions = [{ measure: "M-014", file: "b.xlsx", reason: "Rücksprache mit FD 51" }];
    const result = await together([file("a.xlsx", "inProgress", "2026-09-03", "SF 6"), file("b.xlsx", "open", "2026-10-01", "SF 5")], { decisions });
    expect(result.conflicts[0]?.decided).toEqual(decisions[0]);
    expect(result.measures[0]?.measure).toMatchObject({ status: "open", statusDate: "2026-10-01", round: "SF 5" });
  });

  test("the same state is no conflict, also with another word for it", async () => {
    const alias = sourceFile("b.xlsx", [budgetSheetOf(schools), measureSheet([testMeasure({ number: "M-014", status: "inProgress", statusWord: "i.U." })])]);
    expect((await together([file("a.xlsx", "inProgress", "2026-09-03", null), alias])).conflicts).toEqual([]);
  });

  test("[M8] one number with two titles is found over files", async () => {
    const other = sourceFile("b.xlsx", [budgetSheetOf(schools), measureSheet([testMeasure({ number: "M-014", status: "open", title: "Ganz etwas anderes" })])]);
    const { findings } = await together([file("a.xlsx", "open", "2026-09-03", null), other]);
    expect(findings.filter(({ finding }) => finding.rule === "M8").map(({ file: where }) => where)).toEqual(["b.xlsx"]);
  });
});

test("a question is asked once for all files of one make, and its answer changes them all", async () => {
  const rows = (amount: number) => [
    ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2027", "Ansatz 2027"],
    ["11101", "52110000", "Unterhaltung", amount, amount + 1],
    ["11102", "52110000", "Unterhaltung", amount, amount + 1],
  ];
  const files = [sourceFile("a.xlsx", [{ name: "Haushalt", rows: rows(10) }]), sourceFile("b.xlsx", [{ name: "Haushalt", rows: rows(100).map((row) => row.map((cell) => (cell === "11101" ? "21101" : cell === "11102" ? "21102" : cell))) }])];
  const before = await together(files);
  const question = before.questions.find((each) => each.kind === "layout" && each.question.kind === "sameValue");
  if (question?.kind !== "layout") throw new Error("keine Frage");
  expect([question.sheets.length, question.mustBeAnswered, question.choices.map(({ sum }) => sum)]).toEqual([2, true, [2_000, 2_200]]);
  expect(before.total.expense).toBe(22_000);
  const after = await together(files, { answers: new Map([[question.id, { kind: "column", column: 4 }]]) });
  expect(after.total.expense).toBe(22_400);
  expect(after.questions.filter((each) => each.kind === "layout" && each.answer === null)).toEqual([]);
});

test("the order of the files and running it twice change nothing", async () => {
  const line = fc.tuple(fc.constantFrom("11101", "21101", "36501"), fc.constantFrom("52110000", "44850000"), fc.constantFrom("a", "b"), fc.integer({ min: -3, max: 3 }));
  const file = fc.array(line, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 3 }), async (contents, shift) => {
      const files = contents.map((lines, index) => sourceFile(`${index}.xlsx`, [budgetSheetOf(lines as readonly TestLine[])], `2026-01-0${index + 1}`));
      const turned = [...files.slice(shift % files.length), ...files.slice(0, shift % files.length)].reverse();
      const [one, other, again] = [await together(files), await together(turned), await together(files)];
      expect(essence(other)).toEqual(essence(one));
      expect(essence(again)).toEqual(essence(one));
    }),
    { seed, numRuns: 60 },
  );
});

/** Everything but the order in which files are listed. */
function essence({ files, duplicates, ...rest }: Consolidation) {
  const { measures: _measures, ...plain } = rest;
  return {
    ...plain,
    files: [...files].sort((one, other) => (one.file < other.file ? -1 : 1)).map((file) => (file.state === "read" ? [file.file, file.chosen, file.dropped] : [file.file, file.refusal])),
    duplicates: duplicates.found.map(({ kind, rows, counted, others }) => [kind, rows, counted.file, counted.line.row, others.map(({ file, line }) => [file, line.row])]),
  };
}

test("progress is told after each file, and a cancelled reading gives nothing", async () => {
  const controller = new AbortController();
  const told: number[] = [];
  const files = Array.from({ length: 5 }, (_, index) => sourceFile(`${index}.xlsx`, [budgetSheetOf(schools)]));
  const outcomes = await readSources(files, {
    state: "SH", year: null, inHand: 1, signal: controller.signal,
    onProgress: ({ done, lines }) => {
      told.push(lines);
      if (done === 2) controller.abort();
    },
  });
  expect([outcomes, told]).toEqual([null, [3, 6]]);
  expect([secondsLeft(0, 5, 0), secondsLeft(2, 5, 1000)]).toEqual([null, 2]);
});
