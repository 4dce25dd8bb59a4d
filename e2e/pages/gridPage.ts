// Without this file tests would have to know how the grid draws its cells.
import type { Page } from "playwright-core";
import type { PreviewWindow } from "./previewWindow";

/** A cell or area of a sheet. */
export interface Spot {
  readonly sheet: string;
  readonly address: string;
}

/** How the grid draws: width of the row numbers, height of the column letters, half a filter arrow with its edge. */
const rowHeadings = 46;
const columnHeadings = 20;
const arrowMiddle = 9;
const pixelsPerPoint = 4 / 3;

/** What can be read of an area, row by row. */
interface RangeParts {
  readonly values: unknown[][];
  readonly text: string[][];
  readonly formulas: unknown[][];
  readonly numberFormat: string[][];
}

/** The sheet beside the pane: marked, typed into and read as a person would, by name of sheet and address. */
export class GridPage {
  constructor(private readonly page: Page) {}

  /** Brings a cell or area wholly into view and marks it. */
  async select(spot: Spot): Promise<void> {
    // A cell half beyond the edge cannot be typed into: what lies behind it comes into view first.
    await this.mark(spot, [4, 3]);
    await this.mark(spot, [0, 0]);
  }

  /** Marks several areas, or whole columns and rows, as with the Control key: `A6:A7,A10`, `A:A`. */
  async selectAreas(sheet: string, addresses: string): Promise<void> {
    await this.page.evaluate(
      ([name, areas]) => {
        const { book } = (window as unknown as PreviewWindow).ExcelPreview;
        book?.asUser(() => {
          const target = book.workbook.worksheets.getItem(name);
          target.activate();
          target.getRanges(areas).select();
        });
      },
      [sheet, addresses] as const,
    );
    await this.settled();
  }

  /** Hides rows by hand, or shows them again: `8:9`. */
  async hideRows(sheet: string, rows: string, isHidden = true): Promise<void> {
    await this.page.evaluate(
      ([name, area, hidden]) => {
        const { book } = (window as unknown as PreviewWindow).ExcelPreview;
        book?.asUser(() => (book.workbook.worksheets.getItem(name).getRange(area).rowHidden = hidden));
      },
      [sheet, rows, isHidden] as const,
    );
    await this.settled();
  }

  /** Fills every second row of an area, those with even numbers, by hand. */
  async stripe({ sheet, address }: Spot, color: string): Promise<void> {
    await this.page.evaluate(
      ([name, area, fill]) => {
        const { book } = (window as unknown as PreviewWindow).ExcelPreview;
        const [, first = "", from = "", last = "", to = ""] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
        book?.asUser(() => {
          const target = book.workbook.worksheets.getItem(name);
          for (let row = Number(from); row <= Number(to); row++)
            if (row % 2 === 0) target.getRange(`${first}${row}:${last}${row}`).format.fill.color = fill;
        });
      },
      [sheet, address, color] as const,
    );
    await this.settled();
  }

  /** Filters an area with its headings by one column (from 0), as with the filter's arrow. */
  async filter({ sheet, address }: Spot, column: number, value: string): Promise<void> {
    await this.page.evaluate(
      ([name, area, index, wanted]) => {
        const { book } = (window as unknown as PreviewWindow).ExcelPreview;
        book?.asUser(() => {
          const target = book.workbook.worksheets.getItem(name);
          target.autoFilter.apply(target.getRange(area), index, { filterOn: "Values", values: [wanted] });
        });
      },
      [sheet, address, column, value] as const,
    );
    await this.settled();
  }

  private async mark({ sheet, address }: Spot, [down, right]: readonly [number, number]): Promise<void> {
    await this.page.evaluate(
      ([name, area, rows, columns]) => {
        const { book } = (window as unknown as PreviewWindow).ExcelPreview;
        book?.asUser(() => {
          const target = book.workbook.worksheets.getItem(name);
          target.activate();
          const range = target.getRange(area);
          // Whole columns and rows have nothing behind them.
          if (/^[A-Z]+\d+$/.test(area)) range.getOffsetRange(rows, columns).select();
          else range.select();
        });
      },
      [sheet, address, down, right] as const,
    );
    await this.settled();
  }

  /** Marks a cell, empties it, opens it with F2, types and presses Enter; looks whether the keys have arrived, as a person would. */
  async type(spot: Spot, text: string): Promise<void> {
    for (let pause = 250; pause <= 2000; pause *= 2) {
      await this.focus();
      await this.select(spot);
      await this.page.keyboard.press("Delete");
      await this.settled();
      await this.page.keyboard.press("F2");
      // The grid's editor needs a moment until it takes keys; on a busy machine a longer one.
      await this.page.waitForTimeout(pause);
      await this.page.keyboard.type(text, { delay: 30 });
      await this.page.keyboard.press("Enter");
      await this.settled();
      const [[written]] = (await this.formulas(spot)) as [[unknown]];
      if (text === "" || (written !== "" && written !== "=")) return;
    }
    throw new Error(`„${text}“ kam nicht in ${spot.address} an.`);
  }

