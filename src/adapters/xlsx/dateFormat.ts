// Without this file 45292 would be an amount and 1 January 2024 nobody's date.

/** What a number format shows: an ordinary number, a day (with or without time), or only a time or duration. */
export type FormatMeaning = "number" | "day" | "time";

/** Format codes that stand in no file, by id (ECMA-376 18.8.30); German Excel shows 14 as TT.MM.JJJJ. */
export const builtinFormats: ReadonlyMap<number, string> = new Map([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"], [9, "0%"], [10, "0.00%"], [11, "0.00E+00"],
  [12, "# ?/?"], [13, "# ??/??"], [14, "dd.mm.yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "dd.mm.yyyy h:mm"], [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"], [39, "#,##0.00;(#,##0.00)"], [40, "#,##0.00;[Red](#,##0.00)"], [45, "mm:ss"],
  [46, "[h]:mm:ss"], [47, "mmss.0"], [48, "##0.0E+0"], [49, "@"],
]);

/** Formats of East Asian Excel versions: all of them show days (27 to 31, 36, 50 to 58) or times (32 to 35). */
export function builtinMeaning(id: number): FormatMeaning {
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return "day";
  if (id >= 32 && id <= 35) return "time";
  return formatMeaning(builtinFormats.get(id) ?? "General");
}

/**
 * Meaning of a format code. Letters in quotes, after a backslash or in brackets (colours, currencies) do not count, except
 * elapsed times like `[h]`. `m` is a month unless it stands beside hours or seconds.
 */
export function formatMeaning(code: string): FormatMeaning {
  const letters = significantLetters(code);
  if (/[yd]/.test(letters)) return "day";
  if (/[hs]/.test(letters)) return "time";
  return letters.includes("m") ? "day" : "number";
}

/** Lower-case letters of the first section that tell dates; by hand, because format codes come from foreign files. */
function significantLetters(code: string): string {
  // Some writers spell the ordinary format in German, and "Standard" has date letters.
  if (/^\s{0,9}(general|standard)\s{0,9}$/i.test(code)) return "";
  let letters = "";
  for (let at = 0; at < code.length; at += 1) {
    const letter = code[at] ?? "";
    if (letter === ";") break;
    const halfOfDay = /^(am\/pm|a\/p)/i.exec(code.slice(at, at + 5));
    if (halfOfDay) {
      letters += "h";
      at += halfOfDay[0].length - 1;
      continue;
    }
    if (letter === '"') at = skipTo(code, '"', at + 1);
    else if (letter === "\\" || letter === "_" || letter === "*") at += 1;
    else if (letter === "[") {
      const end = skipTo(code, "]", at + 1);
      const inside = code.slice(at + 1, end).toLowerCase();
      if (/^(h+|m+|s+)$/.test(inside)) letters += `${inside}h`;
      at = end;
    } else if (/[ymdhs]/i.test(letter)) letters += letter.toLowerCase();
  }
  return letters;
}

function skipTo(code: string, mark: string, from: number): number {
  const at = code.indexOf(mark, from);
  return at < 0 ? code.length : at;
}
