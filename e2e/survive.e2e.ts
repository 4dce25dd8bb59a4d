// Without this file nobody would have seen copied rows asked about, columns come back, and what a refusal looks like when two write at once.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileOf, lines, looksRight, setUp, takeOver, taggedFile, taggedPath } from "./pages/exportSteps";
import { inPreview } from "./pages/previewPage";
import { asOffice, asRemote, protectSheet } from "./pages/workbookSide";

const budget = "Haushalt 2026-2027";

test("handed on without our columns; the next take-over brings the tags in again", async () => {
  await inPreview({ file: taggedFile }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    const before = await grid.values({ sheet: budget, address: "O6:Q1985" });
    await pane.goTo("Weitergeben");
    await pane.primary().click();
    await pane.result().getByText(/^5 Spalten herausgenommen\./).waitFor();
    await grid.settled();
    const handedOn = path.resolve("out/e2e/ohne Spalten.xlsx");
    await mkdir(path.dirname(handedOn), { recursive: true });
    await writeFile(handedOn, await preview.save());
    await preview.openFile(handedOn);
    await setUp(preview);
    await takeOver(preview, taggedPath);
    assert.deepEqual(await grid.values({ sheet: budget, address: "O6:Q1985" }), before);
  });
});

test("[T2] a copied row is asked about: yes keeps the tags under a key of its own", async () => {
  await inPreview({ file: taggedFile }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    const rows = await grid.values({ sheet: budget, address: "A6:S400" });
    const position = rows.findIndex((row) => row[14] !== "" && row[4] !== "");
    const source = rows[position]!;
    const target = rows.findIndex((row, index) => index > position + 1 && row[14] === "" && row[4] !== "") + 6;
    // A whole row copied over another one; Status is a formula and stays.
    await asOffice(preview, { sheet: budget, address: `A${target}:Q${target}` }, [source.slice(0, 17).map(String)]);
    await asOffice(preview, { sheet: budget, address: `S${target}` }, [[String(source[18])]]);
    await pane.goTo("Prüfen");
    await pane.button(/Zeilen? ordnen …$/).first().click();
    await pane.heading(/^Kopierte Zeilen/).waitFor();
    await looksRight(preview, "kopiert");
    await pane.frame.getByRole("radio", { name: "ja, mit eigenem Schlüssel" }).first().check();
    await pane.primary().click();
    await pane.result().getByText("1 Zuordnung geordnet.").waitFor();
    await grid.settled();
    const [copy] = await grid.values({ sheet: budget, address: `O${target}:S${target}` });
    assert.equal(copy?.[0], source[14]);
    assert.notEqual(copy?.[4], source[18]);
    assert.equal(String(copy?.[4]).slice(-4), String(source[18]).slice(-4));
  });
});

test("suggestions: one accepted, its rows tagged and no longer suggested; a rejection outlives the file", async () => {
  await inPreview({ file: "Lindhafen-Haushalt-2026-2027.xlsx" }, async (preview) => {
    const { pane } = preview;
    await setUp(preview);
    await pane.goTo("Vorschläge");
    const accept = pane.button(/zuordnen: \S+, Ziel /).first();
    const label = (await accept.getAttribute("aria-label")) ?? "";
    const rows = Number(/^(\d+) /.exec(label)?.[1]);
    await accept.click();
    await pane.result().getByText(new RegExp(`^${rows} Zeilen? zugeordnet\\.$`)).waitFor();
    await pane.button(label).waitFor({ state: "detached" });
    const reject = pane.button(/^Ablehnen: Ziel/).first();
    const rejected = (await reject.getAttribute("aria-label")) ?? "";
    await reject.click();
    await pane.result().getByText(/nicht mehr vorgeschlagen/).waitFor();
    const saved = path.resolve("out/e2e/abgelehnt.xlsx");
    await mkdir(path.dirname(saved), { recursive: true });
    await writeFile(saved, await preview.save());
    await preview.openFile(saved);
    await pane.goTo("Vorschläge");
    await pane.button(/^Ablehnen: Ziel/).first().waitFor();
    assert.equal(await pane.button(rejected).count(), 0);
  });
});

test("taking over on a protected sheet and beside a colleague: refused with the cell, nothing written, and a way on", async () => {
  await inPreview({ file: await fileOf("plain", lines, "Geschützt") }, async (preview) => {
    const { pane, grid } = preview;
    await setUp(preview);
    await pane.goTo("Zuordnungen übernehmen");
    await pane.frame.locator('input[type="file"]').setInputFiles(taggedPath);
    await pane.text(/^Übernommen: /).waitFor();
    const goals = { sheet: "Haushalt", address: `I2:I${lines.length + 1}` };
    await protectSheet(preview, "Haushalt", "protect");
    await pane.primary().click();
    await pane.failure().getByText("Das Blatt ist geschützt").waitFor();
    await looksRight(preview, "uebernehmen-geschuetzt");
    assert.ok((await grid.values(goals)).flat().every((goal) => goal === ""));
    await protectSheet(preview, "Haushalt", "unprotect");

    // The pane reads half a second after a colleague's change: pressed before that, the plan knows the old cells.
    await asRemote(preview, { sheet: "Haushalt", address: `I2:I${lines.length + 1}` }, lines.map(() => ["1.1"]));
    await pane.failure().getByRole("button", { name: "Noch einmal versuchen" }).click();
    await pane.failure().getByText("Die Zeilen haben sich geändert").waitFor();
    await pane.failure().getByText(/Es wurde nichts geschrieben\.$/).waitFor();
    assert.ok((await grid.values(goals)).flat().every((goal) => goal === "1.1"));
    await pane.failure().getByRole("button", { name: "Neu lesen" }).click();
    await pane.text(/haben hier schon eine andere Zuordnung/).first().waitFor();
  });
});
