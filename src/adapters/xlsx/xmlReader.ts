// Without this file workbook, formats and properties would be read by regular expressions, which hostile files can stall.
import { refusePart } from "./refusal";
import { decodeXmlText } from "./xmlText";

/** What a reader of one part wants to be told. Names come without namespace prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: XmlAttributes): void;
  /** Text between two tags, entities decoded; called once per piece (CDATA and comments cut texts into pieces). */
  text?(text: string): void;
  close?(name: string): void;
}

/** Attributes of one tag, read only when somebody asks for one. Names come without namespace prefix. */
export class XmlAttributes {
  private parsed: Map<string, string> | null = null;

  constructor(private readonly raw: string) {}

  /** Value of an attribute, entities decoded. `r:id` and `id` are both `id`; the one with a prefix wins. */
  get(name: string): string | undefined {
    return this.parsed === null ? (this.find(name) ?? this.all().get(name)) : this.parsed.get(name);
  }

  /** Looks for `name="` without taking all attributes apart: enough for the tags of which only one attribute matters. */
  private find(name: string): string | undefined {
    const { raw } = this;
    const at = raw.indexOf(`${name}="`);
    // With single quotes the found place could lie inside of another value; an attribute with a prefix would win.
    if (at < 1 || raw.charCodeAt(at - 1) > 32 || raw.includes("'") || raw.includes(`:${name}="`)) return undefined;
    const start = at + name.length + 2;
    const end = raw.indexOf('"', start);
    return end < 0 ? undefined : decodeXmlText(raw.slice(start, end));
  }

  private all(): Map<string, string> {
    return (this.parsed ??= parseAttributes(this.raw));
  }

  /** True for `1` and `true`, as schema booleans are spelled. */
  isTrue(name: string): boolean {
    const value = this.get(name);
    return value === "1" || value === "true";
  }

  /** An integer, or undefined where there is none. */
  integer(name: string): number | undefined {
    const value = this.get(name);
    return value !== undefined && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : undefined;
  }
}

/**
 * Walks through a whole XML part and tells the visitor. Checks that tags are balanced; refuses document type definitions.
 * Text outside of the root element is passed over, as spreadsheet programs do. Linear in time, whatever the content.
 *
 * @param part name of the part, for the refusal
 */
export function readXml(xml: string, part: string, visitor: XmlVisitor): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at && open.length > 0) visitor.text?.(decodeXmlText(xml.slice(at, textEnd)));
    if (tag < 0) break;
    const next = xml.charCodeAt(tag + 1);
    if (next === exclamation) at = readDeclaration(xml, tag, part, visitor, open.length > 0);
    else if (next === question) at = endOf(xml, "?>", tag, part);
    else if (next === slash) at = readEndTag(xml, tag, part, visitor, open);
    else at = readStartTag(xml, tag, part, visitor, open);
  }
  if (open.length > 0) refusePart(part, "markup");
}

const exclamation = 33;
const question = 63;
const slash = 47;

/** `<!-- … -->`, `<![CDATA[ … ]]>`; anything else with `<!` is a document type definition. */
function readDeclaration(xml: string, tag: number, part: string, visitor: XmlVisitor, isInside: boolean): number {
  if (xml.startsWith("<!--", tag)) return endOf(xml, "-->", tag + 4, part);
  if (!xml.startsWith("<![CDATA[", tag)) refusePart(part, "doctype");
  const end = endOf(xml, "]]>", tag + 9, part);
  if (isInside) visitor.text?.(xml.slice(tag + 9, end - 3));
  return end;
}

function readEndTag(xml: string, tag: number, part: string, visitor: XmlVisitor, open: string[]): number {
  const end = endOf(xml, ">", tag, part);
  const name = xml.slice(tag + 2, end - 1).trimEnd();
  if (open.pop() !== name) refusePart(part, "markup");
  visitor.close?.(localName(name));
  return end;
}

function readStartTag(xml: string, tag: number, part: string, visitor: XmlVisitor, open: string[]): number {
  const end = endOfStartTag(xml, tag, part);
  const isEmpty = xml.charCodeAt(end - 2) === slash;
  const contentEnd = isEmpty ? end - 2 : end - 1;
  let nameEnd = tag + 1;
  while (nameEnd < contentEnd && xml.charCodeAt(nameEnd) > 32) nameEnd += 1;
  const name = xml.slice(tag + 1, nameEnd);
  if (name === "") refusePart(part, "markup");
  const local = localName(name);
  visitor.open?.(local, new XmlAttributes(xml.slice(nameEnd, contentEnd)));
  if (isEmpty) visitor.close?.(local);
  else open.push(name);
  return end;
}

/** Place behind the `>` that ends a start tag; one inside of quotes does not. */
function endOfStartTag(xml: string, tag: number, part: string): number {
  let at = tag + 1;
  for (;;) {
    const letter = xml.charCodeAt(at);
    if (letter === 62) return at + 1;
    if (letter === 34 || letter === 39) {
      at = xml.indexOf(letter === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    } else if (letter === 60 || Number.isNaN(letter)) break;
    at += 1;
  }
  refusePart(part, "markup");
}

/** Place behind a delimiter. */
function endOf(xml: string, delimiter: string, from: number, part: string): number {
  const at = xml.indexOf(delimiter, from);
  if (at < 0) refusePart(part, "markup");
  return at + delimiter.length;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** By hand, because a regular expression would take quadratic time on a long tag without an equals sign. */
function parseAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    const equals = raw.indexOf("=", at);
    if (equals < 0) return attributes;
    let quote = equals + 1;
    while (raw.charCodeAt(quote) <= 32) quote += 1;
    const mark = raw[quote];
    const end = mark === '"' || mark === "'" ? raw.indexOf(mark, quote + 1) : -1;
    if (end < 0) return attributes;
    keepAttribute(attributes, raw.slice(at, equals).trim(), raw.slice(quote + 1, end));
    at = end + 1;
  }
}

function keepAttribute(attributes: Map<string, string>, name: string, value: string): void {
  if (name.startsWith("xmlns")) return;
  const colon = name.indexOf(":");
  const local = name.slice(colon + 1);
  if (colon < 0 && attributes.has(local)) return;
  attributes.set(local, decodeXmlText(value));
}
