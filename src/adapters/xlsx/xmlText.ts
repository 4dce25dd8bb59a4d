// Without this file "Köln &amp; Zürich" would reach the budget as it is spelled inside the file.

const namedEntities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of an XML document as it is meant: line ends, entities. Unknown entities stay as they are spelled. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return text.includes("&") ? text.replace(/&(#x[0-9a-fA-F]{1,8}|#\d{1,9}|\w{1,8});/g, decodeEntity) : text;
}

/** Text of a cell: beyond XML, spreadsheets spell control characters as `_x000D_` (ECMA-376 22.9.2.19). */
export function decodeCellText(raw: string): string {
  return decodeEscapes(decodeXmlText(raw));
}

/** `_x000D_` → carriage return, `_x005F_` → underscore. For texts whose entities are decoded already. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function decodeEntity(spelled: string, entity: string): string {
  if (!entity.startsWith("#")) return Object.hasOwn(namedEntities, entity) ? (namedEntities[entity] ?? spelled) : spelled;
  const code = entity[1] === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
