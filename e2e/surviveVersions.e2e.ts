// Without this file nobody would have seen what two versions of a budget differ in, per goal, per measure and row by row.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ExportLine } from "../sample/testing/exportShapes";
import { fileOf, lines, looksRight, setUp, takeOver, taggedPath } from "./pages/exportSteps";
import { inPreview } from "./pages/previewPage";

test("differences: per goal and measure, rows new, gone and changed, the same lists as a sheet, and back", async () => {
  const [changed, gone, ...others] = lines.filter(({ euros, text }) => euros < -1_000 && lines.filter((each) => each.text === text).length > 1);
  assert.ok(changed && gone && others.length > 0);
  const added: ExportLine = { ...changed, text: "Ganz neues Vorhaben", account: "52999999", euros: -7_000 };
  const next = [...lines.filter((line) => line !== gone).map((line) => (line === changed ? { ...line, euros: line.euros - 5_000 } : line)), added];
  await inPreview({ file: await fileOf("plain", next, "Neue Fassung") }, async (preview) => {
    const { pane, grid } = preview;
    await setUp(preview);
    await takeOver(preview, taggedPath);
    await pane.goTo("Unterschiede");
    // The version picked for taking over is the whole town; here the former export is meant.
    await pane.frame.locator('input[type="file"]').setInputFiles(await fileOf("titled", lines, "Alte Fassung"));
    await pane.text(/^Betrag geändert: 1$/).waitFor();
    await pane.text(/^Neu: 1$/).waitFor();
    await pane.text(/^Weggefallen: 1$/).waitFor();
    await pane.text(/^Betrag geändert: 1$/).click();
    await pane.text(new RegExp(`^${changed.text}`)).first().waitFor();
    await looksRight(preview, "unterschiede");
    const before = await grid.sheetNames();
    await pane.primary().click();
    await pane.result().getByText(/^Blatt „.+“ angelegt\.$/).waitFor();
    const sheet = (await grid.sheetNames()).find((name) => !before.includes(name)) ?? "";
    const cells = (await grid.values({ sheet, address: "A1:J60" })).flat().map(String);
    for (const text of [added.text, changed.text, gone.text]) assert.ok(cells.some((cell) => cell.includes(text)), `„${text}“ fehlt im Blatt`);
    assert.ok(cells.includes("-7000") || cells.includes("7000"), "der neue Betrag fehlt im Blatt");
    await pane.undo();
    await pane.result().getByText("Blatt wieder entfernt.").waitFor();
    assert.deepEqual(await grid.sheetNames(), before);
  });
});
