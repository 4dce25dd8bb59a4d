// Without this file a part in UTF-16 would look like an empty sheet.

/** How the bytes of an XML part spell letters, by byte order mark, first bytes or declaration (XML 1.0, appendix F). */
export function xmlEncoding(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0x3c && second === 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0) return "utf-16be";
  const declaration = latin1.decode(bytes.subarray(0, 200));
  if (!declaration.startsWith("<?xml")) return "utf-8";
  const stated = /^<\?xml[^>]{0,150}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1]?.toLowerCase();
  // A part that is readable as single bytes is not UTF-16, whatever it claims.
  return stated === undefined || stated.startsWith("utf-16") || !isKnown(stated) ? "utf-8" : stated;
}

/** Bytes of a part as a string, without byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = xmlEncoding(bytes);
  return encoding === "utf-8" ? utf8.decode(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** Bytes in the middle of a UTF-8 part. */
export function decodeUtf8(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

const utf8 = new TextDecoder("utf-8");
const latin1 = new TextDecoder("latin1");

function isKnown(label: string): boolean {
  return knownLabels.has(label);
}

/** Single-byte encodings that exports have been seen in; the runtime knows these names. */
const knownLabels = new Set([
  "utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "latin1", "windows-1250", "windows-1251", "windows-1252",
]);
