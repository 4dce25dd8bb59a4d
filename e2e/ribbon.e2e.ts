// Without this file a button in the ribbon could do nothing, or open another view than its name says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { viewNames } from "./pages/panePage";
import { inPreview } from "./pages/previewPage";

test("each button of the ribbon opens its view", async () => {
  await inPreview({}, async (preview) => {
    await preview.pane.skipTour();
    for (const view of [...viewNames].reverse()) {
      await preview.ribbon(view);
      await preview.pane.current(view).waitFor({ state: "attached" });
    }
    assert.deepEqual(await preview.faults(), []);
  });
});
