// Without this file nobody would have seen the whole story of a clerk on the bundle that ships.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { test } from "node:test";
import { inPreview, type PreviewPage } from "./pages/previewPage";

const sample = "Lindhafen-Haushalt-2026-2027.xlsx";
const sheet = "Haushalt 2026-2027";
/** Where the sample's lines begin, and where its set-up puts our columns. */
const firstRow = 6;
const goalColumn = "O";
const measureColumn = "Q";
const statusColumn = "R";
const keyColumn = "S";

const at = (address: string) => ({ sheet, address });

test("from a finished budget to a checked one: set up, tag 200 rows, check, mend, colours, functions, undo, save, reopen", async () => {
  await inPreview({ file: sample }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await setUp(preview);
    assert.deepEqual(await grid.texts(at("O5:S5")), [["ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"]]);
    assert.equal((await grid.numberFormats(at(`${goalColumn}${firstRow}`)))[0]?.[0], "@");

    await tag200Rows(preview);

    // A measure is typed by hand; its status follows natively, with its colour.
    const measureRow = await firstLineOf(preview, "11105");
    await grid.type(at(`${measureColumn}${measureRow}`), "M-001");
    assert.deepEqual(await grid.texts(at(`${statusColumn}${measureRow}`)), [["► in Umsetzung"]]);

    await mendATypingError(preview);
    await typeFunctions(preview);
    await saveAndReopen(preview);
  });
});

async function setUp({ pane, grid }: PreviewPage): Promise<void> {
  await pane.button("Blatt einrichten").click();
  await pane.text("Legt 5 Spalten in O bis S an.").waitFor();
  await pane.text("1.570 Zeilen, 415 Summenzeilen").waitFor();
  await pane.primary().click();
  await pane.result().getByText("5 Spalten angelegt.").waitFor();
  await grid.settled();
}

/** Marks an area with 200 lines and other rows between them, and gives them a goal whose number a date could swallow. */
async function tag200Rows({ pane, grid }: PreviewPage): Promise<void> {
  await pane.goTo("Zuordnen");
  await grid.select(at(await areaOfLines(grid, 200)));
  await pane.text("200 Zeilen").first().waitFor();
  await pane.frame.getByRole("searchbox").fill("2.1");
  await pane.frame.getByRole("treeitem", { name: /^2\.1\b/ }).click();
  await pane.text(/Ändert 200 Zeilen in Spalte O/).waitFor();
  await pane.primary().click();
  await pane.result().getByText("200 Zeilen zugeordnet.").waitFor();
  await grid.settled();
  assert.equal(await countOf(grid, "2.1"), 200);

  await pane.undo();
  await pane.result().getByText("Zuordnung zurückgenommen.").waitFor();
  assert.equal(await countOf(grid, "2.1"), 0);

  await grid.select(at(await areaOfLines(grid, 200)));
  await pane.frame.getByRole("searchbox").fill("2.1");
  await pane.frame.getByRole("treeitem", { name: /^2\.1\b/ }).click();
  await pane.primary().click();
  await pane.result().getByText("200 Zeilen zugeordnet.").waitFor();
}

type Grid = PreviewPage["grid"];

/** The shortest area from the first line on that holds so many lines. */
async function areaOfLines(grid: Grid, wanted: number): Promise<string> {
  const accounts = await grid.values(at("E6:E600"));
  let lines = 0;
  const last = accounts.findIndex(([account]) => account !== "" && ++lines === wanted);
  return `A${firstRow}:N${firstRow + last}`;
}

async function countOf(grid: Grid, goal: string): Promise<number> {
  const goals = await grid.values(at(`${goalColumn}${firstRow}:${goalColumn}1985`));
  return goals.filter(([value]) => value === goal).length;
}

async function firstLineOf({ grid }: PreviewPage, product: string): Promise<number> {
  const products = await grid.values(at("C6:C1985"));
  return firstRow + products.findIndex(([value]) => value === product);
}

/** A goal that does not exist, typed by hand: found, jumped to, mended. */
async function mendATypingError({ pane, grid }: PreviewPage): Promise<void> {
  await grid.type(at(`${goalColumn}10`), "2.99");
  await pane.goTo("Prüfen");
  await pane.button(/^(Prüfen|Neu prüfen|Noch einmal prüfen|Jetzt prüfen)/).last().click();
  const finding = pane.frame.getByRole("listitem").filter({ hasText: "„2.99“" }).first();
  await finding.waitFor();
  await finding.getByRole("button", { name: /O10/ }).click();
  await finding.getByRole("button", { name: /eintragen/ }).first().click();
  await pane.result().getByText(/behoben|eingetragen|berichtigt/).waitFor();
  assert.notEqual((await grid.values(at(`${goalColumn}10`)))[0]?.[0], "2.99");
}

/** In the empty row above the headings, which is always in view. */
async function typeFunctions({ grid }: PreviewPage): Promise<void> {
  await grid.type(at("B4"), "=ISEK.ZIEL(O6;ISEK_Ziele[#Alle])");
  assert.match(String((await grid.values(at("B4")))[0]?.[0]), /\p{L}{4}/u);
  await grid.type(at("C4"), '=ISEK.AMPEL("erledigt")');
  assert.deepEqual(await grid.values(at("C4")), [["✓ abgeschlossen"]]);
}

async function saveAndReopen(preview: PreviewPage): Promise<void> {
  const { grid, pane } = preview;
  const before = { goals: await grid.values(at("O6:O300")), keys: await grid.values(at(`${keyColumn}6:${keyColumn}300`)), title: await grid.values(at("B4")) };
  const file = "out/Lindhafen-gespeichert.xlsx";
  await writeFile(file, await preview.save());
  await preview.openFile(file);
  assert.deepEqual(await grid.values(at("O6:O300")), before.goals);
  assert.deepEqual(await grid.values(at(`${keyColumn}6:${keyColumn}300`)), before.keys);
  assert.deepEqual(await grid.values(at("B4")), before.title);
  assert.equal((await grid.numberFormats(at(`${goalColumn}6`)))[0]?.[0], "@");
  // The set-up is remembered: the pane goes straight on.
  await pane.goTo("Zuordnen");
  await grid.select(at("A6:A6"));
  await pane.text("1 Zeile").first().waitFor();
}

test("codes stay text: written by us and typed by hand in the German preview, saved and reopened", async () => {
  const codes = ["2.1", "2.10", "3.1", "3.10", "1.5", "01", "11.11.01", "12.60"];
  await inPreview({ file: sample }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await setUp(preview);
    const lines = (await grid.values(at("E6:E60"))).flatMap(([account], index) => (account === "" ? [] : [firstRow + index]));
    for (const [index, code] of codes.entries()) await grid.type(at(`${goalColumn}${lines[index]}`), code);
    const spots = codes.map((_, index) => at(`${goalColumn}${lines[index]}`));
    const read = async () => Promise.all(spots.map(async (spot) => (await grid.values(spot))[0]?.[0]));
    assert.deepEqual(await read(), codes);
    const file = "out/Codes.xlsx";
    await writeFile(file, await preview.save());
    await preview.openFile(file);
    assert.deepEqual(await read(), codes);
  });
});
