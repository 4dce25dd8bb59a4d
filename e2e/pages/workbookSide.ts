// Without this file no test could play the colleague who writes at the same time, nor see the rules that colour the sheet.
import type { Spot } from "./gridPage";
import type { PreviewPage } from "./previewPage";

/** One conditional format by formula, as Excel's objects tell it. */
interface FormulaRule {
  readonly custom: { readonly rule: { readonly formula: string }; readonly format: { readonly fill: { readonly color: string } } };
}

interface SideRange {
  values: unknown[][];
  readonly conditionalFormats: { hostItems(): readonly FormulaRule[] };
}

interface SideWorkbook {
  readonly worksheets: {
    getItem(name: string): { getRange(address: string): SideRange; readonly protection: { protect(): void; unprotect(): void } };
  };
}

/** What this file uses of `window.ExcelPreview.book`. */
interface SideWindow {
  readonly ExcelPreview: {
    readonly book: {
      readonly workbook: SideWorkbook;
      asRemote<T>(action: (workbook: SideWorkbook) => T): T;
      asUser<T>(action: (workbook: SideWorkbook) => T): T;
      idle(): Promise<void>;
    };
  };
}

/** A colleague in the same workbook writes cells. */
export async function asRemote(preview: PreviewPage, spot: Spot, cells: readonly (readonly string[])[]): Promise<void> {
  await write(preview, "asRemote", spot, cells);
}

/** The person in front of the sheet writes cells. */
export async function asOffice(preview: PreviewPage, spot: Spot, cells: readonly (readonly string[])[]): Promise<void> {
  await write(preview, "asUser", spot, cells);
  await preview.grid.settled();
}

async function write(preview: PreviewPage, by: "asRemote" | "asUser", { sheet, address }: Spot, cells: readonly (readonly string[])[]): Promise<void> {
  await preview.page.evaluate(
    ([who, name, area, values]) => {
      const { book } = (window as unknown as SideWindow).ExcelPreview;
      book[who]((workbook) => {
        workbook.worksheets.getItem(name).getRange(area).values = values.map((row) => [...row]);
      });
    },
    [by, sheet, address, cells] as const,
  );
}

/** The person in front of the sheet protects it, or takes the protection away. */
export async function protectSheet(preview: PreviewPage, sheet: string, how: "protect" | "unprotect"): Promise<void> {
  await preview.page.evaluate(
    ([name, verb]) => {
      const { book } = (window as unknown as SideWindow).ExcelPreview;
      book.asUser((workbook) => workbook.worksheets.getItem(name).protection[verb]());
    },
    [sheet, how] as const,
  );
  await preview.grid.settled();
}

/** Formula and fill of the conditional formats of a cell, first match first. */
export async function statusColours(preview: PreviewPage, { sheet, address }: Spot): Promise<readonly { readonly formula: string; readonly fill: string }[]> {
  return preview.page.evaluate(
    ([name, area]) => {
      const { workbook } = (window as unknown as SideWindow).ExcelPreview.book;
      const rules = workbook.worksheets.getItem(name).getRange(area).conditionalFormats.hostItems();
      return rules.map(({ custom }) => ({ formula: custom.rule.formula, fill: custom.format.fill.color }));
    },
    [sheet, address] as const,
  );
}

/** Makes it this day in the pane; the sheet's own clock goes on, its calculation rests on it. */
export async function setPaneDay(preview: PreviewPage, day: string): Promise<void> {
  const frame = await (await preview.page.locator("#pane").elementHandle())?.contentFrame();
  await frame?.evaluate((moment) => {
    const RealDate = Date;
    const now = new RealDate(moment).getTime();
    window.Date = new Proxy(RealDate, {
      construct: (target, parts: unknown[]) => Reflect.construct(target, parts.length === 0 ? [now] : parts) as Date,
      get: (target, name) => (name === "now" ? () => now : (Reflect.get(target, name) as unknown)),
    });
  }, `${day}T10:00:00`);
}
