// Without this file nobody would have seen tags stay on their rows when somebody sorts through the filter arrow, as everybody does.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { buildLindhafen } from "../sample/lindhafen";
import { exportBook } from "../sample/testing/exportBook";
import { exportLines } from "../sample/testing/nextExport";
import { writeBook } from "../sample/workbook/writeBook";
import { inPreview, type PreviewPage } from "./pages/previewPage";

const tagged = "sample/out/Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
const sheet = "Haushalt";
const town = buildLindhafen();
/** A plain export of the finance system: codes as text, one heading row, a filter over its own eight columns. */
const lines = exportLines(town.lines, 2026);
const last = lines.length + 1;
const at = (address: string) => ({ sheet, address });
const nameOf = (product: unknown, account: unknown, text: unknown): string => [product, account, text].join("|");
/** The right goal of every line, or nothing. */
const truth = new Map(
  town.lines.map(({ product, account, text, tag }) => [nameOf(product, account, text), tag === null ? "" : (tag.shares[0]?.goal ?? "")]),
);

test("sorting through the filter arrow: with our columns inside the filter every tag stays on its row", async () => {
  await inPreview({ file: await plainFile() }, async (preview) => {
    const { grid } = preview;
    await setUpAndTag(preview, { widensFilter: true });
    const before = await grid.values(at(`A2:M${last}`));
    await grid.sortByArrow(at("H1"), "descending");
    assert.deepEqual((await amounts(preview)).slice(0, 3), [...(before.map((row) => row[7]) as number[])].sort((one, other) => other - one).slice(0, 3));
    await tagsAreRight(preview);
    await grid.sortByArrow(at("G1"), "ascending");
    await tagsAreRight(preview);
    const sorted = await grid.values(at(`A2:M${last}`));
    assert.deepEqual(sorted.map((row) => row.join("|")).sort(), before.map((row) => row.join("|")).sort());
    await preview.pane.goTo("Prüfen");
    await preview.pane.button(/Prüfen/).first().waitFor();
    await preview.pane.quiet();
    assert.equal(await preview.pane.button(/Zeilen ordnen …$/).count(), 0);
  });
});

test("[T1] [T3] sorting with our columns outside the filter tears every row; the check finds them, one plan puts all in order, and back", async () => {
  await inPreview({ file: await plainFile() }, async (preview) => {
    const { pane, grid } = preview;
    await setUpAndTag(preview, { widensFilter: false });
    await grid.sortByArrow(at("H1"), "descending");
    const torn = await tornRows(preview);
    assert.ok(torn > lines.length * 0.8, `nur ${torn} Zeilen zerrissen`);

    await pane.goTo("Prüfen");
    const open = pane.button(/Zeilen ordnen …$/).first();
    await open.click();
    await pane.heading("Zeilen ordnen").waitFor();
    await pane.text(/^Ordnet /).waitFor();
    await preview.page.screenshot({ path: "out/shots/zerrissen.png" });
    assert.equal(await pane.heading(/^Nicht eindeutig/).count(), 0);
    await pane.primary().click();
    await pane.result().getByText(/Zuordnungen geordnet\.$/).waitFor();
    await grid.settled();
    await tagsAreRight(preview);

    await pane.undo();
    await pane.result().getByText("Ordnung zurückgenommen.").waitFor();
    await grid.settled();
    assert.equal(await tornRows(preview), torn);
  });
});

async function plainFile(): Promise<string> {
  const folder = path.resolve("out/e2e");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "Export 2026.xlsx");
  await writeFile(file, await writeBook(exportBook("plain", lines, { year: 2026, town })));
  return file;
}

/** Sets the export up and takes the tags of the town's own workbook over. */
async function setUpAndTag({ pane, grid }: PreviewPage, { widensFilter }: { readonly widensFilter: boolean }): Promise<void> {
  await pane.skipTour();
  await pane.goTo("Einrichten");
  await pane.text("Legt 5 Spalten in I bis M an.").waitFor();
  if (!widensFilter) await pane.frame.getByRole("checkbox", { name: /Filter/ }).uncheck();
  await pane.primary().click();
  await pane.result().getByText("5 Spalten angelegt.").waitFor();
  await grid.settled();
  await pane.goTo("Zuordnungen übernehmen");
  await pane.frame.locator('input[type="file"]').setInputFiles(tagged);
  await pane.text(/^Übernommen: /).waitFor();
  await pane.primary().click();
  await pane.result().getByText(/Zeilen übernommen\.$/).waitFor();
  await grid.settled();
}

async function amounts({ grid }: PreviewPage): Promise<readonly unknown[]> {
  return (await grid.values(at(`H2:H${last}`))).map(([value]) => value);
}

/** Rows whose goal is not the one of their product, account and text. */
async function tornRows({ grid }: PreviewPage): Promise<number> {
  const rows = await grid.values(at(`A2:M${last}`));
  const keys = rows.map((row) => row[12]);
  assert.equal(new Set(keys).size, lines.length);
  return rows.filter(([, , product, , , account, text, , goal]) => truth.get(nameOf(product, account, text)) !== goal).length;
}

async function tagsAreRight(preview: PreviewPage): Promise<void> {
  assert.equal(await tornRows(preview), 0);
}
