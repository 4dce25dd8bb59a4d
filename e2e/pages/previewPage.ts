// Without this file every test would open, save and close the preview in its own way, and forget to look for errors.
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { getStage } from "../stage";
import { seen, watch, type Watch } from "../watch";
import { GridPage, type Spot } from "./gridPage";
import { limitRequirements } from "./limitRequirements";
import { PanePage } from "./panePage";
import type { PreviewWindow } from "./previewWindow";

/** How to open the preview. */
export interface PreviewOptions {
  /** Workbook to open: the name of a sample, or a path. Without one: an empty workbook. */
  readonly file?: string;
  /** Width of the pane in pixels; 350 is Excel's usual one. */
  readonly width?: 320 | 350 | 450;
  readonly theme?: "light" | "dark";
  /** Highest ExcelApi the host offers and the client allows. */
  readonly requirement?: string;
}

/** One window with the preview: sheet on the left, pane on the right. Close it: that is where errors come out. */
export class PreviewPage {
  readonly grid: GridPage;
  readonly pane: PanePage;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly watched: Watch,
  ) {
    this.grid = new GridPage(page);
    this.pane = new PanePage(page.frameLocator("#pane"));
  }

  /** Opens the preview and waits until sheet and pane can be used. */
  static async open({ file, width = 350, theme = "light", requirement }: PreviewOptions = {}): Promise<PreviewPage> {
    const { browser, server } = await getStage();
    const origin = new URL(server.url).origin;
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      locale: "de-DE",
      colorScheme: theme,
      // Colours in the middle of a transition are nobody's choice.
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    const watched = await watch(context, origin);
    if (requirement !== undefined) await limitRequirements(context, requirement);
    const preview = new PreviewPage(await context.newPage(), context, watched);
    const isSample = file !== undefined && path.basename(file) === file;
    await preview.page.goto(isSample ? `${origin}/?datei=${encodeURIComponent(file)}` : `${origin}/`);
    await preview.ready();
    if (file !== undefined && !isSample) await preview.openFile(file);
    if (width !== 350) await preview.page.getByRole("button", { name: String(width), exact: true }).click();
    return preview;
  }

  /** Opens another workbook by the file dialog; the pane starts anew. */
  async openFile(file: string): Promise<void> {
    await this.page.locator("#file").setInputFiles(file);
    await this.page.getByRole("heading", { level: 1, name: path.basename(file, path.extname(file)) }).waitFor();
    await this.ready();
  }

  /** Presses a button of the add-in in the ribbon. */
  async ribbon(label: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "Menüband des Add-ins" }).getByRole("button", { name: label, exact: true }).click();
  }

  /** Saves the workbook and returns the file's bytes; agrees to what the preview says it cannot keep. */
  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Speichern" }).click();
    const agree = this.page.getByRole("button", { name: "Trotzdem speichern" });
    await Promise.race([download, agree.waitFor().then(() => agree.click())]);
    return readFile(await (await download).path());
  }

  /** How a sheet would be printed: paper, pages beside each other, repeated rows. */
  async printed(sheet: string): Promise<{ readonly orientation: string; readonly wide: number | undefined; readonly titleRows: string | undefined }> {
    return this.page.evaluate((name) => {
      const { pageLayout } = (window as unknown as PreviewWindow).ExcelPreview.book!.workbook.worksheets.getItem(name);
      const titleRows = pageLayout.getPrintTitleRowsOrNullObject()?.address.split("!")[1]?.replaceAll("$", "");
      return { orientation: pageLayout.orientation, wide: pageLayout.zoom.horizontalFitToPages, titleRows };
    }, sheet);
  }

  /** The print area of a sheet, null where none is set. */
  async printArea(sheet: string): Promise<string | null> {
    return this.page.evaluate((name) => {
      const { pageLayout } = (window as unknown as PreviewWindow).ExcelPreview.book!.workbook.worksheets.getItem(name);
      return pageLayout.getPrintAreaOrNullObject()?.address ?? null;
    }, sheet);
  }

  /** What a sheet's filter covers, null where there is none. */
  async filterArea(sheet: string): Promise<string | null> {
    return this.page.evaluate((name) => {
      const { autoFilter } = (window as unknown as PreviewWindow).ExcelPreview.book!.workbook.worksheets.getItem(name);
      return autoFilter.getRangeOrNullObject()?.address.split("!")[1] ?? null;
    }, sheet);
  }

  /** Makes an area a table, as with "Als Tabelle formatieren"; a filter on the sheet goes first, as Excel wants it. */
  async makeTable({ sheet, address }: Spot, table: string): Promise<void> {
    await this.page.evaluate(
      ([name, area, title]) => {
        const book = (window as unknown as PreviewWindow).ExcelPreview.book!;
        book.asUser(() => {
          const target = book.workbook.worksheets.getItem(name);
          target.autoFilter.remove();
          target.tables.add(target.getRange(area), true).name = title;
        });
      },
      [sheet, address, table] as const,
    );
    await this.grid.settled();
  }

  /** Where a table stands, headings included. */
  async tableArea(table: string): Promise<string | null> {
    return this.page.evaluate(
      (name) => (window as unknown as PreviewWindow).ExcelPreview.book!.workbook.tables.getItem(name).getRange().address.split("!")[1] ?? null,
      table,
    );
  }

  /** Members of Office.js the add-in used and the preview does not have; the list has to be empty. */
  async missing(): Promise<readonly string[]> {
    return this.page.evaluate(() => [...(window as unknown as PreviewWindow).ExcelPreview.host.missing]);
  }

  /** Round trips of the add-in since the workbook was opened. */
  async syncs(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as PreviewWindow).ExcelPreview.host.stats.syncs);
  }

  /** What went wrong beside what the test looked at. */
  async faults(): Promise<readonly string[]> {
    const missing = await this.missing();
    return [...seen(this.watched), ...missing.map((member) => `nicht nachgebildet: ${member}`)];
  }

  /** Ends the window. Throws when there was a console error, a foreign request, a violated policy or a missing member. */
  async close(): Promise<void> {
    const faults = await this.faults();
    await this.context.close();
    if (faults.length > 0) throw new Error(faults.join("\n"));
  }

  private async ready(): Promise<void> {
    await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').first().waitFor();
    await this.pane.frame.getByRole("main").first().waitFor();
    await this.grid.settled();
  }
}

/** Opens the preview, runs a test in it, and closes it whatever happens: the test's own error comes first. */
export async function inPreview(options: PreviewOptions, test: (preview: PreviewPage) => Promise<void>): Promise<void> {
  const preview = await PreviewPage.open(options);
  try {
    await test(preview);
  } catch (error) {
    await preview.close().catch((other: Error) => Object.assign(error as Error, { message: `${(error as Error).message}\n${other.message}` }));
    throw error;
  }
  await preview.close();
}
