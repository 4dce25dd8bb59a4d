// Without this file a setting of an older version could break the start.
import { readPersonalSettings, writePersonalSetting, type PersonalStore } from "./personalSettings";

function memoryStore(entries: readonly (readonly [string, string])[] = []): PersonalStore {
  const kept = new Map(entries);
  return { read: (key) => kept.get(key) ?? null, write: (key, value) => kept.set(key, value) };
}

test("on the first day: Haushalt, as Excel, with the tour ahead", () => {
  expect(readPersonalSettings(memoryStore())).toEqual({ role: "tagging", theme: "auto", tourSeen: false, signature: { kind: "role", text: "" } });
});

test("what was chosen is remembered, one by one", () => {
  const store = memoryStore();
  writePersonalSetting(store, { role: "status" });
  writePersonalSetting(store, { theme: "dark" });
  writePersonalSetting(store, { tourSeen: true });
  writePersonalSetting(store, { signature: { kind: "initials", text: "kb" } });
  expect(readPersonalSettings(store)).toEqual({ role: "status", theme: "dark", tourSeen: true, signature: { kind: "initials", text: "kb" } });
});

test("words of another version count as not chosen", () => {
  const store = memoryStore([["isek.rolle", "mayor"], ["isek.darstellung", "sepia"]]);
  expect(readPersonalSettings(store)).toMatchObject({ role: "tagging", theme: "auto" });
});
