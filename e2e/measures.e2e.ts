// Without this file nobody would have counted the keys of a department head's two minutes, nor seen what happens when two write at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults, overflowing } from "./axe";
import { KeyCounter } from "./pages/keyCounter";
import { inPreview, type PreviewOptions, type PreviewPage } from "./pages/previewPage";
import { asOffice, asRemote, setPaneDay, statusColours } from "./pages/workbookSide";

const sample = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
const budget = "Haushalt 2026-2027";
const register = "ISEK-Maßnahmen";
/** Columns of the register of measures. */
const column = { lead: "G", status: "L", date: "M", round: "N", resolution: "S", note: "AA" } as const;

/** Opens the view on a day, with the Fachdienst and the round the pane proposes. */
async function openMeasures(preview: PreviewPage, day: string): Promise<void> {
  await setPaneDay(preview, day);
  await preview.pane.skipTour();
  await preview.pane.goTo("Maßnahmen");
}

/** Answers the question for whom and in which round, by keyboard. */
async function chooseDepartment(preview: PreviewPage, keys: KeyCounter, letters: string): Promise<void> {
  const { frame } = preview.pane;
  await frame.getByText("Für welchen Fachdienst arbeiten Sie?").waitFor();
  await keys.tabTo(frame.getByLabel("Fachdienst", { exact: true }));
  await keys.type(letters);
  await keys.tabTo(frame.getByRole("button", { name: "Merken" }));
  await keys.press("Enter");
  await preview.pane.result().getByText("gemerkt.").waitFor();
}

const register12 = ["M-018", "M-020", "M-021", "M-022", "M-023", "M-024", "M-025", "M-026", "M-027", "M-028", "M-040", "M-041"];

