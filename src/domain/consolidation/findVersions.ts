// Without this file the draft and the resolution of one department would both be counted.
import type { BudgetRow } from "../budget/budgetLine";
import { inFixedOrder, lineName, lineSignature, wholeRowKey, type ComparedFile } from "./comparedFile";

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
  for (const [pair, common] of commonLines(ordered)) {
    const [one = 0, other = 0] = pair.split(",").map(Number);
    const [first, second] = [ordered[one], ordered[other]];
    if (first && second && common > commonShare * Math.max(lineCount(first), lineCount(second)) && mayBeVersions(first, second)) {
      parent[root(other)] = root(one);
    }
  }
  const groups = new Map<number, VersionedFile[]>();
  ordered.forEach((file, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), file]));
  return [...groups.values()].filter((group) => group.length > 1).map(groupOf);
}

/** How many lines every two files have in common, each line once. */
function commonLines(files: readonly VersionedFile[]): ReadonlyMap<string, number> {
  const holders = new Map<string, Map<number, number>>();
  files.forEach((file, index) => {
    for (const name of namesOf(file)) {
      const counts = holders.get(name) ?? new Map<number, number>();
      counts.set(index, (counts.get(index) ?? 0) + 1);
      holders.set(name, counts);
    }
  });
  const common = new Map<string, number>();
  for (const counts of holders.values()) {
    const list = [...counts];
    if (list.length < 2 || list.length > mostHolders) continue;
    list.forEach(([one, times], position) => {
      for (const [other, otherTimes] of list.slice(position + 1)) {
        const pair = `${one},${other}`;
        common.set(pair, (common.get(pair) ?? 0) + Math.min(times, otherTimes));
      }
    });
  }
  return common;
}

function namesOf(file: VersionedFile): readonly string[] {
  return file.sheets.flatMap(({ lines }) => lines.flatMap((line) => versionName(line, file) ?? []));
}

function versionName(line: BudgetRow, file: VersionedFile): string | null {
  if (line.account !== null) return `n${lineName(line) ?? ""}`;
  const key = wholeRowKey(line);
  if (key !== null) return `k${key}`;
  const signature = lineSignature(line);
  return signature === null ? null : `s${file.shapes.join("\u001d")}\u001d${signature}`;
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
  return file.sheets.map(({ lines }) => lines.map((line) => lineSignature(line) ?? lineName(line) ?? "").join("\n")).join("\n\n");
}
