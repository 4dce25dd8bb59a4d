// Without this file the draft and the resolution of one department would both be counted.
import { inFixedOrder, lineMarks, type ComparedFile, type LineMarks } from "./comparedFile";

/** A file with what tells whether it shows the same budget as another one. */
export interface VersionedFile extends ComparedFile {
  /** Departments its lines name; empty when they name none. */
  readonly departments: readonly string[];
  /** Shapes of its sheets' layouts. */
  readonly shapes: readonly string[];
}

/** Files that show the same budget; at most one of them may be counted. Newest first; `newest` is null when nobody can tell. */
export interface VersionGroup {
  /** The same for the same files, in whatever order they come. */
  readonly id: string;
  readonly files: readonly string[];
  readonly newest: string | null;
  /** All lines and amounts are equal: the same file twice. */
  readonly isCopy: boolean;
}

/** So large a part of the larger file's lines must stand in the other one. */
const commonShare = 0.6;

/** More files than these with one line: it says nothing about versions, and comparing them would take long. */
const mostHolders = 40;

/**
 * Finds files that are versions of one another: for the same kinds and years, not of different departments, and more than
 * 60 % of the lines have the same key, or the same product, account and text. Where no account tells lines apart, the layout
 * must have the same shape and the amounts must be the same too: district lists name the same products everywhere.
 */
export function findVersions(files: readonly VersionedFile[]): readonly VersionGroup[] {
  const ordered = inFixedOrder(files) as readonly VersionedFile[];
  const parent = ordered.map((_, index) => index);
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index] ?? index));
  for (const { one, other, lines } of commonLines(ordered)) {
    const [first, second] = [ordered[one], ordered[other]];
    if (first && second && lines > commonShare * Math.max(lineCount(first), lineCount(second)) && mayBeVersions(first, second)) {
      parent[root(other)] = root(one);
    }
  }
  const groups = new Map<number, VersionedFile[]>();
  ordered.forEach((file, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), file]));
  return [...groups.values()].filter((group) => group.length > 1).map(groupOf);
}

/** Files that have a line of one name, ascending, and how often each has it. */
interface Holders {
  readonly files: number[];
  readonly times: number[];
}

/** Two files, the earlier one first, and how many lines they have in common. */
interface CommonLines {
  readonly one: number;
  readonly other: number;
  lines: number;
}

/** How many lines every two files have in common, each line once. */
function commonLines(files: readonly VersionedFile[]): Iterable<CommonLines> {
  const common = new Map<number, CommonLines>();
  for (const names of holdersByKind(files).values()) {
    for (const { files: holders, times } of names.values()) {
      if (holders.length < 2 || holders.length > mostHolders) continue;
      for (const [position, one] of holders.entries()) {
        for (let later = position + 1; later < holders.length; later += 1) {
          const other = holders[later] ?? 0;
          const pair = one * files.length + other;
          const lines = Math.min(times[position] ?? 0, times[later] ?? 0);
          const known = common.get(pair);
          if (known) known.lines += lines;
          else common.set(pair, { one, other, lines });
        }
      }
    }
  }
  return common.values();
}

/** Who has which line. Names, keys and, by shape of the layout, signatures are kinds of their own: one is never taken for the other. */
function holdersByKind(files: readonly VersionedFile[]): ReadonlyMap<string, ReadonlyMap<string, Holders>> {
  const kinds = new Map<string, Map<string, Holders>>();
  const kindOf = (kind: string): Map<string, Holders> => {
    const known = kinds.get(kind) ?? new Map<string, Holders>();
    kinds.set(kind, known);
    return known;
  };
  for (const [index, { sheets, shapes }] of files.entries()) {
    const [names, keys, signatures] = [kindOf("name"), kindOf("key"), kindOf(`signature\u001d${shapes.join("\u001d")}`)];
    for (const { lines } of sheets) {
      const marks = lineMarks(lines);
      for (const [position, { account }] of lines.entries()) {
        if (account !== null) hold(names, marks.names[position], index);
        else if (marks.keys[position]) hold(keys, marks.keys[position], index);
        else hold(signatures, marks.signatures[position], index);
      }
    }
  }
  return kinds;
}

function hold(holders: Map<string, Holders>, name: string | null | undefined, file: number): void {
  if (name == null) return;
  const known = holders.get(name);
  if (known === undefined) {
    holders.set(name, { files: [file], times: [1] });
    return;
  }
  const last = known.files.length - 1;
  if (known.files[last] === file) known.times[last] = (known.times[last] ?? 0) + 1;
  else {
    known.files.push(file);
    known.times.push(1);
  }
}

function lineCount(file: VersionedFile): number {
  return file.sheets.reduce((sum, { lines }) => sum + lines.length, 0);
}

function mayBeVersions(one: VersionedFile, other: VersionedFile): boolean {
  const sameDepartments =
    one.departments.length === 0 || other.departments.length === 0 || one.departments.some((each) => other.departments.includes(each));
  return sameDepartments && [...yearsOf(one)].some((year) => yearsOf(other).has(year));
}

/** Kinds and years with money: `planned 2027`. Whether as draft or as adopted is what versions differ in. */
function yearsOf(file: VersionedFile): ReadonlySet<string> {
  const years = new Set<string>();
  for (const { lines } of file.sheets) {
    for (const line of lines) for (const { value } of line.amounts) years.add(`${value.kind} ${value.year ?? ""}`);
  }
  return years;
}

function groupOf(group: readonly VersionedFile[]): VersionGroup {
  const newestFirst = [...group].sort((one, other) => (other.modified ?? "").localeCompare(one.modified ?? "") || (one.file < other.file ? -1 : 1));
  const [first, second] = newestFirst;
  const isCopy = new Set(group.map(contentOf)).size === 1;
  const isClear = first !== undefined && first.modified !== null && first.modified !== (second?.modified ?? null);
  const names = newestFirst.map(({ file }) => file);
  return { id: [...names].sort().join(" | "), files: names, newest: isClear || isCopy ? (names[0] ?? null) : null, isCopy };
}

function contentOf(file: VersionedFile): string {
  return file.sheets.map(({ lines }) => contentOfLines(lineMarks(lines))).join("\n\n");
}

function contentOfLines({ signatures, names }: LineMarks): string {
  return signatures.map((signature, index) => signature ?? names[index] ?? "").join("\n");
}
