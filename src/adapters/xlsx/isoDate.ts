// Without this file dates that strict files spell out would stay words.

/** Serial of 1 January 1970 in the 1900 system. */
const serialOf1970 = 25_569;
const millisecondsPerDay = 86_400_000;

/**
 * Serial (1900 system) of `2024-05-31`, `2024-05-31T12:30:00`, with or without fraction and `Z`; a time alone gives a fraction
 * of a day. Null for anything else, and for days before 1 March 1900, which the 1900 system miscounts.
 */
export function parseIsoDate(spelled: string): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:T|^)(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?Z?$/.exec(spelled.trim());
  if (!match || match[0] === "" || match[0] === "Z") return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0", fraction = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second) + Number(fraction)) / 86_400;
  if (time >= 1 || Number(minute) > 59 || Number(second) > 59) return null;
  if (year === undefined) return time;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(midnight).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  const serial = midnight / millisecondsPerDay + serialOf1970;
  return serial < 61 ? null : serial + time;
}
