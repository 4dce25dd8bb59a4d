import { codeTextOf, isCode, splitCodeAndName, splitProductAndAccount } from "./codeCell";

describe("isCode", () => {
  it.each(["11101", "010101", "52.10.06", "5.1.1.1.01", "5660812013544", "THH61", "PG010000", "5019 0000", "21-24", "54101a"])("%p is a code", (text) => {
    expect(isCode(text)).toBe(true);
  });

  it.each(["", "Gesamtsumme", "Summe 2026", "01 Steuern", "2. Nachtrag", "11101 - Gremien", "–", ".5", "11..1", "1234567890123456789012345678"])(
    "%p is none",
    (text) => {
      expect(isCode(text)).toBe(false);
    },
  );
});

describe("splitCodeAndName", () => {
  it.each([
    ["11101 Gremien", "11101", "Gremien"],
    ["11101 - Gremien", "11101", "Gremien"],
    ["11101: Gremien", "11101", "Gremien"],
    ["52.10.06 – Bauordnung", "52.10.06", "Bauordnung"],
    ["11101\u00a0Gremien 2. Ebene", "11101", "Gremien 2. Ebene"],
    ["11101", "11101", null],
  ])("%p", (text, code, name) => {
    expect(splitCodeAndName(text)).toEqual({ code, name });
  });

  it.each(["Gremien", "Summe 11101", "11101 - ", "11101Gremien und mehr", ""])("%p holds no code in front of a name", (text) => {
    expect(splitCodeAndName(text)?.name ?? null).toBeNull();
  });
});

describe("splitProductAndAccount", () => {
  it.each([
    ["11101.52110000", "11101", "52110000"],
    ["1.1.1.01.5211", "1.1.1.01", "5211"],
    ["11101/52110000", "11101", "52110000"],
    ["11101 - 5211", "11101", "5211"],
  ])("%p", (text, product, account) => {
    expect(splitProductAndAccount(text)).toEqual({ product, account });
  });

  it.each(["11101", "11101.52", "Summe"])("%p is no budget line", (text) => {
    expect(splitProductAndAccount(text)).toBeNull();
  });
});

it("codeTextOf takes numbers by their digits and nothing from errors and booleans", () => {
  expect([11_101, " 010101 ", "  ", null, true, { error: "#N/A" }].map(codeTextOf)).toEqual(["11101", "010101", null, null, null, null]);
});
