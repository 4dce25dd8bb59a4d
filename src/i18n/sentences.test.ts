// Without this file a sentence could be too long, blame somebody, or speak in codes.
import { ruleIds, type RuleId } from "../domain/shared/ruleId";
import type { Cents } from "../domain/shared/cents";
import type { Finding, RegisterFault } from "../domain/shared/finding";
import type { Fix } from "../domain/rules/fix";
import type { WorkbookFailure } from "../workbook/failure";
import type { ColumnReason, NoLayout } from "../domain/budget/layoutProposal";
import { columnReasonSentence, noLayoutText } from "./columnReason";
import { failureText } from "./failureText";
import { findingSentence } from "./findingSentence";
import { fixLabel } from "./fixLabel";
import { ruleTitles } from "./ruleTitles";

const at = { sheet: "THH 51", row: 213, column: 13 };
const base = { at, about: "x", severity: "error" } as const;
const amount = (euros: number) => (euros * 100) as Cents;
const area = { sheet: "THH 51", row: 5, column: 0, rows: 10, columns: 8 };

/** At least one finding per rule, with every branch of its sentence. */
const findings: Readonly<Record<RuleId, readonly Finding[]>> = {
  P1: [{ ...base, rule: "P1", product: "36599", nearest: ["36501", "36502"] }, { ...base, rule: "P1", product: "36599", nearest: [] }],
  P2: [{ ...base, rule: "P2", product: "010101", otherStates: ["NW"] }],
  P3: (["zero", "date", "scientific", "number"] as const).map((loss) => ({ ...base, rule: "P3", found: 1101, loss, restored: ["01101"] })),
  Z1: [{ ...base, rule: "Z1", goal: "2.9", nearest: ["2.1", "2.2", "2.4"] }, { ...base, rule: "Z1", goal: "2.9", nearest: [] }],
  Z2: [
    { ...base, rule: "Z2", goal: "5.2", successors: ["5.13", "5.14"], since: "2025-12-31" },
    { ...base, rule: "Z2", goal: "4.4", successors: ["4.5"], since: null },
    { ...base, rule: "Z2", goal: "5.12", successors: [], since: "2025-12-31" },
  ],
  Z3: [{ ...base, rule: "Z3", goal: "5.1", productArea: "36", goalAreas: ["51", "52"], fitting: ["3.1"] }],
  Z4: [
    { ...base, rule: "Z4", found: 46024, isDate: true, restored: ["2.1"] },
    { ...base, rule: "Z4", found: 5.1, isDate: false, restored: ["5.1", "5.10"] },
  ],
  Z5: [{ ...base, rule: "Z5", product: "36501", usual: ["3.1"] }, { ...base, rule: "Z5", product: "36501", usual: [] }],
  A1: [{ ...base, rule: "A1", basisPoints: 11_000, rest: -1_000, written: "2.1 80 %; 3.1 30 %" }, { ...base, rule: "A1", basisPoints: 9_000, rest: 1_000, written: "2.1 60 %; 3.1 30 %" }],
  A2: [{ ...base, rule: "A2", stated: amount(12_000), amount: amount(-20_000), written: "2.1 12.000,00 €" }],
  A3: [
    { ...base, rule: "A3", goal: "2.1", first: "3.4", fault: null },
    { ...base, rule: "A3", goal: "2.1", first: null, fault: null },
    ...(["form", "mixedUnits", "doubleGoal", "negative"] as const).map((fault): Finding => ({ ...base, rule: "A3", goal: "2.1", first: null, fault })),
  ],
  T1: (["filter", "table"] as const).map((extent) => ({ ...base, rule: "T1", extent, lastColumn: 13 })),
  T2: [{ ...base, rule: "T2", key: "3bgzsb-q8g2", otherRow: 85 }],
  T3: [{ ...base, rule: "T3", key: "3bgzsb-q8g2", belongsToRow: 85 }, { ...base, rule: "T3", key: "3bgzsb-q8g2", belongsToRow: null }],
  T4: (["header", "title", "subtotal", "total", "note"] as const).map((rowKind) => ({ ...base, rule: "T4", rowKind })),
  T5: [{ ...base, rule: "T5", product: "36501", goal: "3.1", others: 1 }, { ...base, rule: "T5", product: "36501", goal: "3.1", others: 14 }],
  M1: [{ ...base, rule: "M1", measure: "M-014" }],
  M2: [{ ...base, rule: "M2", measure: "M-014" }],
  M3: [{ ...base, rule: "M3", measure: "M-014", products: ["36501", "36502"] }, { ...base, rule: "M3", measure: "M-014", products: [] }],
  M4: [{ ...base, rule: "M4", measure: "M-014" }],
  M5: [{ ...base, rule: "M5", measure: "M-027", product: "25201", itsProducts: ["424012"], nearest: [] }],
  M6: [{ ...base, rule: "M6", measure: "M-014", goal: "2.1", itsGoals: ["3.1"] }],
  M7: [{ ...base, rule: "M7", measure: "M-56", nearest: ["M-056"] }],
  M8: [{ ...base, rule: "M8", measure: "M-014", other: "M-041", sameNumber: false }, { ...base, rule: "M8", measure: "M-014", other: "M-014", sameNumber: true }],
  M9: (["completed", "dropped"] as const).map((status) => ({ ...base, rule: "M9", measure: "M-019", status, year: 2027, amount: amount(450_000) })),
  M10: [{ ...base, rule: "M10", measure: "M-014", end: "2026-06-30" }],
  U1: [{ ...base, rule: "U1", measure: "M-014", word: "so halb", nearest: ["in Umsetzung"] }, { ...base, rule: "U1", measure: "M-014", word: "", nearest: [] }],
  U2: [{ ...base, rule: "U2", measure: "M-014", round: "SF 2026/3", current: "SF 2026/6" }, { ...base, rule: "U2", measure: "M-014", round: null, current: "SF 2026/6" }],
  U3: [true, false].map((reasonMissing) => ({ ...base, rule: "U3", measure: "M-014", from: "abgeschlossen", to: "in Umsetzung", reasonMissing })),
  U4: [{ ...base, rule: "U4", measure: "M-014", status: "in Umsetzung" }],
  U5: [{ ...base, rule: "U5", entry: 12, measure: "M-014", expected: "in Umsetzung", found: "noch zu klären" }],
  B1: [1, -1].map((side) => ({ ...base, rule: "B1", printed: amount(100 + side), ours: amount(100), tolerance: amount(1), heading: "Ansatz 2027" })),
  B2: [{ ...base, rule: "B2", resultColumns: 2, cashColumns: 2 }],
  B3: [{ ...base, rule: "B3", found: "1.234", heading: "Ansatz 2026", count: 1 }, { ...base, rule: "B3", found: "1.234", heading: "Ansatz 2026", count: 12 }],
  B4: (["thousand", "million"] as const).map((unit) => ({ ...base, rule: "B4", heading: "Ansatz 2026 in T€", unit })),
  B5: [{ ...base, rule: "B5", account: "999" }, { ...base, rule: "B5", account: null }],
  K1: [{ ...base, rule: "K1", edition: "2024/2025", asOf: "2024-01-01", other: "2026/2027" }, { ...base, rule: "K1", edition: "2024/2025", asOf: null, other: null }],
  K2: registerFaults().map((fault) => ({ ...base, rule: "K2", register: "ISEK-Ziele", heading: "Übergeordnet", fault })),
  G1: [{ ...base, rule: "G1", goal: "2.1", indicator: null }, { ...base, rule: "G1", goal: null, indicator: "K-03" }],
  G2: [{ ...base, rule: "G2", goal: "2.1", other: "2.2" }],
  G3: [0, 2].map((responsible) => ({ ...base, rule: "G3", corridor: "Wohnen am Wasser", responsible })),
  G4: [{ ...base, rule: "G4", element: "Lärmaktionsplan", due: "2026-06-30" }, { ...base, rule: "G4", element: "Lärmaktionsplan", due: null }],
  G5: (["actionAreas", "themes", "goals"] as const).map((what) => ({ ...base, rule: "G5", what, count: 14, limit: 12 })),
};

