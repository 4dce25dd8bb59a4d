// Without this file an amount in "Tsd. Stück" could become a date in 1903.
import { builtinMeaning, formatMeaning } from "./dateFormat";

test.each([
  ["dd.mm.yyyy", "day"],
  ["[$-407]d. mmmm yyyy;@", "day"],
  ["yyyy\\-mm\\-dd hh:mm", "day"],
  ["mmm", "day"],
  ["hh:mm", "time"],
  ["[h]:mm:ss", "time"],
  ["[mm]", "time"],
  ["mm:ss.0", "time"],
  ["h:mm AM/PM", "time"],
  ["AM/PM", "time"],
  ["A/P", "time"],
  ["General", "number"],
  ["Standard", "number"],
  ["#,##0.00 \"€\"", "number"],
  ["#,##0.00\\ _€;[Red]\\-#,##0.00", "number"],
  ["0\" Tsd. Stück\"", "number"],
  ["0.00E+00", "number"],
  ["[$DM-407] #,##0", "number"],
  ["0 \\d\\m", "number"],
  ["@", "number"],
  ["#,##0;\"yyyy\"", "number"],
  ["\"offenes Zitat yyyy", "number"],
  ["[offen yyyy", "number"],
])("format %s shows a %s", (code, meaning) => {
  expect(formatMeaning(code)).toBe(meaning);
});

test("built-in formats: 14 is a day, 20 a time, 4 an amount, 30 an East Asian day", () => {
  expect([14, 20, 4, 30, 33, 0, 999].map(builtinMeaning)).toEqual(["day", "time", "number", "day", "time", "number", "number"]);
});
