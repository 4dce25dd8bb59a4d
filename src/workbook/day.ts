// Without this file dates would be written as text, and Excel would read the day as the month.

const serialOf1970 = 25_569;
const dayLength = 86_400_000;
/** 31 December 9999, the last day Excel knows. */
const lastSerial = 2_958_465;

/** ISO day of an Excel serial (1900 calendar), the time of day dropped; null outside Excel's calendar. */
export function dayOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  // Serials up to 60 fall before or on Excel's invented 29 February 1900.
  if (!(day > 60 && day <= lastSerial)) return null;
  return new Date((day - serialOf1970) * dayLength).toISOString().slice(0, 10);
}

/** Excel serial of an ISO day; null when it is none. */
export function serialOfDay(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(milliseconds).toISOString().slice(0, 10) !== day) return null;
  return milliseconds / dayLength + serialOf1970;
}

/** ISO day of a text a person typed: `TT.MM.JJJJ`, `T.M.JJJJ` or ISO; null for anything else. */
export function dayOfText(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const day = german ? `${german[3]}-${german[2]!.padStart(2, "0")}-${german[1]!.padStart(2, "0")}` : text.trim();
  return serialOfDay(day) === null ? null : day;
}

/** `TT.MM.JJJJ` of an ISO day. */
export function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}

/** Excel serial of a moment in local time, to the second. */
export function serialOfMoment(moment: Date): number {
  const local = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return Math.round(local / 1000) / 86_400 + serialOf1970;
}
