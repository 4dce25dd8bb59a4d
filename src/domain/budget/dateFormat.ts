// Without this file a serial number and a product number would look the same.

/** Whether a number format shows a date: days, months or years outside quotes and brackets (`dd.mm.yyyy`, `TT.MM.JJJJ`, `mmm yy`). */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (/general|standard/.test(bare)) return false;
  return /d|y|j|t{1,4}\.|m{2,}/.test(bare) && !/[#?]/.test(bare);
}
