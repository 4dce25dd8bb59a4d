// Without this file nobody would have seen a workbook with a sheet per Teilplan taken over at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileOf, lines, looksRight, setUp, taggedPath } from "./pages/exportSteps";
import { inPreview } from "./pages/previewPage";

test("every sheet of a workbook in one step", async () => {
  const few = lines.filter(({ product }) => product.startsWith("511"));
  await inPreview({ file: await fileOf("sheets", [...few, ...lines.filter(({ product }) => product.startsWith("365"))], "Blätter"), width: 320 }, async (preview) => {
    const { pane, grid } = preview;
    await setUp(preview);
    await grid.select({ sheet: "THH365", address: "A1" });
    await setUp(preview);
    await pane.goTo("Zuordnungen übernehmen");
    await pane.frame.locator('input[type="file"]').setInputFiles(taggedPath);
    await pane.text(/^Übernommen: /).waitFor();
    await pane.frame.getByRole("radio", { name: "alle 2 Blätter" }).check();
    await pane.text(/in einem Schritt\.$/).waitFor();
    await pane.text(/^Übernommen: /).click();
    await pane.text(/^THH511, Zeile/).first().waitFor();
    await looksRight(preview, "uebernehmen-alle");
    await pane.primary().click();
    await pane.result().getByText(/Zeilen übernommen\.$/).waitFor();
    await grid.settled();
    for (const sheet of ["THH511", "THH365"]) {
      const goals = (await grid.values({ sheet, address: "E4:E60" })).flat();
      assert.ok(goals.some((goal) => goal !== ""), `${sheet} ist leer`);
    }
    await pane.undo();
    await pane.result().getByText("Übernahme zurückgenommen.").waitFor();
    for (const sheet of ["THH511", "THH365"]) assert.ok((await grid.values({ sheet, address: "E4:E60" })).flat().every((goal) => goal === ""));
  });
});
