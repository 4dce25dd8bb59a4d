// Without this file a row that stands in the files of several departments would be counted several times.
import type { BudgetRow } from "../budget/budgetLine";
import type { Cents } from "../shared/cents";
import { hasMoney } from "./sheetReading";
import { inFixedOrder, lineSignature, wholeRowKey, type ComparedFile } from "./comparedFile";

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

/** A line on its way through the search; `signature` is a small number, 0 for what cannot be compared. */
interface Entry extends LinePlace {
  readonly index: number;
  readonly fileNumber: number;
  readonly signature: number;
  readonly key: string | null;
}

interface Match {
  readonly kind: "sameKey" | "sameRows";
  readonly dropped: Entry;
  readonly counted: Entry;
}

class DuplicateSearch {
  private readonly files: readonly ComparedFile[];
  private readonly entries: Entry[] = [];
  private readonly signatures = new Map<string, number>();
  private readonly matches = new Map<Entry, Match>();

  constructor(files: readonly ComparedFile[]) {
    this.files = inFixedOrder(files);
    this.files.forEach(({ file, sheets }, fileNumber) => {
      for (const { sheet, lines } of sheets) {
        for (const line of lines) this.entries.push(this.entry({ file, sheet, line }, fileNumber));
        // A gap, so that no stretch reaches over the end of a sheet.
        this.entries.push({ file, sheet, line: lines[0] as BudgetRow, index: this.entries.length, fileNumber, signature: 0, key: null });
      }
    });
  }

  search(): Duplicates {
    this.matchKeys();
    this.matchStretches();
    const found = [...this.stretches(), ...this.singleRows()].sort(comparePlaces);
    return { found, dropped: new Set([...this.matches.keys()].map(({ line }) => line)) };
  }

  private entry(place: LinePlace, fileNumber: number): Entry {
    const text = lineSignature(place.line);
    let signature = text === null ? 0 : (this.signatures.get(text) ?? 0);
    if (text !== null && signature === 0) this.signatures.set(text, (signature = this.signatures.size + 1));
    return { ...place, index: this.entries.length, fileNumber, signature, key: wholeRowKey(place.line) };
  }

  /** The same key in two files: the same line. The file changed last holds; a tie goes to the first name. */
  private matchKeys(): void {
    const holders = new Map<string, Entry[]>();
    for (const entry of this.entries) {
      if (entry.key === null) continue;
      const known = holders.get(entry.key);
      if (known) known.push(entry);
      else holders.set(entry.key, [entry]);
    }
    for (const same of holders.values()) {
      const counted = same.reduce((best, each) => (this.isNewer(each, best) ? each : best));
      for (const entry of same) if (entry.fileNumber !== counted.fileNumber) this.matches.set(entry, { kind: "sameKey", dropped: entry, counted });
    }
  }

  private isNewer(one: Entry, other: Entry): boolean {
    if (one.signature === other.signature) return false;
    return (this.files[one.fileNumber]?.modified ?? "") > (this.files[other.fileNumber]?.modified ?? "");
  }

  /** Three and more equal rows in a row, each row of an earlier file serving once per later file. */
  private matchStretches(): void {
    const starts = new Map<string, Entry[]>();
    let pending: Entry[] = [];
    let current = -1;
    let used = new Set<Entry>();
    for (let position = 0; position < this.entries.length; position += 1) {
      const entry = this.entries[position] as Entry;
      if (entry.fileNumber !== current) {
        for (const each of pending) this.addStart(starts, each);
        pending = [];
        used = new Set();
        current = entry.fileNumber;
      }
      const length = this.matchAt(entry, starts, used);
      for (let offset = 0; offset < Math.max(1, length); offset += 1) pending.push(this.entries[position + offset] as Entry);
      position += Math.max(1, length) - 1;
    }
  }

  private addStart(starts: Map<string, Entry[]>, entry: Entry): void {
    const key = this.threeFrom(entry);
    if (key === null || this.matches.has(entry)) return;
    const known = starts.get(key);
    if (known) known.push(entry);
    else starts.set(key, [entry]);
  }

