import fc from "fast-check";
import { cents } from "./cents";
import { centsFromCell } from "./centsFromCell";
import { formatCents, formatCentsPlain } from "./centsText";

const seed = 20260102;

describe("[N3] [N4] [N5] centsFromCell, German convention", () => {
  it.each<[string, string, number | null | string]>([
    ["amount with euro sign", "1.234,56 €", 123_456],
    ["euro sign glued on", "1.234,56€", 123_456],
    ["euro sign in front", "€ 1.234,56", 123_456],
    ["unit in front", "EUR 5,00", 500],
    ["trailing minus (minus-hinten)", "8.000-", -800_000],
    ["trailing minus with cents", "310.964,69-", -31_096_469],
    ["trailing minus after a blank", "5 -", -500],
    ["leading minus with euro sign", "-97.000,00 €", -9_700_000],
    ["true minus sign (U+2212)", "−97.000,00", -9_700_000],
    ["en dash as minus", "–5", -500],
    ["minus apart from the digits", "- 5", -500],
    ["brackets", "(5)", -500],
    ["brackets with cents and unit", "(1.234,50 €)", -123_450],
    ["plus", "+5", 500],
    ["no-break space between thousands", "1\u00a0234,56", 123_456],
    ["thin space between thousands", "1\u2009234\u2009567,8", 123_456_780],
    ["narrow no-break space before the unit", "12,00\u202f€", 1_200],
    ["Swiss apostrophes", "1'234.50", 123_450],
    ["no thousands separator", "97000,00", 9_700_000],
    ["dash for no cents", "8.000,-", 800_000],
    ["two dashes for no cents", "8.000,--", 800_000],
    ["thousands only", "1.234.567", 123_456_700],
    ["one group is thousands by convention", "1.234", 123_400],
    ["more than cents, half up", "1,005", 101],
    ["negative half away from zero", "-1,005", -101],
    ["T€ in the cell", "12,5 T€", 1_250_000],
    ["TEUR in the cell", "12 TEUR", 1_200_000],
    ["Tsd. € in the cell", "12 Tsd. €", 1_200_000],
    ["Mio. € in the cell", "1,5 Mio. €", 150_000_000],
    ["zero", "0,00", 0],
    ["negative zero is zero", "-0,00", 0],
    ["empty text", "  ", null],
    ["dash", "-", null],
    ["en dash (gedankenstrich-kein-wert)", "–", null],
    ["em dash", "—", null],
    ["dash with unit", "- €", null],
    ["no entry", "./.", null],
    ["word", "entfällt", "unreadable"],
    ["percent", "5 %", "unreadable"],
    ["scientific", "5,66E+12", "unreadable"],
    ["date", "01.03.", "unreadable"],
    ["two numbers", "12 34", "unreadable"],
    ["wrong groups", "1.23.456", "unreadable"],
    ["two decimal signs", "1.234,5,6", "unreadable"],
    ["double minus", "--5", "unreadable"],
    ["open bracket", "(5", "unreadable"],
    ["too many digits to be exact", "1234567890123456", "unreadable"],
  ])("%s: %p", (_title, text, expected) => {
    expect(centsFromCell(text, "euro", "german")).toBe(expected);
  });
});

describe("[N4] centsFromCell, other conventions", () => {
  it.each<[string, "plain" | "unknown", number | string]>([
    ["1,234.56", "plain", 123_456],
    ["1,234", "plain", 123_400],
    ["1.234", "plain", 123],
    ["1.234", "unknown", "doubtful"],
    ["1,234", "unknown", "doubtful"],
    ["8.000-", "unknown", "doubtful"],
    ["1.234,56", "unknown", 123_456],
    ["1,234.56", "unknown", 123_456],
    ["0.123", "unknown", 12],
    ["1234.567", "unknown", 123_457],
    ["1234", "unknown", 123_400],
  ])("%s as %s", (text, convention, expected) => {
    expect(centsFromCell(text, "euro", convention)).toBe(expected);
  });
});

describe("centsFromCell, cells that are no texts", () => {
  it("[N2] takes an empty cell for no value, never for 0", () => {
    expect(centsFromCell(null, "euro", "german")).toBeNull();
    expect(centsFromCell(0, "euro", "german")).toBe(0);
  });

  it.each([
    [1.005, 101],
    [-1.005, -101],
    [0.1 + 0.2, 30],
    [97_000.004_999, 9_700_000],
    [8.7, 870],
    [90_071_992_547_409.91, 9_007_199_254_740_991],
  ])("[N1] rounds the float %p half away from zero", (value, expected) => {
    expect(centsFromCell(value, "euro", "german")).toBe(expected);
  });

  it("[N6] scales T€ and Mio. € columns to exact cents; a unit in the cell goes first", () => {
    expect(centsFromCell(97.0455, "thousand", "german")).toBe(9_704_550);
    expect(centsFromCell("97,0455", "thousand", "german")).toBe(9_704_550);
    expect(centsFromCell(1.2, "million", "german")).toBe(120_000_000);
    expect(centsFromCell("5 €", "thousand", "german")).toBe(500_000);
    expect(centsFromCell("2 Mio. €", "thousand", "german")).toBe(200_000_000);
  });

  it.each([[true], [{ error: "#N/A" }], [Number.NaN], [1e300]])("[N5] cannot read %p", (cell) => {
    expect(centsFromCell(cell, "euro", "german")).toBe("unreadable");
  });
});

describe("amounts written and read again", () => {
  const amount = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }).map(cents);

  it("come back to the cent", () => {
    fc.assert(fc.property(amount, (value) => centsFromCell(formatCents(value), "euro", "german") === value), { seed });
    fc.assert(fc.property(amount, (value) => centsFromCell(formatCentsPlain(value), "euro", "unknown") === value), { seed });
  });

  it("as floats in a cell come back to the cent", () => {
    const typed = fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }).map(cents);
    fc.assert(fc.property(typed, (value) => centsFromCell(value / 100, "euro", "german") === value), { seed, numRuns: 5_000 });
  });

  it("as T€ in a cell come back to the cent", () => {
    const typed = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map(cents);
    fc.assert(fc.property(typed, (value) => centsFromCell(value / 100_000, "thousand", "german") === value), { seed, numRuns: 5_000 });
  });

  it("never throw, whatever a cell holds", () => {
    const piece = fc.constantFrom("1", "23", "456", "0", ".", ",", "-", "–", "−", "(", ")", " ", "\u00a0", "€", "T€", "Mio", "'", "+", "E", "%");
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const reading = centsFromCell(written, "euro", "unknown");
        return reading === null || reading === "doubtful" || reading === "unreadable" || Number.isSafeInteger(reading);
      }),
      { seed, numRuns: 5_000 },
    );
  });
});
