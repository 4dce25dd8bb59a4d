// Without this file the town's meetings could fall on Easter Monday without anybody noticing.

/** True for a weekday that is no public holiday in Schleswig-Holstein. `day` is an ISO day. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** Days between two ISO days. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function publicHolidays(year: number): ReadonlySet<string> {
  const fixed = ["01-01", "05-01", "10-03", "10-31", "12-25", "12-26"].map((day) => `${year}-${day}`);
  const easter = Date.parse(easterSunday(year));
  const movable = [-2, 1, 39, 50].map((offset) => new Date(easter + offset * 86_400_000).toISOString().slice(0, 10));
  return new Set([...fixed, ...movable]);
}

/** Anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const x = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(x / 31)).padStart(2, "0")}-${String((x % 31) + 1).padStart(2, "0")}`;
}
