import { newRowKey } from "../tags/rowKey";
import { checkBudget } from "./checkBudget";
import { line, town } from "./testing/ruleFixture";

const text = (name: string) => ({ product: "36501", account: "52410000", text: name });
const taken = new Set<string>();
let drawn = 0;
const random = () => (drawn = (drawn + 0.137) % 1);
const keyFor = (name: string) => newRowKey(text(name), taken, random);
const [first, second] = [keyFor("Kita Nord"), keyFor("Kita Süd")];

function rulesFound(rows: ReturnType<typeof line>[]) {
  return checkBudget(town({ rows })).map(({ rule, at }) => `${rule} ${at.row}`);
}

test("[T2] eine kopierte Zeile trägt denselben Schlüssel; die spätere wird genannt", () => {
  const rows = [line({ row: 1, text: "Kita Nord", keyCell: first }), line({ row: 2, text: "Kita Nord", keyCell: first })];
  const [found] = checkBudget(town({ rows }));
  expect(found).toMatchObject({ rule: "T2", at: { row: 2 }, otherRow: 1 });
});

test("[T2] zwei Schlüssel mit gleichem Fingerabdruck sind zwei Schlüssel", () => {
  expect(rulesFound([line({ row: 1, text: "Kita Nord", keyCell: first }), line({ row: 2, text: "Kita Nord", keyCell: keyFor("Kita Nord") })])).toEqual([]);
});

test("[T3] nach einem halben Sortieren weiß jede abgerissene Zeile, wohin sie gehört", () => {
  const rows = [line({ row: 1, text: "Kita Nord", keyCell: second }), line({ row: 2, text: "Kita Süd", keyCell: first })];
  const found = checkBudget(town({ rows }));
  expect(found).toEqual([
    expect.objectContaining({ rule: "T3", at: expect.objectContaining({ row: 1 }), belongsToRow: 2 }),
    expect.objectContaining({ rule: "T3", at: expect.objectContaining({ row: 2 }), belongsToRow: 1 }),
  ]);
});

test("[T3] ein geänderter Text reißt nichts ab, sagt aber auch nicht, wohin", () => {
  const [found] = checkBudget(town({ rows: [line({ row: 1, text: "Kita Nord, Neubau", keyCell: first })] }));
  expect(found).toMatchObject({ rule: "T3", belongsToRow: null });
});

test("[T3] Zeilen an anderer Stelle und mit anderem Betrag gehören zu ihrem Schlüssel", () => {
  expect(rulesFound([line({ row: 7, text: "KITA  Nord", euros: 5, keyCell: first })])).toEqual([]);
});

test("[T5] sind drei Zeilen eines Produkts gleich zugeordnet, wird die vierte genannt", () => {
  const rows = [1, 2, 3, 4].map((row) => line({ row, goalCell: row < 4 ? "3.1" : null }));
  expect(checkBudget(town({ rows }))).toEqual([expect.objectContaining({ rule: "T5", severity: "notice", goal: "3.1", others: 3 })]);
});

test.each([
  ["zwei sind zu wenig", ["3.1", "3.1", null]],
  ["verschiedene Ziele sagen nichts", ["3.1", "3.1", "2.1", null]],
])("[T5] %s", (_, goals) => {
  expect(rulesFound(goals.map((goalCell, index) => line({ row: index + 1, goalCell })))).toEqual([]);
});

test("[P1] [P2] ein fremdes Produkt", () => {
  const of = (product: string) => checkBudget(town({ rows: [line({ product, productCell: product })] }));
  expect(of("36509")).toEqual([expect.objectContaining({ rule: "P1", severity: "warning", nearest: ["36501"] })]);
  expect(of("010101")).toEqual([expect.objectContaining({ rule: "P2", severity: "error", otherStates: ["NW"] })]);
  expect(of("36501")).toEqual([]);
});

test.each([
  ["aus 01.01.01 wurde ein Datum", 36892, true, { loss: "date" }],
  ["die lange Nummer steht in Exponentialschreibweise", 5.66e18, false, { loss: "scientific" }],
])("[P3] %s", (_, productCell, productIsDate, expected) => {
  const rows = [line({ row: 1 }), line({ row: 2, product: null, productCell, productIsDate })];
  const found = checkBudget(town({ rows })).filter(({ rule }) => rule === "P3");
  expect(found).toEqual([expect.objectContaining({ severity: "error", at: expect.objectContaining({ row: 2 }), ...expected })]);
});

