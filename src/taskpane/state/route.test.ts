// Without this file an address of the ribbon could lead nowhere.
import { formatRoute, listedViews, parseRoute, tabsOfRole, viewIds } from "./route";

test.each([
  ["#/tag", { view: "tag", detail: null }],
  ["#/check", { view: "check", detail: null }],
  ["#/measures/M-014", { view: "measures", detail: "M-014" }],
  ["#/measures/M%2F14", { view: "measures", detail: "M/14" }],
  ["#/measures/100%", { view: "measures", detail: "100%" }],
  ["#/measures/A+%zz%ff", { view: "measures", detail: "A+%zz\ufffd" }],
  ["#/help?et=1", { view: "help", detail: null }],
  ["", null],
  ["#/katalog", null],
  ["#access_token=1", null],
])("%s", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test("what is written is read again", () => {
  for (const view of viewIds) {
    for (const detail of [null, "M-014", "A/B %20 ü"]) expect(parseRoute(formatRoute({ view, detail }))).toEqual({ view, detail });
  }
});

test("every tab stands under „Mehr“ as well, so that one that does not fit is not lost", () => {
  for (const tabs of Object.values(tabsOfRole)) {
    expect(tabs.length).toBeLessThanOrEqual(3);
    for (const view of tabs) expect(listedViews).toContain(view);
  }
});
