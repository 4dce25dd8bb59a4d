import type { BudgetRow } from "../budget/budgetLine";
import type { Measure } from "../measures/measure";
import { statusHistories } from "../measures/statusHistory";
import { isAllowed, needsReason } from "../measures/transition";
import { defaultVocabulary, statusOrder } from "../measures/vocabulary";
import type { JournalEntry } from "../registers/journalEntry";
import type { Finding } from "../shared/finding";
import type { RuleId } from "../shared/ruleId";
import { checkJournal } from "./journalRules";
import { checkMeasures } from "./measureRegisterRules";
import { line, measure } from "./testing/ruleFixture";

interface Register {
  readonly measures: readonly Measure[];
  readonly rows?: readonly BudgetRow[];
  readonly phase?: "draft" | "adopted";
}

function check({ measures, rows = [], phase = "adopted" }: Register): readonly Finding[] {
  return checkMeasures({
    measures,
    rows,
    phase,
    placeOfRow: ({ row }) => ({ sheet: "THH 51", row, column: 6 }),
    place: ({ row }) => ({ sheet: "ISEK-Maßnahmen", row, column: 0 }),
    vocabulary: defaultVocabulary,
    today: "2026-11-15",
    currentRounds: ["SF 2026/6"],
  });
}

const tagged = line({ row: 3, measureCell: "M-014" });
const later = line({ row: 4, measureCell: "M-014" });
const violations: readonly [RuleId, string, Register, Partial<Finding>][] = [
  ["M1", "eine Schlüsselmaßnahme hat kein Ziel", { measures: [measure("M-014", { goals: [] })] }, { severity: "error" }],
  ["M2", "eine Schlüsselmaßnahme hat kein Produkt", { measures: [measure("M-014", { products: [] })] }, { severity: "error" }],
  ["M3", "ihr Produkt steht im Haushalt, aber keine Zeile nennt sie", { measures: [measure("M-014")], rows: [line()] }, { products: ["36501"] } as Partial<Finding>],
  ["M4", "niemand ist federführend", { measures: [measure("M-014", { lead: null })] }, { severity: "error" }],
  ["M8", "zwei Nummern haben fast denselben Titel", { measures: [measure("M-014", { title: "Neubau der Kita Hafenstraße" }), measure("M-015", { title: "Neubau der Kita Hafenstrasse" })] }, { other: "M-014", sameNumber: false } as Partial<Finding>],
  ["M8", "eine Nummer hat zwei Titel", { measures: [measure("M-014", { title: "Neubau Kita" }), measure("M-014", { title: "Sanierung Schule" })] }, { sameNumber: true } as Partial<Finding>],
  ["M9", "abgeschlossen, aber 2026 steht noch Geld", { measures: [measure("M-014", { status: "completed", statusDate: "2025-05-20" })], rows: [later] }, { year: 2026, amount: 100_000 } as Partial<Finding>],
  ["M10", "das Ende ist vorbei", { measures: [measure("M-014", { end: "2026-11-14" })], rows: [tagged] }, { end: "2026-11-14" } as Partial<Finding>],
  ["U1", "das Wort kennt niemand", { measures: [measure("M-014", { status: null, statusWord: "fast da" })] }, { word: "fast da" } as Partial<Finding>],
  ["U2", "zuletzt in der vorigen Runde bestätigt", { measures: [measure("M-014", { round: "SF 2026/5" })] }, { round: "SF 2026/5", current: "SF 2026/6" } as Partial<Finding>],
  ["U4", "in Umsetzung ohne Beschluss", { measures: [measure("M-014", { resolution: null })] }, { severity: "error" }],
];

test.each(violations)("[%s] %s", (rule, _, register, expected) => {
  expect(check(register).filter((finding) => finding.rule === rule)).toEqual([expect.objectContaining({ rule, ...expected })]);
});

