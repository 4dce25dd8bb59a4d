// Without this file nobody would have seen a clerk correct what was recognised, and find it again the next day.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { test } from "node:test";
import { inPreview } from "./pages/previewPage";
import { statusColours } from "./pages/workbookSide";

const untagged = "Lindhafen-Haushalt-2026-2027.xlsx";
const sheet = "Haushalt 2026-2027";
const at = (address: string) => ({ sheet, address });

test("set-up by hand: corrections outlive the choice of the Land and the day; the filter is widened, print titles and print area stay", async () => {
  await inPreview({ file: untagged }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.goTo("Einrichten");
    const lines = pane.frame.locator(".mapping-line");
    await pane.text("1.570 Zeilen, 415 Summenzeilen").waitFor();
    // What we think, why, and how sure we are; three rows as they are read.
    const explanation = lines.filter({ hasText: "Erläuterung" }).first();
    await explanation.click();
    const rows = pane.frame.getByRole("region", { name: "Vorschau, drei Zeilen" }).locator("tbody tr");
    await rows.first().waitFor();
    assert.equal(await rows.count(), 3);

    await pane.frame.getByLabel("Bedeutung").selectOption({ label: "nicht lesen" });
    const land = pane.frame.getByRole("combobox", { name: "Land" });
    await land.selectOption({ label: "Nordrhein-Westfalen" });
    await land.selectOption({ label: "Schleswig-Holstein" });
    await pane.frame.getByText("weitere Spalte").first().waitFor();
    assert.equal(await pane.frame.locator(".mapping > li", { hasText: "Erläuterung" }).locator("visible=true").count(), 0, "die Spalte bleibt weggelassen");

    const titles = await preview.printed(sheet);
    const area = await preview.printArea(sheet);
    const widened = pane.frame.getByRole("checkbox", { name: /^Filter .* erweitern$/ });
    const hasFilter = (await widened.count()) > 0;
    await pane.primary().click();
    await pane.result().getByText("5 Spalten angelegt.").waitFor();
    await grid.settled();
    assert.deepEqual(await preview.printed(sheet), titles);
    assert.equal(await preview.printArea(sheet), area);
    if (hasFilter) assert.match((await preview.filterArea(sheet)) ?? "", /^A5:S\d+$/);

    const file = "out/Lindhafen-eingerichtet.xlsx";
    await writeFile(file, await preview.save());
    await preview.openFile(file);
    await pane.goTo("Einrichten");
    await pane.frame.getByText("weitere Spalte").first().waitFor();
    assert.equal(await pane.frame.locator(".mapping > li", { hasText: "Erläuterung" }).locator("visible=true").count(), 0, "auch am nächsten Tag");
    const remembered = (await grid.values({ sheet: "ISEK-Spalten", address: "A2:D30" })).map(([, , column, meaning]) => `${column} ${meaning}`);
    assert.ok(!remembered.some((each) => each.startsWith("G ")), remembered.join(", "));
    assert.deepEqual(await grid.texts(at("O5:S5")), [["ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"]]);
  });
});

test("striped rows: with consent the stripes go on over our columns, below the colours of the traffic light", async () => {
  await inPreview({ file: untagged }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await grid.stripe(at("A6:N1991"), "#DDEBF7");
    await pane.goTo("Einrichten");
    await pane.frame.getByRole("checkbox", { name: "Streifen der Zeilen über die neuen Spalten fortsetzen" }).waitFor();
    await pane.primary().click();
    await pane.result().getByText("5 Spalten angelegt.").waitFor();
    await grid.settled();
    assert.deepEqual((await statusColours(preview, at("O6"))).map(({ formula }) => formula), ["=MOD(ROW(),2)=0"]);
    const status = (await statusColours(preview, at("R6"))).map(({ formula }) => formula);
    assert.equal(status.length, 8);
    assert.equal(status.at(-1), "=MOD(ROW(),2)=0", "die Ampel kommt zuerst");
  });
});

test("a budget that is a table: with consent it takes our columns in, and undo gives it back as it was", async () => {
  await inPreview({ file: untagged }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await preview.makeTable({ sheet, address: "A5:N1991" }, "Haushalt");
    await pane.goTo("Einrichten");
    const consent = pane.frame.getByRole("checkbox", { name: "Tabelle „Haushalt“ über die neuen Spalten erweitern" });
    await consent.waitFor();
    await pane.primary().click();
    await pane.result().getByText("5 Spalten angelegt.").waitFor();
    await grid.settled();
    assert.equal(await preview.tableArea("Haushalt"), "A5:S1991");
    assert.deepEqual(await grid.texts(at("O5:S5")), [["ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"]]);
    await pane.undo();
    await pane.result().getByText("Spalten wieder entfernt.").waitFor();
    await grid.settled();
    assert.equal(await preview.tableArea("Haushalt"), "A5:N1991");
    assert.deepEqual(await grid.texts(at("O5:S5")), [["", "", "", "", ""]]);
  });
});
