// Without this file "7 von 12" could count measures nobody has to confirm.
import type { Measure } from "../../domain/measures/measure";
import type { Settings } from "../../workbook/settings";
import { departmentsOf, measureRound, myDepartment } from "./measureRound";

const measure = (number: string, more: Partial<Measure>) => ({ number, lead: "51", status: "inProgress", round: "SF 2026/5", ...more }) as Measure;
const measures = [
  measure("M-1", {}),
  measure("M-2", { round: "SF 2026/6" }),
  measure("M-3", { status: "completed" }),
  measure("M-4", { status: "completed", round: "SF 2026/6" }),
  measure("M-5", { lead: "60" }),
  measure("M-6", { status: null, round: null }),
  measure("M-7", { lead: null }),
];
const numbers = (list: readonly Measure[]) => list.map(({ number }) => number);

test("what goes on and was not confirmed in this round is due, also with an unknown status", () => {
  const { due, confirmed, ended } = measureRound(measures, "51", "SF 2026/6");
  expect(numbers(due)).toEqual(["M-1", "M-6"]);
  expect(numbers(confirmed)).toEqual(["M-2", "M-4"]);
  expect(numbers(ended)).toEqual(["M-3"]);
});

test("all departments together leave none out, also those without one", () => {
  const { due } = measureRound(measures, "alle", "SF 2026/6");
  expect(numbers(due)).toEqual(["M-1", "M-5", "M-6", "M-7"]);
});

test("without a round nothing counts as confirmed", () => {
  expect(measureRound(measures, "51", null)).toMatchObject({ confirmed: [] });
});

test("departments in natural order", () => {
  expect(departmentsOf([measure("A", { lead: "100" }), measure("B", { lead: "51" }), measure("C", { lead: null })])).toEqual(["51", "100"]);
});

test("nobody's measures are due until somebody has said whose they are", () => {
  expect(measureRound(measures, null, "SF 2026/6")).toEqual({ due: [], confirmed: [], ended: [] });
});

test("mine is what the workbook remembers, as long as it still leads something; a single one need not be asked about", () => {
  const mine = (department: string | null, of = measures) => myDepartment({ measures: of, settings: { department } as Settings });
  expect(mine("60")).toBe("60");
  expect(mine("alle")).toBe("alle");
  expect(mine(null)).toBeNull();
  expect(mine("99")).toBeNull();
  expect(mine(null, [measure("M-1", {})])).toBe("51");
});
