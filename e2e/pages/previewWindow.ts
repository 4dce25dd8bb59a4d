// Without this file the page models would reach into the preview's window blindly.

/** A range of the emulated Excel, by its documented names; the preview answers at once, without a batch. */
interface HostRange {
  values: unknown[][];
  readonly text: string[][];
  readonly formulas: unknown[][];
  readonly numberFormat: string[][];
  /** In points. */
  readonly format: { readonly columnWidth: number; readonly rowHeight: number };
  select(): void;
  getOffsetRange(rows: number, columns: number): HostRange;
}

/** A sheet of the emulated Excel; what is done on it counts as done by the person. */
interface HostSheet {
  getRange(address: string): HostRange & { rowHidden: boolean; readonly format: { readonly fill: { color: string } } };
  getUsedRange(): HostRange;
  getRanges(addresses: string): { select(): void };
  activate(): void;
  readonly pageLayout: {
    readonly orientation: string;
    readonly zoom: { readonly horizontalFitToPages?: number };
    getPrintTitleRowsOrNullObject(): { readonly address: string } | null;
    getPrintAreaOrNullObject(): { readonly address: string } | null;
  };
  readonly tables: { add(range: unknown, hasHeaders: boolean): { name: string } };
  readonly autoFilter: {
    getRangeOrNullObject(): { readonly address: string } | null;
    remove(): void;
    apply(range: unknown, column?: number, criteria?: { readonly filterOn: "Values"; readonly values: readonly string[] }): void;
  };
}

/** What tests use of `window.ExcelPreview`. */
export interface PreviewWindow {
  readonly ExcelPreview: {
    readonly times: Readonly<Record<string, number>>;
    readonly host: {
      readonly missing: readonly string[];
      readonly stats: { readonly syncs: number; readonly errors: readonly string[] };
    };
    readonly book?: {
      readonly workbook: {
        readonly tables: { getItem(name: string): { getRange(): { readonly address: string } } };
        readonly worksheets: {
          hostItems(): readonly { readonly name: string }[];
          getItem(name: string): HostSheet;
          getActiveWorksheet(): { readonly name: string };
        };
      };
      asUser<T>(action: () => T): T;
      idle(): Promise<void>;
    };
  };
}
