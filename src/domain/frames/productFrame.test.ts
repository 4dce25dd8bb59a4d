import { federalStates, isFederalState } from "./federalState";
import { fitsFrame, leadingAreaOf, otherStatesOf, productAreaOf, productFrame } from "./productFrame";

describe("productFrame", () => {
  it("knows the areas of three Länder", () => {
    expect(productFrame("SH").size).toBe(27);
    expect([...productFrame("NW").keys()]).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1).padStart(2, "0")));
    expect(productFrame("BW").get("37")?.name).toBe("Schwerbehindertenrecht und soziales Entschädigungsrecht");
  });

  it("hangs Schleswig-Holstein's areas on six main areas, the others on none", () => {
    expect(productFrame("SH").get("54")?.main).toEqual({ number: "5", name: "Gestaltung der Umwelt" });
    expect(new Set([...productFrame("SH").values()].map((area) => area.main?.number)).size).toBe(6);
    expect(productFrame("NW").get("09")?.main).toBeNull();
  });

  it("gives 11 another meaning in North Rhine-Westphalia", () => {
    expect(federalStates.map((state) => productFrame(state).get("11")?.name)).toEqual([
      "Innere Verwaltung",
      "Ver- und Entsorgung",
      "Innere Verwaltung",
    ]);
  });
});

describe("[F2] productAreaOf", () => {
  it.each<[string, "SH" | "NW" | "BW", string | null]>([
    ["61101", "SH", "61"],
    ["111101", "SH", "11"],
    ["51.1.01", "SH", "51"],
    ["5.1.1.1.01", "SH", "51"],
    ["5660812013544", "SH", "56"],
    ["11", "SH", "11"],
    [" 365 01 ", "SH", "36"],
    ["010101", "NW", "01"],
    ["0535110", "NW", "05"],
    ["110000109", "NW", "11"],
    ["01.01.01", "NW", "01"],
    ["1.01.01", "NW", null],
    ["52.10.06", "BW", "52"],
    ["12.60", "BW", "12"],
    ["37.10", "BW", "37"],
    ["37.10", "SH", null],
    ["21-24", "SH", null],
    ["1", "SH", null],
    ["71101", "SH", null],
    ["M-014", "SH", null],
    ["", "SH", null],
  ])("%p in %s is of area %p", (number, state, area) => {
    expect(productAreaOf(number, state)).toBe(area);
    expect(fitsFrame(number, state)).toBe(area !== null);
  });

  it("tells the leading digits even where the frame has no such area", () => {
    expect(leadingAreaOf("71101", "SH")).toBe("71");
    expect(leadingAreaOf("Summe", "SH")).toBeNull();
  });
});

describe("[F3] [P2] otherStatesOf", () => {
  it.each<[string, "SH" | "NW" | "BW", readonly string[]]>([
    ["010101", "SH", ["NW"]],
    ["5110", "NW", ["SH", "BW"]],
    ["3701", "SH", ["BW"]],
    ["2201", "BW", ["SH"]],
    ["11101", "SH", []],
    ["9901", "SH", []],
  ])("%s, which is read as of %s, fits %p instead", (number, state, others) => {
    expect(otherStatesOf(number, state)).toEqual(others);
  });
});

it("isFederalState knows the codes of the settings", () => {
  expect(["SH", "NW", "BW", "BY", "sh", ""].map(isFederalState)).toEqual([true, true, true, false, false, false]);
});
