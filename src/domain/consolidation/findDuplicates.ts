// Without this file a row that stands in the files of several departments would be counted several times.
import type { BudgetRow } from "../budget/budgetLine";
import type { Cents } from "../shared/cents";
import { hasMoney } from "./sheetReading";
import { inFixedOrder, type ComparedFile } from "./comparedFile";
import { entriesOf, inSeveralFiles, threesIn, type Entries } from "./lineEntries";

/** A line in its file. */
export interface LinePlace {
  readonly file: string;
  readonly sheet: string;
  readonly line: BudgetRow;
}

/**
 * Equal rows of two files. `sameKey` and `sameRows` (at least three in a row) are counted once: in `counted`. A `singleRow` is
 * only a hint, since two departments may plan the same: everywhere is counted. Places are the first rows of the stretch.
 */
export interface Duplicate {
  readonly kind: "sameKey" | "sameRows" | "singleRow";
  readonly rows: number;
  readonly counted: LinePlace;
  /** The other places: not counted, or counted too for a `singleRow`. */
  readonly others: readonly LinePlace[];
  /** Same key, but other amounts: the file that was changed last is counted. */
  readonly amountsDiffer: boolean;
}

/** What stands in several files. */
export interface Duplicates {
  readonly found: readonly Duplicate[];
  /** Lines that are counted elsewhere. */
  readonly dropped: ReadonlySet<BudgetRow>;
}

/** As many equal rows one after the other are no chance. */
const fewestInARow = 3;

/** Compares the lines of all files; rows of one file are never duplicates of each other. */
export function findDuplicates(files: readonly ComparedFile[]): Duplicates {
  if (files.length < 2) return { found: [], dropped: new Set() };
  return new DuplicateSearch(files).search();
}

/** Why a line is counted elsewhere. */
const matched = { byKey: 1, byRows: 2 } as const;

class DuplicateSearch {
  private readonly files: readonly ComparedFile[];
  private readonly entries: Entries;
  /** File of each entry. */
  private readonly fileOf: Int32Array;
  /** Signatures that stand in several files, 0 for the others: only those can match. */
  private readonly shared: Int32Array;
  /** The same small number for equal stretches of three, 0 where there is none. */
  private readonly threes: Int32Array;
  /** Where an entry is counted instead, and why; 0 where it counts itself. */
  private readonly counted: Int32Array;
  private readonly matches: Uint8Array;

  constructor(files: readonly ComparedFile[]) {
    this.files = inFixedOrder(files);
    this.entries = entriesOf(this.files);
    const { sheets, places, signatures } = this.entries;
    this.fileOf = Int32Array.from(sheets, (sheet) => places[sheet]?.fileNumber ?? 0);
    this.shared = inSeveralFiles(signatures, this.fileOf);
    this.threes = threesIn(this.shared);
    this.counted = new Int32Array(signatures.length);
    this.matches = new Uint8Array(signatures.length);
  }

  search(): Duplicates {
    this.matchKeys();
    this.matchStretches();
    const found = [...this.stretches(), ...this.singleRows()].sort(comparePlaces);
    const dropped = new Set<BudgetRow>();
    for (const [index, line] of this.entries.lines.entries()) if (line && this.matches[index] !== 0) dropped.add(line);
    return { found, dropped };
  }

  /** The same key in two files: the same line. The file changed last holds; a tie goes to the first name. */
  private matchKeys(): void {
    const holders = new Map<string, number[]>();
    for (const [index, key] of this.entries.keys.entries()) {
      if (key === null) continue;
      const known = holders.get(key);
      if (known) known.push(index);
      else holders.set(key, [index]);
    }
    for (const same of holders.values()) {
      if (same.length < 2) continue;
      const counted = same.reduce((best, each) => (this.isNewer(each, best) ? each : best));
      for (const entry of same) if (this.fileOf[entry] !== this.fileOf[counted]) this.match(entry, counted, matched.byKey);
    }
  }

  private match(dropped: number, counted: number, why: number): void {
    this.counted[dropped] = counted;
    this.matches[dropped] = why;
  }

  private isNewer(one: number, other: number): boolean {
    if (this.entries.signatures[one] === this.entries.signatures[other]) return false;
    return (this.fileAt(one)?.modified ?? "") > (this.fileAt(other)?.modified ?? "");
  }

  private fileAt(entry: number): ComparedFile | undefined {
    return this.files[this.fileOf[entry] ?? 0];
  }

  /** Three and more equal rows in a row, each row of an earlier file serving once per later file. */
  private matchStretches(): void {
    const starts = new Map<number, number[]>();
    let pending: number[] = [];
    let current = -1;
    let used = new Set<number>();
    for (let entry = 0; entry < this.shared.length; entry += 1) {
      const file = this.fileOf[entry] ?? 0;
      if (file !== current) {
        for (const each of pending) this.addStart(starts, each);
        pending = [];
        used = new Set();
        current = file;
      }
      const length = Math.max(1, this.matchAt(entry, starts, used));
      for (let offset = 0; offset < length; offset += 1) if (this.threes[entry + offset] !== 0) pending.push(entry + offset);
      entry += length - 1;
    }
  }

