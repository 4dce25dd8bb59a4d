// Without this file a suggestion could be a retired goal, the rows' own, or one that was turned down.
import { goal, line, measure, product } from "../rules/testing/ruleFixture";
import { rejectionName, suggester, type SuggestionSources } from "./suggestGoals";

const goals = new Map(["1.1", "2.1", "2.2", "3.1", "4.1"].map((number) => [number, goal(number)]));
const rows = [
  line({ row: 1, product: "21101", text: "Bücher" }),
  line({ row: 2, product: "21101", goalCell: "2.2", text: "Reinigung" }),
  line({ row: 3, product: "21101", goalCell: "2.1", text: "Möbel" }),
  line({ row: 4, product: "21101", goalCell: "2.1", text: "Geräte" }),
  line({ row: 5, product: "36501", goalCell: "3.1" }),
];
const nothing: SuggestionSources = { rows: [], products: [], measures: [], goals };
const suggested = (sources: Partial<SuggestionSources>, inHand = rows.slice(0, 1)) =>
  suggester({ ...nothing, ...sources })(inHand).map(({ goal: number, reason }) => [number, reason]);

test("Ziele der übrigen Zeilen des Produkts kommen zuerst, dann das übliche; höchstens drei", () => {
  const products = [product("21101", { usualGoals: ["1.1", "4.1"] })];
  expect(suggested({ rows, products })).toEqual([
    ["2.1", { kind: "sameProducts", rows: 2 }],
    ["1.1", { kind: "usual" }],
    ["2.2", { kind: "sameProducts", rows: 1 }],
  ]);
});

test("eine Zeile mit gleichem Text zählt mehr als zwei mit anderem", () => {
  const [first] = suggested({ rows: [...rows, line({ row: 6, product: "21101", text: "Bücher", goalCell: "4.1" })] });
  expect(first?.[0]).toBe("4.1");
});

test("die Zeilen in der Hand schlagen sich ihr eigenes Ziel nicht vor", () => {
  expect(suggested({ rows }, rows.slice(4))).toEqual([]);
});

test("eine Maßnahme des Produkts schlägt ihre Ziele vor", () => {
  expect(suggested({ measures: [measure("M-019", { products: ["21101"], goals: ["4.1"] })] })).toEqual([["4.1", { kind: "measure", measure: "M-019" }]]);
});

test("dieselbe Zeile der früheren Fassung geht allem anderen vor", () => {
  const formerRows = [line({ product: "21101", text: "bücher ", goalCell: "3.1" })];
  expect(suggested({ rows, formerRows })[0]).toEqual(["3.1", { kind: "former", rows: 1 }]);
});

test("Wörter entscheiden, wo sonst nichts bekannt ist; eine gefundene Maßnahme steht für ihr Ziel", () => {
  const words = () => [{ id: "M-1", score: 1, words: ["Bücher"] }, { id: "1.1", score: 0.5, words: ["Buch"] }];
  expect(suggested({ measures: [measure("M-1", { products: [], goals: ["4.1"] })], words })).toEqual([
    ["4.1", { kind: "words", words: ["Bücher"] }],
    ["1.1", { kind: "words", words: ["Buch"] }],
  ]);
});

test("[Z2] was nicht mehr gewählt werden kann oder abgelehnt wurde, wird nicht vorgeschlagen", () => {
  const left = new Map([...goals].filter(([number]) => number !== "2.1"));
  expect(suggested({ rows, goals: left }).map(([number]) => number)).toEqual(["2.2"]);
  expect(suggested({ rows, rejected: new Set([rejectionName("21101", "2.1")]) }).map(([number]) => number)).toEqual(["2.2"]);
  expect(suggested({ rows, rejected: new Set([rejectionName("36501", "2.1")]) }).map(([number]) => number)).toEqual(["2.1", "2.2"]);
});