test("[U5] twelve measures by keyboard alone: nine unchanged, three changed, and the budget's rows follow in word and colour", async () => {
  await inPreview({ file: sample }, async (preview) => {
    const { pane, grid } = preview;
    const { frame } = pane;
    // Two measures of another Fachdienst have come over, so that there are twelve.
    await asOffice(preview, { sheet: register, address: `${column.lead}41:${column.lead}42` }, [["40"], ["40"]]);
    await openMeasures(preview, "2027-01-20");
    const keys = new KeyCounter(preview);
    await chooseDepartment(preview, keys, "40");
    await frame.getByText("0 von 12", { exact: true }).waitFor();
    await frame.getByText("bis 19. Februar").waitFor();
    assert.deepEqual(await grid.values({ sheet: "ISEK-Einstellungen", address: "B9" }), [["SF 2027/1"]]);

    const [done, begun] = [{ sheet: budget, address: "R501" }, { sheet: budget, address: "R788" }];
    assert.deepEqual([await grid.texts(done), await grid.texts(begun)], [[["► in Umsetzung"]], [["? noch zu klären"]]]);
    const formula = await grid.formulas(done);

    await keys.focusRow(register12[0]!);
    await changed(keys, "M-018", async () => {
      await keys.press("Enter");
      await frame.getByLabel("Stand", { exact: true }).waitFor();
      await keys.press("a");
      await keys.press("Tab");
      await keys.type("Eingeweiht am 15. Januar.");
      await keys.press("Tab");
      await keys.press("v");
      await keys.press("Control+Enter");
    });
    for (const number of ["M-020", "M-021"]) await unchanged(keys, number);
    // Recommended so far: now a body has decided, and the editor asks for the resolution.
    await keys.focusRow("M-022");
    await keys.press("Enter");
    await frame.getByLabel("Stand", { exact: true }).waitFor();
    await keys.press("i");
    await keys.press("Tab");
    await keys.type("Der Hauptausschuss hat zugestimmt.");
    await keys.press("Tab");
    await keys.press("Tab");
    await keys.press("Tab");
    await keys.type("HA");
    await keys.press("Tab");
    await keys.type("19.01.2027");
    await keys.press("Tab");
    await keys.type("HA 2027/0007");
    await keys.press("Control+Enter");
    await changed(keys, "M-023", async () => {
      await keys.press("Enter");
      await frame.getByLabel("Stand", { exact: true }).waitFor();
      await keys.press("i");
      await keys.press("Tab");
      await keys.type("Standort beschlossen.");
      await keys.press("Tab");
      await keys.press("v");
      await keys.press("v");
      await keys.press("Control+Enter");
    });
    for (const number of register12.slice(5)) await unchanged(keys, number);
    await frame.getByText("Alles bestätigt").waitFor();
    await frame.getByText("Ihre 12 Maßnahmen haben einen Stand in dieser Runde.").waitFor();
    await pane.quiet();
    assert.equal(await keys.pressedFor("Bestätigungen"), 9);
    console.log(`# Tasten: ${keys.report()}`);

    const cells = async (name: keyof typeof column, row: number) => (await grid.texts({ sheet: register, address: `${column[name]}${row}` }))[0]?.[0];
    assert.deepEqual(
      [await cells("status", 19), await cells("date", 19), await cells("round", 19), await cells("note", 19)],
      ["✓ abgeschlossen", "20.01.2027", "SF 2027/1", "Eingeweiht am 15. Januar."],
    );
    assert.deepEqual([await cells("status", 23), await cells("resolution", 23)], ["► in Umsetzung", "HA, 19.01.2027, HA 2027/0007"]);
    assert.deepEqual([await cells("status", 41), await cells("round", 41)], ["▬ zurückgestellt", "SF 2027/1"]);

    // The rows of the budget are native lookups: nobody has written into them, and their colours are Excel's own.
    assert.deepEqual([await grid.texts(done), await grid.texts(begun)], [[["✓ abgeschlossen"]], [["► in Umsetzung"]]]);
    assert.deepEqual(await grid.formulas(done), formula);
    assert.match(String(formula[0]?.[0]), /^=IF\(/);
    const rules = await statusColours(preview, done);
    assert.equal(rules.find(({ formula: rule }) => rule.includes("✓"))?.fill, "#84E3B1");
    assert.equal(rules.find(({ formula: rule }) => rule.includes("►"))?.fill, "#FAE584");
    await grid.select(done);
    await preview.page.screenshot({ path: "out/shots/Maßnahmen-Haushalt.png" });

    await chainHolds(preview);
  });
});

/** One key per measure; the next row has the focus. */
async function unchanged(keys: KeyCounter, number: string): Promise<void> {
  await keys.focusRow(number);
  const count = await keys.during("Bestätigungen", () => keys.press("u"));
  assert.ok(count <= 3, `${number}: ${count} Tasten`);
}

/** Everything but the typed sentence counts; Strg+Eingabe is two keys. */
async function changed(keys: KeyCounter, number: string, change: () => Promise<void>): Promise<void> {
  await keys.focusRow(number);
  const count = await keys.during("Änderungen", change);
  assert.ok(count <= 8, `${number}: ${count} Tasten`);
}

/** Every entry of a measure begins where the one before ended, and the register says what the last one says; our check agrees. */
async function chainHolds({ grid, pane }: PreviewPage): Promise<void> {
  const rows = (await grid.values({ sheet: "ISEK-Protokoll", address: "A2:L400" })).filter(([number]) => typeof number === "number");
  const last = new Map<string, string>();
  for (const [number, , , , subject, field, from, to, , , , state] of rows) {
    if (field !== "Status" || state !== "fertig") continue;
    const before = last.get(String(subject));
    if (before !== undefined) assert.equal(from, before, `Eintrag ${String(number)}`);
    last.set(String(subject), String(to));
  }
  const measures = await grid.values({ sheet: register, address: `A2:${column.status}65` });
  for (const row of measures) assert.equal(String(row[11]).replace(/^\S /, ""), last.get(String(row[0])), String(row[0]));
  assert.deepEqual([...new Set(rows.slice(-5).map(([, , by]) => by))], ["Zuordnen, FD 40"]);
  await pane.goTo("Prüfen");
  await pane.button(/^(Prüfen|Neu prüfen|Noch einmal prüfen|Jetzt prüfen)/).last().click();
  await pane.frame.getByText(/^[\d.]+ Befunde$/).first().waitFor({ state: "attached" });
  await pane.quiet();
  assert.equal(await pane.frame.getByText(/^U[35]$/).count(), 0);
}

test("changed meanwhile by somebody else: both side by side, nothing overwritten, mine only when I say so", async () => {
  await inPreview({ file: sample }, async (preview) => {
    const { pane, grid } = preview;
    const { frame } = pane;
    await openMeasures(preview, "2026-11-23");
    const keys = new KeyCounter(preview);
    await chooseDepartment(preview, keys, "40");
    await frame.getByText("4 von 10", { exact: true }).waitFor();
    const status = async (row: number) => (await grid.texts({ sheet: register, address: `${column.status}${row}` }))[0]?.[0];

    // While I write: only a line. When I save: both.
    await keys.focusRow("M-021");
    await keys.press("Enter");
    await frame.getByLabel("Stand", { exact: true }).waitFor();
    await keys.press("a");
    await keys.press("Tab");
    await keys.type("Alle Schulen am Netz.");
    await asRemote(preview, { sheet: register, address: `${column.status}22` }, [["▬ zurückgestellt"]]);
    await frame.getByText("Jemand hat M-021 inzwischen geändert. Beim Speichern sehen Sie beides.").waitFor();
    assert.equal(await keys.focusedLabel(), "Ein Satz dazu");
    await keys.press("Control+Enter");
    const conflict = frame.getByRole("region", { name: "Welcher Stand gilt?" });
    await conflict.waitFor();
    assert.match((await conflict.innerText()).replace(/\s+/g, " "), /Ihr Stand ✓ ?abgeschlossen Alle Schulen am Netz.*In der Mappe ▬ ?zurückgestellt.*von Hand eingetragen/);
    assert.equal(await status(22), "▬ zurückgestellt");
    await keys.tabTo(conflict.getByRole("button", { name: "Fremdes behalten" }));
    await keys.press("Enter");
    await keys.focusRow("M-021");
    assert.equal(await status(22), "▬ zurückgestellt");
    assert.equal(await frame.getByText("4 von 10", { exact: true }).count(), 1);

    // A confirmation refuses as well: what is confirmed must be what was seen.
    await keys.press("ArrowDown");
    await keys.press("ArrowDown");
    await keys.focusRow("M-023");
    await asRemote(preview, { sheet: register, address: `${column.status}24` }, [["▬ zurückgestellt"]]);
    await keys.press("u");
    await conflict.waitFor();
    assert.equal(await status(24), "▬ zurückgestellt");
    await conflict.getByRole("button", { name: "Meins schreiben" }).click();
    await frame.getByText("Der Stand ist neu. Schreiben Sie einen Satz dazu.").waitFor();
    assert.equal(await status(24), "▬ zurückgestellt");
    await keys.type("Der Standort ist weiter offen.");
    await keys.press("Control+Enter");
    await pane.result().getByText("M-023 gespeichert.").waitFor();
    assert.equal(await status(24), "? noch zu klären");
    assert.deepEqual((await lastEntry(preview)).slice(4, 9), ["M-023", "Status", "zurückgestellt", "noch zu klären", "Der Standort ist weiter offen."]);

    await pane.undo();
    await pane.result().getByText("Stand zurückgenommen.").waitFor();
    assert.equal(await status(24), "▬ zurückgestellt");
    assert.deepEqual((await lastEntry(preview)).slice(3, 9), ["Rückgängig", "M-023", "Status", "noch zu klären", "zurückgestellt", "zurückgenommen"]);
  });
});

async function lastEntry({ grid }: PreviewPage): Promise<unknown[]> {
  const rows = (await grid.values({ sheet: "ISEK-Protokoll", address: "A2:L400" })).filter(([number]) => typeof number === "number");
  return rows.at(-1) ?? [];
}

test("[U1] [U3] a word nobody knows is asked about; back from completed needs a reason; Esc writes nothing", async () => {
  await inPreview({ file: sample }, async (preview) => {
    const { pane, grid } = preview;
    const { frame } = pane;
    await asOffice(preview, { sheet: register, address: `${column.status}22` }, [["abgeschlosen"]]);
    await openMeasures(preview, "2026-11-23");
    const keys = new KeyCounter(preview);
    await chooseDepartment(preview, keys, "40");
    await keys.focusRow("M-021");
    await keys.press("u");
    await frame.getByText("„abgeschlosen“ ist kein Status. Was ist gemeint?").waitFor();
    assert.match(await frame.locator(".question .row").first().innerText(), /^✓ abgeschlossen/);
    await keys.press("Escape");
    await keys.focusRow("M-021");
    assert.deepEqual(await grid.values({ sheet: register, address: `${column.status}22` }), [["abgeschlosen"]]);

    await frame.getByText("1 beendete zeigen").click();
    await frame.getByRole("button", { name: /Verlauf$/ }).last().click();
    await frame.getByRole("heading", { name: "Verlauf" }).waitFor();
    await pane.button("Stand ändern").click();
    await frame.getByLabel("Stand", { exact: true }).waitFor();
    await keys.press("i");
    await keys.press("Tab");
    await keys.press("Tab");
    await keys.type("Es tropft.");
    await keys.press("Control+Enter");
    await frame.getByText("Zurück aus „abgeschlossen“ braucht einen Grund.").waitFor();
    await keys.type("Mängel am Dach");
    await keys.press("Control+Enter");
    await pane.result().getByText("M-019 gespeichert.").waitFor();
    assert.deepEqual((await lastEntry(preview)).slice(4, 9), ["M-019", "Status", "abgeschlossen", "in Umsetzung", "Mängel am Dach · Es tropft."]);
    await frame.getByText("Mängel am Dach · Es tropft.").waitFor();
  });
});

for (const theme of ["light", "dark"] as const) {
  test(`every state at 320 px, ${theme}: nothing for axe, nothing beyond the edge`, async () => {
    const options: PreviewOptions = { file: sample, width: 320, theme };
    await inPreview(options, async (preview) => {
      const { frame } = preview.pane;
      const faults: string[] = [];
      const look = async (name: string) => {
        await preview.page.locator("#pane").screenshot({ path: `out/shots/Maßnahmen-${name}-320-${theme === "dark" ? "dunkel" : "hell"}.png` });
        const found = [...(await axeFaults(preview)), ...(await overflowing(preview)).map((html) => `ragt hinaus: ${html}`)];
        faults.push(...found.map((fault) => `${name}: ${fault}`));
      };
      await openMeasures(preview, "2026-11-23");
      const keys = new KeyCounter(preview);
      await frame.getByText("Für welchen Fachdienst arbeiten Sie?").waitFor();
      await look("Frage");
      await chooseDepartment(preview, keys, "40");
      await look("Liste");
      await keys.focusRow("M-021");
      await keys.press("Enter");
      await frame.getByLabel("Stand", { exact: true }).waitFor();
      await look("Bearbeiten");
      await keys.press("a");
      await keys.press("Control+Enter");
      await frame.getByText("Der Stand ist neu.").waitFor();
      await look("Fehler");
      await keys.type("Fertig.");
      await asRemote(preview, { sheet: register, address: `${column.status}22` }, [["▬ zurückgestellt"]]);
      await frame.getByText("Beim Speichern sehen Sie beides.").waitFor();
      await keys.press("Control+Enter");
      await frame.getByRole("region", { name: "Welcher Stand gilt?" }).waitFor();
      await look("Widerspruch");
      await keys.press("Escape");
      await keys.tabTo(frame.getByLabel("Stand", { exact: true }));
      await keys.press("Escape");
      await keys.focusRow("M-021");
      await keys.press("ArrowDown");
      await keys.press("Enter");
      await frame.getByLabel("Stand", { exact: true }).waitFor();
      await keys.press("i");
      await frame.getByText("Beschluss dazu").scrollIntoViewIfNeeded();
      await look("Beschluss");
      await keys.press("Escape");
      await frame.getByRole("button", { name: /^M-023.*Verlauf$/ }).click();
      await frame.getByRole("heading", { name: "Verlauf" }).waitFor();
      await look("Verlauf");
      assert.deepEqual(faults, []);
    });
  });
}
