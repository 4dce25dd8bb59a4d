// Without this file a step that was cut off would stay a secret of the journal.
import { countOf } from "./figures";

/** Words of the question about a plan that was cut off. */
export const recoveryTexts = {
  title: "Ein Schritt ist nicht fertig geworden",
  text: (subject: string) => `${subject}. Beim letzten Mal wurde das Schreiben unterbrochen.`,
  finish: "Zu Ende führen",
  takeBack: "Zurücknehmen",
} as const;

/** What became of it; cells that somebody has changed since were left alone. */
export function recoveredText(how: "finish" | "takeBack", skipped: number): string {
  const done = how === "finish" ? "Schritt zu Ende geführt." : "Schritt zurückgenommen.";
  return skipped === 0 ? done : `${done} ${countOf(skipped, "Zelle", "Zellen")} ${skipped === 1 ? "blieb" : "blieben"}, wie sie jetzt ${skipped === 1 ? "ist" : "sind"}.`;
}
