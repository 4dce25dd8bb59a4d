// Without this formulas typed in German would not calculate, and formulas shown would be English.
import { formulaTokens, type FormulaLanguage, type FormulaToken } from "../files/formulaTokens";
import { englishFunctionName, germanFunctionName } from "./germanFunctions";

/** English=German; error values that are not listed are the same. */
const ERRORS = new Map([
  ["#N/A", "#NV"],
  ["#REF!", "#BEZUG!"],
  ["#VALUE!", "#WERT!"],
  ["#NUM!", "#ZAHL!"],
  ["#SPILL!", "#ÜBERLAUF!"],
  ["#CALC!", "#KALK!"],
  ["#BUSY!", "#BESCHÄFTIGT!"],
  ["#GETTING_DATA", "#DATEN_ABRUFEN"],
]);
const CONSTANTS = new Map([
  ["TRUE", "WAHR"],
  ["FALSE", "FALSCH"],
]);
/** Parts of a table in a structured reference. */
const TABLE_PARTS = new Map([
  ["#all", "#Alle"],
  ["#data", "#Daten"],
  ["#headers", "#Kopfzeilen"],
  ["#totals", "#Ergebnisse"],
  ["#this row", "#Diese Zeile"],
]);
const ENGLISH_PARTS = new Map([
  ["#alle", "#All"],
  ["#daten", "#Data"],
  ["#kopfzeilen", "#Headers"],
  ["#ergebnisse", "#Totals"],
  ["#diese zeile", "#This Row"],
]);
const inverse = (map: ReadonlyMap<string, string>) => new Map([...map].map(([from, to]) => [to, from]));
const ENGLISH_ERRORS = inverse(ERRORS);
const ENGLISH_CONSTANTS = inverse(CONSTANTS);

/** `=WENN(B2>1,5;"ja; 1,5";SUMME(A1;A2))` → `=IF(B2>1.5,"ja; 1,5",SUM(A1,A2))`. Names Excel does not know stay as they are. */
export function formulaToEnglish(formula: string): string {
  return translate(formula, "de", (token, next) => {
    switch (token.kind) {
      case "number":
        return token.text.replace(",", ".");
      case "separator":
        return token.inArray && token.text === ";" ? ";" : ",";
      case "error":
        return ENGLISH_ERRORS.get(token.text.toUpperCase()) ?? token.text;
      case "bracket":
        return englishBracket(token.text);
      case "name":
        if (next?.kind === "open") return englishFunctionName(token.text) ?? token.text;
        return isWord(next) ? (ENGLISH_CONSTANTS.get(token.text.toUpperCase()) ?? token.text) : token.text;
      default:
        return token.text;
    }
  });
}

/** The way back, for showing: `=IF(B2>1.5,…)` → `=WENN(B2>1,5;…)`. */
export function formulaToGerman(formula: string): string {
  return translate(formula, "en", (token, next) => {
    switch (token.kind) {
      case "number":
        return token.text.replace(".", ",");
      case "separator":
        return token.inArray && token.text === "," ? "." : ";";
      case "error":
        return ERRORS.get(token.text.toUpperCase()) ?? token.text;
      case "bracket":
        return germanBracket(token.text);
      case "name":
        if (next?.kind === "open") return germanFunctionName(token.text);
        return isWord(next) ? (CONSTANTS.get(token.text.toUpperCase()) ?? token.text) : token.text;
      default:
        return token.text;
    }
  });
}

/** The error value as German Excel shows it; other texts unchanged. */
export const errorToGerman = (value: string): string => ERRORS.get(value) ?? value;

type Translate = (token: FormulaToken, next: FormulaToken | undefined) => string;

function translate(formula: string, from: FormulaLanguage, one: Translate): string {
  const tokens = formulaTokens(formula, from);
  return tokens.map((token, at) => one(token, tokens[at + 1])).join("");
}

/** Not a sheet before its exclamation mark. */
const isWord = (next: FormulaToken | undefined) => next?.text !== "!";

/**
 * `[@Ist]` becomes the form files use, `[[#This Row],[Ist]]`: the grid's engine knows no other. Column names stay, whatever
 * they look like; only the parts of a table and the mark between them have two languages.
 */
function englishBracket(text: string): string {
  const ownRow = /^\[@(?:\[(.*)\]|([^[\]]*))\]$/s.exec(text);
  if (ownRow) return `[[#This Row],[${ownRow[1] ?? ownRow[2]}]]`;
  return mapBracket(text, ENGLISH_PARTS, ";", ",");
}

function germanBracket(text: string): string {
  const ownRow = /^\[\[#This Row\],\[((?:[^[\]']|'.)*)\]\]$/is.exec(text);
  if (ownRow) return /^[\p{L}\p{N}_]+$/u.test(ownRow[1]) ? `[@${ownRow[1]}]` : `[@[${ownRow[1]}]]`;
  return mapBracket(text, TABLE_PARTS, ",", ";");
}

function mapBracket(text: string, parts: ReadonlyMap<string, string>, from: string, to: string): string {
  const simple = /^\[(#[^[\]]+)\]$/.exec(text);
  if (simple) return `[${parts.get(simple[1].toLowerCase()) ?? simple[1]}]`;
  if (!text.startsWith("[[")) return text;
  let result = "";
  for (let at = 0, depth = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "'") result += char + (text[++at] ?? "");
    else if (char === "[" && text[at + 1] === "#") {
      const end = text.indexOf("]", at);
      const name = text.slice(at + 1, end < 0 ? undefined : end);
      result += "[" + (parts.get(name.toLowerCase()) ?? name);
      at += name.length;
      depth++;
    } else {
      if (char === "[") depth++;
      if (char === "]") depth--;
      result += char === from && depth === 1 ? to : char;
    }
  }
  return result;
}
