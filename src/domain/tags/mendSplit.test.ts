import { cents } from "../shared/cents";
import { formatSplit, parseSplit, type Split } from "./split";
import { rescaled, restToLargest, restWithoutGoal } from "./mendSplit";

function mended(written: string, mend: (split: Split) => Split | null): string | null {
  const split = parseSplit(written);
  if (!split.ok) throw new Error(split.failure);
  const result = mend(split.value);
  return result === null ? null : formatSplit(result);
}

test.each([
  ["2.1 70 %; 3.1 20 %", "2.1 80 %; 3.1 20 %"],
  ["2.1 20 %; 3.1 70 %", "2.1 20 %; 3.1 80 %"],
  ["2.1 33,33 %; 3.1 33,33 %; 3.4 33,33 %", "2.1 33,34 %; 3.1 33,33 %; 3.4 33,33 %"],
  ["2.1 80 %; 3.1 30 %", "2.1 70 %; 3.1 30 %"],
  ["2.1 60 %; ohne Ziel 20 %", "2.1 80 %; ohne Ziel 20 %"],
  ["2.1 60 %; 3.1 40 %", null],
  ["2.1 60 %; 3.1 60 %; 3.4 90 %; 3.6 90 %", null],
  ["2.1 10,00 €", null],
])("[A1] der Rest zum größten Anteil: %s → %s", (written, expected) => {
  expect(mended(written, restToLargest)).toBe(expected);
});

test.each([
  ["2.1 70 %; 3.1 20 %", "2.1 70 %; 3.1 20 %; ohne Ziel 10 %"],
  ["2.1 60 %; ohne Ziel 20 %", "2.1 60 %; ohne Ziel 40 %"],
  ["2.1 80 %; 3.1 30 %", null],
  ["2.1 60 %; 3.1 40 %", null],
])("[A1] der Rest ohne Ziel: %s → %s", (written, expected) => {
  expect(mended(written, restWithoutGoal)).toBe(expected);
});

test.each([
  ["2.1 600,00 €; 3.1 300,00 €", 100_000, "2.1 666,67 €; 3.1 333,33 €"],
  ["2.1 1,00 €; 3.1 1,00 €; 3.4 1,00 €", 10_000, "2.1 33,33 €; 3.1 33,33 €; 3.4 33,34 €"],
  ["2.1 500,00 €; ohne Ziel 500,00 €", 200_001, "2.1 1.000,01 €; ohne Ziel 1.000,00 €"],
  ["2.1 -600,00 €; 3.1 -300,00 €", -30_000, "2.1 -200,00 €; 3.1 -100,00 €"],
  ["2.1 600,00 €; 3.1 300,00 €", -100_000, null],
  ["2.1 600,00 €; 3.1 300,00 €", 0, null],
  ["2.1 5,00 €; 3.1 -5,00 €", 100, null],
])("[A2] umgerechnet auf den Betrag, der letzte Anteil trägt den Rundungscent: %s, %i → %s", (written, amount, expected) => {
  expect(mended(written, (split) => rescaled(split, cents(amount)))).toBe(expected);
});
