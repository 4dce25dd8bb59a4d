// Without this file the add-in could use what the Excel of an office does not have, and nobody here would notice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { viewNames } from "./pages/panePage";
import { inPreview, type PreviewPage } from "./pages/previewPage";

const sample = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
/** What the manifest demands, and LTSC 2021 has. */
const floor = "1.14";

test("the client refuses what is newer than ExcelApi 1.14, so the test below means something", async () => {
  await inPreview({ requirement: floor }, async (preview) => {
    const frame = await paneFrame(preview);
    assert.equal(await frame.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.14")), true);
    assert.equal(await frame.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.15")), false);
    const refusal = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.getActiveCell().getDependents();
        await context.sync();
      }).then(
        () => "erlaubt",
        (error: { code?: string }) => error.code,
      ),
    );
    assert.equal(refusal, "ApiNotFound");
  });
});

test("every view works on ExcelApi 1.14, without a failure", async () => {
  await inPreview({ file: sample, requirement: floor }, async ({ pane }) => {
    await pane.skipTour();
    for (const view of viewNames) {
      await pane.goTo(view);
      assert.equal(await pane.failure().count(), 0, view);
    }
  });
});

async function paneFrame({ page }: PreviewPage) {
  const frame = await (await page.locator("#pane").elementHandle())?.contentFrame();
  if (!frame) throw new Error("Der Bereich ist nicht da.");
  await frame.waitForFunction(() => typeof Excel !== "undefined" && Boolean(Office.context?.requirements));
  return frame;
}
