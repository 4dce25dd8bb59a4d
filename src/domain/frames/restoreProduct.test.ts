import { numberShapes, productLoss, type ProductContext } from "./restoreProduct";

const context = (parts: Partial<ProductContext>, known: readonly string[] = []): ProductContext => ({
  state: "SH",
  known: new Set(known),
  shapes: new Set(),
  ...parts,
});

/** Serial numbers as German Excel stores what was typed. */
const serials = { "11.01.2001": 36_902, "11.11.2001": 37_206, "01.12.1960": 22_251, "14.01.2026": 46_036 } as const;

describe("[P3] [F6] leading zero lost (fuehrende-null)", () => {
  it("restores 01 from 1 and 010101 from 10101", () => {
    expect(productLoss(1, context({ state: "NW" }))).toEqual({ loss: "zero", restored: ["01"] });
    const shapes = numberShapes(["010101", "010102", "110201"]);
    expect(productLoss(10_101, context({ state: "NW", shapes }))).toEqual({ loss: "zero", restored: ["010101"] });
    expect(productLoss("10101", context({ state: "NW", shapes }))).toEqual({ loss: "zero", restored: ["010101"] });
  });

  it("asks the register before the shape", () => {
    expect(productLoss("10101", context({ state: "NW" }, ["010101"]))).toEqual({ loss: "zero", restored: ["010101"] });
    expect(productLoss("10101", context({ state: "NW" }, ["10101", "010101"]))).toBeNull();
  });

  it("leaves a healthy number alone", () => {
    expect(productLoss("010101", context({ state: "NW" }))).toBeNull();
    expect(productLoss("11101", context({}))).toBeNull();
    expect(productLoss("10101", context({ state: "NW" }))).toBeNull();
  });
});

describe("[P3] [F6] a product that became a date (produkt-als-datum)", () => {
  it("restores what was typed in the shape of the other numbers", () => {
    const shapes = numberShapes(["11.1.02", "12.1.01"]);
    const restored = productLoss(serials["11.01.2001"], context({ shapes, isDate: true }))?.restored;
    expect(restored).toEqual(["11.1.01"]);
  });

  it("restores month and year of 12.60", () => {
    const shapes = numberShapes(["36.50", "54.70"]);
    expect(productLoss(serials["01.12.1960"], context({ state: "BW", shapes, isDate: true }))).toEqual({ loss: "date", restored: ["12.60"] });
  });

  it("asks the register first", () => {
    const found = productLoss(serials["11.11.2001"], context({ isDate: true }, ["11.11.01", "11.11.02"]));
    expect(found).toEqual({ loss: "date", restored: ["11.11.01"] });
  });

  it("offers every reading that fits the frame when nothing tells them apart", () => {
    const restored = productLoss(serials["11.01.2001"], context({ isDate: true }))?.restored ?? [];
    expect(restored).toEqual(expect.arrayContaining(["11.01.01", "11.1.01"]));
    expect(restored.every((text) => text.startsWith("11"))).toBe(true);
  });

  it("knows nothing when no reading fits", () => {
    expect(productLoss(serials["14.01.2026"], context({ isDate: true }))).toEqual({ loss: "date", restored: [] });
  });

  it("takes a five-digit product for a product, unless the format says date", () => {
    expect(productLoss(36_501, context({}))).toEqual({ loss: "number", restored: ["36501"] });
    expect(productLoss(36_501, context({ isDate: true }))?.loss).toBe("date");
    expect(productLoss(37_206, context({}))?.loss).toBe("date");
  });
});

describe("[P3] [F6] a long number in scientific notation (lange-nummer)", () => {
  it("gives the digits back that the cell still holds", () => {
    expect(productLoss(5_660_812_013_544, context({}))).toEqual({ loss: "scientific", restored: ["5660812013544"] });
  });

  it("finds a rounded text in the register by its certain digits", () => {
    const known = ["5660812013544", "5661000000000", "5710000000000"];
    expect(productLoss("5,66E+12", context({}, known))?.restored).toEqual(["5660812013544", "5661000000000"]);
    expect(productLoss("5.66E+12", context({}))).toEqual({ loss: "scientific", restored: [] });
  });
});

describe("[P3] [F6] a number instead of a text", () => {
  it("names the digits", () => {
    expect(productLoss(11_101, context({}))).toEqual({ loss: "number", restored: ["11101"] });
    expect(productLoss(12.6, context({ state: "BW", shapes: numberShapes(["36.50"]) }))).toEqual({ loss: "number", restored: ["12.60"] });
  });

  it("does not speak of texts and empty cells", () => {
    expect(productLoss(null, context({}))).toBeNull();
    expect(productLoss("Summe", context({}))).toBeNull();
    expect(productLoss(true, context({}))).toBeNull();
  });
});

it("numberShapes leaves single odd ones out", () => {
  const many = Array.from({ length: 40 }, (_, index) => `0101${String(index).padStart(2, "0")}`);
  expect([...numberShapes([...many, "1", "Summe", 7])]).toEqual(["999999"]);
});
