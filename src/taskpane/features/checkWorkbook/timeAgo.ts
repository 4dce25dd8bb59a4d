// Without this file nobody would know whether the findings are from now or from this morning.
import { checkTexts } from "../../../i18n/checkTexts";

/** How long ago something was, coarsely; both in milliseconds since 1970. */
export function timeAgo(then: number, now: number): string {
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return checkTexts.justNow;
  return minutes < 60 ? checkTexts.minutesAgo(minutes) : checkTexts.hoursAgo(Math.floor(minutes / 60));
}