  private addStart(starts: Map<number, number[]>, entry: number): void {
    if (this.matches[entry] !== 0) return;
    const three = this.threes[entry] ?? 0;
    const known = starts.get(three);
    if (known) known.push(entry);
    else starts.set(three, [entry]);
  }

  /** Longest stretch of an earlier file that equals the rows from here on; 0 when there is none. */
  private matchAt(entry: number, starts: ReadonlyMap<number, readonly number[]>, used: Set<number>): number {
    const three = this.threes[entry] ?? 0;
    let [best, longest] = [0, 0];
    for (const start of three === 0 ? [] : (starts.get(three) ?? [])) {
      const length = this.stretchFrom(start, entry, used);
      if (length > longest) [best, longest] = [start, length];
    }
    if (longest < fewestInARow) return 0;
    for (let offset = 0; offset < longest; offset += 1) {
      used.add(best + offset);
      this.match(entry + offset, best + offset, matched.byRows);
    }
    return longest;
  }

  private stretchFrom(start: number, entry: number, used: ReadonlySet<number>): number {
    for (let offset = 0; ; offset += 1) {
      const [one, other] = [start + offset, entry + offset];
      const signature = this.shared[one] ?? 0;
      if (signature === 0 || signature !== this.shared[other]) return offset;
      if (this.fileOf[one] !== this.fileOf[start] || this.fileOf[other] !== this.fileOf[entry]) return offset;
      if (used.has(one) || this.matches[one] !== 0 || this.matches[other] !== 0) return offset;
    }
  }

  /** Matches that follow each other in both files become one entry of the list. */
  private stretches(): readonly Duplicate[] {
    const found: { readonly first: number; last: number; rows: number; readonly differ: boolean }[] = [];
    for (const [entry, why] of this.matches.entries()) {
      if (why === 0) continue;
      const before = found.at(-1);
      const follows =
        before !== undefined &&
        this.matches[before.first] === why &&
        before.last + 1 === entry &&
        (this.counted[before.last] ?? 0) + 1 === this.counted[entry];
      const differ = this.entries.signatures[entry] !== this.entries.signatures[this.counted[entry] ?? 0];
      if (follows && before.differ === differ) Object.assign(before, { last: entry, rows: before.rows + 1 });
      else found.push({ first: entry, last: entry, rows: 1, differ });
    }
    return found.map(({ first, rows, differ }) => ({
      kind: this.matches[first] === matched.byKey ? "sameKey" : "sameRows",
      rows,
      counted: this.placeAt(this.counted[first] ?? 0),
      others: [this.placeAt(first)],
      amountsDiffer: differ,
    }));
  }

  /** Equal rows that stand alone in several files: a hint. The first of each file is named. */
  private singleRows(): readonly Duplicate[] {
    const holders = new Map<number, number[]>();
    for (const [entry, signature] of this.shared.entries()) {
      const line = this.entries.lines[entry];
      if (signature === 0 || this.matches[entry] !== 0 || !line || !hasMoney(line)) continue;
      const known = holders.get(signature);
      if (known === undefined) holders.set(signature, [entry]);
      else if (this.fileOf[known.at(-1) ?? 0] !== this.fileOf[entry]) known.push(entry);
    }
    return [...holders.values()].flatMap(([counted, ...others]): readonly Duplicate[] => {
      if (counted === undefined || others.length === 0) return [];
      return [{ kind: "singleRow", rows: 1, counted: this.placeAt(counted), others: others.map((each) => this.placeAt(each)), amountsDiffer: false }];
    });
  }

  private placeAt(entry: number): LinePlace {
    const { lines, sheets, places } = this.entries;
    const [line, place] = [lines[entry], places[sheets[entry] ?? 0]];
    if (!line || !place) throw new Error(`Zeile ${entry} gibt es nicht.`);
    return { file: place.file, sheet: place.sheet, line };
  }
}

function comparePlaces(one: Duplicate, other: Duplicate): number {
  const [a, b] = [one.others[0] ?? one.counted, other.others[0] ?? other.counted];
  return (
    kindRank[one.kind] - kindRank[other.kind] ||
    byName(a.file, b.file) ||
    byName(a.sheet, b.sheet) ||
    a.line.row - b.line.row
  );
}

const german = new Intl.Collator("de");

function byName(one: string, other: string): number {
  return one === other ? 0 : german.compare(one, other);
}

const kindRank = { sameKey: 0, sameRows: 1, singleRow: 2 } as const;

/** The first amount of a line that is something, for naming it. */
export function firstMoney(line: BudgetRow): Cents | null {
  return line.amounts.find(({ cents }) => cents !== null && cents !== 0)?.cents ?? null;
}
