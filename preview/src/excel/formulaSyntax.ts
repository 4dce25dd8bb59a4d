// Without this file a formula no Excel would take would be taken: German separators, open brackets, too long a text.
import { invalidArgument } from "../host/hostError";

/** Excel's longest formula and longest text of a cell. */
const FORMULA_LIMIT = 8_192;
const TEXT_LIMIT = 32_767;

/** Texts, quoted sheet names, brackets, separators and everything between them. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[(){};,]|[^"'[\](){};,]+|./gs;
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "}": "{" };
const DANGLING = /[-+*/^&=<>:]\s*$/;

/** Refuses what the add-in's API refuses as a formula: it speaks English, arguments are separated by commas. */
export function requireFormula(formula: string): void {
  if (formula.length > FORMULA_LIMIT) throw invalidArgument("the formula is too long");
  const open: string[] = [];
  let before = "";
  for (const token of formula.slice(1).match(TOKENS) ?? []) {
    if (token === "(" || token === "{") open.push(token);
    else if (CLOSING[token]) {
      if (open.pop() !== CLOSING[token] || (token === ")" && DANGLING.test(before))) throw invalidArgument(formula);
    } else if (token === ";" && open.at(-1) !== "{")
      throw invalidArgument(`${formula}: semicolons separate nothing here`);
    else if (token === "," && open.length === 0 && /\d$/.test(before) && !/[A-Z$]\d+$/i.test(before))
      throw invalidArgument(`${formula}: decimals have a point`);
    else if (token === '"' || token === "'" || token === "[" || token === "]") throw invalidArgument(formula);
    before = token;
  }
  if (open.length > 0 || DANGLING.test(before) || before === "") throw invalidArgument(formula);
}

/** A value on its way into a cell. */
export function requireCellInput(value: unknown, isText: boolean): void {
  if (typeof value !== "string") return;
  if (value.length > TEXT_LIMIT) throw invalidArgument("the text is too long");
  if (!isText && value[0] === "=" && value.length > 1) requireFormula(value);
}
