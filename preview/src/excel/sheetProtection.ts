// Without this file the add-in would never meet "AccessDenied": protection of a sheet and what it still allows.
import { accessDenied, invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import { isEntireColumn, isEntireRow, type Area } from "../univer/area";
import { CellProtection } from "./cellProtection";
import type { Worksheet } from "./worksheet";

/** What stays allowed on a protected sheet, in the words of the file format (src/files). */
export type Allowance =
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertRows"
  | "insertHyperlinks"
  | "deleteColumns"
  | "deleteRows"
  | "sort"
  | "autoFilter"
  | "pivotTables"
  | "objects"
  | "scenarios";

type StoredProtection = Partial<Record<Allowance, boolean>> & {
  readonly sheet?: boolean;
  readonly password?: string;
  readonly selectLockedCells?: boolean;
  readonly selectUnlockedCells?: boolean;
};

/** `Excel.WorksheetProtectionOptions` -> allowance. */
const OPTIONS: Readonly<Record<string, Allowance>> = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
};

/** Key in a sheet's custom data; `undefined` there means: not protected. */
const KEY = "protection";

export class SheetProtection implements HostObject {
  readonly className = "WorksheetProtection";

  constructor(private readonly sheet: Worksheet) {}

  private get stored(): StoredProtection | undefined {
    return this.sheet.book.custom.read<StoredProtection>(KEY, this.sheet.id);
  }

  get protected(): boolean {
    return this.stored !== undefined;
  }

  get options(): Record<string, boolean | string> {
    const { stored } = this;
    const allowed = Object.entries(OPTIONS).map(
      ([option, allowance]) => [option, stored?.[allowance] === true] as const,
    );
    const selectionMode =
      stored?.selectLockedCells === false ? (stored.selectUnlockedCells === false ? "None" : "Unlocked") : "Normal";
    return { ...Object.fromEntries(allowed), selectionMode };
  }

  protect(options: Record<string, unknown> | null = {}, password?: string): void {
    if (this.protected) throw accessDenied("the sheet is protected already");
    const unknown = Object.keys(options ?? {}).find((option) => !OPTIONS[option] && option !== "selectionMode");
    if (unknown) throw invalidArgument(unknown);
    const allowed = Object.entries(OPTIONS)
      .filter(([option]) => options?.[option] === true)
      .map(([, allowance]) => [allowance, true]);
    const mode = options?.selectionMode;
    this.sheet.book.custom.write(
      KEY,
      {
        sheet: true,
        ...Object.fromEntries(allowed),
        ...(mode !== undefined && mode !== "Normal" && { selectLockedCells: false }),
        ...(mode === "None" && { selectUnlockedCells: false }),
        ...(password && { password }),
      },
      this.sheet.id,
    );
    this.sheet.workbook.announceProtection(this.sheet, true);
  }

  unprotect(password?: string): void {
    const { stored } = this;
    if (!stored) throw accessDenied("the sheet is not protected");
    if (stored.password && stored.password !== password) throw accessDenied("wrong password");
    this.sheet.book.custom.write(KEY, undefined, this.sheet.id);
    this.sheet.workbook.announceProtection(this.sheet, false);
  }

  /** For changes that no option allows on a protected sheet. */
  requireUnprotected(): void {
    this.requireWritable();
    if (this.protected) throw accessDenied("the sheet is protected");
  }

  requireAllowed(allowance: Allowance): void {
    this.requireWritable();
    const { stored } = this;
    if (stored && stored[allowance] !== true) throw accessDenied("the sheet is protected");
  }

  /** Contents of locked cells may not change. */
  requireUnlocked(area: Area): void {
    this.requireWritable();
    if (!this.protected) return;
    const bounded = isEntireColumn(area) || isEntireRow(area) ? this.sheet.area(area).getUsedRange().area : area;
    if (!CellProtection.isUnlocked(this.sheet.area(bounded), bounded)) throw accessDenied("the cell is locked");
  }

  private requireWritable(): void {
    if (this.sheet.workbook.readOnly) throw accessDenied("the workbook is read-only");
  }
}
