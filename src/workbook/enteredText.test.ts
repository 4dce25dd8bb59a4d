// Without these tests memory could keep a text that Excel turns into something else.
import { changesWhenEntered, enteredText, startsFormula } from "./enteredText";

test.each([
  ["3.10", 3.1],
  ["01", 1],
  ["1,234", 1234],
  ["1,234.5", 1234.5],
  ["12%", 0.12],
  ["1.5%", 0.015],
  ["$5", 5],
  ["(5)", -5],
  ["-5", -5],
  ["1e3", 1000],
  ["true", true],
  ["1/2/2025", 45_659],
  ["2025-02-15", 45_703],
  ["15-Feb-2025", 45_703],
  ["12:30", 0.520_833_333_333_333_4],
])("a written %s becomes %p", (text, value) => {
  expect(enteredText(text).value).toBe(value);
  expect(changesWhenEntered(text)).toBe(true);
});

test.each([
  "1,5",
  "1.234,56",
  "31.12.2025",
  "11.11.01",
  "12.60.1",
  "2.1 60 %; 3.4 40 %",
  "M-001",
  "wahr",
  "13/45",
  "2025-02-30",
  "– ",
  "=",
  "Ziel 2.1",
])("a written %s stays what it is", (text) => {
  expect(enteredText(text).value).toBe(text);
  expect(changesWhenEntered(text)).toBe(false);
});

test("an error's name becomes the error", () => {
  expect(enteredText("#n/a").value).toEqual({ error: "#N/A" });
});

test.each([
  ["=1+1", true],
  ["+A1", true],
  ["-A1", true],
  ["@SUM(A1)", true],
  ["-5", false],
  ["+49", false],
  ["-", false],
  ["a=b", false],
])("%s starts a formula: %p", (text, expected) => expect(startsFormula(text)).toBe(expected));
