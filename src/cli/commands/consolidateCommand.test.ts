// Without this file a scheduled run could report success over a wrong sum, or overwrite a department's workbook.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import { writeXlsxFile } from "../../adapters/xlsxfile/writeXlsxFile";
import { sheetCells } from "../../usecases/consolidate/sheetCells";
import { answersJsonSchema } from "../answers";
import { reportJsonSchema, reportSchema, type Report } from "../report/reportSchema";
import { runCommandLine } from "../runCommandLine";
import { readClosedFile } from "../runtime";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "isek-zusammen-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Row = readonly (string | number | null)[];
const headings: Row = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026", "Ansatz 2027"];

async function put(name: string, rows: readonly Row[]): Promise<string> {
  const book = MemoryWorkbook.fromSheets([{ name: "Haushalt", rows: [headings, ...rows] }]);
  const path = join(folder, name);
  writeFileSync(path, await writeXlsxFile(book.book, { title: name, created: new Date("2026-11-01"), results: [] }));
  return path;
}

async function call(...typed: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runCommandLine(typed, { out: (text) => void out.push(text), note: (text) => void notes.push(text) });
  return { code, out: out.join("\n"), notes: notes.join("\n") };
}

const fd10: readonly Row[] = [["11101", "44850000", "Erstattung, intern", 10, 20.5], ["11101", "52110000", "Unterhaltung", 30, 40], ["01101", "52910000", "=Sonstiges", 1, -2]];
const fd40: readonly Row[] = [["21101", "52110000", "Schulen", 5, 6], [null, null, "Summe", 5, 6]];

test("pruefen --json: the contract, sums as decimal texts, both files and the whole", async () => {
  const files = [await put("FD10.xlsx", fd10.slice(0, 2)), await put("FD40.xlsx", fd40)];
  const { code, out, notes } = await call("pruefen", ...files, "--land", "sh", "--jahr", "2027", "--json");
  const report = reportSchema.parse(JSON.parse(out));
  expect([code, notes]).toEqual([0, ""]);
  expect(report).toMatchObject({ schemaVersion: 1, lines: 3, revenue: "20.50", expense: "46.00", balance: "-25.50", unknown: "0.00" });
  expect(report.files[1]?.sheets[0]).toMatchObject({ sheet: "Haushalt", headerRows: [1], unit: "euro", lines: 1, expense: "6.00", skipped: [{ reason: "header", count: 1 }, { reason: "total", count: 1 }] });
  expect(report.figures.map(({ kind, year, lines, expense }) => [kind, year, lines, expense])).toEqual([["planned", 2026, 3, "35.00"], ["planned", 2027, 3, "46.00"]]);
  expect(report.byProductArea.map(({ area, expense }) => [area, expense])).toEqual([["11", "40.00"], ["21", "6.00"]]);
  expect(report.assumptions.find(({ code: each }) => each === "year")?.text).toBe("Summiert ist das Jahr 2027, wie angegeben.");
});

test("zusammenfuehren writes workbook and long table; both hold the same sums; codes keep their zeros", async () => {
  const files = [await put("FD10.xlsx", fd10), await put("FD40.xlsx", fd40)];
  const target = join(folder, "gesamt.xlsx");
  const { code, out } = await call("zusammenfuehren", ...files, "--nach", target, "--tabelle", "csv", "--rueckmeldung", join(folder, "zurueck"), "--land", "SH", "--json");
  // 01101 fits North Rhine-Westphalia's frame only: an error (P2), so that the exit code is 1.
  expect([code, reportSchema.parse(JSON.parse(out)).findings.map(({ rule }) => rule)]).toEqual([1, ["P2"]]);
  const read = await readClosedFile(target);
  if (!read.ok) throw new Error(read.failure.kind);
  expect(read.value.sheets.map(({ name }) => name)).toEqual(["ISEK-Daten", "Konsolidierung", "Konflikte", "ISEK-Protokoll"]);
  const [, ...rows] = sheetCells(read.value, read.value.sheets[0]!).grid.values;
  expect(rows.map((row) => [row[5], row[8], row[9], row[11], row[16]])).toContainEqual(["01101", "=Sonstiges", "Aufwand", 2027, -2]);
  const [head = "", ...lines] = readFileSync(join(folder, "gesamt.csv"), "utf8").trim().split("\r\n");
  expect(head).toBe("datei,blatt,zeile,schluessel,fachdienst,produkt,produktbereich,konto,text,ertrag_aufwand,wertart,jahr,fassung,ziel,massnahme,anteil,betrag");
  expect(lines).toHaveLength(rows.length);
  expect(lines[0]).toBe(`${files[0]},Haushalt,2,,,11101,11,44850000,"Erstattung, intern",Ertrag,Ansatz,2026,Beschluss,ohne Ziel,,1,10.00`);
  expect(readdirSync(join(folder, "zurueck"))).toEqual(["Rueckmeldung-FD10.xlsx"]);
});

