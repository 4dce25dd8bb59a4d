// Without this file a workbook set up by an older program would stay behind, or be misread by a newer one.
import type { Change } from "./change";
import type { AreaSnapshot } from "./port";
import { positionOf } from "./schema/register";
import { settingsRegister, type RegisterId } from "./schema/registers";
import { statedSchemaVersion } from "./schemaVersion";
import { settingKeys } from "./settings";

/** Registers of a workbook as they were read, headings first. */
export type RegisterSnapshots = Readonly<Partial<Record<RegisterId, AreaSnapshot>>>;

/** One step forward. Migrations are never changed once they have been delivered, only followed by others. */
export interface Migration {
  /** The schema version the workbook has afterwards. */
  readonly to: number;
  /** What brings the registers of the version before to `to`. */
  readonly plan: (tables: RegisterSnapshots) => readonly Change[];
}

/** All steps in order. Version 1 is the first that was delivered, so that nothing leads to it. */
export const migrations: readonly Migration[] = [];

/**
 * Changes that bring a workbook to the newest version: every step it has not seen, then the version it states. Empty
 * when it is up to date. A workbook that states no version is one of version 1.
 */
export function planMigration(tables: RegisterSnapshots, steps: readonly Migration[] = migrations): readonly Change[] {
  const stated = statedSchemaVersion(tables.settings ?? null) ?? 1;
  const pending = steps.filter(({ to }) => to > stated);
  const last = pending.at(-1);
  if (!last) return [];
  return [...pending.flatMap(({ plan }) => plan(tables)), ...stateVersion(tables.settings ?? null, last.to)];
}

function stateVersion(settings: AreaSnapshot | null, version: number): readonly Change[] {
  const row = settings?.values.findIndex(([key]) => key === settingKeys.schemaVersion) ?? -1;
  if (!settings || row < 0) return [];
  const column = positionOf(settingsRegister, "value");
  const area = {
    ...settings.area,
    row: settings.area.row + row,
    column: settings.area.column + column,
    rows: 1,
    columns: 1,
  };
  return [
    { kind: "writeCells", area, cells: [[String(version)]], expected: [[settings.values[row]?.[column] ?? null]] },
  ];
}
