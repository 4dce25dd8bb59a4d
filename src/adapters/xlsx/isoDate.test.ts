// Without this file a strict file's dates could be off by a day.
import { parseIsoDate } from "./isoDate";

test.each([
  ["2024-01-01", 45292],
  ["1900-03-01", 61],
  ["2024-05-31T12:30:00", 45443 + 12.5 / 24],
  ["2024-05-31T12:30:00.000Z", 45443 + 12.5 / 24],
  ["06:00:00", 0.25],
])("%s is serial %d", (spelled, serial) => expect(parseIsoDate(spelled)).toBeCloseTo(serial, 10));

test.each(["", "Z", "31.05.2024", "2024-02-30", "2024-13-01", "1900-02-28", "25:00", "12:61", "2024-05-31 12:30"])(
  "„%s“ is none",
  (spelled) => expect(parseIsoDate(spelled)).toBeNull(),
);