function registerFaults(): readonly RegisterFault[] {
  return [
    { kind: "missing" },
    { kind: "duplicate", value: "3.2", otherRow: 10 },
    { kind: "unknownParent", value: "G9" },
    { kind: "unknownWord", value: "wichtig", allowed: ["gesamtstädtisch", "operativ"] },
    { kind: "notText", value: "3.1" },
    { kind: "notDate", value: "bald" },
    { kind: "notNumber", value: "viel" },
    { kind: "headingMissing" },
    { kind: "sheetMissing" },
  ];
}

const editing: WorkbookFailure = { kind: "cellEditing" };

/** Every kind of failure; a new one is missed by the compiler here. */
const failures: { readonly [Kind in WorkbookFailure["kind"]]: readonly Extract<WorkbookFailure, { kind: Kind }>[] } = {
  cellEditing: [{ kind: "cellEditing" }],
  sheetProtected: [{ kind: "sheetProtected", sheet: "THH 51" }],
  sheetMissing: [{ kind: "sheetMissing", sheet: "THH 51" }],
  tableMissing: [{ kind: "tableMissing", table: "ISEK_Ziele" }],
  nameTaken: (["sheet", "table", "name"] as const).map((what) => ({ kind: "nameTaken", what, name: "ISEK-Ziele" })),
  cellsDiffer: [
    { kind: "cellsDiffer", cells: [], count: 0 },
    { kind: "cellsDiffer", cells: [{ at, expected: "2.1", found: "3.1" }], count: 1 },
    { kind: "cellsDiffer", cells: [{ at, expected: "2.1", found: null }, { at: { ...at, column: 14 }, expected: null, found: "x" }], count: 2 },
    { kind: "cellsDiffer", cells: [{ at, expected: "2.1", found: null }], count: 214 },
  ],
  rowsMissing: [{ kind: "rowsMissing", sheet: "THH 51", count: 3 }],
  notEmpty: [{ kind: "notEmpty", area }],
  mergedCells: [{ kind: "mergedCells", area }],
  filteredRows: [{ kind: "filteredRows", sheet: "THH 51" }],
  rowsHidden: [{ kind: "rowsHidden", sheet: "THH 51", count: 3 }],
  tooLarge: [{ kind: "tooLarge", area: null }, { kind: "tooLarge", area }],
  selectionInvalid: [{ kind: "selectionInvalid" }],
  readOnly: [{ kind: "readOnly" }],
  unfinishedPlan: [{ kind: "unfinishedPlan", planId: "p" }],
  newerSchema: [{ kind: "newerSchema", found: 3, known: 2 }],
  interrupted: [
    { kind: "interrupted", takenBack: true, cause: null },
    { kind: "interrupted", takenBack: true, cause: editing },
    { kind: "interrupted", takenBack: false, cause: null },
  ],
  hostUnavailable: [{ kind: "hostUnavailable" }],
  hostRefused: [{ kind: "hostRefused", code: "AccessDenied", location: "Range.values" }],
};

