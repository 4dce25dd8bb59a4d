// Without this file nobody would have seen a clerk tag rows the way clerks mark them: scattered, filtered, by product, shared out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { manyGoalsFile } from "./manyGoals";
import { inPreview, type PreviewPage } from "./pages/previewPage";

const tagged = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
const sheet = "Haushalt 2026-2027";
const at = (address: string) => ({ sheet, address });
/** Rows of product 11101 that are lines; between them stand subtotals. None of them has a goal in the sample. */
const linesOf11101 = [6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 21, 22];
const lastRow = 1991;

async function open(act: (preview: PreviewPage) => Promise<void>): Promise<void> {
  await inPreview({ file: tagged }, async (preview) => {
    await preview.pane.skipTour();
    await preview.pane.goTo("Zuordnen");
    await act(preview);
  });
}

async function pick({ pane }: PreviewPage, number: string): Promise<void> {
  await pane.frame.getByRole("searchbox").fill(number);
  await pane.frame.getByRole("treeitem", { name: new RegExp(`^${number.replaceAll(".", "\\.")}(?![\\d.])`) }).click();
}

/** Goals in ISEK-Ziel by row, from the first row to row 60. */
async function goals({ grid }: PreviewPage): Promise<ReadonlyMap<number, unknown>> {
  const cells = await grid.values(at("O6:O60"));
  return new Map(cells.map(([goal], index) => [6 + index, goal]));
}

async function apply({ pane, grid }: PreviewPage, done: string): Promise<void> {
  await pane.primary().click();
  await pane.result().getByText(done).waitFor();
  await grid.settled();
}

test("scattered areas, whole columns, hidden and filtered rows: only visible lines are written, the others are counted and named", async () => {
  await open(async (preview) => {
    const { pane, grid } = preview;
    await grid.hideRows(sheet, "8:9");
    const before = await goals(preview);

    // Two areas, one of them over a subtotal, the other over the hidden rows.
    await grid.selectAreas(sheet, "A6:G10,C12:C12");
    await pane.text("3 Zeilen · 1 Produkt").waitFor();
    await pane.text(/1 Summenzeile und 2 ausgeblendete Zeilen bleiben unverändert\./).waitFor();
    await pane.text("Wählen Sie ein Ziel.").waitFor();
    await pick(preview, "2.1");
    await pane.text(/Ändert 3 Zeilen in Spalte O\./).waitFor();
    await apply(preview, "3 Zeilen zugeordnet.");
    const after = await goals(preview);
    for (const [row, goal] of after) assert.equal(goal, [6, 10, 12].includes(row) ? "2.1" : before.get(row), `Zeile ${row}`);

    // Undo gives back every cell.
    await pane.undo();
    await pane.result().getByText("Zuordnung zurückgenommen.").waitFor();
    assert.deepEqual(await goals(preview), before);

    // A whole column, headings and all, while a filter shows one product.
    await grid.hideRows(sheet, "8:9", false);
    await grid.filter(at(`A5:S${lastRow}`), 2, "11101");
    await grid.selectAreas(sheet, "A:A");
    await pane.text("13 Zeilen · 1 Produkt").waitFor();
    await pane.text(/ausgeblendete Zeilen bleiben unverändert\./).waitFor();
    await pick(preview, "2.1");
    await apply(preview, "13 Zeilen zugeordnet.");
    const written = await goals(preview);
    for (const [row, goal] of written) assert.equal(goal, linesOf11101.includes(row) ? "2.1" : before.get(row), `Zeile ${row}`);
  });
});

