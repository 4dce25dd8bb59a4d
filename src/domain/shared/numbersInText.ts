// Without this file `1.234` would be one thing in one column and another in the next, and nobody would have been asked.

/** How figures are written in texts: `1.234,56` or `1,234.56`; `unknown` until a column has shown it. */
export type NumberConvention = "german" | "plain" | "unknown";

/**
 * A figure found in a text. `digits` without separators, of which `decimals` stand behind the decimal sign; `scale` is 1,
 * 1,000 or 1,000,000 when the text itself says so (`T€`, `Mio. €`) and null when it does not.
 */
export interface WrittenNumber {
  readonly negative: boolean;
  readonly digits: number;
  readonly decimals: number;
  readonly scale: number | null;
  /** Which convention the shape proves; `ambiguous` for `1.234`, `neutral` for `1234`. */
  readonly shape: "german" | "plain" | "ambiguous" | "neutral";
  /** Separator of an ambiguous shape. */
  readonly separator: "." | "," | "";
}

/** Signs and words that say "no value" in a cell that is not empty. */
const noValueTexts: ReadonlySet<string> = new Set(["-", "–", "—", "−", "--", "---", "./.", ".", "/", "x", "X"]);

const scaleOfWord: ReadonlyMap<string, number | null> = new Map([
  ["€", null],
  ["eur", null],
  ["euro", null],
  ["t€", 1_000],
  ["te", 1_000],
  ["teur", 1_000],
  ["tsd", 1_000],
  ["tsd€", 1_000],
  ["tsdeur", 1_000],
  ["mio", 1_000_000],
  ["mio€", 1_000_000],
  ["mioeur", 1_000_000],
  ["mrd", 1_000_000_000],
  ["mrd€", 1_000_000_000],
  ["mrdeur", 1_000_000_000],
]);

/** Whether a text stands for "nothing planned": blank, a dash of any kind, `./.`. */
export function saysNoValue(text: string): boolean {
  const trimmed = trimBlanks(text);
  if (trimmed === "") return true;
  if (trimmed.length > 5) return false;
  return noValueTexts.has(trimmed) || noValueTexts.has(trimBlanks(trimmed.replace("€", "")));
}

/** Most digits a figure may have so that it stays exact. */
const mostDigits = 15;

/** Character codes that mean something in a figure. */
const code = {
  zero: 48,
  nine: 57,
  dot: 46,
  comma: 44,
  minus: 45,
  plus: 43,
  apostrophe: 39,
  openBracket: 40,
  closeBracket: 41,
  enDash: 0x2013,
  minusSign: 0x2212,
  typographicApostrophe: 0x2019,
} as const;

/**
 * Reads one figure with everything real plans hang on to it: `310.964,69-`, `− 8.000`, `(5)`, `1 234,56 €`, `8.000,-`,
 * `12,5 T€`, `1'234.50`. Null for what is no figure; such a text is a finding, never a 0.
 */
export function scanNumber(text: string): WrittenNumber | null {
  const scanner = new NumberScanner(text);
  return scanner.scan();
}

/** One pass over the characters; a class only because a dozen counters travel together. */
class NumberScanner {
  private digits = 0;
  private digitCount = 0;
  private minus = 0;
  private brackets = 0;
  private dots = 0;
  private commas = 0;
  private otherGroups = 0;
  private lastSeparator: "." | "," | "" = "";
  private sinceSeparator = 0;
  private beforeFirst = 0;
  private groupsOfThree = true;
  private word = "";
  /** Nothing but signs and units may follow: a minus, a unit or a bracket stands behind the digits. */
  private closed = false;
  /** `,-` stood where cents would stand. */
  private wholeEuros = false;

  constructor(private readonly text: string) {}

  scan(): WrittenNumber | null {
    for (let index = 0; index < this.text.length; index += 1) {
      if (!this.take(index)) return null;
    }
    return this.result();
  }

  private take(index: number): boolean {
    const sign = this.text.charCodeAt(index);
    if (sign >= code.zero && sign <= code.nine) return this.takeDigit(sign - code.zero, index);
    if (sign === code.dot || sign === code.comma) return this.takeSeparator(sign, index);
    if (isBlank(sign)) return true;
    if (sign === code.minus || sign === code.enDash || sign === code.minusSign) return this.takeMinus();
    if (sign === code.plus) return this.digitCount === 0;
    if (sign === code.openBracket) return this.digitCount === 0 && (this.brackets += 1) === 1;
    if (sign === code.closeBracket) return this.takeClosingBracket();
    if (sign === code.apostrophe || sign === code.typographicApostrophe) return this.takeGroup();
    return this.takeLetter(index);
  }

  private takeDigit(digit: number, index: number): boolean {
    if (this.closed) return false;
    if (index > 0 && this.digitCount > 0 && isBlank(this.text.charCodeAt(index - 1)) && !this.takeGroup()) return false;
    this.digits = this.digits * 10 + digit;
    if (this.digits !== 0 || this.lastSeparator !== "") this.digitCount += 1;
    else this.digitCount = 1;
    this.sinceSeparator += 1;
    return this.digitCount <= mostDigits;
  }

  private takeSeparator(sign: number, index: number): boolean {
    if (this.closed) return sign === code.dot && this.word !== "";
    if ((this.digitCount === 0 && sign === code.dot)) return false;
    // `8.000,-` and `8.000,--`: the dash stands for no cents, not for a minus.
    const next = this.text.charCodeAt(index + 1);
    if (sign === code.comma && (next === code.minus || next === code.enDash) && this.digitCount > 0) {
      this.closed = true;
      this.wholeEuros = true;
      this.noteSeparator(",");
      return true;
    }
    this.noteSeparator(sign === code.dot ? "." : ",");
    return true;
  }