test("running it twice gives the same workbook sheets; its own result may be replaced and is refused as input", async () => {
  const file = await put("FD10.xlsx", fd10.slice(0, 2));
  const target = join(folder, "gesamt.xlsx");
  const first = await call("zusammenfuehren", file, "--nach", target, "--json");
  const second = await call("zusammenfuehren", file, "--nach", target, "--json");
  expect([first.code, second.code, second.out === first.out]).toEqual([0, 0, true]);
  const again = await call("pruefen", target, file, "--json");
  expect([again.code, (JSON.parse(again.out) as Report).files.map(({ reason }) => reason)]).toEqual([2, ["alreadyConsolidated", null]]);
});

test("refused files: exit code 2 wins over 1, a sentence each, the others are written; nothing is written without any", async () => {
  const [good, bad] = [await put("FD10.xlsx", fd10), join(folder, "alt.xls")];
  writeFileSync(bad, "kein Excel");
  const target = join(folder, "gesamt.xlsx");
  const { code, out, notes } = await call("zusammenfuehren", good, bad, "--nach", target, "--land", "SH");
  expect([code, out.includes("Abgelehnt: Das ist keine Excel-Mappe."), notes]).toEqual([2, true, `Geschrieben: ${target}`]);
  const nothing = await call("zusammenfuehren", bad, "--nach", join(folder, "leer.xlsx"));
  expect([nothing.code, nothing.notes, existsSync(join(folder, "leer.xlsx"))]).toEqual([2, "Keine Datei wurde gelesen. Es ist nichts geschrieben.", false]);
});

test("without --json: a German table, findings and assumptions", async () => {
  const { out } = await call("pruefen", await put("FD10.xlsx", fd10.slice(0, 2)), "--jahr", "2027");
  expect(out.split("\n").slice(1, 4)).toEqual([
    "  Blatt                  Zeilen  Erträge  Aufwendungen   Saldo  Art unbekannt",
    "  ─────────────────────  ──────  ───────  ────────────  ──────  ─────────────",
    "  Haushalt, Ansatz 2027       2    20,50         40,00  −19,50           0,00",
  ]);
  expect(out).toContain("1 Datei gelesen, 0 abgelehnt, 0 Fehler, 0 Widersprüche.");
});

test("questions are listed with id and choices; answers from a file are used in every later run, and repeated runs ask the same", async () => {
  const two: readonly Row[] = [["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026", "Ansatz 2026"], ["11101", "52110000", "Unterhaltung", 10, 99], ["21101", "52110000", "Schulen", 5, 6]];
  const book = MemoryWorkbook.fromSheets([{ name: "Haushalt", rows: two }]);
  const file = join(folder, "FD10.xlsx");
  writeFileSync(file, await writeXlsxFile(book.book, { title: "FD10", created: new Date("2026-11-01"), results: [] }));
  const before = reportSchema.parse(JSON.parse((await call("pruefen", file, "--land", "SH", "--json")).out));
  const asked = before.questions.find(({ kind }) => kind === "sameValue");
  expect([before.expense, asked?.mustBeAnswered, asked?.proposal, asked?.choices.map(({ choice, text, sum }) => [choice, text, sum])]).toEqual([
    "15.00", true, "column 3", [["column 3", "Spalte D „Ansatz 2026“", "15.00"], ["column 4", "Spalte E „Ansatz 2026“", "105.00"]],
  ]);
  const answers = join(folder, "antworten.json");
  writeFileSync(answers, JSON.stringify({ schemaVersion: 1, answers: { [asked?.id ?? ""]: "column 4", Fffffffff: "confirm" } }));
  const target = join(folder, "gesamt.xlsx");
  const { code, out, notes } = await call("zusammenfuehren", file, "--nach", target, "--land", "SH", "--antworten", answers, "--json");
  const after = reportSchema.parse(JSON.parse(out));
  expect([code, after.expense, after.questions.find(({ id }) => id === asked?.id)?.answer]).toEqual([0, "105.00", "column 4"]);
  expect(notes).toBe(`Die Frage Fffffffff stellt sich nicht; ihre Antwort bleibt ohne Wirkung.\nGeschrieben: ${target}`);
  const text = (await call("pruefen", file, "--land", "SH", "--antworten", answers)).out;
  expect(text).toContain("    column 4: Spalte E „Ansatz 2026“, 105,00 (beantwortet)");
});

