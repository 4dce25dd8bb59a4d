import { accountStateOf, directionOf, isInternalCharge, viewOf } from "./accountFrame";

describe("[F4] directionOf and viewOf", () => {
  it.each<[string, "SH" | "NW" | "BW", string, string]>([
    ["40110000", "SH", "revenue", "result"],
    ["5019", "SH", "expense", "result"],
    ["52.71.02", "SH", "expense", "result"],
    ["4461 0000", "NW", "revenue", "result"],
    ["68110000", "SH", "revenue", "cash"],
    ["78310010", "NW", "expense", "cash"],
    ["30110000", "BW", "revenue", "result"],
    ["42110000", "BW", "expense", "result"],
    ["50110000", "BW", "revenue", "result"],
    ["51310000", "BW", "expense", "result"],
    ["53110000", "BW", "revenue", "result"],
    ["53210000", "BW", "expense", "result"],
    ["52990000", "BW", "unknown", "result"],
    ["68120000", "BW", "revenue", "cash"],
    ["30110000", "SH", "unknown", "unknown"],
    ["08110000", "SH", "unknown", "unknown"],
    ["670", "SH", "unknown", "unknown"],
    ["123456789", "SH", "unknown", "unknown"],
    ["Summe", "SH", "unknown", "unknown"],
  ])("account %s in %s is %s of the %s view", (account, state, direction, view) => {
    expect(directionOf(account, state)).toBe(direction);
    expect(viewOf(account, state)).toBe(view);
  });
});

describe("[F4] isInternalCharge", () => {
  it.each<[string, "SH" | "NW" | "BW", boolean]>([
    ["48110000", "SH", true],
    ["58111000", "SH", true],
    ["58111000", "NW", true],
    ["48200000", "SH", false],
    ["38110000", "BW", true],
    ["48110000", "BW", true],
    ["58110000", "BW", false],
    ["Summe", "SH", false],
  ])("%s in %s: %p", (account, state, isInternal) => {
    expect(isInternalCharge(account, state)).toBe(isInternal);
  });
});

describe("[F5] accountStateOf", () => {
  it("tells Baden-Württemberg by class 3 and the others by class 5", () => {
    expect(accountStateOf(["30110000", "31410000", "42110000", "40120000"])).toBe("BW");
    expect(accountStateOf(["40110000", "50110000", "52910000"])).toBe("SH");
  });

  it("stays silent where the classes fit several frames or none", () => {
    expect(accountStateOf(["40110000", "41410000"])).toBeNull();
    expect(accountStateOf(["11110", "11120", "41210"])).toBeNull();
    expect(accountStateOf(["670", "721"])).toBeNull();
    expect(accountStateOf([])).toBeNull();
  });
});
