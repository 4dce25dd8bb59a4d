// Without this file nobody would have seen the departments' files become one workbook in the pane: asked, decided, written, sent back.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { axeFaults, overflowing } from "./axe";
import { departmentPaths, draftOf, fileWithOtherStatus, fileWithTwoColumns, textFile, townLines, townSums } from "./departmentFiles";
import { inPreview, type PreviewOptions, type PreviewPage } from "./pages/previewPage";
import type { PreviewWindow } from "./pages/previewWindow";

const consolidated = ["ISEK-Daten", "Konsolidierung", "Konflikte"];
/** A measure that stands in the files of two departments. */
const measure = "M-015";
const done = "14 Dateien zusammengeführt.";

/** Fourteen departments, one of them with another status for a measure, a draft of another one, and a text file. */
async function disagreeingFiles(): Promise<readonly string[]> {
  const others = (await departmentPaths()).filter((file) => !file.endsWith("FD65.xlsx"));
  return [...others, await fileWithOtherStatus("65", measure, "? noch zu klären"), await draftOf("10"), textFile()];
}

test("fourteen departments become the town to the cent: a refused file, a question, a conflict, sheets, protocol", async () => {
  await inPreview({}, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.goTo("Zusammenführen");
    await pick(preview, await disagreeingFiles());
    await pane.text("Beantworten Sie zuerst die Frage.").waitFor();
    assert.ok(await pane.primary().isDisabled());
    // The text file is refused with a way out, the others go on.
    const refused = pane.frame.getByRole("listitem").filter({ hasText: "Notizen.xlsx" });
    assert.match(await refused.innerText(), /Das ist keine Excel-Mappe\./);
    await pane.text("16 Dateien · 13 gelesen, 1 abgelehnt, 1 Frage").waitFor();

    await chooseOriginal(preview);
    await decideConflict(preview);
    await pane.primary().click();
    await pane.result().getByText(done).waitFor();
    await grid.settled();
    const names = await grid.sheetNames();
    assert.deepEqual(consolidated.filter((sheet) => !names.includes(sheet)), [], names.join(", "));
    for (const year of [2026, 2027] as const) assert.deepEqual(await dataSums(preview, year), townSums(year));
    assert.equal(await countedLines(preview), townLines);
    await protocolHolds(preview);
  });
});

test("what was decided goes back to the department, which takes it over in its own workbook, and takes that back", async () => {
  await inPreview({}, async (preview) => {
    const { pane } = preview;
    await pane.skipTour();
    await pane.goTo("Zusammenführen");
    await pick(preview, await disagreeingFiles());
    await chooseOriginal(preview);
    await decideConflict(preview);
    await sendBackAndTakeOver(preview);
  });
});

test("cancelled while it is written: the new sheets are gone; what was picked is still there; a further file and one less; written and taken back", async () => {
  await inPreview({}, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.goTo("Zusammenführen");
    const before = await grid.sheetNames();
    await pick(preview, await departmentPaths());
    await pane.text(/^Legt 3 Blätter an/).waitFor();
    await cancelAtOnce(preview);
    await pane.primary().click();
    await pane.result().getByText("Abgebrochen. Die neuen Blätter sind wieder entfernt.").waitFor();
    await grid.settled();
    assert.deepEqual(await grid.sheetNames(), before);

    await pick(preview, [textFile()]);
    await pane.text("15 Dateien · 14 gelesen, 1 abgelehnt").waitFor();
    await pane.button("Notizen.xlsx entfernen").click();
    await pane.text("14 Dateien · 14 gelesen").waitFor();
    await pane.text(/^Legt 3 Blätter an/).waitFor();
    await pane.primary().click();
    await pane.result().getByText(done).waitFor();
    // A second time the former sheets are replaced, and the person is told before.
    await pane.frame.getByRole("combobox", { name: "Jahr" }).selectOption("2027");
    await pane.text(/Ersetzt 3 Blätter der früheren Zusammenführung\./).waitFor();
    await pane.undo();
    await pane.result().getByText("Zusammenführung zurückgenommen. Die Blätter sind entfernt.").waitFor();
    await grid.settled();
    assert.ok((await grid.sheetNames()).every((sheet) => !consolidated.includes(sheet)));
  });
});