  private threeFrom(entry: Entry): string | null {
    const three = Array.from({ length: fewestInARow }, (_, offset) => this.entries[entry.index + offset]?.signature ?? 0);
    return three.includes(0) ? null : three.join(",");
  }

  /** Longest stretch of an earlier file that equals the rows from here on; 0 when there is none. */
  private matchAt(entry: Entry, starts: ReadonlyMap<string, readonly Entry[]>, used: Set<Entry>): number {
    const key = this.threeFrom(entry);
    let best: Entry[] = [];
    for (const start of key === null ? [] : (starts.get(key) ?? [])) {
      const stretch = this.stretchFrom(start, entry, used);
      if (stretch.length > best.length) best = stretch;
    }
    if (best.length < fewestInARow) return 0;
    best.forEach((counted, offset) => {
      const dropped = this.entries[entry.index + offset] as Entry;
      used.add(counted);
      this.matches.set(dropped, { kind: "sameRows", dropped, counted });
    });
    return best.length;
  }

  private stretchFrom(start: Entry, entry: Entry, used: ReadonlySet<Entry>): Entry[] {
    const stretch: Entry[] = [];
    for (let offset = 0; ; offset += 1) {
      const one = this.entries[start.index + offset];
      const other = this.entries[entry.index + offset];
      if (one === undefined || other === undefined || one.signature === 0 || one.signature !== other.signature) return stretch;
      if (one.fileNumber !== start.fileNumber || other.fileNumber !== entry.fileNumber) return stretch;
      if (used.has(one) || this.matches.has(one) || this.matches.has(other)) return stretch;
      stretch.push(one);
    }
  }

  /** Matches that follow each other in both files become one entry of the list. */
  private stretches(): readonly Duplicate[] {
    const found: { first: Match; last: Match; rows: number; differ: boolean }[] = [];
    for (const match of [...this.matches.values()].sort((one, other) => one.dropped.index - other.dropped.index)) {
      const before = found.at(-1);
      const follows =
        before !== undefined &&
        before.first.kind === match.kind &&
        before.last.dropped.index + 1 === match.dropped.index &&
        before.last.counted.index + 1 === match.counted.index;
      const differ = match.dropped.signature !== match.counted.signature;
      if (follows && before.differ === differ) Object.assign(before, { last: match, rows: before.rows + 1 });
      else found.push({ first: match, last: match, rows: 1, differ });
    }
    return found.map(({ first, rows, differ }) => ({
      kind: first.kind,
      rows,
      counted: placeOf(first.counted),
      others: [placeOf(first.dropped)],
      amountsDiffer: differ,
    }));
  }

  /** Equal rows that stand alone in several files: a hint. */
  private singleRows(): readonly Duplicate[] {
    const holders = new Map<number, Entry[]>();
    for (const entry of this.entries) {
      if (entry.signature === 0 || this.matches.has(entry) || !hasMoney(entry.line)) continue;
      const known = holders.get(entry.signature);
      if (known) known.push(entry);
      else holders.set(entry.signature, [entry]);
    }
    return [...holders.values()].flatMap((same): readonly Duplicate[] => {
      const firsts = same.filter((entry, index) => same.findIndex(({ fileNumber }) => fileNumber === entry.fileNumber) === index);
      const [counted, ...others] = firsts;
      if (counted === undefined || others.length === 0) return [];
      return [{ kind: "singleRow", rows: 1, counted: placeOf(counted), others: others.map(placeOf), amountsDiffer: false }];
    });
  }
}

function placeOf({ file, sheet, line }: Entry): LinePlace {
  return { file, sheet, line };
}

function comparePlaces(one: Duplicate, other: Duplicate): number {
  const [a, b] = [one.others[0] ?? one.counted, other.others[0] ?? other.counted];
  return (
    kindRank[one.kind] - kindRank[other.kind] ||
    a.file.localeCompare(b.file, "de") ||
    a.sheet.localeCompare(b.sheet, "de") ||
    a.line.row - b.line.row
  );
}

const kindRank = { sameKey: 0, sameRows: 1, singleRow: 2 } as const;

/** The first amount of a line that is something, for naming it. */
export function firstMoney(line: BudgetRow): Cents | null {
  return line.amounts.find(({ cents }) => cents !== null && cents !== 0)?.cents ?? null;
}
