import { parseSplit } from "../../src/domain/tags/split";
import { taggedBook } from "../books/townBooks";
import { planYears } from "../budget/sampleLine";
import { buildLindhafen } from "../lindhafen";
import { cellStyles } from "../workbook/cellStyles";
import { plantFaults } from "./plantFaults";

const town = buildLindhafen();
const faulty = plantFaults(town);
const right = taggedBook(town, "richtig.xlsx").budget;
const wrong = taggedBook(faulty.town, "falsch.xlsx", faulty.overrides).budget;
const placeOf = (id: string) => [...faulty.faultAt].find(([, fault]) => fault.id === id)?.[0] ?? "?";
const cells = (id: string) => wrong.sheet.rows[wrong.rowOf.get(placeOf(id)) ?? -1] ?? [];
const goal = 14;

test("fifteen faults stand in fifteen rows", () => {
  expect(faulty.faultAt.size).toBe(15);
  expect([...faulty.faultAt.keys()].filter((place) => !wrong.rowOf.has(place))).toEqual([]);
});

test.each(
  town.tables.faults.filter(({ goalCell }) => goalCell.includes("%")).map((fault) => [fault.id, fault] as const),
)("%s has the goal, split and measure that are told of it", (id, fault) => {
  const [first = "", percent] = fault.goalCell.split(" ");
  const row = cells(id);
  expect(row[goal]).toMatchObject({ value: first, style: id === "F-10" ? "subtotalTag" : "tag" });
  const hasSplit = percent !== "100";
  if (id !== "F-10") expect(row[goal + 1]?.value).toBe(hasSplit ? fault.goalCell : null);
  if (hasSplit) expect(parseSplit(String(row[goal + 1]?.value)).ok).toBe(true);
  if (fault.measureCell) expect(row[goal + 2]?.value).toBe(fault.measureCell);
});

test("F-13 is a real date, F-14 a real number, as Excel leaves them", () => {
  const [date, number] = [cells("F-13")[goal], cells("F-14")[goal]];
  expect(date?.value).toBe(46_083);
  expect(cellStyles[date?.style ?? "code"]).toMatchObject({ numberFormat: "dd. mmm" });
  expect(number?.value).toBe(5.1);
  expect(cellStyles[number?.style ?? "code"]).not.toHaveProperty("numberFormat");
});

test("F-10 is a goal on a row of sums", () => {
  expect(cells("F-10")[5]?.value).toBe("Summe Teilplan 36501");
  expect(cells("F-10")[goal]?.value).toBe("3.1");
});

test("F-09 and F-15 have money in later years, and the truth knows it", () => {
  expect(
    cells("F-09")
      .slice(9, 14)
      .map((cell) => cell?.value),
  ).toEqual([0, 450_000, 0, 0, 0]);
  expect(
    cells("F-15")
      .slice(9, 14)
      .map((cell) => cell?.value),
  ).toEqual([85_000, 0, 0, 0, 0]);
  const year = planYears.indexOf(2026);
  expect((faulty.town.truth.all.expense[year] ?? 0) - (town.truth.all.expense[year] ?? 0)).toBe(85_000_00);
});

test("the status beside an unknown measure is empty, beside a dropped one it says so", () => {
  expect(cells("F-11")[goal + 3]?.value).toBe("");
  expect(cells("F-15")[goal + 3]?.value).toBe("× entfallen");
});

test("nothing else differs from the rightly tagged workbook", () => {
  const differing = right.sheet.rows.flatMap((row, index) =>
    JSON.stringify(row.slice(goal)) === JSON.stringify(wrong.sheet.rows[index]?.slice(goal)) ? [] : [index],
  );
  const planted = [...faulty.faultAt.keys()].map((place) => wrong.rowOf.get(place) ?? -1);
  // F-15's row carries its tags rightly; only its amount is planted.
  expect(planted.filter((row) => !differing.includes(row))).toEqual([wrong.rowOf.get(placeOf("F-15"))]);
  expect(differing.filter((row) => !planted.includes(row))).toEqual([]);
});
