// Without this file role, theme, keys and what happens to the data would be explained nowhere.

/** Words of "Ansicht und Hilfe". */
export const helpTexts = {
  title: "Ansicht und Hilfe",
  role: "Ich arbeite mit",
  roleNote: "Das ändert nur, welche Ansichten oben stehen. Alle anderen finden Sie unter „Mehr“.",
  theme: "Darstellung",
  themes: { auto: "wie Excel", light: "hell", dark: "dunkel" },
  keys: "Tasten",
  keyList: [
    ["F6", "zwischen Blatt und Bereich wechseln"],
    ["Strg+Eingabe", "ausführen, was unten auf der blauen Schaltfläche steht"],
    ["↑ ↓", "in Listen bewegen"],
    ["→ ←", "Ziele auf- und zuklappen"],
    ["Eingabe", "öffnen oder wählen"],
    ["U", "Maßnahme unverändert bestätigen"],
    ["Esc", "schließen, ohne zu ändern"],
  ],
  help: "Hilfe",
  tour: "Einführung zeigen",
  version: (version: string) => `Fassung ${version}`,
  privacy: "Datenschutz",
  privacyText: [
    "Ihre Daten bleiben in dieser Mappe.",
    "Wir betreiben keinen Server und sammeln keine Angaben über Sie.",
    "Ihre Wahl von Rolle und Darstellung merkt sich nur dieser Rechner.",
    "Office selbst sendet je nach Einstellung Diagnosedaten an Microsoft. Das regelt Ihre IT.",
    "Im Protokoll der Mappe stehen Rolle und Vorgang, Ihr Name nur, wenn Sie ihn unter „Maßnahmen“ wählen.",
  ],
} as const;