  /** Sorts the sheet through the filter arrow of a heading, as a person does. */
  async sortByArrow(heading: Spot, direction: "ascending" | "descending"): Promise<void> {
    await this.select({ ...heading, address: "A1" });
    const arrow = await this.arrowOf(heading);
    await this.page.mouse.click(arrow.x, arrow.y);
    await this.page.getByRole("button", { name: direction === "ascending" ? "Aufsteigend" : "Absteigend" }).click();
    await this.settled();
  }

  /** Where the arrow is drawn: at the right edge of the heading, half way down. The sheet must be scrolled to its beginning. */
  private async arrowOf({ sheet, address }: Spot): Promise<{ readonly x: number; readonly y: number }> {
    const [right, middle] = await this.page.evaluate(
      ([name, area]) => {
        const worksheet = (window as unknown as PreviewWindow).ExcelPreview.book?.workbook.worksheets.getItem(name);
        const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(area) ?? [];
        let width = 0;
        let height = 0;
        for (let code = 65; code <= letter.charCodeAt(0); code++) width += worksheet?.getRange(`${String.fromCharCode(code)}1`).format.columnWidth ?? 0;
        for (let each = 1; each <= Number(row); each++) height += (worksheet?.getRange(`A${each}`).format.rowHeight ?? 0) / (each === Number(row) ? 2 : 1);
        return [width, height] as const;
      },
      [sheet, address] as const,
    );
    const box = await this.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    if (!box) throw new Error("Das Tabellenblatt ist nicht zu sehen.");
    return { x: box.x + rowHeadings + right * pixelsPerPoint - arrowMiddle, y: box.y + columnHeadings + middle * pixelsPerPoint };
  }

  /** Values of an area; texts stay texts, empty cells are "". */
  async values(spot: Spot): Promise<unknown[][]> {
    return this.read(spot, "values");
  }

  /** What the cells show. */
  async texts(spot: Spot): Promise<string[][]> {
    return this.read(spot, "text");
  }

  /** Formulas as files hold them: English names and commas. */
  async formulas(spot: Spot): Promise<unknown[][]> {
    return this.read(spot, "formulas");
  }

  async numberFormats(spot: Spot): Promise<string[][]> {
    return this.read(spot, "numberFormat");
  }

  /** Excel's own undo, as the person reaches it. */
  async undo(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press("Control+z");
    await this.settled();
  }

  async sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      ((window as unknown as PreviewWindow).ExcelPreview.book?.workbook.worksheets.hostItems() ?? []).map(({ name }) => name),
    );
  }

  async activeSheet(): Promise<string> {
    return this.page.evaluate(
      () => (window as unknown as PreviewWindow).ExcelPreview.book?.workbook.worksheets.getActiveWorksheet().name ?? "",
    );
  }

  /** Everything is calculated, custom functions included. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as PreviewWindow).ExcelPreview.book?.idle());
  }

  /** Keys go to the grid: a cell is clicked, none is changed. Only when needed: two quick clicks would open the cell's editor. */
  private async focus(): Promise<void> {
    const isThere = await this.page.evaluate(() => document.querySelector("#grid")?.contains(document.activeElement) ?? false);
    if (isThere) return;
    const canvas = this.page.locator('canvas[id^="univer-sheet-main-canvas"]');
    const box = await canvas.boundingBox();
    if (!box) throw new Error("Das Tabellenblatt ist nicht zu sehen.");
    // The pane may still be putting its own focus in order after what was done last; a person would simply click again, but not
    // at once, because that would be a double click and open the cell.
    for (let attempt = 0; attempt < 8; attempt++) {
      await this.page.mouse.click(box.x + 120, box.y + 60);
      await this.page.waitForTimeout(700);
      const isInGrid = await this.page.evaluate(() => document.activeElement?.id.startsWith("__editor_") ?? false);
      if (isInGrid) return;
    }
  }

  private async read<Part extends keyof RangeParts>({ sheet, address }: Spot, part: Part): Promise<RangeParts[Part]> {
    await this.settled();
    const all = await this.page.evaluate(
      ([name, area]) => {
        const { book } = (window as unknown as PreviewWindow).ExcelPreview;
        const range = book?.workbook.worksheets.getItem(name).getRange(area);
        if (!range) throw new Error("Es ist keine Mappe offen.");
        const { values, text, formulas, numberFormat } = range;
        return { values, text, formulas, numberFormat };
      },
      [sheet, address] as const,
    );
    return all[part];
  }
}
