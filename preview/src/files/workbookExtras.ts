// Without this, what an .xlsx file knows and Univer does not (protection, print set-up, table styles …) would be lost on saving.
import type {
  HeaderFooter,
  Hyperlink,
  PageSetup,
  RichTextRun,
  SheetProtection,
  Sparkline,
  WorkbookProperties,
} from "./hucreTypes";

/**
 * Lies in `snapshot.custom`. Univer carries `custom` through `createWorkbook` and `save`, so it stays with the workbook;
 * the host's objects may read and change it in place.
 */
export interface WorkbookExtras {
  properties?: SavedProperties;
  /** Sheets may not be added, removed or renamed. */
  structureProtected?: boolean;
  /** Settings the add-in keeps in the workbook; not written to the file. */
  settings?: Record<string, unknown>;
  /** Custom XML parts of the add-in; not written to the file. */
  customXml?: readonly unknown[];
  /** Id of the sheet the file opens on. */
  activeSheet?: string;
}

/** Title, author, own properties …; times as ISO text. */
export type SavedProperties = Omit<WorkbookProperties, "created" | "modified" | "custom"> & {
  created?: string;
  custom?: Record<string, string | number | boolean>;
};

/** Lies in `snapshot.sheets[id].custom` and is deleted with its sheet. */
export interface SheetExtras {
  /** Present: the sheet is protected (which cells: {@link CellExtras.unlocked}). Its members that are `true` are allowed. */
  protection?: SheetProtection;
  /** A sheet only a program can show again; Univer itself knows hidden and visible. */
  veryHidden?: boolean;
  /** By table name, as it was on opening. */
  tables?: Record<string, TableExtras>;
  /** Print area and print titles are in here, as `$A$1:$D$50`, `$1:$4`, `$A:$B`. */
  pageSetup?: PageSetup;
  headerFooter?: HeaderFooter;
  rowBreaks?: number[];
  columnBreaks?: number[];
  sparklines?: Sparkline[];
  zoom?: number;
  /** Outline levels by zero-based index. */
  rowOutline?: Record<number, number>;
  columnOutline?: Record<number, number>;
}

export interface TableExtras {
  style?: string;
  bandedRows?: boolean;
  bandedColumns?: boolean;
  filterButtons?: boolean;
  /** The table ends with a row of totals; per column its function or label. */
  totals?: { readonly [column: string]: { totalFunction?: string; totalFormula?: string; totalLabel?: string } };
}

/** Lies in `cellData[row][column].custom`; for whole rows and columns also in `rowData[row].custom` and `columnData[column].custom`. */
export interface CellExtras {
  /** Excel's "Gesperrt" is off: the cell may be edited on a protected sheet. Absent means locked, as in Excel. */
  unlocked?: true;
  /** Excel's "Ausgeblendet": the formula is not shown on a protected sheet. */
  formulaHidden?: true;
  hyperlink?: Hyperlink;
  comment?: { readonly author?: string; readonly text: string };
  /** Differently formatted parts of a text; valid as long as they add up to the cell's text. */
  richText?: RichTextRun[];
}
