// Without this file the policy in the page and the order of its scripts would be proved on a changed page only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openHttpsPreview } from "./httpsPreview";
import { seen } from "./watch";

test("over https, with the page untouched and office.js from Microsoft's address, the pane finds its Excel", async () => {
  const { page, context, watched, asked } = await openHttpsPreview();
  const pane = page.frameLocator("#pane");
  await pane.getByRole("main").first().waitFor();
  const frame = await (await page.locator("#pane").elementHandle())?.contentFrame();
  const info = await frame?.evaluate(() => Office.onReady());
  assert.equal(info?.host, "Excel");
  const sheet = await frame?.evaluate(() =>
    Excel.run(async (excel) => {
      const active = excel.workbook.worksheets.getActiveWorksheet().load("name");
      await excel.sync();
      return active.name;
    }),
  );
  assert.equal(typeof sheet, "string");
  assert.deepEqual(
    asked.map((name) => name.toLowerCase()),
    ["office.js", "excel-web-16.00.js", "de-de/office_strings.js"],
  );
  const foreign = watched.foreign.filter((url) => !url.startsWith("https://appsforoffice.microsoft.com/"));
  await context.close();
  assert.deepEqual(seen({ ...watched, foreign }), []);
});
