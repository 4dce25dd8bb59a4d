// Without this file a view could break in the dark, at 320 pixels, or for someone who cannot see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, overflowing } from "./axe";
import { inPreview, type PreviewOptions, type PreviewPage } from "./pages/previewPage";
import { viewNames } from "./pages/panePage";

const sample = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";

/** A picture of the pane alone, to be looked at: out/shots/<name>.png */
async function picture(preview: PreviewPage, name: string): Promise<void> {
  await preview.page.locator("#pane").screenshot({ path: `out/shots/${name}.png` });
}

for (const theme of ["light", "dark"] as const) {
  for (const width of [320, 450] as const) {
    const options: PreviewOptions = { file: sample, width, theme };
    const kind = `${width}-${theme === "dark" ? "dunkel" : "hell"}`;
    test(`every view at ${width} px, ${theme}: axe has no complaint, nothing reaches beyond the edge`, async () => {
      await inPreview(options, async (preview) => {
        await preview.pane.skipTour();
        const faults: string[] = [];
        for (const view of viewNames) {
          await preview.pane.goTo(view);
          await picture(preview, `${view}-${kind}`);
          const found = [...(await axeFaults(preview)), ...(await overflowing(preview)).map((html) => `ragt hinaus: ${html}`)];
          faults.push(...found.map((fault) => `${view}: ${fault}`));
        }
        assert.deepEqual(faults, []);
      });
    });
  }
}
