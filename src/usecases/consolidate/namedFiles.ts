// Without this file two departments' files of one name would be taken for one, and one file picked twice for two.
import type { PickedFile } from "./consolidationDesk";

/** A picked file with the name it has on the desk. */
export interface NamedFile<Picked extends PickedFile> {
  readonly file: string;
  readonly picked: Picked;
  /** Read, and refused: a corrected one may take its place. */
  readonly isRefused: boolean;
}

/** Files that stay and files that are to be read, with names of their own. */
export interface NamedFiles<Picked extends PickedFile, Entry extends NamedFile<Picked>> {
  readonly kept: readonly Entry[];
  readonly added: readonly NamedFile<Picked>[];
}

/** Gives newly picked files their names: the same file again is left out, a corrected one takes the place of the refused one. */
export function namedFiles<Picked extends PickedFile, Entry extends NamedFile<Picked>>(entries: readonly Entry[], picked: readonly Picked[]): NamedFiles<Picked, Entry> {
  let kept = entries;
  const added: NamedFile<Picked>[] = [];
  for (const each of picked) {
    if ([...kept, ...added].some((entry) => isSame(entry.picked, each))) continue;
    kept = kept.filter(({ picked: { name }, isRefused }) => name !== each.name || !isRefused);
    const taken = new Set([...kept, ...added].map(({ file }) => file.toLowerCase()));
    added.push({ file: freeName(each.name, taken), picked: each, isRefused: false });
  }
  return { kept, added };
}

function isSame(one: PickedFile, other: PickedFile): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

/** `Haushalt.xlsx`, then `Haushalt (2).xlsx`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${base} (${number})${ending}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}
