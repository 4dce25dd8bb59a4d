// Without this file a department head would report into a round that is over.
import { isOver, lastDayOf, roundOn, roundsInOrder } from "./rounds";
import type { Term } from "./term";

const term = (number: string, start: string | null, end: string | null, due: string | null = null, kind: Term["kind"] = "round"): Term => ({
  kind,
  number,
  name: number,
  bodies: [],
  start,
  end,
  due,
  responsible: [],
  state: "",
  row: 1,
});
const terms = [
  term("SF 2026/6", "2026-10-27", "2026-11-24", "2026-12-04"),
  term("SF 2026/5", "2026-08-18", "2026-09-15", "2026-09-25"),
  term("PH-1", "2026-01-01", "2026-12-31", null, "phase"),
  term("SF 2027/1", "2027-01-12", "2027-02-09"),
];

test("rounds come by their beginning, phases and milestones are none", () => {
  expect(roundsInOrder(terms).map(({ number }) => number)).toEqual(["SF 2026/5", "SF 2026/6", "SF 2027/1"]);
});

test("a round takes reports until the day they are due, not until its last meeting", () => {
  expect(lastDayOf(terms[0]!)).toBe("2026-12-04");
  expect(lastDayOf(terms[3]!)).toBe("2027-02-09");
  expect(isOver(terms[0]!, "2026-12-04")).toBe(false);
  expect(isOver(terms[0]!, "2026-12-05")).toBe(true);
  expect(isOver(term("ohne Ende", null, null), "2099-01-01")).toBe(false);
});

test.each([
  ["2026-10-26", null],
  ["2026-10-27", "SF 2026/6"],
  ["2026-12-04", "SF 2026/6"],
  ["2026-12-05", null],
  ["2027-01-20", "SF 2027/1"],
] as const)("on %s the round is %s", (day, round) => {
  expect(roundOn(terms, day)?.number ?? null).toBe(round);
});
