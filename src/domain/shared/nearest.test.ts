// Without this file a shortcut in measuring could make a typing error look like another word.
import fc from "fast-check";
import { editDistance, nearest } from "./nearest";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "1"), maxLength: 12 });

test.each([
  ["", "", 0],
  ["2.1", "2.10", 1],
  ["Kita Nord", "Kita Nrod", 1],
  ["Hafenstraße", "Hafenstrasse", 2],
  ["abc", "", 3],
  ["ab", "cd", 2],
])("%s and %s are %i apart", (one, other, far) => expect(editDistance(one, other)).toBe(far));

test("asked for no more than a limit, the distance is the same below it and larger above", () => {
  fc.assert(
    fc.property(word, word, fc.nat(6), (one, other, most) => {
      const far = editDistance(one, other);
      const asked = editDistance(one, other, most);
      return far <= most ? asked === far : asked > most;
    }),
    { seed: 7, numRuns: 3000 },
  );
});

test("the nearest of many numbers come first, those too far away not at all", () => {
  expect(nearest("2.99", ["3.1", "2.9", "2.1", "12.99", "Schulen"])).toEqual(["2.9", "12.99", "2.1"]);
});