test("[M1] [M2] [M3] [M4] [M8] [M9] [M10] [U1] [U2] [U4] eine Maßnahme, die gerade noch stimmt, hat keinen Befund", () => {
  const measures = [
    measure("M-014", { title: "Neubau Kita Hafen", end: "2026-11-15" }),
    measure("M-015", { title: "Neubau Kita Markt", products: ["11101"] }),
    measure("M-016", { title: "Mensa Nord", status: "completed", statusDate: "2026-05-20", round: "SF 2025/1", end: "2025-01-01" }),
    measure("M-017", { title: "Jugendbeirat", status: "recommended", resolution: null, products: ["99999"] }),
  ];
  expect(check({ measures, rows: [tagged, line({ row: 5, measureCell: "M-016" })] })).toEqual([]);
});

test("[U4] im Entwurf ist der fehlende Beschluss eine Warnung", () => {
  const found = check({ measures: [measure("M-014", { resolution: { body: "RV", date: null, number: "" } })], phase: "draft" });
  expect(found).toEqual([expect.objectContaining({ rule: "U4", severity: "warning" })]);
});

function entry(number: number, from: string, to: string, reason = ""): JournalEntry {
  return { number, time: 46_000 + number, by: "51", operation: "Maßnahme fortschreiben", subject: "M-014", field: "Status", from, to, reason, round: "SF 2026/6", origin: "", state: "done", row: number };
}

function checkChain(entries: readonly JournalEntry[], status: Measure["status"] = "inProgress"): readonly Finding[] {
  return checkJournal({
    measures: [measure("M-014", { status })],
    histories: statusHistories(entries, defaultVocabulary),
    vocabulary: defaultVocabulary,
    placeOfEntry: (step) => ({ sheet: "ISEK-Protokoll", row: step.entry.row, column: 7 }),
    placeOfStatus: () => ({ sheet: "ISEK-Maßnahmen", row: 1, column: 11 }),
  });
}

const begun = entry(1, "", "von der Verwaltung empfohlen");

test("[U5] eine Kette vom ersten Eintrag bis zum Register hält", () => {
  expect(checkChain([begun, entry(2, "von der Verwaltung empfohlen", "i.U."), entry(3, "► in Umsetzung", "in Umsetzung")])).toEqual([]);
});

test("[U5] ein Eintrag, der nicht anschließt, und ein Register, das etwas anderes sagt, sind Fehler", () => {
  const gap = checkChain([begun, entry(2, "noch zu klären", "in Umsetzung")]);
  expect(gap).toEqual([expect.objectContaining({ rule: "U5", entry: 2, expected: "von der Verwaltung empfohlen", found: "noch zu klären" })]);
  const past = checkChain([begun, entry(2, "von der Verwaltung empfohlen", "in Umsetzung")], "completed");
  expect(past).toEqual([expect.objectContaining({ rule: "U5", at: { sheet: "ISEK-Maßnahmen", row: 1, column: 11 }, found: "abgeschlossen" })]);
});

test("[U5] ein zurückgenommener Eintrag zählt nicht", () => {
  expect(checkChain([begun, { ...entry(2, "von der Verwaltung empfohlen", "abgeschlossen"), state: "takenBack" }, entry(3, "von der Verwaltung empfohlen", "in Umsetzung")])).toEqual([]);
});

test("[U3] zurück aus abgeschlossen braucht einen Grund", () => {
  const chain = (reason: string) => [entry(1, "", "in Umsetzung"), entry(2, "in Umsetzung", "abgeschlossen"), entry(3, "abgeschlossen", "in Umsetzung", reason)];
  expect(checkChain(chain(""))).toEqual([expect.objectContaining({ rule: "U3", reasonMissing: true })]);
  expect(checkChain(chain("Mängel an der Fassade"))).toEqual([]);
});

test("[U3] nicht jeder Schritt ist erlaubt", () => {
  expect(checkChain([entry(1, "", "in Umsetzung"), entry(2, "in Umsetzung", "von der Verwaltung empfohlen")], "recommended")).toEqual([
    expect.objectContaining({ rule: "U3", reasonMissing: false, from: "in Umsetzung", to: "von der Verwaltung empfohlen" }),
  ]);
  const allowed = statusOrder.map((from) => statusOrder.filter((to) => isAllowed(from, to)).length);
  expect(allowed).toEqual([6, 6, 6, 4, 6, 6, 4]);
  expect(statusOrder.every((status) => isAllowed(status, status) && !needsReason(status, status))).toBe(true);
});