const fixes: { readonly [Kind in Fix["kind"]]: readonly Extract<Fix, { kind: Kind }>[] } = {
  setTag: [{ kind: "setTag", goal: "2.1" }, { kind: "setTag", goal: null, split: null, measure: null }, { kind: "setTag", measure: "M-056" }, { kind: "setTag", split: null }],
  setSplit: (["restToLargest", "surplusFromLargest", "restWithoutGoal", "rescale"] as const).map((way) => ({ kind: "setSplit", way, split: "2.1 60 %; 3.1 40 %" })),
  addProduct: [{ kind: "addProduct", measure: "M-014", product: "36501" }],
  setState: [{ kind: "setState", state: "NW" }],
  confirmUnit: [{ kind: "confirmUnit", column: 3 }],
  countView: [{ kind: "countView", view: "result" }, { kind: "countView", view: "cash" }],
  askColumns: [{ kind: "askColumns" }],
  showCatalogue: [{ kind: "showCatalogue" }],
  showRows: [{ kind: "showRows", measure: "M-014", products: ["36501"] }],
  setCode: [{ kind: "setCode", code: "01101" }],
  setMeasureStatus: [{ kind: "setMeasureStatus", measure: "M-014", word: "in Umsetzung" }],
  newKey: [{ kind: "newKey" }],
  repairRows: [{ kind: "repairRows" }],
  extendFilter: [{ kind: "extendFilter" }],
  confirmMeasure: [{ kind: "confirmMeasure", measure: "M-014" }],
};

const reasons: { readonly [Code in ColumnReason["code"]]: Extract<ColumnReason, { code: Code }> } = {
  ownColumn: { code: "ownColumn" },
  heading: { code: "heading" },
  headingAndCells: { code: "headingAndCells" },
  upperHeading: { code: "upperHeading", heading: "Ansatz" },
  besideColumn: { code: "besideColumn", column: 3 },
  cells: { code: "cells" },
  longestText: { code: "longestText" },
  derivedFigure: { code: "derivedFigure" },
  secondOfItsKind: { code: "secondOfItsKind", column: 6 },
  nameOfGroup: { code: "nameOfGroup" },
  unknownHeading: { code: "unknownHeading" },
  noHeading: { code: "noHeading" },
};
const noLayouts: readonly NoLayout["reason"][] = ["emptySheet", "onlyTotals", "noBudgetStructure"];

