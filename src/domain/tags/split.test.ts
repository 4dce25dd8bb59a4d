import fc from "fast-check";
import { cents } from "../shared/cents";
import { formatSplit, parseSplit, percentText, shareOut, withoutGoal, type Split } from "./split";

test.each([
  ["2.1 60 %; 3.4 40 %", "2.1 60 %; 3.4 40 %"],
  ["2.1 60%;3.4 40%", "2.1 60 %; 3.4 40 %"],
  ["2.1 33,33 %; 3.10 66,67 %", "2.1 33,33 %; 3.10 66,67 %"],
  ["2.1 12.000,00 €; 3.4 8000 €", "2.1 12.000,00 €; 3.4 8.000,00 €"],
  ["2.1 -12,5 €", "2.1 -12,50 €"],
  ["1.1 60 %; Ohne Ziel 40 %", "1.1 60 %; ohne Ziel 40 %"],
  ["2.1\u00a060\u00a0%", "2.1 60 %"],
])("liest „%s“", (written, again) => {
  const split = parseSplit(written);
  expect(split.ok && formatSplit(split.value)).toBe(again);
});

test.each([
  ["2.1 zur Hälfte", "form"],
  ["2.1 60 %; 3.4", "form"],
  ["", "form"],
  ["2.1 60 %; 3.4 40 €", "mixedUnits"],
  ["2.1 60 %; 2.1 40 %", "doubleGoal"],
  ["2.1 -60 %", "negative"],
])("weist „%s“ zurück", (written, reason) => {
  expect(parseSplit(written)).toEqual({ ok: false, failure: reason });
});

test("Prozente stehen ohne überflüssige Nullen", () => {
  expect([6000, 10_000, 3333, 1050, 5].map(percentText)).toEqual(["60 %", "100 %", "33,33 %", "10,5 %", "0,05 %"]);
});

const goalNumber = fc.constantFrom("2.1", "2.10", "3.1", "3.10", "1.5", "01", "G1", "5.13");
const percentSplit = fc
  .uniqueArray(goalNumber, { minLength: 1, maxLength: 5 })
  .chain((goals) => fc.tuple(fc.constant(goals), fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: goals.length + 1, maxLength: goals.length + 1 })))
  .map(([goals, weights]): Split => {
    const sum = weights.reduce((all, each) => all + each, 0);
    const parts = goals.map((goal, index) => ({ goal, basisPoints: Math.max(1, Math.floor((weights[index]! * 10_000) / sum)) }));
    return { unit: "percent", parts, accepted: 0 };
  });

test("lesen∘schreiben ist die Identität", () => {
  fc.assert(
    fc.property(percentSplit, (split) => {
      expect(parseSplit(formatSplit(split))).toEqual({ ok: true, value: split });
    }),
    { seed: 2026, numRuns: 500 },
  );
});

test("jeder Betrag wird auf den Cent verteilt, auch ein negativer, und der Rest ist ohne Ziel", () => {
  fc.assert(
    fc.property(percentSplit, fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (split, amount) => {
      const shared = shareOut(split, cents(amount));
      expect(shared.reduce((sum, each) => sum + each.cents, 0)).toBe(amount);
      expect(shared.every((each) => each.cents === 0 || Math.sign(each.cents) === Math.sign(amount))).toBe(true);
    }),
    { seed: 2026, numRuns: 500 },
  );
});

test("ein Euro-Anteil gilt genau im Jahr, für das er geschrieben ist, und sonst im Verhältnis", () => {
  const split = parseSplit("2.1 12.000,00 €; 3.4 8.000,00 €");
  if (!split.ok) throw new Error("nicht gelesen");
  expect(shareOut(split.value, cents(2_000_000))).toEqual([
    { goal: "2.1", cents: 1_200_000 },
    { goal: "3.4", cents: 800_000 },
  ]);
  expect(shareOut(split.value, cents(1_000_001))).toEqual([
    { goal: "2.1", cents: 600_001 },
    { goal: "3.4", cents: 400_000 },
  ]);
});

test("der ausdrückliche Rest und der stille Rest sind beide ohne Ziel", () => {
  for (const written of ["1.1 60 %; ohne Ziel 40 %", "1.1 60 %"]) {
    const split = parseSplit(written);
    expect(split.ok && shareOut(split.value, cents(-1001))).toEqual([
      { goal: "1.1", cents: -601 },
      { goal: withoutGoal, cents: -400 },
    ]);
  }
});
