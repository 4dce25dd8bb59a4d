// Without this file a sum could be shown with a point for a comma, or 99,9 % as all.
import type { Cents } from "../domain/shared/cents";
import { choiceOf, countOf, countText, dateText, listOf, quotedCell, shortEuroText, wholePercent } from "./figures";

const euros = (amount: number) => Math.round(amount * 100) as Cents;

test("counts are grouped and agree with their noun", () => {
  expect(countText(1498)).toBe("1.498");
  expect(countOf(1, "Zeile", "Zeilen")).toBe("1 Zeile");
  expect(countOf(0, "Zeile", "Zeilen")).toBe("0 Zeilen");
});

test.each([
  [999_999.4, "999.999 €"],
  [57_450_000, "57,5 Mio. €"],
  [-1_250_000, "−1,3 Mio. €"],
  [0, "0 €"],
])("%d euros in short: %s", (amount, text) => {
  expect(shortEuroText(euros(amount)).replaceAll("\u00a0", " ")).toBe(text);
});

test.each([
  [0, 100, 0],
  [1, 10_000, 1],
  [9_999, 10_000, 99],
  [10_000, 10_000, 100],
  [5, 0, 0],
])("%d of %d is %d %%: never all while something is missing, never nothing while something is there", (part, whole, percent) => {
  expect(wholePercent(part, whole)).toBe(percent);
});

test("days are written as people write them; what is no day stays", () => {
  expect(dateText("2026-09-03")).toBe("03.09.2026");
  expect(dateText("Sommer")).toBe("Sommer");
});

test("cells in sentences", () => {
  expect([quotedCell(2.1), quotedCell(-5), quotedCell("8.000-"), quotedCell(null), quotedCell(true), quotedCell({ error: "#N/A" })]).toEqual([
    "„2,1“",
    "„−5“",
    "„8.000-“",
    "die leere Zelle",
    "„WAHR“",
    "„#N/A“",
  ]);
});

test("lists", () => {
  expect([choiceOf([]), choiceOf(["2.1"]), choiceOf(["2.1", "3.4"]), listOf(["a", "b", "c"])]).toEqual(["", "2.1", "2.1 oder 3.4", "a, b und c"]);
});
