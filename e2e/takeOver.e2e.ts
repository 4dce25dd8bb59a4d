// Without this file nobody would have seen tags survive the next export, a torn sort and the way back to the finance system.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, overflowing } from "./axe";
import { inPreview, type PreviewPage } from "./pages/previewPage";
import type { PreviewWindow } from "./pages/previewWindow";

const fresh = "Lindhafen-Haushalt-2026-2027.xlsx";
const tagged = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
const sheet = "Haushalt 2026-2027";
/** Goal, split, measure of every row; where the sample's set-up puts them. */
const tags = { sheet, address: "O6:Q1985" };

test("the next export: set up, former file picked, tags back on every row; taken back; handed on without our columns", async () => {
  await inPreview({ file: tagged }, async (preview) => {
    await preview.pane.skipTour();
    const former = await tagCells(preview);
    await preview.openFile(`sample/out/${fresh}`);
    await setUp(preview);
    await takeOver(preview);
    assert.deepEqual(await tagCells(preview), former);
    await looksRight(preview, "uebernehmen");

    await preview.pane.undo();
    await preview.pane.result().getByText("Übernahme zurückgenommen.").waitFor();
    assert.ok((await tagCells(preview)).flat().every((cell) => cell === ""));

    await preview.pane.goTo("Weitergeben");
    await looksRight(preview, "weitergeben");
    await preview.pane.primary().click();
    await preview.pane.result().getByText("5 Spalten herausgenommen.").waitFor();
    assert.deepEqual(await preview.grid.texts({ sheet, address: "O5:S5" }), [["", "", "", "", ""]]);
    await preview.pane.undo();
    await preview.pane.result().getByText("Spalten sind wieder da.").waitFor();
    assert.equal((await preview.grid.texts({ sheet, address: "O5:O5" }))[0]?.[0], "ISEK-Ziel");
  });
});

test("[T3] two rows torn apart are found by the check and put in order again", async () => {
  await inPreview({ file: tagged }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    const [one, other] = await twoTaggedRows(preview);
    const before = await goalsOf(preview, [one, other]);
    await swapFacts(preview, one, other);
    await pane.goTo("Prüfen");
    await pane.button(/Zeilen ordnen …$/).first().click();
    await pane.heading("Zeilen ordnen").waitFor();
    await looksRight(preview, "ordnen");
    await pane.primary().click();
    await pane.result().getByText("2 Zuordnungen geordnet.").waitFor();
    await grid.settled();
    assert.deepEqual(await goalsOf(preview, [other, one]), before);
  });
});

test("suggestions: why, accepted together, one turned down and remembered", async () => {
  await inPreview({ file: fresh }, async (preview) => {
    const { pane } = preview;
    await pane.skipTour();
    await setUp(preview);
    await pane.goTo("Vorschläge");
    await pane.heading("Üblich für das Produkt").waitFor();
    await looksRight(preview, "vorschlaege");
    const rejecting = pane.button(/^Ablehnen: Ziel/).first();
    const label = (await rejecting.getAttribute("aria-label")) ?? "";
    await rejecting.click();
    await pane.result().getByText(/nicht mehr vorgeschlagen/).waitFor();
    await pane.button(label).waitFor({ state: "detached" });
    await pane.button(/^Alle .* Zeilen zuordnen$/).first().click();
    await pane.result().getByText(/Zeilen zugeordnet\.$/).waitFor();
  });
});

async function setUp({ pane, grid }: PreviewPage): Promise<void> {
  await pane.goTo("Einrichten");
  await pane.text("Legt 5 Spalten in O bis S an.").waitFor();
  await pane.primary().click();
  await pane.result().getByText("5 Spalten angelegt.").waitFor();
  await grid.settled();
}

async function takeOver({ pane, grid }: PreviewPage): Promise<void> {
  await pane.goTo("Zuordnungen übernehmen");
  await pane.frame.locator('input[type="file"]').setInputFiles(`sample/out/${tagged}`);
  await pane.text(/^Übernommen: /).waitFor();
  await pane.primary().click();
  await pane.result().getByText(/Zeilen übernommen\.$/).waitFor();
  await grid.settled();
}

/** A view is worth nothing to somebody who cannot read it: axe, and nothing beyond the edge. */
async function looksRight(preview: PreviewPage, name: string): Promise<void> {
  await preview.page.locator("#pane").screenshot({ path: `out/shots/${name}.png` });
  assert.deepEqual(await axeFaults(preview), []);
  assert.deepEqual(await overflowing(preview), []);
}

async function tagCells({ grid }: PreviewPage): Promise<unknown[][]> {
  return grid.values(tags);
}

/** Rows of two lines with different goals. */
async function twoTaggedRows(preview: PreviewPage): Promise<readonly [number, number]> {
  const goals = (await tagCells(preview)).map(([goal]) => goal);
  const first = goals.findIndex((goal) => goal !== "");
  const second = goals.findIndex((goal) => goal !== "" && goal !== goals[first]);
  return [first + 6, second + 6];
}

async function goalsOf({ grid }: PreviewPage, rows: readonly number[]): Promise<readonly unknown[]> {
  return Promise.all(rows.map(async (row) => (await grid.values({ sheet, address: `O${row}` }))[0]?.[0]));
}

/** What sorting without our columns does: product, account and text change places, goal and key stay. */
async function swapFacts({ page, grid }: PreviewPage, one: number, other: number): Promise<void> {
  await page.evaluate(
    ([name, first, second]) => {
      const { book } = (window as unknown as PreviewWindow).ExcelPreview;
      book?.asUser(() => {
        const target = book.workbook.worksheets.getItem(name);
        const [upper, lower] = [target.getRange(`A${first}:N${first}`), target.getRange(`A${second}:N${second}`)];
        const [above, below] = [upper.values, lower.values];
        upper.values = below;
        lower.values = above;
      });
    },
    [sheet, one, other] as const,
  );
  await grid.settled();
}
