// Without this file a list of 2,000 entries could lag behind the keys, and nobody would have measured it.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type FrameLocator, type Page } from "playwright-core";
import { serve } from "../preview/server.mjs";
import { buildLindhafen } from "../sample/lindhafen";
import { sampleBooks, taggedFile } from "../sample/sampleBooks";
import type { Book, BookCell } from "../sample/workbook/book";
import { writeBook } from "../sample/workbook/writeBook";
import { measureRegister } from "../src/workbook/schema/registers";
import { findBrowser } from "../tools/findBrowser";
import type { Bench, Figure } from "./bench";

const measures = 2_000;
const frame = 16.7;
const folder = "out/bench";
const file = "Zweitausend-Maßnahmen.xlsx";

/** A key until the list stands there anew, laid out, in the pane itself, with 2,000 measures in the register; median of the keys. */
export const bench: Bench = {
  name: "suche",
  run: async () => {
    const found = findBrowser();
    if (found.kind !== "found") return [];
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, file), await writeBook(largeBook()));
    const server = await serve({ port: 3190, samples: folder });
    const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}?datei=${encodeURIComponent(file)}`);
      const pane = page.frameLocator("#pane");
      await pane.getByRole("button", { name: "Überspringen" }).click();
      return [...(await searchGoals(page, pane)), ...(await walkMeasures(pane))];
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

/** The tagged town, its register of measures repeated until it holds 2,000. */
function largeBook(): Book {
  const book = sampleBooks(buildLindhafen()).find((each) => each.file === taggedFile);
  if (book === undefined) throw new Error(`${taggedFile} fehlt im Muster.`);
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== measureRegister.sheet) return sheet;
    const [headings = [], ...rows] = sheet.rows;
    const more = Array.from({ length: measures - rows.length }, (_, index) => {
      const [number = null, title = null, ...cells] = rows[index % rows.length] ?? [];
      const named = (cell: BookCell | null, text: string) => (cell ? { ...cell, value: text } : cell);
      return [named(number, `M-${1_000 + index}`), named(title, `${String(title?.value)} ${index}`), ...cells];
    });
    return { ...sheet, rows: [headings, ...rows, ...more] };
  });
  return { ...book, sheets };
}

/** Types into the search of "Zuordnen", letter by letter, and takes letters away again. */
async function searchGoals(page: Page, pane: FrameLocator): Promise<readonly Figure[]> {
  await page.evaluate(() => {
    const { book } = (window as unknown as { readonly ExcelPreview: { readonly book: { asUser(run: () => void): void; readonly workbook: { readonly worksheets: { getItem(name: string): { getRange(address: string): { select(): void } } } } } } }).ExcelPreview;
    book.asUser(() => book.workbook.worksheets.getItem("Haushalt 2026-2027").getRange("A6:A8").select());
  });
  const field = pane.getByRole("searchbox");
  await field.waitFor();
  const times = await field.evaluate(async (input: HTMLInputElement) => {
    const list = input.ownerDocument.body;
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    const taken: number[] = [];
    const shown = new Set<string>();
    for (const text of ["s", "sc", "sch", "schu", "schul", "schu", "sch", "n", "ne", "neu", "neub", "2", "2.", "2.1", "m", "m-", "m-1", "m-12"]) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      const start = performance.now();
      setValue?.call(input, text);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      // React draws what a key asks for before the event is over, or in the task behind it.
      await Promise.resolve();
      list.getBoundingClientRect();
      taken.push(performance.now() - start);
      shown.add(list.querySelector('[role="treeitem"]')?.textContent ?? "");
    }
    if (shown.size < 4) throw new Error("Die Liste ist der Eingabe nicht gefolgt.");
    return taken;
  });
  return figures("Suche in „Zuordnen“, Taste bis zur Trefferliste", times);
}

/** Walks through the list of all departments by arrow keys. */
async function walkMeasures(pane: FrameLocator): Promise<readonly Figure[]> {
  await pane.getByRole("navigation").getByRole("button", { name: /^Maßnahmen/ }).first().click();
  await pane.getByLabel("Fachdienst", { exact: true }).selectOption({ label: "alle" }).catch(() => pane.getByLabel("Fachdienst", { exact: true }).selectOption("alle"));
  await pane.getByRole("button", { name: "Merken" }).click();
  const first = pane.locator("[data-measure]").first();
  await first.waitFor();
  const shown = await pane.locator("[data-measure]").count();
  const times = await first.evaluate(async (row: HTMLElement) => {
    const list = row.closest("ul");
    if (list === null) return [];
    const taken: number[] = [];
    row.focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown", "ArrowDown"]) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const start = performance.now();
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
      list.getBoundingClientRect();
      taken.push(performance.now() - start);
    }
    return taken;
  });
  return [...figures(`„Maßnahmen“ mit ${shown} fälligen, Pfeiltaste bis zur Zeile`, times)];
}

function figures(what: string, times: readonly number[]): readonly Figure[] {
  const ordered = [...times].sort((one, other) => one - other);
  return [
    { what, value: ordered[Math.floor(ordered.length / 2)] ?? 0, unit: "ms", goal: { most: frame } },
    { what: `${what}, die langsamste`, value: ordered.at(-1) ?? 0, unit: "ms" },
  ];
}
