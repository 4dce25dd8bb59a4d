// Without this file a button in the ribbon could lead to a view that does not exist.
import { ribbonViews } from "../src/functions/ribbonCommands";
import { parseRoute } from "../src/taskpane/state/route";

test.each(Object.entries(ribbonViews))("the command %s opens a view that works", (_command, view) => {
  expect(parseRoute(`#/${view}`)).toEqual({ view, detail: null });
});
