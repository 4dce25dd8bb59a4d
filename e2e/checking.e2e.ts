// Without this file nobody would have clicked every way to mend a finding, nor taken one back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, overflowing } from "./axe";
import { inPreview, type PreviewPage } from "./pages/previewPage";
import { asOffice, setPaneDay } from "./pages/workbookSide";

const faulty = "Lindhafen-Haushalt-2026-2027-mit-Fehlern.xlsx";
const sheet = "Haushalt 2026-2027";
const register = "ISEK-Maßnahmen";

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

/** Nothing is found by a rule any more, once the workbook is checked again. */
async function gone(preview: PreviewPage, rule: string): Promise<void> {
  await group(preview, rule).waitFor({ state: "detached" });
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
    await gone(preview, "Z1");
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
    await group(preview, "M9").getByRole("listitem").nth(1).waitFor();
  });
});

test("[A1] [A2] [A3] [P1] [P2] [T1] [T2] [T4] [Z2] [Z3] [M3] [M5] [M6] [M7] [U1] [U2] [B3] every kind of quick fix, once", async () => {
  await inPreview({ file: faulty, width: 320 }, async (preview) => {
    const { pane } = preview;
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
    await mend(preview, "A3", /^2\.1 .*eintragen$/, "P10 berichtigt.");
    assert.equal(await cell(preview, "O10"), "2.1");
    await mend(preview, "P1", /^„111\d\d“ eintragen$/, "C11 berichtigt.");
    await mend(preview, "T1", "Über unsere Spalten erweitern", "Filter und Tabelle erweitert.");
    await gone(preview, "T1");
    await mend(preview, "T2", "Neuen Schlüssel vergeben", "S16 berichtigt.");
    assert.notEqual(await cell(preview, "S16"), await cell(preview, "S15"));
    await mend(preview, "T4", "Zuordnung entfernen", "O1195 berichtigt.");
    assert.equal(await cell(preview, "O1195"), "");
    await mend(preview, "Z2", /^4\.5 .*eintragen$/, "O1361 berichtigt.");
    await mend(preview, "Z3", /^5\.15 .*eintragen$/, "O1676 berichtigt.");

    await mend(preview, "M7", /^M-056 .*eintragen$/, "Q1702 berichtigt.");
    assert.equal(await cell(preview, "Q1702"), "M-056");
    await mend(preview, "M5", "Produkt 25201 bei M-027 ergänzen", "Produkt ergänzt.");
    assert.match(String(await cell(preview, "F28", register)), /25201$/);
    await takeBack(preview);
    await mend(preview, "M5", /^M-024 .*eintragen$/, "Q708 berichtigt.");
    await mend(preview, "M6", /eintragen$/, /^O?Q?\d+ berichtigt\.$/);
    await group(preview, "M3").getByRole("button", { name: "Zeilen ihrer Produkte zeigen" }).click();
    await preview.page.locator("#pane").screenshot({ path: "out/shots/Prüfen-Maßnahme-Zeilen-320.png" });
    assert.deepEqual([...(await axeFaults(preview)), ...(await overflowing(preview))], []);
    await mend(preview, "M3", /^M-008 in Q\d+ eintragen$/, /^Q\d+ berichtigt\.$/);
    await gone(preview, "M3");

    await mend(preview, "U1", /^„in Umsetzung“ eintragen$/, "Status berichtigt.");
    assert.equal(await cell(preview, "L22", register), "► in Umsetzung");
    await mend(preview, "U2", "Unverändert bestätigen", "Stand bestätigt.");
    assert.equal(await cell(preview, "N3", register), "SF 2026/6");

    await group(preview, "B3").getByRole("button", { name: "Spalten klären" }).click();
    await pane.current("Einrichten").waitFor({ state: "attached" });
  });
});

/** What the sample's own faults do not show. */
async function plantMore(preview: PreviewPage): Promise<void> {
  const write = (address: string, text: string, name = sheet) => asOffice(preview, { sheet: name, address }, [[text]]);
  await write("O9", "3.1");
  await write("P9", "3.1 1,00 €");
  await write("O10", "3.1");
  await write("P10", "2.1 60 %; 3.1 40 %");
  await write("C11", "11191");
  await write("C12", "010101");
  await write("I14", "entfällt");
  await write("S16", String(await cell(preview, "S15")));
  await write("L22", "in Umsezung", register);
  await preview.page.evaluate((name) => {
    const { book } = (window as unknown as { readonly ExcelPreview: { readonly book: { asUser(run: () => void): void; readonly workbook: { readonly worksheets: { getItem(sheet: string): { getRange(address: string): unknown; readonly autoFilter: { apply(range: unknown): void } } } } } } }).ExcelPreview;
    book.asUser(() => {
      const target = book.workbook.worksheets.getItem(name);
      target.autoFilter.apply(target.getRange("A5:N1985"));
    });
  }, sheet);
  await preview.grid.settled();
}