for (const theme of ["light", "dark"] as const) {
  for (const width of [320, 450] as const) {
    test(`every state of the consolidation at ${width} px, ${theme}: axe has no complaint, nothing reaches beyond the edge`, async () => {
      await inPreview({ width, theme }, (preview) => everyState(preview, { width, theme }));
    });
  }
}

async function everyState(preview: PreviewPage, { width, theme }: PreviewOptions): Promise<void> {
  const { pane } = preview;
  const kind = `${width}-${theme === "dark" ? "dunkel" : "hell"}`;
  await pane.skipTour();
  await pane.goTo("Zusammenführen");
  await looksRight(preview, `zusammenfuehren-leer-${kind}`);
  await pick(preview, [...(await disagreeingFiles()), await fileWithTwoColumns()]);
  await pane.text("Beantworten Sie zuerst die 2 Fragen.").waitFor();
  await looksRight(preview, `zusammenfuehren-fragen-${kind}`);
  await pane.frame.getByRole("radio", { name: /Spalte E/ }).check();
  await pane.text("Beantworten Sie zuerst die Frage.").waitFor();
  await chooseOriginal(preview);
  for (const fold of await pane.frame.locator("summary:visible").all()) await fold.click();
  await looksRight(preview, `zusammenfuehren-ergebnis-${kind}`);
  await pane.button(`${measure} klären`).click();
  await pane.heading("Welcher Stand gilt?").waitFor();
  await looksRight(preview, `zusammenfuehren-widerspruch-${kind}`);
  await pane.button("Später entscheiden").click();
  await pane.button("Rückmeldungen erstellen").click();
  await pane.button(/^Alle \d+ speichern$/).waitFor();
  await looksRight(preview, `zusammenfuehren-rueckmeldung-${kind}`);
}

async function pick({ pane }: PreviewPage, files: readonly string[]): Promise<void> {
  await pane.frame.getByLabel("Mappen der Ämter wählen").setInputFiles(files.map((file) => path.resolve(file)));
}