test("a filter set after the rows were marked: nothing is written into what it hides, and the pane says so", async () => {
  await open(async (preview) => {
    const { pane, grid } = preview;
    const before = await goals(preview);
    await grid.selectAreas(sheet, "A6:A60");
    await pane.text(/^4\d Zeilen · \d Produkte$/).waitFor();
    await pick(preview, "2.1");
    await grid.filter(at(`A5:S${lastRow}`), 2, "11101");
    await pane.primary().click();
    await pane.failure().getByText("Zeilen sind inzwischen ausgeblendet").waitFor();
    assert.deepEqual(await goals(preview), before);
    await pane.failure().getByRole("button", { name: "Neu lesen" }).click();
    await pane.text("13 Zeilen · 1 Produkt").waitFor();
    await apply(preview, "13 Zeilen zugeordnet.");
  });
});

test("one row is enough: its whole product, or all like rows of the budget", async () => {
  await open(async (preview) => {
    const { pane, grid } = preview;
    await grid.select(at("A12:A12"));
    await pane.frame.getByRole("radio", { name: "Produkt (13)" }).check({ force: true });
    await pane.text("13 Zeilen · 1 Produkt").waitFor();
    await pick(preview, "2.1");
    await apply(preview, "13 Zeilen zugeordnet.");
    const after = await goals(preview);
    assert.deepEqual([...after].flatMap(([row, goal]) => (goal === "2.1" ? [row] : [])), linesOf11101);
    await pane.undo();
    await pane.result().getByText("Zuordnung zurückgenommen.").waitFor();

    // "Aus- und Fortbildung" stands in many products.
    const accounts = await grid.values(at(`E6:F${lastRow}`));
    const like = accounts.filter(([account, text]) => account === "52620000" && text === "Aus- und Fortbildung").length;
    await grid.select(at("A12:A12"));
    await pane.frame.getByRole("radio", { name: `gleiche (${like})` }).check({ force: true });
    await pane.text(new RegExp(`^${like} Zeilen · \\d+ Produkte$`)).waitFor();
  });
});

test("a row shared out in percent and in euro: the rest stays visible as ohne Ziel, the plan says it before, the cell holds it after", async () => {
  await open(async (preview) => {
    const { pane, grid } = preview;
    await grid.select(at("A9:A9"));
    await pane.button("Auf mehrere aufteilen").click();
    await pick(preview, "2.1");
    await pick(preview, "3.1");
    const shares = pane.frame.getByRole("textbox", { name: /^Anteil/ });
    await shares.nth(0).fill("60");
    await shares.nth(1).fill("30");
    await pane.text(/10 % bleiben ohne Ziel\./).waitFor();
    await pane.text(/Ändert 1 Zeile in Spalte O/).waitFor();
    await apply(preview, "1 Zeile zugeordnet.");
    assert.deepEqual(await grid.values(at("O9:P9")), [["2.1", "2.1 60 %; 3.1 30 %; ohne Ziel 10 %"]]);

    // The same row in euro: its amount in the first planned year is 594.800.
    await grid.select(at("A9:A9"));
    await pane.button("Auf mehrere aufteilen").click();
    await pick(preview, "2.1");
    await pick(preview, "3.1");
    await pane.frame.getByRole("radio", { name: "Euro" }).check({ force: true });
    await shares.nth(0).fill("400.000");
    await shares.nth(1).fill("150.000,50");
    await apply(preview, "1 Zeile zugeordnet.");
    assert.deepEqual(await grid.values(at("O9:P9")), [["2.1", "2.1 400.000,00 €; 3.1 150.000,50 €; ohne Ziel 44.799,50 €"]]);

    // More than there is cannot be written, and the line says why.
    await grid.select(at("A10:A10"));
    await pane.button("Auf mehrere aufteilen").click();
    await pick(preview, "2.1");
    await pick(preview, "3.1");
    await shares.nth(0).fill("80");
    await shares.nth(1).fill("30");
    await pane.text("Die Anteile ergeben 110 %.").waitFor();
    assert.equal(await pane.primary().isDisabled(), true);
  });
});