test("of two versions the answered file holds, by its name without folder; a decided measure is taken over with its reason", async () => {
  const [one, other] = [await put("FD10-alt.xlsx", fd10.slice(0, 2)), await put("FD10-neu.xlsx", [["11101", "44850000", "Erstattung, intern", 11, 20.5], fd10[1]!])];
  const listed = reportSchema.parse(JSON.parse((await call("pruefen", one, other, "--land", "SH", "--json")).out));
  const [question] = listed.questions;
  expect([question?.kind, question?.choices.map(({ choice }) => choice).sort(), listed.lines]).toEqual(["version", ["FD10-alt.xlsx", "FD10-neu.xlsx"], 0]);
  const answers = join(folder, "antworten.json");
  writeFileSync(answers, JSON.stringify({ schemaVersion: 1, answers: { [question?.id ?? ""]: "FD10-neu.xlsx" }, decisions: [{ measure: "M-1", file: "FD10-neu.xlsx" }] }));
  const { code, out, notes } = await call("pruefen", one, other, "--land", "SH", "--antworten", answers, "--json");
  const { lines, revenue } = reportSchema.parse(JSON.parse(out));
  expect([code, lines, revenue]).toEqual([2, 2, "11.00"]);
  expect(notes).toBe("Für Maßnahme M-1 gibt es keinen Widerspruch mit „FD10-neu.xlsx“; die Entscheidung bleibt ohne Wirkung.");
});

test.each([
  ["kein JSON", "enthält keine Antworten, wie docs/isek-antworten-schema.json sie beschreibt."],
  ['{"schemaVersion":1,"answers":{"F1":5}}', "enthält keine Antworten, wie docs/isek-antworten-schema.json sie beschreibt (bei answers.F1)."],
])("a file with answers that is none: %j", async (content, sentence) => {
  const answers = join(folder, "antworten.json");
  writeFileSync(answers, content);
  expect(await call("pruefen", await put("FD10.xlsx", fd10), "--antworten", answers)).toEqual({ code: 64, out: "", notes: `„${answers}“ ${sentence}` });
});

test("a choice that a question does not offer, and a file that is not there: wrong call, nothing written", async () => {
  const [one, other] = [await put("FD10-alt.xlsx", fd10.slice(0, 2)), await put("FD10-neu.xlsx", [["11101", "44850000", "Erstattung, intern", 11, 20.5], fd10[1]!])];
  const id = reportSchema.parse(JSON.parse((await call("pruefen", one, other, "--json")).out)).questions[0]?.id ?? "";
  const answers = join(folder, "antworten.json");
  writeFileSync(answers, JSON.stringify({ schemaVersion: 1, answers: { [id]: "FD99.xlsx" } }));
  const target = join(folder, "gesamt.xlsx");
  const wrong = await call("zusammenfuehren", one, other, "--nach", target, "--antworten", answers);
  expect([wrong.code, wrong.out, wrong.notes.startsWith(`Zur Frage ${id} gibt es „FD99.xlsx“ nicht. Möglich: FD10-`), existsSync(target)]).toEqual([64, "", true, false]);
  const missing = await call("pruefen", one, "--antworten", join(folder, "fehlt.json"));
  expect([missing.code, missing.notes.endsWith("lässt sich nicht lesen (ENOENT).")]).toEqual([64, true]);
});

test("a file that is no consolidation is never overwritten", async () => {
  const [one, other] = [await put("FD10.xlsx", fd10), await put("FD40.xlsx", fd40)];
  const before = readFileSync(other);
  expect(await call("zusammenfuehren", one, "--nach", other)).toEqual({ code: 64, out: "", notes: `„${other}“ gibt es schon und ist keine Zusammenführung. Wählen Sie einen anderen Namen.` });
  expect(await call("zusammenfuehren", one, "--nach", one)).toMatchObject({ code: 64, notes: `„${one}“ gehört zu den Dateien, die gelesen werden.` });
  expect(readFileSync(other)).toEqual(before);
});

test.each([
  [["zusammenfuehren", "a.xlsx"], "Nennen Sie die Mappe, die geschrieben wird: --nach gesamt.xlsx"],
  [["zusammenfuehren", "a.xlsx", "--nach", "b.csv"], "„b.csv“ endet nicht auf .xlsx."],
  [["zusammenfuehren", "a.xlsx", "--nach", "b.xlsx", "--tabelle", "xls"], "Die Tabelle gibt es nur als csv, nicht als „xls“."],
  [["pruefen", "a.xlsx", "--land", "XX"], "Das Land „XX“ ist nicht bekannt. Möglich: SH, NW, BW."],
  [["pruefen", "a.xlsx", "--jahr", "27"], "„27“ ist kein Haushaltsjahr."],
])("wrong call %j: one sentence, exit code 64, nothing on the output", async (typed, sentence) => {
  expect(await call(...typed)).toEqual({ code: 64, out: "", notes: sentence });
});

test.each([
  ["isek-json-schema.json", reportJsonSchema()],
  ["isek-antworten-schema.json", answersJsonSchema()],
])("the published %s is the one that is checked by (npx tsx tools/publishSchema.ts)", (name, schema) => {
  const published: unknown = JSON.parse(readFileSync(join(__dirname, "../../../docs", name), "utf8"));
  expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
});
