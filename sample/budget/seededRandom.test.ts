import { randomFor } from "./seededRandom";

const draw = (count: number, ...names: string[]) => {
  const random = randomFor(...names);
  return Array.from({ length: count }, () => random());
};

test("the same names give the same numbers, other names other ones", () => {
  expect(draw(5, "11101", "50120000")).toEqual(draw(5, "11101", "50120000"));
  expect(draw(5, "11101", "50120000")).not.toEqual(draw(5, "1110", "150120000"));
});

test("numbers spread over 0 up to 1", () => {
  const numbers = draw(10_000, "Streuung");
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    expect(share).toBeGreaterThan(850);
    expect(share).toBeLessThan(1150);
  }
});
