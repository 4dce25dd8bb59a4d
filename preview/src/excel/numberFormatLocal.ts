// Without this file `numberFormatLocal` would not be German: letters and separators of format codes.

/** English format code -> the one a German Excel shows. `General` is `Standard`, `yyyy` is `JJJJ`, `,` and `.` change places. */
export function toLocalFormat(code: string): string {
  return code === "General" ? "Standard" : translate(code, { y: "J", d: "T", h: "h", ",": ".", ".": "," }, isDate(code));
}

/** German format code -> English. */
export function fromLocalFormat(code: string): string {
  return code === "Standard" ? "General" : translate(code, { J: "y", j: "y", T: "d", t: "d", ",": ".", ".": "," }, isLocalDate(code));
}

const withoutLiterals = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
const isDate = (code: string): boolean => /[yd]|m{2,}|h/i.test(withoutLiterals(code));
const isLocalDate = (code: string): boolean => /[jt]|m{2,}|h/i.test(withoutLiterals(code));

/** Quoted parts, escaped characters and brackets stay; in dates points are points in both languages. */
function translate(code: string, letters: Readonly<Record<string, string>>, date: boolean): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[a-z,.]/gi, (part) => {
    if (part.length > 1) return part;
    if (date && (part === "." || part === ",")) return part;
    return letters[part] ?? letters[part.toLowerCase()] ?? part;
  });
}