  private noteSeparator(separator: "." | ","): void {
    if (this.dots + this.commas + this.otherGroups === 0) this.beforeFirst = this.sinceSeparator;
    else if (this.sinceSeparator !== 3) this.groupsOfThree = false;
    if (separator === ".") this.dots += 1;
    else this.commas += 1;
    this.lastSeparator = separator;
    this.sinceSeparator = 0;
  }

  private takeGroup(): boolean {
    if (this.digitCount === 0 || this.lastSeparator !== "" || this.closed) return false;
    if (this.otherGroups === 0) this.beforeFirst = this.sinceSeparator;
    else if (this.sinceSeparator !== 3) return false;
    this.otherGroups += 1;
    this.sinceSeparator = 0;
    return true;
  }

  private takeMinus(): boolean {
    if (this.wholeEuros) return true;
    this.minus += 1;
    if (this.digitCount > 0) this.closed = true;
    return this.minus === 1;
  }

  private takeClosingBracket(): boolean {
    this.closed = true;
    this.brackets += 1;
    return this.brackets === 2 && this.digitCount > 0;
  }

  private takeLetter(index: number): boolean {
    if (this.word.length > 8) return false;
    if (this.digitCount > 0) this.closed = true;
    this.word += this.text.charAt(index).toLowerCase();
    return true;
  }

  private result(): WrittenNumber | null {
    if (this.digitCount === 0 || this.brackets === 1) return null;
    const scale = this.word === "" ? null : scaleOfWord.get(this.word);
    if (scale === undefined) return null;
    if (this.otherGroups > 0 && !this.groupedByOthers()) return null;
    const base = { negative: this.minus > 0 || this.brackets === 2, digits: this.digits, scale } as const;
    const both = this.dots > 0 && this.commas > 0;
    if (this.lastSeparator === "") return { ...base, decimals: 0, shape: "neutral", separator: "" };
    if (this.wholeEuros) return this.grouped("german", base);
    if (both) return this.mixed(base);
    if (this.dots + this.commas > 1) return this.grouped(this.lastSeparator === "." ? "german" : "plain", base);
    return this.single(base);
  }

  private groupedByOthers(): boolean {
    return this.beforeFirst <= 3 && (this.lastSeparator !== "" || this.sinceSeparator === 3);
  }

  /** Only grouping signs: `1.234.567`; `8.000,-` comes here too. */
  private grouped(shape: "german" | "plain", base: ScannedBase): WrittenNumber | null {
    const lastGroupHolds = this.wholeEuros || this.sinceSeparator === 3;
    if (!this.groupsOfThree || !lastGroupHolds || (this.dots + this.commas > 1 && this.beforeFirst > 3)) return null;
    return { ...base, decimals: 0, shape, separator: "" };
  }

  /** Both signs: the last one is the decimal sign and stands once. */
  private mixed(base: ScannedBase): WrittenNumber | null {
    const timesLast = this.lastSeparator === "," ? this.commas : this.dots;
    if (timesLast !== 1 || !this.groupsOfThree || this.beforeFirst > 3) return null;
    const shape = this.lastSeparator === "," ? "german" : "plain";
    return { ...base, decimals: this.sinceSeparator, shape, separator: "" };
  }

  /** One sign, once: three digits behind it may be a group or decimals. */
  private single(base: ScannedBase): WrittenNumber {
    const separator = this.lastSeparator;
    const mayGroup = this.sinceSeparator === 3 && this.otherGroups === 0 && this.beforeFirst <= 3 && this.digits >= 1000;
    if (mayGroup) return { ...base, decimals: 3, shape: "ambiguous", separator };
    const shape = separator === "," ? "german" : "plain";
    return { ...base, decimals: this.sinceSeparator, shape, separator: "" };
  }
}

type ScannedBase = Pick<WrittenNumber, "negative" | "digits" | "scale">;

/** Digits behind the decimal sign under a convention; null when only a person can tell. */
export function decimalsUnder(written: WrittenNumber, convention: NumberConvention): number | null {
  if (written.shape !== "ambiguous") return written.decimals;
  if (convention === "unknown") return null;
  const decimalSign = convention === "german" ? "," : ".";
  return written.separator === decimalSign ? written.decimals : 0;
}

/** What a column's texts show of their convention. `doubt` when both are proved, or only ambiguous figures stand there. */
export interface ConventionEvidence {
  readonly convention: NumberConvention;
  readonly doubt: boolean;
  /** A figure that only a person can tell, to be shown with the question. */
  readonly example: string | null;
}

/**
 * Looks for the convention of a column's texts. Ambiguous figures beside proved ones follow those; a column of nothing but
 * ambiguous figures stays unknown and is asked about, once (rule B3).
 */
export function detectConvention(texts: Iterable<string>): ConventionEvidence {
  let german = 0;
  let plain = 0;
  let example: string | null = null;
  for (const text of texts) {
    const written = scanNumber(text);
    if (written === null) continue;
    if (written.shape === "german") german += 1;
    else if (written.shape === "plain") plain += 1;
    else if (written.shape === "ambiguous" && example === null) example = text;
  }
  if (german > 0 && plain > 0) return { convention: "unknown", doubt: example !== null, example };
  if (german > 0) return { convention: "german", doubt: false, example: null };
  if (plain > 0) return { convention: "plain", doubt: false, example: null };
  return { convention: "unknown", doubt: example !== null, example };
}

/** Blanks as they come from web pages and typesetting: NBSP, thin, narrow and figure space, tab. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2007 || code === 9 || code === 10;
}

/** A text without blanks of any kind around it. */
export function trimBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}
