// Without this file a button in the ribbon could lead to a view that does not exist.
import { ribbonViews } from "../src/functions/ribbonCommands";
import { formatRoute, listedViews, parseRoute } from "../src/taskpane/state/route";

test.each(Object.entries(ribbonViews))("the command %s opens a view that works", (_command, view) => {
  expect(parseRoute(`#/${view}`)).toEqual({ view, detail: null });
});

test("every view listed in the pane has its button in the ribbon", () => {
  const opened = Object.values(ribbonViews).map((view) => `#/${view}`);
  expect(listedViews.map((view) => formatRoute({ view, detail: null })).filter((address) => !opened.includes(address))).toEqual([]);
});
