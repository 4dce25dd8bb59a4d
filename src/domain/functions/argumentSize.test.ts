// Without this file a range that Excel can carry could be refused, or one it cannot could be tried.
import { isTooLarge, mostArgumentBytes } from "./argumentSize";

test("twenty thousand rows of twenty numbers fit, the same of forty words do not", () => {
  const cells = (value: string | number, width: number) => Array.from({ length: 20_000 }, () => Array<string | number>(width).fill(value));
  expect(isTooLarge([cells(1234.5, 20)])).toBe(false);
  expect(isTooLarge([cells("Ansatz", 40)])).toBe(true);
});

test("all arguments of a call count together, and umlauts count double", () => {
  const half = [["ä".repeat(mostArgumentBytes / 4)]];
  expect(isTooLarge([half])).toBe(false);
  expect(isTooLarge([half, half])).toBe(true);
});
