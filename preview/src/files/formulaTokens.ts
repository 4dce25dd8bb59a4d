// Without this, formulas would be changed by search and replace, and texts, sheet names and column names with them.

export type FormulaLanguage = "en" | "de";

/**
 * What a piece of a formula is. `name` is any word: function, defined name, cell reference, TRUE. `bracket` is a whole
 * structured reference in square brackets or a workbook index; `sheet` a quoted sheet name without its exclamation mark.
 */
export type TokenKind =
  | "text"
  | "sheet"
  | "bracket"
  | "number"
  | "error"
  | "name"
  | "separator"
  | "open"
  | "close"
  | "braceOpen"
  | "braceClose"
  | "operator"
  | "space";

export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** Inside an array constant `{…}`, where German Excel separates columns with a point. */
  readonly inArray: boolean;
}

const PATTERNS: Record<FormulaLanguage, { number: RegExp; separator: string }> = {
  en: { number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, separator: ",;" },
  de: { number: /(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?/y, separator: ";." },
};
const TEXT = /"(?:[^"]|"")*"?/y;
const SHEET = /'(?:[^']|'')*'?/y;
const ERROR = /#(?:[\p{L}]+\/[\p{L}0-9]+|[\p{L}_]+)[!?]?/uy;
const NAME = /[\p{L}_\\$][\p{L}\p{N}_.$\\?]*/uy;
/** Constants are all the words an array holds, and a point after them separates columns in German. */
const NAME_IN_ARRAY = /[\p{L}_]+/uy;
const CELL_AFTER_DOLLAR = /\$?\d+/y;
const SPACE = /\s+/y;

/** Cuts a formula (with or without its `=`) into pieces; put together again they are the same text. */
export function formulaTokens(formula: string, language: FormulaLanguage): FormulaToken[] {
  const { number, separator } = PATTERNS[language];
  const tokens: FormulaToken[] = [];
  let at = 0;
  let braces = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  const push = (kind: TokenKind, text: string) => {
    tokens.push({ kind, text, inArray: braces > 0 });
    at += text.length;
  };
  while (at < formula.length) {
    const char = formula[at];
    if (char === '"') push("text", take(TEXT)!);
    else if (char === "'") push("sheet", take(SHEET)!);
    else if (char === "[") push("bracket", bracket(formula, at));
    else if (char === "{") {
      braces++;
      push("braceOpen", char);
    } else if (char === "}") {
      push("braceClose", char);
      braces = Math.max(0, braces - 1);
    } else if (char === "(") push("open", char);
    else if (char === ")") push("close", char);
    else if (/\s/.test(char)) push("space", take(SPACE)!);
    else if (char === "#" && take(ERROR)) push("error", take(ERROR)!);
    else if (isNumberStart(formula, at, language, braces > 0) && take(number)) push("number", take(number)!);
    else if (isSeparator(char, separator, braces > 0)) push("separator", char);
    else if (take(braces > 0 ? NAME_IN_ARRAY : NAME)) push("name", take(braces > 0 ? NAME_IN_ARRAY : NAME)!);
    else if (char === "$" && take(CELL_AFTER_DOLLAR)) push("name", take(CELL_AFTER_DOLLAR)!);
    else push("operator", char);
  }
  return tokens;
}

/** Ends at the bracket that closes the first one; an apostrophe inside escapes the next character. */
function bracket(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

/** A leading decimal mark starts a number only where no operand stands before it: `{1.2}` is two columns in German. */
function isNumberStart(formula: string, at: number, language: FormulaLanguage, inArray: boolean): boolean {
  const char = formula[at];
  if (char >= "0" && char <= "9") return true;
  const mark = language === "de" ? "," : ".";
  if (char !== mark || !/\d/.test(formula[at + 1] ?? "")) return false;
  return inArray ? language === "de" : !/[\p{L}\p{N}_)\]]/u.test(formula[at - 1] ?? "");
}

function isSeparator(char: string, separator: string, inArray: boolean): boolean {
  // outside arrays German has only ";" and English only ","; the other mark is a row end or, in German, a stray point
  return inArray ? separator.includes(char) : char === separator[0];
}
