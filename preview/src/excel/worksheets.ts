// Without this file no sheet could be found, added or counted.
import { invalidOperation, itemAlreadyExists, itemNotFound } from "../host/hostError";
import { Collection, newId } from "./objects";
import type { Workbook } from "./workbook";
import { requireSheetName, type Worksheet } from "./worksheet";

export class Worksheets extends Collection<Worksheet> {
  readonly className = "WorksheetCollection";
  readonly emits = [
    "DataChanged",
    "SelectionChanged",
    "Activated",
    "Deactivated",
    "ProtectionChanged",
    "Added",
    "Deleted",
  ];

  constructor(private readonly workbook: Workbook) {
    super();
  }

  hostItems(): Worksheet[] {
    return this.workbook.book.sheets.ids.map((id) => this.workbook.sheet(id));
  }

  protected key(sheet: Worksheet): string {
    return sheet.name;
  }

  override getCount(visibleOnly = false): number {
    return this.list(visibleOnly).length;
  }

  getActiveWorksheet(): Worksheet {
    return this.workbook.sheet(this.workbook.book.sheets.activeId);
  }

  getFirst(visibleOnly = false): Worksheet {
    return this.list(visibleOnly)[0];
  }

  getLast(visibleOnly = false): Worksheet {
    return this.list(visibleOnly).at(-1)!;
  }

  /** A new sheet comes last and does not become active. */
  add(name?: string): Worksheet {
    this.workbook.protection.requireUnprotected();
    if (name) requireSheetName(name);
    if (name && this.find(name)) throw itemAlreadyExists(name);
    const id = newId();
    this.workbook.book.sheets.add(id, name || this.freeName());
    return this.workbook.sheet(id);
  }

  /** The sheet some steps further among all or among the visible ones. */
  following(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | undefined {
    const sheets = this.hostItems();
    let index = sheets.indexOf(sheet);
    if (index < 0) throw itemNotFound(sheet.id);
    do index += step;
    while (visibleOnly && sheets[index] && sheets[index].visibility !== "Visible");
    return sheets[index];
  }

  /** "Plan" -> "Plan (2)". */
  copyName(name: string): string {
    const base = name.replace(/ \(\d+\)$/, "");
    for (let number = 2; number < 1000; number++) {
      const suffix = ` (${number})`;
      const candidate = base.slice(0, 31 - suffix.length) + suffix;
      if (!this.find(candidate)) return candidate;
    }
    throw invalidOperation("too many copies");
  }

  private freeName(): string {
    let number = this.count + 1;
    while (this.find(`Tabelle${number}`)) number++;
    return `Tabelle${number}`;
  }

  private list(visibleOnly: boolean): Worksheet[] {
    return this.hostItems().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  }
}
