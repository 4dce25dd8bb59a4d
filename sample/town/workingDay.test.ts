import { daysBetween, isWorkingDay } from "./workingDay";

test.each(["2025-04-18", "2025-04-21", "2026-05-14", "2026-05-25", "2026-10-31", "2027-03-26", "2026-11-15"])(
  "%s is a holiday or a weekend",
  (day) => expect(isWorkingDay(day)).toBe(false),
);

test.each(["2025-04-22", "2026-05-15", "2026-10-30", "2027-03-25"])("%s is a working day", (day) => {
  expect(isWorkingDay(day)).toBe(true);
});

test("counts days over the end of a month", () => expect(daysBetween("2026-02-27", "2026-03-02")).toBe(3));
