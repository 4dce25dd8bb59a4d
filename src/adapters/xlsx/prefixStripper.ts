// Without this file sheets with <x:row><x:c> (many accounting programs write them) would take the slow way.
import { greater, less, slash } from "./letters";

/**
 * Takes a namespace prefix out of tag names, chunk by chunk: `<x:c r="A1">` becomes `<c r="A1">`. Works on bytes; texts cannot
 * hold a bare `<`, and sheets with CDATA or comments are not scanned at all.
 */
export class PrefixStripper {
  private readonly prefix: Uint8Array;
  private rest = new Uint8Array(0);

  constructor(prefix: string) {
    this.prefix = new TextEncoder().encode(`${prefix}:`);
  }

  /** The chunk without prefixes. A tag that is cut by the end of the chunk comes with the next one. */
  strip(chunk: Uint8Array, isLast: boolean): Uint8Array {
    const bytes = new Uint8Array(this.rest.length + chunk.length);
    bytes.set(this.rest);
    bytes.set(chunk, this.rest.length);
    const lastTag = bytes.lastIndexOf(less);
    const end = isLast || lastTag < 0 || bytes.indexOf(greater, lastTag) >= 0 ? bytes.length : lastTag;
    this.rest = bytes.slice(end);
    return bytes.subarray(0, this.stripInPlace(bytes, end));
  }

  private stripInPlace(bytes: Uint8Array, end: number): number {
    const { prefix } = this;
    let to = 0;
    for (let at = 0; at < end; at += 1) {
      const letter = bytes[at] ?? 0;
      bytes[to] = letter;
      to += 1;
      if (letter !== less) continue;
      if (bytes[at + 1] === slash) {
        at += 1;
        bytes[to] = slash;
        to += 1;
      }
      let matched = 0;
      while (matched < prefix.length && bytes[at + 1 + matched] === prefix[matched]) matched += 1;
      if (matched === prefix.length) at += matched;
    }
    return to;
  }
}