test("[P3] eine ganze Zahl mit allen Ziffern ist keine verlorene Nummer", () => {
  const rows = [line({ row: 1 }), line({ row: 2, productCell: 36501, productIsDate: false })];
  expect(checkBudget(town({ rows })).filter(({ rule }) => rule === "P3")).toEqual([]);
});

test("[B3] je Spalte ein Befund für Beträge, die nicht eindeutig zu lesen sind", () => {
  const doubtful = (row: number) => line({ row, amounts: [{ ...line().amounts[0]!, cents: null, doubt: true, written: "1.234" }] });
  const found = checkBudget(town({ rows: [line({ row: 1 }), doubtful(2), doubtful(3)] }));
  expect(found).toEqual([expect.objectContaining({ rule: "B3", at: expect.objectContaining({ row: 2, column: 3 }), found: "1.234", count: 2 })]);
});

test("[B4] eine Einheit aus der Überschrift ist eine Frage, bis sie bestätigt ist", () => {
  const rules = (decidedBy: "found" | "person") => {
    const context = town({ rows: [line()] });
    const columns = context.layout.columns.map((column) => (column.value ? { ...column, decidedBy, value: { ...column.value, unit: "thousand" as const } } : column));
    return checkBudget({ ...context, layout: { ...context.layout, columns } }).map(({ rule }) => rule);
  };
  expect([rules("found"), rules("person")]).toEqual([["B4"], []]);
});

test("[B5] Geld unbekannter Art wird je Konto einmal genannt, ohne Betrag nicht", () => {
  const unknown = (row: number, euros: number, account: string) => line({ row, euros, account, direction: "unknown" });
  const found = checkBudget(town({ rows: [unknown(1, 5, "99"), unknown(2, 5, "99"), unknown(3, 0, "98")] }));
  expect(found.map(({ rule, at }) => `${rule} ${at.row}`)).toEqual(["B5 1"]);
});

test("[B1] eine gedruckte Summe weicht ab; gemeldet wird sie mit beiden Beträgen", () => {
  const rows = [line({ row: 1 }), line({ row: 2 }), line({ row: 3, kind: "total", text: "Gesamtsumme", account: null, euros: 2_500 })];
  const found = checkBudget(town({ rows }));
  expect(found).toEqual([expect.objectContaining({ rule: "B1", severity: "warning", at: { sheet: "THH 51", row: 3, column: 3 }, printed: 250_000, ours: 200_000, heading: "Gesamtsumme" })]);
});

test("[B1] zwei Euro Rundung weichen nicht ab", () => {
  const rows = [line({ row: 1 }), line({ row: 2 }), line({ row: 3, kind: "total", text: "Gesamtsumme", account: null, euros: 2_002 })];
  expect(rulesFound(rows)).toEqual([]);
});

function withAmounts(...headings: readonly (readonly [string, number])[]) {
  const context = town({ rows: [line()] });
  const [product, account, text, amount, ...ours] = context.layout.columns;
  const amounts = headings.map(([heading, year], index) => ({ ...amount!, column: 20 + index, heading, value: { ...amount!.value!, year } }));
  return { ...context, layout: { ...context.layout, columns: [product!, account!, text!, ...amounts, ...ours] } };
}

test("[B2] Ergebnis- und Finanzplan stehen nebeneinander: dasselbe Jahr würde doppelt gezählt", () => {
  const context = withAmounts(["Erträge 2026", 2026], ["Aufwendungen 2026", 2026], ["Einzahlungen 2026", 2026], ["Auszahlungen 2026", 2026]);
  expect(checkBudget(context)).toEqual([
    expect.objectContaining({ rule: "B2", severity: "error", at: { sheet: "THH 51", row: 0, column: 22 }, resultColumns: 2, cashColumns: 2 }),
  ]);
});

test.each([
  ["verschiedene Jahre", [["Aufwendungen 2026", 2026], ["Auszahlungen 2027", 2027]]],
  ["nur eine Sicht", [["Erträge 2026", 2026], ["Aufwendungen 2026", 2026]]],
  ["Ergebnis und Finanzplanung sind Wertarten", [["Ergebnis 2026", 2026], ["Finanzplanung 2026", 2026]]],
] as const)("[B2] %s werden nicht doppelt gezählt", (_, headings) => {
  expect(checkBudget(withAmounts(...headings))).toEqual([]);
});
