// Without this the names of the file library would be spread over the whole converter; it can be exchanged here.
import type { Sheet, Workbook, WriteSheet, WriteOptions } from "hucre";

export type { Cell, CellStyle, CellValue, ConditionalRule, DataValidation, TableDefinition } from "hucre/xlsx";
export type { Sheet, Workbook, WriteSheet, WriteOptions };
export type HeaderFooter = NonNullable<Sheet["headerFooter"]>;
export type PageSetup = NonNullable<Sheet["pageSetup"]>;
export type SheetProtection = NonNullable<Sheet["protection"]>;
export type Sparkline = NonNullable<Sheet["sparklines"]>[number];
export type WorkbookProperties = NonNullable<Workbook["properties"]>;
export type FreezePane = NonNullable<Sheet["freezePane"]>;
export type FileCell = import("hucre").Cell;
export type Hyperlink = NonNullable<FileCell["hyperlink"]>;
export type RichTextRun = NonNullable<FileCell["richText"]>[number];
export type FileStyle = NonNullable<FileCell["style"]>;
export type FileColor = NonNullable<NonNullable<FileStyle["font"]>["color"]>;
export type FileFont = NonNullable<FileStyle["font"]>;
