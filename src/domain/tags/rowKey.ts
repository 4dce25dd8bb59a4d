// Without this file a tag would belong to a row number, and the first sort would hang it on another row.

/** No vowels and none of 0, 1, l, o: keys spell no words and can be read out on the phone. */
const alphabet = "23456789bcdfghjkmnpqrstvwxz";

/** Shape of a key: six characters of its own, a hyphen, four of the row's fingerprint. The last two of the six are the row's second fingerprint when the key was made. */
const shape = /^([2-9b-df-hj-km-np-tv-xz]{6})-([2-9b-df-hj-km-np-tv-xz]{4})$/;

/** What a fingerprint is made of: what the finance system itself writes into the row, never amounts or our own columns. */
export interface RowIdentity {
  readonly product: string | null;
  readonly account: string | null;
  readonly text: string | null;
}

/**
 * Four characters that change with product, account or text (*Fingerabdruck*). Case, surrounding and repeated blanks do
 * not count, because exports differ in them. Equal rows have equal fingerprints; unequal ones collide once in 531,441.
 */
export function fingerprint(row: RowIdentity): string {
  return printOf(row).slice(0, 4);
}

/**
 * Two more characters of the same, which a key carries at the end of its own half (S5). A thousand rows hold about one pair
 * whose four agree by chance; these tell the pair apart when its tags have been torn off.
 */
export function secondFingerprint(row: RowIdentity): string {
  return printOf(row).slice(4);
}

function printOf(row: RowIdentity): string {
  const normal = [row.product, row.account, row.text].map((part) => normalise(part ?? "")).join("\u001f");
  let hash = fnv1a(normal);
  let letters = "";
  for (let position = 0; position < 6; position++) {
    letters += alphabet.charAt(hash % alphabet.length);
    hash = Math.floor(hash / alphabet.length);
  }
  return letters;
}

/** Text as fingerprints and comparisons see it. */
export function normalise(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0\u2009\u202f]+/g, " ").trim().toLowerCase();
}

/** 32-bit FNV-1a over UTF-16 code units: short, fast and the same on every machine. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  // The low bits of FNV are weak; folding brings the high ones down before the remainder is taken.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * A new key for a row (*Schlüssel*), different from every one in `taken`, to which it is added. `random` yields numbers
 * from 0 up to 1; it is an argument so that tests repeat.
 */
export function newRowKey(row: RowIdentity, taken: Set<string>, random: () => number): string {
  const second = secondFingerprint(row);
  const digits = Array.from({ length: 4 }, () => Math.floor(random() * alphabet.length));
  // Counting on from a taken key ends for every source of numbers, also a poor one.
  while (taken.has(spelled(digits) + second)) countOn(digits);
  const own = spelled(digits) + second;
  taken.add(own);
  return `${own}-${fingerprint(row)}`;
}

function spelled(digits: readonly number[]): string {
  return digits.map((digit) => alphabet.charAt(digit)).join("");
}

function countOn(digits: number[]): void {
  for (let position = digits.length - 1; position >= 0; position--) {
    digits[position] = (digits[position]! + 1) % alphabet.length;
    if (digits[position] !== 0) return;
  }
}

/** The two halves of a key, or null when the cell holds something else. */
export function parseRowKey(cell: unknown): { readonly own: string; readonly fingerprint: string } | null {
  const match = typeof cell === "string" ? shape.exec(cell.trim()) : null;
  return match ? { own: match[1] ?? "", fingerprint: match[2] ?? "" } : null;
}
