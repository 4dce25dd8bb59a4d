// Without this file nobody would have seen a fresh budget get its goals: set up, catalogue taken over, a goal chosen, all of it taken back.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { financeBudget, catalogueBook } from "../sample/books/townBooks";
import { buildLindhafen } from "../sample/lindhafen";
import { writeBook } from "../sample/workbook/writeBook";
import type { Book } from "../sample/workbook/book";
import { axeFaults, overflowing } from "./axe";
import { inPreview, type PreviewPage } from "./pages/previewPage";
import type { PreviewWindow } from "./pages/previewWindow";

const town = buildLindhafen();
const folder = mkdtempSync(path.join(tmpdir(), "isek-katalog-"));
const sheet = "Haushalt 2026-2027";
const catalogue = "sample/out/Lindhafen-Katalog.xlsx";

/** The town's budget as it comes from the finance system: no register, no column of ours. */
async function bareBudget(): Promise<string> {
  const { sheet: budget } = financeBudget(town, "Haushaltsstellen nach Teilplänen", null);
  return saved({ file: "Haushalt-ohne-Register.xlsx", title: "Haushalt", sheets: [budget], names: [] });
}

async function saved(book: Book): Promise<string> {
  const file = path.join(folder, book.file);
  writeFileSync(file, await writeBook(book));
  return file;
}

test("a budget without registers: set up, the office's file taken over, a goal chosen and tagged, everything taken back", async () => {
  await inPreview({ file: await bareBudget() }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await setUp(preview);
    await pane.heading("Noch keine Ziele").waitFor();
    await looksRight(preview, "katalog-weg");
    await pane.button("Katalog übernehmen").click();
    await pane.heading("Noch keine Ziele").waitFor();
    await looksRight(preview, "katalog-leer");
    await pick(preview, catalogue);
    await pane.text(/^Neu: \d+/).waitFor();
    await pane.text(/^Neu: \d+/).click();
    await looksRight(preview, "katalog-unterschiede");
    assert.match((await pane.frame.locator(".plan").textContent()) ?? "", /^Übernimmt \d+ Ziele, \d+ Maßnahmen, /);
    await pane.primary().click();
    await pane.result().getByText("Katalog übernommen: 43 Ziele wählbar.").waitFor();
    await grid.settled();
    assert.deepEqual((await grid.values({ sheet: "ISEK-Ziele", address: "A1:A3" })).flat(), ["Nummer", "G1", "G2"]);
    assert.equal((await grid.numberFormats({ sheet: "ISEK-Ziele", address: "A2" }))[0]?.[0], "@");
    await looksRight(preview, "katalog-uebernommen");

    await grid.select({ sheet, address: "A10" });
    await pane.goTo("Zuordnen");
    await pane.frame.getByRole("searchbox").fill("1.6");
    await pane.frame.getByRole("treeitem", { name: /1\.6/ }).first().click();
    await pane.primary().click();
    await pane.result().getByText("1 Zeile zugeordnet.").waitFor();
    assert.equal((await grid.values({ sheet, address: "O10" }))[0]?.[0], "1.6");

    await pane.undo();
    await pane.result().getByText("Zuordnung zurückgenommen.").waitFor();
    await pane.result().getByRole("button", { name: "Schritt davor" }).click();
    await pane.result().getByText("Übernahme zurückgenommen.").waitFor();
    await grid.settled();
    assert.deepEqual((await grid.values({ sheet: "ISEK-Ziele", address: "A1:A3" })).flat(), ["Nummer", "", ""]);
    assert.ok(!(await grid.sheetNames()).includes("ISEK-Gliederung"));
    await pane.heading("Noch keine Ziele").waitFor();
  });
});

test("without an office file: the sample's catalogue is fetched from the add-in itself and says that its town is invented", async () => {
  await inPreview({ file: await bareBudget() }, async (preview) => {
    const { pane } = preview;
    await pane.skipTour();
    await pane.goTo("Katalog");
    await pane.button("Muster laden").click();
    await pane.text(/Lindhafen ist eine erfundene Stadt/).waitFor();
    await looksRight(preview, "katalog-muster");
    await pane.primary().click();
    await pane.result().getByText("Katalog übernommen: 43 Ziele wählbar.").waitFor();
    await pane.text("Alles steht schon so in dieser Mappe.").waitFor();
  });
});

