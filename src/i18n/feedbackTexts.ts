// Without this file a department would not know what becomes of the office's decisions in its own workbook.
import { countOf, countText } from "./figures";

/** Words of "Rückmeldung", the take-over in a department's workbook. */
export const feedbackTexts = {
  title: "Rückmeldung",
  loading: "Mappe wird gelesen …",
  empty: {
    title: "Rückmeldung der Geschäftsstelle",
    text: "Die Geschäftsstelle schickt Ihnen nach dem Zusammenführen eine kleine Mappe. Wählen Sie sie aus, dann sehen Sie, was entschieden ist.",
    note: "Die Datei wird nur gelesen und bleibt auf diesem Rechner.",
  },
  pick: "Datei wählen",
  again: "Andere Datei wählen",
  input: "Rückmeldung wählen",
  reading: (file: string) => `„${file}“ wird gelesen …`,
  refused: (file: string) => `„${file}“ lässt sich nicht lesen`,
  noFeedback: "Das ist keine Rückmeldung. Wählen Sie die Datei „Rueckmeldung-FD…“ der Geschäftsstelle.",
  from: (file: string) => `aus „${file}“`,
  noRows: "In der Datei steht nichts, was Sie betrifft.",
  sections: {
    decided: "Entschieden",
    open: "Noch offen",
    rejectedTag: "Abgelehnte Zuordnungen",
    finding: "Befunde",
  },
  explain: {
    decided: "Diese Stände hat die Geschäftsstelle entschieden. Die Übernahme steht danach im Protokoll.",
    open: "Darüber ist noch nicht entschieden. Hier ändert sich nichts.",
    rejectedTag: "Diese Zuordnungen konnten nicht gezählt werden. Berichtigen Sie sie im Blatt.",
    finding: "Diese Zeilen sieht die Geschäftsstelle so. Prüfen Sie sie im Blatt.",
  },
  change: (from: string, to: string) => `${from === "" ? "ohne Status" : from} → ${to}`,
  alreadyHere: "steht hier schon so",
  notHere: "gibt es in dieser Mappe nicht",
  show: (sheet: string, cell: string) => `${sheet} ${cell}`,
  rule: (rule: string) => rule,
  plan: {
    changes: (changed: number) => `Ändert den Stand von ${countOf(changed, "Maßnahme", "Maßnahmen")}.`,
    nothing: "Alle Entscheidungen stehen schon hier.",
    noDecision: "Die Datei enthält keine Entscheidung.",
    unknown: (count: number) => (count === 1 ? "1 Maßnahme fehlt hier." : `${countText(count)} Maßnahmen fehlen hier.`),
  },
  apply: (changed: number) => (changed === 1 ? "1 Stand übernehmen" : `${countText(changed)} Stände übernehmen`),
  nothingToApply: "Stände übernehmen",
  done: (changed: number) => (changed === 1 ? "1 Stand übernommen." : `${countText(changed)} Stände übernommen.`),
  undone: "Übernahme zurückgenommen.",
  more: (count: number) => countOf(count, "weiteren zeigen", "weitere zeigen"),
} as const;
