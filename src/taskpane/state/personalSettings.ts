// Without this file role and theme would have to be chosen anew every morning.
import type { Role, ThemeChoice } from "./role";

/** What this computer remembers of the person; nothing of the workbook. */
export interface PersonalSettings {
  readonly role: Role;
  readonly theme: ThemeChoice;
  readonly tourSeen: boolean;
  /** Fachdienst whose measures are "mine", null for all. */
  readonly department: string | null;
}

/** Where personal settings lie; null where the browser refuses to keep anything. */
export interface PersonalStore {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => void;
}

const keys = { role: "isek.rolle", theme: "isek.darstellung", tourSeen: "isek.einfuehrung", department: "isek.fachdienst" } as const;
const roles: readonly Role[] = ["tagging", "status", "office"];
const themes: readonly ThemeChoice[] = ["auto", "light", "dark"];

/** Reads the settings; what is missing or unknown is as on the first day. */
export function readPersonalSettings(store: PersonalStore): PersonalSettings {
  return {
    role: roles.find((role) => role === store.read(keys.role)) ?? "tagging",
    theme: themes.find((theme) => theme === store.read(keys.theme)) ?? "auto",
    tourSeen: store.read(keys.tourSeen) !== null,
    department: store.read(keys.department) || null,
  };
}

/** Remembers one of them. */
export function writePersonalSetting(store: PersonalStore, setting: Partial<PersonalSettings>): void {
  if (setting.role !== undefined) store.write(keys.role, setting.role);
  if (setting.theme !== undefined) store.write(keys.theme, setting.theme);
  if (setting.department !== undefined) store.write(keys.department, setting.department ?? "");
  if (setting.tourSeen === true) store.write(keys.tourSeen, "gesehen");
}