test("[K2] a broken file is listed cell by cell and nothing is taken over", async () => {
  const book = catalogueBook(town.tables);
  const broken = book.sheets.map((each) => (each.name === "ISEK-Ziele" ? { ...each, rows: each.rows.map((row, at) => (at === 3 ? row.map((cell, column) => (column === 3 ? null : cell)) : row)) } : each));
  const file = await saved({ ...book, file: "Kaputter-Katalog.xlsx", sheets: broken });
  await inPreview({ file: "Lindhafen-Haushalt-2026-2027.xlsx" }, async (preview) => {
    const { pane } = preview;
    await pane.skipTour();
    await pane.goTo("Katalog");
    await looksRight(preview, "katalog-vorhanden");
    await pick(preview, file);
    await pane.failure().getByText("1 Zelle stimmt nicht").waitFor();
    await pane.frame.getByText("ISEK-Ziele!D4", { exact: true }).waitFor();
    assert.ok(await pane.primary().isDisabled());
    await looksRight(preview, "katalog-fehler");
    await pick(preview, "sample/out/Lindhafen-Haushalt-2026-2027.xlsx");
    await pane.text("Alles steht schon so in dieser Mappe.").waitFor();
    await pick(preview, "package.json");
    await pane.failure().getByText(/lässt sich nicht verwenden/).waitFor();
  });
});

test("[K1] an older edition is asked about, changes nothing unasked, and is named by the check", async () => {
  const book = catalogueBook(town.tables);
  const older = await saved({ ...book, file: "Alter-Katalog.xlsx", sheets: book.sheets.map((each) => (each.name === "ISEK-Einstellungen" ? withSettings(each, { Fassung: "2024/2025", Stand: "01.01.2024" }) : each)) });
  await inPreview({ file: "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx", width: 320 }, async (preview) => {
    const { pane } = preview;
    await pane.skipTour();
    await pane.goTo("Katalog");
    await pick(preview, older);
    await pane.text(/^Die Datei ist älter/).first().waitFor();
    assert.ok(await pane.primary().isDisabled());
    await looksRight(preview, "katalog-aelter");
    await pane.frame.getByRole("radio", { name: "ja, zurückgehen" }).check();
    await pane.text("Übernimmt 2 Einstellungen. Ihre Zuordnungen bleiben.").waitFor();
    await pane.goTo("Prüfen");
    await pane.text("Katalog ist nicht der aktuelle").waitFor();
    await pane.button(/Katalog vergleichen/).click();
    await pane.text("Alter-Katalog.xlsx").waitFor();
  });
});

test("a word renamed and a colour changed in ISEK-Einstellungen reach pane, list and cells", async () => {
  await inPreview({ file: "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx" }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.goTo("Katalog");
    const settings = (await grid.values({ sheet: "ISEK-Einstellungen", address: "A1:B60" })) as string[][];
    const rowOf = (key: string) => settings.findIndex(([name]) => name === key) + 1;
    await change(preview, `B${rowOf("Ampel-Wort in Umsetzung")}`, "► läuft");
    await change(preview, `B${rowOf("Ampel-Farbe in Umsetzung")}`, "#FF8800");
    await pane.frame.locator(".catalogue-light").getByText("läuft", { exact: true }).waitFor();
    await pane.button("Ampel anwenden").click();
    await pane.result().getByText("Ampel angewendet.").waitFor();
    await grid.settled();
    const words = (await grid.values({ sheet: "ISEK-Maßnahmen", address: "L2:L66" })).flat();
    assert.ok(words.includes("► läuft"));
    assert.ok(!words.includes("► in Umsetzung"));
    await looksRight(preview, "katalog-ampel");
  });
});

function withSettings(sheet: Book["sheets"][number], values: Readonly<Record<string, string>>): Book["sheets"][number] {
  const rows = sheet.rows.map((row) => {
    const value = values[String(row[0]?.value ?? "")];
    return value === undefined ? row : row.map((cell, column) => (column === 1 && cell ? { ...cell, value } : cell));
  });
  return { ...sheet, rows };
}

async function setUp({ pane, grid }: PreviewPage): Promise<void> {
  await pane.goTo("Einrichten");
  await pane.frame.getByRole("combobox", { name: "Land" }).selectOption("SH");
  await pane.text("Legt 5 Spalten in O bis S an.").waitFor();
  await pane.primary().click();
  await pane.result().getByText("5 Spalten angelegt.").waitFor();
  await grid.settled();
}

async function pick({ pane }: PreviewPage, file: string): Promise<void> {
  await pane.frame.locator('input[type="file"]').setInputFiles(file);
}

async function change({ page, grid }: PreviewPage, address: string, text: string): Promise<void> {
  await page.evaluate(
    ([cell, value]) => {
      const { book } = (window as unknown as PreviewWindow).ExcelPreview;
      book?.asUser(() => {
        book.workbook.worksheets.getItem("ISEK-Einstellungen").getRange(cell).values = [[value]];
      });
    },
    [address, text] as const,
  );
  await grid.settled();
}

/** A view is worth nothing to somebody who cannot read it: axe, and nothing beyond the edge. */
async function looksRight(preview: PreviewPage, name: string): Promise<void> {
  await preview.page.locator("#pane").screenshot({ path: `out/shots/${name}.png` });
  assert.deepEqual(await axeFaults(preview), []);
  assert.deepEqual(await overflowing(preview), []);
}