/** Words nobody in a town hall should have to read; "wir" only for what the add-in reads or refrains from. */
const forbiddenWords = /Fehlercode|ungültig|leider|erfolgreich|bitte warten|!|\bwir\b(?! (?:nicht|überschreiben|ändern|lesen))/i;
const machineWords = /\bundefined\b|\bNaN\b|\[object|null\b(?<!als null)/;
const longest = 140;

function expectReadable(sentence: string): void {
  expect(sentence).not.toMatch(forbiddenWords);
  expect(sentence).not.toMatch(machineWords);
  expect(sentence).toMatch(/[.?]$/);
  expect(sentence).not.toMatch(/ {2}|\s[.,]/);
  for (const part of sentence.split(/(?<=[.?]) (?=[A-ZÄÖÜ„\d])/)) expect(part.length).toBeLessThanOrEqual(longest);
}

describe.each(ruleIds)("[%s]", (rule) => {
  test("has a heading and a sentence a clerk can act on", () => {
    expect(ruleTitles[rule].length).toBeLessThanOrEqual(50);
    expect(ruleTitles[rule]).not.toMatch(forbiddenWords);
    expect(findings[rule].length).toBeGreaterThan(0);
    for (const finding of findings[rule]) expectReadable(findingSentence(finding));
  });
});

test.each([
  [findings.Z1[0], "Ziel „2.9“ gibt es nicht. Ähnlich ist 2.1, 2.2 oder 2.4."],
  [findings.Z2[0], "Ziel 5.2 galt bis 31.12.2025. Wählen Sie 5.13 oder 5.14."],
  [findings.A1[0], "Die Anteile ergeben 110 %."],
  [findings.T2[0], "Gleicher Schlüssel wie in Zeile 86."],
  [findings.P2[0], "„010101“ ist eine Nummer aus Nordrhein-Westfalen."],
  [findings.A2[0], "Aufgeteilt sind 12.000,00 €, der Betrag ist −20.000,00 €."],
])("%#: says it in these words", (finding, sentence) => {
  expect(finding && findingSentence(finding)).toBe(sentence);
});

describe.each(Object.entries(failures))("failure %s", (_kind, examples) => {
  test("has a title, a sentence and at most one way out", () => {
    for (const failure of examples) {
      const { title, text, remedy, button } = failureText(failure);
      expect(title.length).toBeLessThanOrEqual(50);
      expect(title).not.toMatch(/[.!]$/);
      expectReadable(text);
      expect(button === null).toBe(remedy === "none");
    }
  });
});

test("a failure names the row that somebody else has edited", () => {
  expect(failures.cellsDiffer.map((failure) => failureText(failure).text)).toEqual([
    "Jemand hat inzwischen etwas geändert. Es wurde nichts geschrieben.",
    "Zelle N214 enthält inzwischen etwas anderes. Es wurde nichts geschrieben.",
    "Jemand hat Zeile 214 bearbeitet. Es wurde nichts geschrieben.",
    "214 Zellen enthalten inzwischen etwas anderes, zuerst N214. Es wurde nichts geschrieben.",
  ]);
});

test("a quick fix says what it does", () => {
  const titleOf = (number: string) => (number === "2.1" ? "Ganztagsbetreuung ausbauen" : null);
  expect(Object.values(fixes).flat().map((fix) => fixLabel(fix, titleOf))).toEqual([
    "2.1 Ganztagsbetreuung ausbauen eintragen",
    "Zuordnung entfernen",
    "M-056 eintragen",
    "Aufteilung entfernen",
    "Rest zum größten Anteil: 2.1 60 %; 3.1 40 %",
    "Größten Anteil kürzen: 2.1 60 %; 3.1 40 %",
    "Rest ohne Ziel lassen: 2.1 60 %; 3.1 40 %",
    "Auf den Betrag umrechnen: 2.1 60 %; 3.1 40 %",
    "Produkt 36501 bei M-014 ergänzen",
    "Land auf Nordrhein-Westfalen ändern",
    "Stimmt so",
    "Nur Erträge und Aufwendungen zählen",
    "Nur Ein- und Auszahlungen zählen",
    "Spalten klären",
    "Katalog vergleichen",
    "Zeilen ihrer Produkte zeigen",
    "„01101“ eintragen",
    "„in Umsetzung“ eintragen",
    "Neuen Schlüssel vergeben",
    "Zeilen wieder ordnen",
    "Bereich erweitern",
    "Unverändert bestätigen",
  ]);
});

test("every reason of a column and every sheet that cannot be read has a sentence", () => {
  for (const reason of Object.values(reasons)) expectReadable(columnReasonSentence(reason));
  for (const reason of noLayouts) expectReadable(noLayoutText(reason, "THH 51").text);
});
