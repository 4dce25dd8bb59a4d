// Without this file limits would be counted in characters; Excel counts bytes, and an "ß" has two.

/** Bytes of a text in UTF-8. */
export const byteLength: (text: string) => number =
  typeof Buffer === "function" ? (text) => Buffer.byteLength(text, "utf8") : (text) => new Blob([text]).size;
