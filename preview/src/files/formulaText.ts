// Without this, newer functions would be #NAME? in Excel or in the grid: files write them with a prefix, the grid without.
import { columnIndex, columnLetters } from "./a1";
import { formulaTokens } from "./formulaTokens";

/** Functions newer than the file format; Excel reads them only with the prefix (Microsoft, "Issue: An _xlfn. prefix is displayed"). */
const NEW_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT " +
    "CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S " +
    "CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT " +
    "F.TEST FIELDVALUE FILTERXML FLOOR.MATH FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY " +
    "FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK " +
    "HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM " +
    "LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERCENTOF PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
    "RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY " +
    "STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE " +
    "TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE " +
    "WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry a second prefix. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
const PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.)+/i;

/** As the file writes it (without `=`) → as the grid wants it (with `=`). */
export function openFormula(stored: string): string {
  const tokens = formulaTokens(stored.replaceAll("\r\n", "\n"), "en");
  return "=" + tokens.map((token) => (token.kind === "name" ? withoutPrefix(token.text) : token.text)).join("");
}

/** As the grid holds it (with `=`) → as the file wants it (without `=`). Our own functions stay plain: `ISEK.ZIEL(…)`. */
export function saveFormula(formula: string): string {
  const tokens = formulaTokens(formula.replace(/^=/, ""), "en");
  const parameters = lambdaParameters(tokens.map((token) => token.text));
  return tokens
    .map((token, at) => {
      if (token.kind !== "name") return token.text;
      if (tokens[at + 1]?.kind === "open") return withPrefix(token.text);
      return parameters.has(token.text.toUpperCase()) ? `_xlpm.${token.text}` : token.text;
    })
    .join("");
}

/** The formula as it reads when it is copied by that many rows and columns; what has `$` stays, what leaves the sheet is #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula, "en");
  return tokens
    .map((token, at) => {
      const after = tokens[at + 1]?.text;
      const isPartOfRange = after === ":" || tokens[at - 1]?.text === ":";
      if (token.kind === "number" && isPartOfRange) return shiftReference(token.text, rows, columns, true);
      if (token.kind !== "name" || after === "(" || after === "!") return token.text;
      return shiftReference(token.text, rows, columns, isPartOfRange);
    })
    .join("");
}

/** `isPartOfRange`: only beside a colon are a lone letter a column and a lone number a row. */
function shiftReference(text: string, rows: number, columns: number, isPartOfRange: boolean): string {
  const match = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d{1,7}))?$/.exec(text);
  if (!match) return text;
  const [, fixedColumn, letters, fixedRow, digits] = match;
  if ((letters === undefined || digits === undefined) && !isPartOfRange) return text;
  const column = letters === undefined ? undefined : columnIndex(letters) + (fixedColumn ? 0 : columns);
  const row = digits === undefined ? undefined : Number(digits) - 1 + (fixedRow ? 0 : rows);
  if ((column !== undefined && (column < 0 || column > 16_383)) || (row !== undefined && (row < 0 || row > 1_048_575)))
    return "#REF!";
  return (
    (column === undefined ? "" : fixedColumn + columnLetters(column)) + (row === undefined ? "" : fixedRow + (row + 1))
  );
}

const withoutPrefix = (name: string) => name.replace(PREFIX, "").replace(/^_xlpm\./i, "");

function withPrefix(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
  return NEW_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
}

/** Names that LET and LAMBDA introduce: the file marks them with `_xlpm.`, else Excel finds the file damaged. */
function lambdaParameters(texts: string[]): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < texts.length; at++) {
    const call = texts[at].toUpperCase();
    if ((call !== "LET" && call !== "LAMBDA") || texts[at + 1] !== "(") continue;
    const args = argumentsFrom(texts, at + 2);
    const names = call === "LET" ? args.slice(0, -1).filter((_, index) => index % 2 === 0) : args.slice(0, -1);
    for (const name of names) if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) found.add(name.toUpperCase());
  }
  return found;
}

function argumentsFrom(texts: string[], from: number): string[] {
  const args = [""];
  for (let at = from, depth = 0; at < texts.length; at++) {
    const text = texts[at];
    if (text === "(" || text === "{") depth++;
    if ((text === ")" || text === "}") && depth-- === 0) break;
    if (text === "," && depth === 0) args.push("");
    else args[args.length - 1] += text.trim();
  }
  return args;
}
