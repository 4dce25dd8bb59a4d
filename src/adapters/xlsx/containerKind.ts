// Without this file a CSV renamed to .xlsx, or an encrypted workbook, would be reported as "damaged".
import type { ForeignContent } from "../../workbook/readFailure";
import { hasBytes, indexOfBytes } from "./byteOrder";
import { refuse } from "./refusal";

/**
 * Refuses what cannot be a ZIP container by its first bytes: encrypted and old workbooks (both lie in the OLE container),
 * and everything else that was merely renamed. Returns silently when it may be one.
 */
export function refuseForeignContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse({ kind: "notAWorkbook", content: "nothing" });
  if (hasBytes(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0])) refuseCompoundFile(bytes);
  if (hasBytes(bytes, 0, [0x50, 0x4b])) return;
  // BIFF 2 to 5 without a container: the record "beginning of file".
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) && bytes.length > 4 && bytes[2]! <= 0x10) {
    refuse({ kind: "xls" });
  }
  refuse({ kind: "notAWorkbook", content: contentOf(bytes) });
}

/** A password makes Excel hide the whole package in an OLE stream called `EncryptedPackage`; old workbooks lie there too. */
function refuseCompoundFile(bytes: Uint8Array): never {
  const holdsStream = (name: string) => indexOfBytes(bytes, utf16(name)) >= 0;
  if (holdsStream("EncryptedPackage")) refuse({ kind: "encrypted" });
  if (holdsStream("WordDocument")) refuse({ kind: "notAWorkbook", content: "word" });
  if (holdsStream("PowerPoint Document")) refuse({ kind: "notAWorkbook", content: "slides" });
  if (holdsStream("Workbook") || holdsStream("Book")) refuse({ kind: "xls" });
  // Neither stream was found: still the OLE container, so in all likelihood what is left of an old or encrypted workbook.
  refuse({ kind: "truncated" });
}

function contentOf(bytes: Uint8Array): ForeignContent {
  if (hasBytes(bytes, 0, [0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (pictureStarts.some((start) => hasBytes(bytes, 0, start))) return "picture";
  if (archiveStarts.some((start) => hasBytes(bytes, 0, start))) return "archive";
  const wide = hasBytes(bytes, 0, [0xff, 0xfe]) ? "utf-16le" : hasBytes(bytes, 0, [0xfe, 0xff]) ? "utf-16be" : "windows-1252";
  const start = new TextDecoder(wide).decode(bytes.subarray(0, 4096));
  if (/<(!doctype\s+html|html|head|body|table)\b/i.test(start)) return "html";
  if (/^(\uFEFF|\u00EF\u00BB\u00BF)?\s*<(\?xml|[a-z])/i.test(start)) return "xml";
  if (start.includes("\u0000") && !/[\r\n;,\t]/.test(start)) return "unknown";
  // Control characters other than tab, line feed, carriage return and form feed do not occur in texts.
  const controls = start.match(/[\u0000-\u0008\u000B\u000E-\u001F]/g)?.length ?? 0;
  return controls === 0 ? "text" : "unknown";
}

const pictureStarts = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d]];
const archiveStarts = [[0x1f, 0x8b], [0x37, 0x7a, 0xbc, 0xaf], [0x52, 0x61, 0x72, 0x21]];

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]));
}
