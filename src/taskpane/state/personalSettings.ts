// Without this file role and theme would have to be chosen anew every morning.
import type { Role, ThemeChoice } from "./role";
import type { Signature, SignatureKind } from "./signature";

/** What this computer remembers of the person; nothing of the workbook. */
export interface PersonalSettings {
  readonly role: Role;
  readonly theme: ThemeChoice;
  readonly tourSeen: boolean;
  /** How the journal names the person. */
  readonly signature: Signature;
}

/** Where personal settings lie; null where the browser refuses to keep anything. */
export interface PersonalStore {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => void;
}

const keys = {
  role: "isek.rolle",
  theme: "isek.darstellung",
  tourSeen: "isek.einfuehrung",
  signatureKind: "isek.protokoll-art",
  signatureText: "isek.protokoll-zeichen",
} as const;
const roles: readonly Role[] = ["tagging", "status", "office"];
const signatureKinds: readonly SignatureKind[] = ["role", "initials", "name"];
const themes: readonly ThemeChoice[] = ["auto", "light", "dark"];

/** Reads the settings; what is missing or unknown is as on the first day. */
export function readPersonalSettings(store: PersonalStore): PersonalSettings {
  return {
    role: roles.find((role) => role === store.read(keys.role)) ?? "tagging",
    theme: themes.find((theme) => theme === store.read(keys.theme)) ?? "auto",
    tourSeen: store.read(keys.tourSeen) !== null,
    signature: {
      kind: signatureKinds.find((kind) => kind === store.read(keys.signatureKind)) ?? "role",
      text: store.read(keys.signatureText) ?? "",
    },
  };
}

/** Remembers one of them. */
export function writePersonalSetting(store: PersonalStore, setting: Partial<PersonalSettings>): void {
  if (setting.role !== undefined) store.write(keys.role, setting.role);
  if (setting.theme !== undefined) store.write(keys.theme, setting.theme);
  if (setting.signature !== undefined) {
    store.write(keys.signatureKind, setting.signature.kind);
    store.write(keys.signatureText, setting.signature.text);
  }
  if (setting.tourSeen === true) store.write(keys.tourSeen, "gesehen");
}
