// Without this a code such as 2.10 could become a day where it must stay text, or stay text where German Excel reads a day.
import fc from "fast-check";
import { parseGermanNumber, readGermanEntry, showGermanEntry } from "./germanEntry";

const YEAR = 2026;
const typed = (text: string) => readGermanEntry(text, false, YEAR);
const serial = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
const DAY = "dd.mm.yyyy";
const DAY_MONTH = "dd. mmm";
const EURO = '#,##0.00\\ "€";[Red]-#,##0.00\\ "€"';

describe("numbers as German Excel reads them", () => {
  test.each<[string, number, string | undefined]>([
    ["1234", 1234, undefined],
    ["1234,5", 1234.5, undefined],
    ["1.234,5", 1234.5, "#,##0.00"],
    ["1.234", 1234, "#,##0"],
    ["-1.234.567,89", -1234567.89, "#,##0.00"],
    ["+3", 3, undefined],
    [",5", 0.5, undefined],
    ["7,", 7, undefined],
    ["0,1", 0.1, undefined],
    ["(12)", -12, undefined],
    ["1E3", 1000, "0.00E+00"],
    ["10 %", 0.1, "0%"],
    ["12,5%", 0.125, "0.00%"],
    ["1.234,50 €", 1234.5, EURO],
    ["€ 3", 3, '#,##0\\ "€";[Red]-#,##0\\ "€"'],
    ["-8,00 €", -8, EURO],
    ["1 1/2", 1.5, "# ?/?"],
    [" 12 ", 12, undefined],
  ])("%s is %d", (text, value, format) => {
    expect(typed(text)).toEqual({ kind: "number", value, ...(format ? { format } : {}) });
  });
});

describe("days as German Excel reads them", () => {
  test.each<[string, number, string]>([
    ["2.1", serial(YEAR, 1, 2), DAY_MONTH],
    ["2.10", serial(YEAR, 10, 2), DAY_MONTH],
    ["3.1", serial(YEAR, 1, 3), DAY_MONTH],
    ["11.11.01", serial(2001, 11, 11), DAY],
    ["12.60", serial(1960, 12, 1), "mmm yy"],
    ["1.25", serial(2025, 1, 1), "mmm yy"],
    ["01.03.2026", serial(2026, 3, 1), DAY],
    ["1.3.26", serial(2026, 3, 1), DAY],
    ["01.03.", serial(YEAR, 3, 1), DAY_MONTH],
    ["1/2", serial(YEAR, 2, 1), DAY_MONTH],
    ["1-2", serial(YEAR, 2, 1), DAY_MONTH],
    ["2026-03-01", serial(2026, 3, 1), DAY],
    ["12.1960", serial(1960, 12, 1), "mmm yy"],
    ["1. März 2026", serial(2026, 3, 1), "dd. mmm yy"],
    ["24. Dez", serial(YEAR, 12, 24), DAY_MONTH],
    ["1.1.1900", 1, DAY],
    ["28.2.1900", 59, DAY],
    ["1.3.1900", 61, DAY],
  ])("%s is day %d", (text, value, format) => {
    expect(typed(text)).toEqual({ kind: "number", value, format });
  });
  test.each<[string, number, string]>([
    ["8:30", 8.5 / 24, "hh:mm"],
    ["8:30:15", 30615 / 86400, "hh:mm:ss"],
    ["36:00", 1.5, "[h]:mm:ss"],
  ])("%s is a time", (text, value, format) => {
    expect(typed(text)).toEqual({ kind: "number", value, format });
  });
});

describe("texts, truth, errors and formulas", () => {
  test.each([
    "Wohnen",
    "31.2",
    "29.2.2026",
    "2.13.2026",
    "1.2.3.4",
    "1.23.456",
    "12,34,5",
    "0x10",
    "THH 61 (2)",
    "1.5 ha",
    "3.1a",
    "-",
    "%",
    "€",
    " mit Rand ",
  ])("%s stays text", (text) => {
    expect(typed(text)).toEqual({ kind: "text", text });
  });
  test("an apostrophe makes text of anything and is not part of it", () => {
    expect(typed("'2.10")).toEqual({ kind: "text", text: "2.10" });
    expect(typed("'=A1")).toEqual({ kind: "text", text: "=A1" });
  });
  test("truth values and error values have German names", () => {
    expect(typed("wahr")).toEqual({ kind: "boolean", value: true });
    expect(typed("FALSCH")).toEqual({ kind: "boolean", value: false });
    expect(typed("#NV")).toEqual({ kind: "error", value: "#N/A" });
    expect(typed("TRUE")).toEqual({ kind: "text", text: "TRUE" });
  });
  test("a formula begins with =, or with a sign before a reference", () => {
    expect(typed("=A1+1")).toEqual({ kind: "formula", formula: "=A1+1" });
    expect(typed("-A1")).toEqual({ kind: "formula", formula: "=-A1" });
    expect(typed("=")).toEqual({ kind: "text", text: "=" });
    expect(typed("")).toEqual({ kind: "empty" });
  });
  test.each(["2.1", "2.10", "3.10", "01", "11.11.01", "12.60", "1/2", "=A1", "10 %", "WAHR", "#NV", "a'b", " 1"])(
    "in a text cell %s stays as typed",
    (text) => {
      expect(readGermanEntry(text, true, YEAR)).toEqual({ kind: "text", text });
    },
  );
});

describe("what the formula bar shows reads back as the same value", () => {
  test("every number", () => {
    fc.assert(
      fc.property(fc.double({ min: -9.99e307, max: 9.99e307, noNaN: true }), (value) => {
        const fifteen = Number(value.toPrecision(15)) + 0;
        expect(typed(showGermanEntry(fifteen))).toMatchObject({ kind: "number", value: fifteen });
      }),
      { seed: 61, numRuns: 1000 },
    );
  });
  test("every amount of cents, with points between groups", () => {
    const shown = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(parseGermanNumber(shown.format(cents / 100))).toBe(cents / 100);
      }),
      { seed: 61 },
    );
  });
  test("every day and time of Excel's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        expect(typed(showGermanEntry(day, DAY))).toMatchObject({ kind: "number", value: day });
      }),
      { seed: 61 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
        expect(typed(showGermanEntry(seconds / 86_400, "hh:mm:ss"))).toMatchObject({
          kind: "number",
          value: seconds / 86_400,
        });
      }),
      { seed: 61 },
    );
  });
  test("percentages and truth values", () => {
    expect(showGermanEntry(0.125, "0%")).toBe("12,5%");
    expect(typed(showGermanEntry(0.125, "0%"))).toMatchObject({ kind: "number", value: 0.125 });
    expect([showGermanEntry(true), showGermanEntry(false)]).toEqual(["WAHR", "FALSCH"]);
    expect(showGermanEntry(46082.5, "dd.mm.yyyy hh:mm")).toBe("01.03.2026 12:00:00");
  });
});
