// Without this file the manifest could only be searched as text, and the order of its elements could not be checked.

/** An element with its local name (without prefix), attributes as written, child elements in order and its own text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement {
  readonly tag: string;
  readonly element: { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
}

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a well-formed document without DTD or CDATA, which is all a manifest may be. Throws where it is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const root: OpenElement = { tag: "", element: { name: "", attributes: {}, children: [], text: "" } };
  const open: OpenElement[] = [root];
  for (const match of source.replace(/^\uFEFF/, "").matchAll(token)) {
    const [whole, closes, tag, attributes = "", closesItself, text] = match;
    const current = open.at(-1) ?? root;
    if (whole === "<") throw new Error(`Kein wohlgeformtes XML bei Zeichen ${match.index}`);
    if (text !== undefined) current.element.text += unescapeXml(text.trim());
    if (tag === undefined) continue;
    if (closes) {
      if (current.tag !== tag) throw new Error(`</${tag}> schließt <${current.tag}>`);
      open.pop();
      continue;
    }
    const element = { name: localName(tag), attributes: attributesOf(attributes), children: [], text: "" };
    current.element.children.push(element);
    if (!closesItself) open.push({ tag, element });
  }
  const [document, ...others] = root.element.children;
  if (open.length > 1) throw new Error(`<${open.at(-1)?.tag}> ist nicht geschlossen`);
  if (!document || others.length > 0) throw new Error("Ein Dokument hat genau ein oberstes Element");
  return document;
}

/** All elements of a name below an element, at any depth, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** First element along a path of names, or null. */
export function at(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let current: XmlElement | undefined = element;
  for (const name of path) current = current?.children.find((child) => child.name === name);
  return current ?? null;
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of source.matchAll(attribute)) {
    found[localName(name)] = unescapeXml(double ?? single ?? "");
  }
  return found;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
