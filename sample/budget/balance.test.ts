import { balance } from "./balance";

const hundreds = (amount: number) => Math.round(amount / 100) * 100;
const spans = () => [
  { amount: 5_000, min: 1_000, max: 9_000 },
  { amount: 2_000, min: 2_000, max: 2_500 },
  { amount: 70_000, min: 10_000, max: 100_000 },
];

test.each([77_000, 111_450, 13_000, 90_001])("amounts add up to %d and stay in their spans", (target) => {
  const amounts = spans();
  balance(amounts, target, hundreds);
  expect(amounts.reduce((sum, each) => sum + each.amount, 0)).toBe(target);
  expect(amounts.filter((each) => each.amount < each.min || each.amount > each.max)).toEqual([]);
});

test("a sum out of reach is refused", () => {
  expect(() => balance(spans(), 120_000, hundreds)).toThrow("nicht möglich");
});
