import { decimalsUnder, detectConvention, saysNoValue, scanNumber } from "./numbersInText";

describe("[N4] detectConvention", () => {
  it.each<[string, readonly string[], string, boolean]>([
    ["German proves the ambiguous ones", ["1.234", "5,50"], "german", false],
    ["plain proves the ambiguous ones", ["1.234", "5.5"], "plain", false],
    ["only ambiguous figures are asked about", ["1.234", "2.000"], "unknown", true],
    ["whole numbers below a thousand need no convention", ["12", "500"], "unknown", false],
    ["both proved, none ambiguous: each is clear by itself", ["1,50", "2.50"], "unknown", false],
    ["both proved beside an ambiguous one", ["1,50", "2.50", "1.234"], "unknown", true],
    ["words and dashes say nothing", ["–", "entfällt"], "unknown", false],
  ])("%s", (_title, texts, convention, doubt) => {
    expect(detectConvention(texts)).toMatchObject({ convention, doubt });
  });

  it("shows the first figure that only a person can tell", () => {
    expect(detectConvention(["7", "8.000-", "1.234"]).example).toBe("8.000-");
  });
});

describe("decimalsUnder", () => {
  it("reads an ambiguous shape by the convention and by nothing else", () => {
    const written = scanNumber("1.234")!;
    expect(written.shape).toBe("ambiguous");
    expect(decimalsUnder(written, "german")).toBe(0);
    expect(decimalsUnder(written, "plain")).toBe(3);
    expect(decimalsUnder(written, "unknown")).toBeNull();
  });
});

describe("[N2] saysNoValue", () => {
  it.each(["", " \u00a0", "-", "–", "—", "−", "- €", "./."])("%p says that nothing is planned", (text) => {
    expect(saysNoValue(text)).toBe(true);
  });

  it.each(["0", "-5", "€", "k. A.", "entfällt"])("%p does not", (text) => {
    expect(saysNoValue(text)).toBe(false);
  });
});
