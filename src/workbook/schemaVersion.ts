// Without this file an older add-in would write into a workbook whose layout it does not know.
import type { Area } from "../domain/shared/place";
import type { WorkbookFailure } from "./failure";
import type { WorkbookOutline } from "./outline";
import type { AreaSnapshot } from "./port";
import { settingsRegister } from "./schema/registers";
import { settingKeys } from "./settings";

/** Version of the layout this program writes; it stands in `ISEK-Einstellungen`. */
export const schemaVersion = 1;

/** Where the settings lie, headings included; null when the workbook has none. */
export function settingsArea(outline: WorkbookOutline): Area | null {
  return (
    outline.tables.find((table) => table.name.toLowerCase() === settingsRegister.table.toLowerCase())?.area ?? null
  );
}

/** The version a workbook's settings state; null when they state none or something that is no whole number. */
export function statedSchemaVersion(settings: AreaSnapshot | null): number | null {
  const row = settings?.values.find(([key]) => key === settingKeys.schemaVersion);
  const version = Number(row?.[1] ?? Number.NaN);
  return Number.isInteger(version) ? version : null;
}

/** A workbook from a newer program may be read, not changed. */
export function schemaRefusal(settings: AreaSnapshot | null): WorkbookFailure | null {
  const found = statedSchemaVersion(settings);
  return found !== null && found > schemaVersion ? { kind: "newerSchema", found, known: schemaVersion } : null;
}
