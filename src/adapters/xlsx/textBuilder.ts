// Without this file "im Plan" would be decoded and kept once per row instead of once per workbook.
import { decodeUtf8 } from "./decodeXml";
import type { ReadLimits } from "./limits";
import { refuse } from "./refusal";
import { textOfRuns } from "./richText";
import { decodeCellText } from "./xmlText";

/** How a text is spelled in the sheet: bare, or as the content of `<is>`. */
export type TextForm = "bare" | "runs";

interface Known {
  readonly bytes: Uint8Array;
  readonly form: TextForm;
  readonly index: number;
}

/** So many spellings are remembered; beyond that every text gets an entry of its own, which costs memory only. */
const rememberedSpellings = 65_536;

/** The texts of a workbook while it is read: shared strings first, then what the sheets spell out themselves. */
export class TextBuilder {
  private readonly known = new Map<number, Known>();
  private readonly byText = new Map<string, number>();
  /** Number of shared strings. */
  readonly sharedCount: number;

  constructor(
    readonly texts: string[],
    private readonly limits: ReadLimits,
  ) {
    this.sharedCount = texts.length;
  }

  /** Index of the text spelled by bytes. Equal spellings are decoded once. */
  internBytes(bytes: Uint8Array, start: number, end: number, form: TextForm, part: string): number {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const known = this.known.get(hash);
    if (known !== undefined && known.form === form && isSame(known.bytes, bytes, start, end)) return known.index;
    const raw = decodeUtf8(bytes.subarray(start, end));
    const index = this.append(form === "runs" ? textOfRuns(raw, part) : decodeCellText(raw));
    if (this.known.size < rememberedSpellings) this.known.set(hash, { bytes: bytes.slice(start, end), form, index });
    return index;
  }

  /** Index of a text that is decoded already. */
  intern(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const index = this.append(text);
    if (this.byText.size < rememberedSpellings) this.byText.set(text, index);
    return index;
  }

  private append(text: string): number {
    if (this.texts.length >= this.limits.texts) refuse({ kind: "tooLarge", what: "texts", limit: this.limits.texts });
    return this.texts.push(text) - 1;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
