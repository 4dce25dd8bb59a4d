// Without this file a share typed with a comma could become a hundredfold one.
import { cents } from "../../../domain/shared/cents";
import { formatSplit } from "../../../domain/tags/split";
import { readSplit, startSplit, withGoal, withoutShare, withShare, withUnit, type SplitDraft } from "./splitDraft";

const amount = cents(1_234_500_00);
const texts = (draft: SplitDraft) => draft.shares.map(({ goal, text }) => `${goal} ${text}`);
const written = (draft: SplitDraft, of = amount) => {
  const { split } = readSplit(draft, of);
  return split === null ? null : formatSplit(split);
};

test("goals share evenly until somebody types, and always add up to 100 %", () => {
  const one = startSplit(["2.1"]);
  expect(texts(one)).toEqual(["2.1 100"]);
  const three = withGoal(withGoal(one, "3.6", amount), "5.10", amount);
  expect(texts(three)).toEqual(["2.1 33,34", "3.6 33,33", "5.10 33,33"]);
  expect(written(three)).toBe("2.1 33,34 %; 3.6 33,33 %; 5.10 33,33 %");
  expect(texts(withoutShare(three, "3.6"))).toEqual(["2.1 50", "5.10 50"]);
});

test("after somebody has typed, the next goal gets what is left", () => {
  const typed = withShare(startSplit(["2.1"]), "2.1", "60");
  expect(texts(withGoal(typed, "3.6", amount))).toEqual(["2.1 60", "3.6 40"]);
  expect(texts(withGoal(withShare(typed, "2.1", "110"), "3.6", amount))).toEqual(["2.1 110", "3.6 0"]);
  expect(texts(withoutShare(withGoal(typed, "3.6", amount), "2.1"))).toEqual(["3.6 40"]);
});

test("a goal chosen twice counts once", () => {
  const draft = startSplit(["2.1"]);
  expect(withGoal(draft, "2.1", amount)).toBe(draft);
});

test("[A1] the rest is written as ohne Ziel", () => {
  const draft = withShare(withShare(startSplit(["2.1", "3.6"]), "2.1", "60"), "3.6", "30");
  expect(readSplit(draft, amount).rest).toBe(1_000);
  expect(written(draft)).toBe("2.1 60 %; 3.6 30 %; ohne Ziel 10 %");
});

test.each([
  ["80", "more than 100 %"],
  ["", "nothing typed"],
  ["viel", "no figure"],
  ["-5", "less than nothing"],
  ["0", "a share of nothing"],
])("[A1] %s is not written: %s", (text) => {
  expect(written(withShare(startSplit(["2.1", "3.6"]), "2.1", text))).toBeNull();
});

test.each([
  ["33,5", 3_350],
  ["33,5 %", 3_350],
  ["7", 700],
  ["33,333", null],
  ["1.5", null],
])("%s is read as German percent", (text, share) => {
  expect(readSplit(withShare(startSplit(["2.1"]), "2.1", text), amount).parts[0]?.share).toBe(share);
});

test("percents become euros to the cent and percents again", () => {
  const draft = withShare(withShare(startSplit(["2.1", "3.6"]), "2.1", "60"), "3.6", "40");
  const euros = withUnit(draft, "euro", amount);
  expect(texts(euros)).toEqual(["2.1 740.700,00", "3.6 493.800,00"]);
  expect(written(euros)).toBe("2.1 740.700,00 €; 3.6 493.800,00 €");
  expect(texts(withUnit(euros, "percent", amount))).toEqual(["2.1 60", "3.6 40"]);
});

test("[A2] euros of a negative amount stay negative and may not exceed it", () => {
  const refund = cents(-8_000_00);
  const euros = withUnit(startSplit(["2.1"]), "euro", refund);
  expect(texts(euros)).toEqual(["2.1 −8.000,00"]);
  const less = withShare(euros, "2.1", "-6.000");
  expect(readSplit(less, refund).rest).toBe(-2_000_00);
  expect(written(less, refund)).toBe("2.1 -6.000,00 €; ohne Ziel -2.000,00 €");
  expect(written(withShare(euros, "2.1", "-9.000"), refund)).toBeNull();
});

test("euros keep the cent that does not divide", () => {
  const draft = withUnit(startSplit(["1", "2", "3"]), "euro", cents(100_00));
  expect(texts(draft)).toEqual(["1 33,34", "2 33,33", "3 33,33"]);
  expect(readSplit(draft, cents(100_00)).rest).toBe(0);
});