test("a goal's sum by Excel's own SUMIFS is the sum the pane has shown, and the one of ISEK.ZIELSUMME", async () => {
  await inPreview({ file: "Lindhafen-Haushalt-2026-2027.xlsx" }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.button("Blatt einrichten").click();
    await pane.text("Legt 5 Spalten in O bis S an.").waitFor();
    await apply(preview, "5 Spalten angelegt.");
    await pane.goTo("Zuordnen");
    // Nine lines of expense between two subtotals.
    await grid.selectAreas(sheet, "A7:A17");
    await pane.text("9 Zeilen · 1 Produkt").waitFor();
    const shown = await pane.frame.locator(".selection-sum .amount").innerText();
    const heading = / aus „(.+?)“/.exec(await pane.frame.locator(".selection").innerText())?.[1];
    const headings = (await grid.values(at("A5:N5")))[0] as string[];
    const column = "ABCDEFGHIJKLMN".charAt(headings.indexOf(heading ?? ""));
    await pick(preview, "2.1");
    await apply(preview, "9 Zeilen zugeordnet.");

    await grid.type(at("B4"), `=SUMMEWENNS(${column}6:${column}${lastRow};O6:O${lastRow};"2.1")`);
    await grid.type(at("C4"), `=ISEK.ZIELSUMME("2.1";O6:O${lastRow};P6:P${lastRow};${column}6:${column}${lastRow})`);
    const [[native, ours]] = (await grid.values(at("B4:C4"))) as [[number, number]];
    assert.ok(native > 0);
    assert.equal(native, ours);
    assert.equal(`${new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 }).format(native)} €`, shown.replace(/\s/g, " "));
  });
});

test("each role has its tabs, and no role locks a view", async () => {
  await open(async ({ pane }) => {
    const tabs = () => pane.frame.getByRole("navigation").locator(".tabs .tab:not([aria-expanded])");
    const roles = { Haushalt: ["Zuordnen", "Prüfen", "Maßnahmen"], Maßnahmen: ["Maßnahmen", "Prüfen", "Zuordnen"], "allen Ämtern": null } as const;
    for (const [role, expected] of Object.entries(roles)) {
      await pane.more().click();
      await pane.frame.getByRole("radio", { name: role }).check({ force: true });
      await pane.more().click();
      const names = (await tabs().allInnerTexts()).map((text) => text.split(/[\n\d]/)[0]?.trim());
      if (expected !== null) assert.deepEqual(names, expected, role);
      else assert.equal(names.length, 3, role);
      for (const view of ["Zuordnen", "Prüfen", "Maßnahmen", "Einrichten", "Weitergeben"] as const) await pane.goTo(view);
    }
  });
});

test("2,000 goals: the tree draws what is in view, knows the whole, is found by search and by keyboard, and tags", async () => {
  await inPreview({ file: await manyGoalsFile() }, async (preview) => {
    const { pane, grid } = preview;
    await pane.skipTour();
    await pane.goTo("Zuordnen");
    await grid.selectAreas("THH 51", "A2:A6");
    await pane.text("5 Zeilen · 1 Produkt").waitFor();
    const items = pane.frame.getByRole("treeitem");
    assert.equal(await items.first().getAttribute("aria-setsize"), "40");
    assert.ok((await items.count()) < 30, "nur sichtbare Zeilen stehen im Dokument");

    // Every goal is a hit, but only those in view are drawn; the last one is reached with a key.
    const search = pane.frame.getByRole("searchbox");
    await search.fill("Vorhaben");
    await items.first().waitFor();
    assert.ok((await items.count()) < 30);
    await search.press("ArrowDown");
    await preview.page.keyboard.press("End");
    await pane.frame.getByRole("treeitem", { name: /Vorhaben/ }).last().waitFor();

    await search.fill("40.49");
    await pane.frame.getByRole("treeitem", { name: /^40\.49/ }).click();
    await apply(preview, "5 Zeilen zugeordnet.");
    assert.deepEqual(await grid.values({ sheet: "THH 51", address: "E2:E6" }), Array.from({ length: 5 }, () => ["40.49"]));
  });
});
