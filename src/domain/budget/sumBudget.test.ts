import { cents } from "../shared/cents";
import { identitiesOf, sumBudget, type SumOptions } from "./sumBudget";
import { rowsOf, sheetOf } from "./testing/sheetOf";

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026"];
const rows = rowsOf(
  sheetOf([
    headings,
    ["61101", "40110000", "Grundsteuer A", 100],
    ["61101", "40120000", "Erstattung", -10],
    ["61101", "50110000", "Bezüge", 30],
    ["54101", "58110000", "interne Leistung", 5],
    ["54101", "48110000", "interne Leistung", 8],
    ["54101", "52210000", "Unterhaltung", 20],
    ["99999", "52210000", "Unterhaltung", 1],
    ["54101", "68110000", "Zuweisung", 400],
    ["54101", "78520000", "Straßenbau", 900],
    ["54101", "08110000", "Bestand", 3],
    [null, null, "Gesamtsumme", 1],
  ]),
);
const [identity] = identitiesOf(rows);
const sums = (options: Partial<SumOptions> = {}): ReturnType<typeof sumBudget> => sumBudget(rows, identity!, { state: "SH", ...options });

describe("sumBudget", () => {
  it("[C1] adds revenue and expense as magnitudes, reversals negative, and what nobody can tell apart", () => {
    expect(sums()).toMatchObject({ revenue: 9_800, expense: 5_600, balance: 4_200, unknown: 300, lines: 8 });
  });

  it("[B2] [C2] never adds result and cash view, and says how many lines the other one has", () => {
    expect(sums()).toMatchObject({ view: "result", linesOfOtherView: 2 });
    expect(sums({ view: "cash" })).toMatchObject({ revenue: 40_000, expense: 90_000, lines: 3, linesOfOtherView: 7 });
  });

  it("takes the cash view where there is no other", () => {
    const cash = rowsOf(sheetOf([headings, ["54101", "68110000", "Zuweisung", 4], ["54101", "78520000", "Straßenbau", 9]]));
    expect(sumBudget(cash, identitiesOf(cash)[0]!, { state: "SH" })).toMatchObject({ view: "cash", revenue: 400, expense: 900 });
  });

  it("[C2] leaves internal charges out on request", () => {
    expect(sums({ leaveOutInternalCharges: true })).toMatchObject({ revenue: 9_000, expense: 5_100, internalLines: 2, lines: 6 });
  });

  it("adds up by product area, and what has none apart", () => {
    const { byProductArea } = sums();
    expect([...byProductArea.keys()]).toEqual(["61", "54", null]);
    expect(byProductArea.get("61")).toMatchObject({ revenue: 9_000, expense: 3_000, lines: 3 });
    expect(byProductArea.get(null)).toMatchObject({ expense: 100, lines: 1 });
    const areas = [...byProductArea.values()];
    expect(areas.reduce((sum, area) => sum + area.balance, 0)).toBe(sums().balance);
    expect(areas.reduce((sum, area) => sum + area.lines, 0)).toBe(sums().lines);
  });

  it("[L5] leaves a second column of the same identity out and names it", () => {
    const doubled = rowsOf(sheetOf([["Produkt", "Sachkonto", "Ansatz 2026", "Ansatz 2026"], ["61101", "40110000", 1, 2], ["61101", "50110000", 3, 4]]));
    const summed = sumBudget(doubled, identitiesOf(doubled)[0]!, { state: "SH" });
    expect(summed).toMatchObject({ revenue: 100, expense: 300, columnsLeftOut: [3] });
  });

  it("is exact where floats are not", () => {
    const many = rowsOf(sheetOf([headings, ...Array.from({ length: 10 }, () => ["61101", "50110000", "Bezüge", 0.1])]));
    expect(sumBudget(many, identitiesOf(many)[0]!, { state: "SH" }).expense).toBe(cents(100));
  });
});
