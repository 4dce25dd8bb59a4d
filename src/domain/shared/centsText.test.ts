import { cents } from "./cents";
import { centsToDecimal, formatCents, formatCentsPlain, formatEuros } from "./centsText";

describe("amounts as texts", () => {
  it.each([
    [123_456_789, "1.234.567,89 €"],
    [0, "0,00 €"],
    [5, "0,05 €"],
    [-800_000, "−8.000,00 €"],
    [100_000, "1.000,00 €"],
    [99_999, "999,99 €"],
  ])("%d cents", (amount, text) => {
    expect(formatCents(cents(amount))).toBe(text);
    expect(`${formatCentsPlain(cents(amount))} €`).toBe(text);
  });

  it.each([
    [123_456_789, "1.234.568 €"],
    [50, "1 €"],
    [-49, "0 €"],
    [-50, "−1 €"],
  ])("%d cents in whole euros, half away from zero", (amount, text) => {
    expect(formatEuros(cents(amount))).toBe(text);
  });

  it("are decimals with a point for machines", () => {
    expect(centsToDecimal(cents(-800_001))).toBe("-8000.01");
    expect(centsToDecimal(cents(7))).toBe("0.07");
  });
});
