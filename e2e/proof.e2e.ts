// Without this file nobody would have seen the proof of every key measure as a sheet, nor a file made ready for people without the add-in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inPreview } from "./pages/previewPage";

const tagged = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";

test("[S03] Nachweisliste: one button in Prüfen makes a sheet with the gaps first, ready to print; a second one leaves the first alone; undo takes it out", async () => {
  await inPreview({ file: tagged }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.goTo("Prüfen");
    const section = pane.frame.getByRole("region", { name: "Nachweisliste" });
    await section.getByText(/^Legt das Blatt „Nachweisliste“ mit [\d.]+ Zeilen an\./).waitFor();
    const rows = Number(/mit ([\d.]+) Zeilen/.exec(await section.innerText())?.[1]?.replace(".", ""));
    await section.scrollIntoViewIfNeeded();
    await preview.page.locator("#pane").screenshot({ path: "out/shots/nachweisliste-bereich.png" });
    await section.getByRole("button", { name: "Als Blatt anlegen" }).click();
    await pane.result().getByText("Blatt „Nachweisliste“ angelegt").waitFor();
    await grid.settled();

    for (let tries = 0; tries < 50 && (await grid.activeSheet()) !== "Nachweisliste"; tries++) await preview.page.waitForTimeout(200);
    assert.equal(await grid.activeSheet(), "Nachweisliste", "das neue Blatt wird gezeigt");
    await preview.page.screenshot({ path: "out/shots/nachweisliste.png" });
    const at = (address: string) => ({ sheet: "Nachweisliste", address });
    const [[title], [state]] = (await grid.values(at("A1:A2"))) as [[string], [string]];
    assert.match(title, /^Nachweisliste der Schlüsselmaßnahmen/);
    assert.match(state, /^Stand \d\d\.\d\d\.\d{4}, 64 Maßnahmen\..*Momentaufnahme/);
    const cells = (await grid.values(at(`A5:M${4 + rows}`))) as unknown[][];
    assert.ok(cells.every((row) => row[1] !== ""), "jede Zeile nennt ihre Maßnahme");
    const firstWhole = cells.findIndex(([gap]) => gap === "");
    assert.ok(firstWhole >= 0 && cells.slice(firstWhole).every(([gap]) => gap === ""), "Lücken stehen zuerst");
    assert.deepEqual([...new Set((await grid.numberFormats(at("A5:K6"))).flat())], ["@"]);
    assert.deepEqual(await preview.printed("Nachweisliste"), { orientation: "Landscape", wide: 1, titleRows: "4:4" });

    // Somebody writes into the sheet: the next list gets a sheet of its own, undo takes only that one out.
    await grid.type(at("N5"), "geprüft");
    await pane.goTo("Prüfen");
    await pane.button("Neu prüfen").click();
    await section.getByText(/^Legt das Blatt „Nachweisliste 2“/).waitFor();
    await section.getByRole("button", { name: "Als Blatt anlegen" }).click();
    await pane.result().getByText("Blatt „Nachweisliste 2“ angelegt").waitFor();
    await pane.undo();
    await pane.result().getByText("Nachweisliste wieder entfernt.").waitFor();
    const names = await grid.sheetNames();
    assert.ok(names.includes("Nachweisliste") && !names.includes("Nachweisliste 2"));
    assert.deepEqual(await grid.values(at("N5")), [["geprüft"]]);
  });
});

test("Formeln in Werte: cells a function fills become values with it; undo lets it fill them again", async () => {
  await inPreview({ file: tagged }, async (preview) => {
    const { pane, grid } = preview;
    const cell = (address: string) => ({ sheet: "ISEK-Ziele", address });
    await pane.skipTour();
    await grid.type(cell("W2"), "=ISEK.ZIEL(A2:A5;ISEK_Ziele[#Alle])");
    const titles = await grid.values(cell("W2:W5"));
    assert.ok(titles.flat().every((title) => title !== ""));
    const formula = await grid.formulas(cell("W2"));

    await pane.goTo("Weitergeben");
    await pane.button("1 Formel in Werte").click();
    await pane.result().getByText("1 Formel durch Werte ersetzt.").waitFor();
    await grid.settled();
    assert.deepEqual(await grid.formulas(cell("W2:W5")), titles);
    assert.deepEqual(await grid.values(cell("W2:W5")), titles);

    await pane.undo();
    await pane.result().getByText("Formeln sind wieder da.").waitFor();
    await grid.settled();
    assert.deepEqual(await grid.formulas(cell("W2")), formula);
    assert.deepEqual(await grid.values(cell("W2:W5")), titles);
  });
});