/** Presses "Abbrechen" as soon as it is there: a mouse that waits until nothing moves would come too late. */
async function cancelAtOnce({ pane }: PreviewPage): Promise<void> {
  await pane.frame.locator("body").evaluate((body) => {
    const observer = new MutationObserver(() => {
      const button = [...body.querySelectorAll("button")].find(({ textContent }) => textContent === "Abbrechen");
      if (button === undefined) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(body, { childList: true, subtree: true });
  });
}

async function chooseOriginal({ pane }: PreviewPage): Promise<void> {
  await pane.frame.getByRole("radio", { name: /^Lindhafen-FD10\.xlsx/ }).check();
  await pane.heading("Ergebnis").waitFor();
  await pane.text(/^Legt 3 Blätter an/).waitFor();
}

/** The proposal stands ahead with its rule; the person takes the other side and says why. */
async function decideConflict({ pane }: PreviewPage): Promise<void> {
  await pane.button(`${measure} klären`).click();
  await pane.heading("Welcher Stand gilt?").waitFor();
  await pane.text(/^(Vorgeschlagen wird|Keiner ist in dieser Runde)/).waitFor();
  await pane.frame.getByRole("radio", { name: /Fachdienst 65/ }).check();
  await pane.frame.getByRole("textbox", { name: "Grund (freiwillig)" }).fill("Rücksprache mit FD 65");
  await pane.primary().click();
  await pane.heading("Ergebnis").waitFor();
  await pane.text("gilt: Lindhafen-FD65.xlsx").waitFor();
  await pane.text(/^Legt 3 Blätter an/).waitFor();
}

/** Money of a year's plan in `ISEK-Daten`, in cents, by its kind. */
async function dataSums({ page }: PreviewPage, year: number): Promise<Readonly<Record<string, number>>> {
  return page.evaluate((wanted) => {
    const values = (window as unknown as PreviewWindow).ExcelPreview.book?.workbook.worksheets.getItem("ISEK-Daten").getUsedRange().values ?? [];
    const [headings = [], ...rows] = values;
    const column = (name: string) => headings.indexOf(name);
    const [kind, of, money, amount] = ["Wertart", "Jahr", "Ertrag/Aufwand", "Betrag"].map(column) as [number, number, number, number];
    const sums: Record<string, number> = {};
    for (const row of rows) {
      if (row[of] !== wanted || row[kind] === "Ergebnis") continue;
      const name = String(row[money]);
      sums[name] = (sums[name] ?? 0) + Math.round(Number(row[amount]) * 100);
    }
    return sums;
  }, year);
}

/** Rows of the files that stand in `ISEK-Daten`, each once. */
async function countedLines({ page }: PreviewPage): Promise<number> {
  return page.evaluate(() => {
    const values = (window as unknown as PreviewWindow).ExcelPreview.book?.workbook.worksheets.getItem("ISEK-Daten").getUsedRange().values ?? [];
    const rows = values.slice(1).filter(([file]) => file !== "");
    return new Set(rows.map(([file, sheet, row]) => `${String(file)}|${String(sheet)}|${String(row)}`)).size;
  });
}

/** One row per file with its state, and the decision with its reason in the journal. */
async function protocolHolds({ grid }: PreviewPage): Promise<void> {
  const files = await grid.texts({ sheet: "Konsolidierung", address: "A2:C17" });
  assert.equal(files.filter(([, state]) => state === "gelesen").length, 14);
  assert.match(files.find(([file]) => file === "Notizen.xlsx")?.[2] ?? "", /keine Excel-Mappe/);
  const journal = (await grid.texts({ sheet: "ISEK-Protokoll", address: "A1:N40" })).map((row) => row.join(" · "));
  assert.ok(journal.some((row) => row.includes(measure) && row.includes("Rücksprache mit FD 65")), journal.join("\n"));
}

/** The department whose state does not hold gets it back as a small workbook, and takes over what was decided. */
async function sendBackAndTakeOver(preview: PreviewPage): Promise<void> {
  const { pane, grid, page } = preview;
  await pane.button("Rückmeldungen erstellen").click();
  const saving = pane.button("Rueckmeldung-FD67.xlsx speichern");
  await saving.waitFor();
  const download = page.waitForEvent("download");
  await saving.click();
  const file = path.resolve("out/e2e-dateien/Rueckmeldung-FD67.xlsx");
  await (await download).saveAs(file);

  await preview.openFile("sample/out/fachdienste/Lindhafen-FD67.xlsx");
  const status = async () => (await grid.texts({ sheet: "ISEK-Maßnahmen", address: "A2:Z60" })).find(([number]) => number === measure)?.join(" · ") ?? "";
  const before = await status();
  await pane.goTo("Rückmeldung");
  await pane.frame.getByLabel("Rückmeldung wählen").setInputFiles(file);
  await pane.heading("Entschieden").waitFor();
  await looksRight(preview, "rueckmeldung");
  await pane.text("Ändert den Stand von 1 Maßnahme.").waitFor();
  await pane.primary().click();
  await pane.result().getByText("1 Stand übernommen.").waitFor();
  await grid.settled();
  assert.match(await status(), /noch zu klären/);
  await pane.undo();
  await pane.result().getByText("Übernahme zurückgenommen.").waitFor();
  await grid.settled();
  assert.equal(await status(), before);
}

/** A view is worth nothing to somebody who cannot read it: axe, and nothing beyond the edge. */
async function looksRight(preview: PreviewPage, name: string): Promise<void> {
  await preview.page.locator("#pane").screenshot({ path: `out/shots/${name}.png` });
  assert.deepEqual(await axeFaults(preview), []);
  assert.deepEqual(await overflowing(preview), []);
}
