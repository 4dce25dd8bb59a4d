// Without this file `numberFormatLocal` would not be German: letters and separators of format codes.

/** Quoted parts, escaped characters, brackets, words of date letters, separators. */
const TOKEN = /"[^"]*"|\\.|\[[^\]]*\]|([a-z])\1*|[,.]/gi;
const LITERAL = /^["\\[]/;

/** English format code -> the one a German Excel shows: `General` is `Standard`, `dd.mm.yyyy` is `TT.MM.JJJJ`, `#,##0.0` is `#.##0,0`. */
export function toLocalFormat(code: string): string {
  if (code === "General") return "Standard";
  const date = /[yd]|mm|h/i.test(withoutLiterals(code));
  return translate(code, date, (word, isMinute) => {
    const letter = word[0].toLowerCase();
    if (letter === "y") return "J".repeat(word.length);
    if (letter === "d") return "T".repeat(word.length);
    if (letter === "m" && date) return (isMinute ? "m" : "M").repeat(word.length);
    return word;
  });
}

/** German format code -> English. */
export function fromLocalFormat(code: string): string {
  if (code === "Standard") return "General";
  const date = /[jt]|mm|h/i.test(withoutLiterals(code));
  return translate(code, date, (word) => {
    const letter = word[0].toLowerCase();
    if (letter === "j") return "y".repeat(word.length);
    if (letter === "t") return "d".repeat(word.length);
    return letter === "m" ? word.toLowerCase() : word;
  });
}

const withoutLiterals = (code: string): string => code.replace(TOKEN, (token) => (LITERAL.test(token) ? "" : token));

/** Separators change places in numbers; in dates a point is a point in both languages. */
function translate(code: string, date: boolean, word: (letters: string, isMinute: boolean) => string): string {
  let afterHour = false;
  return code.replace(TOKEN, (token, _letter, offset: number) => {
    if (LITERAL.test(token)) return token;
    if (token === "," || token === ".") return date ? token : token === "," ? "." : ",";
    const isMinute = /^m/i.test(token) && (afterHour || /^[^a-z]*s/i.test(code.slice(offset + token.length)));
    afterHour = /^h/i.test(token);
    return word(token, isMinute);
  });
}
