// Without this file nobody would have clicked every way to mend a finding, nor taken one back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, overflowing } from "./axe";
import { inPreview, type PreviewPage } from "./pages/previewPage";
import { asOffice, setPaneDay } from "./pages/workbookSide";

const faulty = "Lindhafen-Haushalt-2026-2027-mit-Fehlern.xlsx";
const sheet = "Haushalt 2026-2027";

/** Opens the check on the day of the sample, and waits for its findings. */
async function openCheck(preview: PreviewPage): Promise<void> {
  await setPaneDay(preview, "2026-11-23");
  await preview.pane.skipTour();
  await preview.pane.goTo("Prüfen");
  await group(preview, "Z1").waitFor();
}

/** The findings of a rule. */
function group({ pane }: PreviewPage, rule: string) {
  return pane.frame.getByRole("region", { name: new RegExp(` ${rule}$`) });
}

/** Presses a button of a rule's findings and waits until it is done and checked again. */
async function mend(preview: PreviewPage, rule: string, button: string | RegExp, said: string | RegExp): Promise<void> {
  const { pane } = preview;
  await group(preview, rule).getByRole("button", { name: button }).first().click();
  await pane.result().getByText(said).waitFor();
  await pane.quiet();
}

async function takeBack({ pane }: PreviewPage): Promise<void> {
  await pane.undo();
  await pane.result().getByText("Änderung zurückgenommen.").waitFor();
  await pane.quiet();
}

async function cell({ grid }: PreviewPage, address: string, name = sheet): Promise<unknown> {
  return (await grid.values({ sheet: name, address }))[0]?.[0];
}

async function activeCell({ page }: PreviewPage): Promise<string> {
  return page.evaluate(() => {
    const { book } = (window as unknown as { readonly ExcelPreview: { readonly book: { readonly workbook: { getSelectedRange(): { readonly address: string } } } } }).ExcelPreview;
    return book.workbook.getSelectedRange().address;
  });
}

test("planted faults: coverage, filter, jump, one mended, all of a kind mended, taken back, left standing with a reason and taken up again", async () => {
  await inPreview({ file: faulty }, async (preview) => {
    const { pane } = preview;
    const { frame } = pane;
    await openCheck(preview);

    await frame.getByText("Mit Ziel", { exact: true }).waitFor();
    await frame.getByText("Nach Produktbereich").click();
    await frame.getByText(/^36 /).first().waitFor();
    await preview.page.locator("#pane").screenshot({ path: "out/shots/Prüfen-Abdeckung.png" });

    const errors = pane.button(/\d Fehler$/);
    await errors.click();
    assert.equal(await errors.getAttribute("aria-pressed"), "true");
    assert.equal(await group(preview, "Z5").count(), 0);
    assert.equal(await group(preview, "T4").count(), 1);
    await errors.click();
    await group(preview, "Z5").waitFor();

    await group(preview, "Z1").getByRole("button", { name: /^Zelle O787 / }).click();
    await preview.grid.settled();
    assert.match(await activeCell(preview), /O787$/);

    // The goal usual for the product stands first among those that are equally near.
    await mend(preview, "Z1", /^2\.4 .*eintragen$/, "O787 berichtigt.");
    assert.equal(await cell(preview, "O787"), "2.4");
    assert.equal(await group(preview, "Z1").count(), 0);
    await takeBack(preview);
    assert.equal(await cell(preview, "O787"), "2.9");
    await group(preview, "Z1").waitFor();

    const codes = async () => [await cell(preview, "O648"), await cell(preview, "O1749")];
    const before = await codes();
    await mend(preview, "Z4", "Alle 2 berichtigen", "2 Befunde berichtigt.");
    assert.deepEqual(await codes(), ["2.3", "5.10"]);
    await takeBack(preview);
    assert.deepEqual(await codes(), before);

    await mend(preview, "Z5", /^Alle \d+ berichtigen$/, /^\d+ Befunde berichtigt\.$/);
    assert.equal(await cell(preview, "O61"), "1.7");
    await takeBack(preview);
    assert.equal(await cell(preview, "O61"), "");

    await group(preview, "M9").getByRole("button", { name: "Stehen lassen" }).first().click();
    await pane.button("Mit Grund stehen lassen").click();
    await frame.getByText("Schreiben Sie einen kurzen Grund.").waitFor();
    await frame.getByLabel("Warum bleibt das so?").fill("Restzahlung vertraglich gebunden");
    await pane.button("Mit Grund stehen lassen").click();
    await frame.getByText("1 mit Grund stehen gelassen").click();
    await frame.getByText("Restzahlung vertraglich gebunden").waitFor();
    assert.equal(await group(preview, "M9").getByRole("listitem").count(), 1);
    await preview.page.locator("#pane").screenshot({ path: "out/shots/Prüfen-stehen-gelassen.png" });
    assert.deepEqual([...(await axeFaults(preview)), ...(await overflowing(preview))], []);
    await pane.button("Wieder zeigen").click();
    await pane.result().getByText("Befund wird wieder gezeigt.").waitFor();
    await pane.quiet();
    assert.equal(await group(preview, "M9").getByRole("listitem").count(), 2);
  });
});

test("[A1] [A2] [P2] splits that do not add up, and products of another Land: mended in each way that is offered", async () => {
  await inPreview({ file: faulty, width: 320 }, async (preview) => {
    await plantMore(preview);
    await openCheck(preview);

    await mend(preview, "P2", "Land auf Nordrhein-Westfalen ändern", "Land geändert.");
    assert.equal(await cell(preview, "B2", "ISEK-Einstellungen"), "NW");
    await takeBack(preview);
    assert.equal(await cell(preview, "B2", "ISEK-Einstellungen"), "SH");

    await mend(preview, "A1", /^Rest zum größten Anteil: 2\.1 80 %; 2\.2 20 %$/, "P483 berichtigt.");
    assert.equal(await cell(preview, "P483"), "2.1 80 %; 2.2 20 %");
    await takeBack(preview);
    await mend(preview, "A1", /^Rest ohne Ziel lassen/, "P483 berichtigt.");
    assert.equal(await cell(preview, "P483"), "2.1 70 %; 2.2 20 %; ohne Ziel 10 %");
    await mend(preview, "A1", /^Größten Anteil kürzen/, "P1584 berichtigt.");
    assert.equal(await cell(preview, "P1584"), "5.6 70 %; 5.15 30 %");
    await mend(preview, "A2", /^Auf den Betrag umrechnen/, "P9 berichtigt.");
    assert.equal(await cell(preview, "P9"), "3.1 594.800,00 €");
  });
});

/** What the sample's own faults do not show. */
async function plantMore(preview: PreviewPage): Promise<void> {
  const write = (address: string, text: string) => asOffice(preview, { sheet, address }, [[text]]);
  await write("O9", "3.1");
  await write("P9", "3.1 1,00 €");
  await write("C12", "010101");
  await preview.grid.settled();
}
