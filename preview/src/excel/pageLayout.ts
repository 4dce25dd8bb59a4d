// Without this file print titles and print areas of the add-in would be lost. Kept as the file converter keeps them.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { absoluteAddress, parseAddress, splitAddresses } from "./address";
import type { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import type { Worksheet } from "./worksheet";

/** The part of the file's page set-up that Excel's API knows by the same meaning. */
interface PageSetup {
  readonly orientation?: "portrait" | "landscape";
  readonly printArea?: string;
  readonly printTitlesRow?: string;
  readonly printTitlesColumn?: string;
  readonly fitToPage?: boolean;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly scale?: number;
  readonly horizontalCentered?: boolean;
  readonly verticalCentered?: boolean;
  readonly showGridLines?: boolean;
  readonly showRowColHeaders?: boolean;
}

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Key in a sheet's custom data. */
const KEY = "pageSetup";

export class PageLayout implements HostObject {
  readonly className = "PageLayout";

  constructor(private readonly sheet: Worksheet) {}

  private get stored(): PageSetup {
    return this.sheet.book.custom.read<PageSetup>(KEY, this.sheet.id) ?? {};
  }

  private store(patch: PageSetup): void {
    this.sheet.book.custom.write(KEY, { ...this.stored, ...patch }, this.sheet.id);
  }

  get orientation(): string {
    return this.stored.orientation === "landscape" ? "Landscape" : "Portrait";
  }

  set orientation(orientation: string) {
    if (orientation !== "Landscape" && orientation !== "Portrait") throw invalidArgument(orientation);
    this.store({ orientation: orientation === "Landscape" ? "landscape" : "portrait" });
  }

  get zoom(): Zoom {
    const { fitToPage, fitToWidth, fitToHeight, scale } = this.stored;
    return fitToPage ? { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight } : { scale: scale ?? 100 };
  }

  set zoom(zoom: Zoom) {
    const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
    this.store(
      fits
        ? {
            fitToPage: true,
            fitToWidth: zoom.horizontalFitToPages,
            fitToHeight: zoom.verticalFitToPages,
            scale: undefined,
          }
        : { fitToPage: false, scale: zoom.scale, fitToWidth: undefined, fitToHeight: undefined },
    );
  }

  get centerHorizontally(): boolean {
    return this.stored.horizontalCentered === true;
  }

  set centerHorizontally(center: boolean) {
    this.store({ horizontalCentered: center });
  }

  get centerVertically(): boolean {
    return this.stored.verticalCentered === true;
  }

  set centerVertically(center: boolean) {
    this.store({ verticalCentered: center });
  }

  get printGridlines(): boolean {
    return this.stored.showGridLines === true;
  }

  set printGridlines(print: boolean) {
    this.store({ showGridLines: print });
  }

  get printHeadings(): boolean {
    return this.stored.showRowColHeaders === true;
  }

  set printHeadings(print: boolean) {
    this.store({ showRowColHeaders: print });
  }

  setPrintArea(area: Range | RangeAreas | string): void {
    const ranges =
      typeof area === "string"
        ? splitAddresses(area).map((part) => this.sheet.getRange(part))
        : area instanceof RangeAreas
          ? area.areas.hostItems()
          : [area];
    this.store({ printArea: ranges.map((range) => absoluteAddress(range.area)).join(",") });
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    const areas = splitAddresses(this.stored.printArea ?? "").map((part) => parseAddress(part)!.area);
    return areas.length > 0 ? new RangeAreas(this.sheet, areas) : null;
  }

  setPrintTitleRows(rows: Range | string): void {
    this.store({ printTitlesRow: absoluteAddress(this.resolve(rows).getEntireRow().area) });
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.stored.printTitlesRow ? this.sheet.getRange(this.stored.printTitlesRow) : null;
  }

  setPrintTitleColumns(columns: Range | string): void {
    this.store({ printTitlesColumn: absoluteAddress(this.resolve(columns).getEntireColumn().area) });
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.stored.printTitlesColumn ? this.sheet.getRange(this.stored.printTitlesColumn) : null;
  }

  private resolve(range: Range | string): Range {
    return typeof range === "string" ? this.sheet.getRange(range) : range;
  }
}
