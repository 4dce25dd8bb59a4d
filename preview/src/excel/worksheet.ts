// Without this file there would be cells and no sheet: the object behind `worksheets.getItem("…")`.
import { HostError, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { WHOLE_SHEET, type Area } from "../univer/area";
import type { Book } from "../univer/book";
import { splitAddresses } from "./address";
import { AutoFilter } from "./autoFilter";
import { FreezePanes } from "./freezePanes";
import { NamedItems } from "./namedItems";
import { newId } from "./objects";
import { PageLayout } from "./pageLayout";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { parseColor } from "./colors";
import { SheetProtection } from "./sheetProtection";
import { Tables } from "./tables";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** Excel's rules for sheet names: at most 31 characters, none of : \ / ? * [ ], no apostrophe at the ends. */
export function requireSheetName(name: string): void {
  const fits = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!fits) throw invalidArgument(`sheet name ${name}`);
}

export class Worksheet implements HostObject {
  readonly className = "Worksheet";
  readonly emits = ["DataChanged", "SelectionChanged", "Activated", "Deactivated", "ProtectionChanged"];
  readonly names: NamedItems;
  readonly tables: Tables;
  readonly protection: SheetProtection;
  readonly freezePanes: FreezePanes;
  readonly pageLayout: PageLayout;
  readonly autoFilter: AutoFilter;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
  ) {
    this.names = new NamedItems(workbook, this);
    this.tables = new Tables(workbook, this);
    this.protection = new SheetProtection(this);
    this.freezePanes = new FreezePanes(this);
    this.pageLayout = new PageLayout(this);
    this.autoFilter = new AutoFilter(this);
  }

  get book(): Book {
    return this.workbook.book;
  }

  get isDeleted(): boolean {
    return !this.book.sheets.has(this.id);
  }

  get name(): string {
    if (this.isDeleted) throw itemNotFound(this.id);
    return this.book.sheets.name(this.id);
  }

  set name(name: string) {
    requireSheetName(name);
    this.workbook.protection.requireUnprotected();
    const other = this.workbook.worksheets.find(name);
    if (other && other !== this) throw itemAlreadyExists(name);
    if (name !== this.name) this.book.sheets.rename(this.id, name);
  }

  get position(): number {
    return this.book.sheets.ids.indexOf(this.id);
  }

  set position(position: number) {
    this.workbook.protection.requireUnprotected();
    if (position < 0 || position >= this.book.sheets.ids.length) throw invalidArgument("position");
    if (position !== this.position) this.book.sheets.move(this.id, position);
  }

  get visibility(): Visibility {
    if (!this.book.sheets.isHidden(this.id)) return "Visible";
    return this.book.custom.read<boolean>("veryHidden", this.id) ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: Visibility) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument(visibility);
    this.workbook.protection.requireUnprotected();
    const hidden = visibility !== "Visible";
    if (hidden) this.requireAnotherVisible();
    this.book.custom.write("veryHidden", visibility === "VeryHidden" || undefined, this.id);
    if (hidden && this.book.sheets.activeId === this.id) this.neighbour!.activate();
    if (this.book.sheets.isHidden(this.id) !== hidden) this.book.sheets.hide(this.id, hidden);
  }

  get tabColor(): string {
    return this.book.sheets.tabColor(this.id).toUpperCase();
  }

  set tabColor(color: string) {
    this.book.sheets.setTabColor(this.id, color === "" ? "" : parseColor(color));
  }

  get showGridlines(): boolean {
    return this.book.sheets.showsGridlines(this.id);
  }

  /** The client sends `Gridlines` for `showGridlines`. */
  set gridlines(show: boolean) {
    this.book.sheets.showGridlines(this.id, show);
  }

  activate(): void {
    if (this.visibility !== "Visible") throw invalidOperation("A hidden sheet cannot be activated.");
    this.book.cells.flush();
    this.book.sheets.activate(this.id);
  }

  delete(): void {
    this.workbook.protection.requireUnprotected();
    if (this.visibility === "VeryHidden") throw invalidOperation("A very hidden sheet cannot be deleted.");
    this.requireAnotherVisible();
    for (const table of this.tables.hostItems()) this.book.tables.remove(table.id);
    this.book.sheets.remove(this.id);
  }

  /** Copies the sheet with its tables' cells, rules and formats. */
  copy(positionType = "None", relativeTo?: Worksheet): Worksheet {
    this.workbook.protection.requireUnprotected();
    const { ids } = this.book.sheets;
    const reference = relativeTo ? ids.indexOf(relativeTo.id) : -1;
    const positions: Readonly<Record<string, number>> = {
      None: ids.length,
      Beginning: 0,
      End: ids.length,
      Before: reference,
      After: reference + 1,
    };
    const position = positions[positionType];
    if (position === undefined || ((positionType === "Before" || positionType === "After") && reference < 0))
      throw invalidArgument("positionType");
    const id = newId();
    this.book.sheets.copy(this.id, id, this.workbook.worksheets.copyName(this.name), position);
    return this.workbook.sheet(id);
  }

  getNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.workbook.worksheets.following(this, 1, visibleOnly) ?? null;
  }

  getPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.workbook.worksheets.following(this, -1, visibleOnly) ?? null;
  }

  /** Formulas are always calculated before they are read. */
  calculate(): void {
    this.book.calculation.recalculateAll();
  }

  area(area: Area): Range {
    return new Range(this, area);
  }

  getRange(address?: string): Range {
    return address ? this.workbook.range(address, this) : this.area(WHOLE_SHEET);
  }

  getRanges(address?: string): RangeAreas {
    if (!address) return new RangeAreas(this, [WHOLE_SHEET]);
    return new RangeAreas(
      this,
      splitAddresses(address).map((part) => this.getRange(part).area),
    );
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.area({ row, column, rows, columns });
  }

  getCell(row: number, column: number): Range {
    return this.area({ row, column, rows: 1, columns: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.book.cells.usedArea(this.id, valuesOnly);
    return area ? this.area(area) : null;
  }

  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  /** The client asks for sheets again by their id. */
  _GetSheetById(id: string): Worksheet {
    return this.workbook.worksheets.getItem(id);
  }

  _GetAnotherWorksheetById(id: string): Worksheet {
    return this._GetSheetById(id);
  }

  private get neighbour(): Worksheet | undefined {
    return this.workbook.worksheets.following(this, 1, true) ?? this.workbook.worksheets.following(this, -1, true);
  }

  private requireAnotherVisible(): void {
    if (!this.neighbour)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}
