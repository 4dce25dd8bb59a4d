// Without this file a goal could get a share it does not have.
import { goalShare } from "./goalShare";

test("the share of a goal, 0 when it has none, in the shape of the question", () => {
  expect(goalShare([["2.1 60 %; 3.4 40 %"], ["3.4 100 %"], [null]], "2.1")).toEqual([[0.6], [0], [""]]);
});

test("2.1 has no part in a split of 2.10", () => {
  expect(goalShare([["2.10 25 %"]], "2.1")).toEqual([[0]]);
  expect(goalShare([["2.10 25,5 %"]], "2.10")).toEqual([[0.255]]);
});

test("a split in euro and an unreadable one are faults, an error stays", () => {
  expect(goalShare([["2.1 10,00 €"], ["halbe-halbe"], [{ error: "#N/A" }]], "2.1")).toEqual([
    [{ error: "#VALUE!", reason: { kind: "splitInEuros", text: "2.1 10,00 €" } }],
    [{ error: "#VALUE!", reason: { kind: "splitUnreadable", text: "halbe-halbe" } }],
    [{ error: "#N/A" }],
  ]);
});
