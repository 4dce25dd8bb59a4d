// Without this file a check of the day before could look fresh.
import { timeAgo } from "./timeAgo";

test.each([
  [0, "gerade eben"],
  [59_999, "gerade eben"],
  [60_000, "vor 1 Minute"],
  [2 * 60_000, "vor 2 Minuten"],
  [59 * 60_000, "vor 59 Minuten"],
  [60 * 60_000, "vor 1 Stunde"],
  [25 * 3_600_000, "vor 25 Stunden"],
])("%i ms ago is %s", (passed, text) => {
  expect(timeAgo(1_000, 1_000 + passed)).toBe(text);
});
