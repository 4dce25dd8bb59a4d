// Without this file a reader of the figures would have to divide them by hand.
import type { FileSetId } from "./fileSets";

/** One reading of one set by one reader. */
export interface Round {
  readonly where: string;
  readonly reader: string;
  readonly set: FileSetId;
  readonly wallMs: number;
  readonly cpuMs: number | null;
  readonly peakMb: number | null;
  readonly blockMs: number | null;
}

/** Least ratios that are to be reached. */
export interface Goals {
  readonly node: number;
  readonly browser: number;
  readonly phantom: number;
  readonly inflate: number;
  readonly blockMs: number;
}

const figures = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 });
const ratios = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const names: Readonly<Record<string, string>> = {
  isek: "ISEK",
  toTableEnd: "ISEK bis Tabelle",
  sheetjs: "SheetJS",
  exceljs: "exceljs (Strom)",
  inflate: "nur entpacken",
};

/** Least ratio to SheetJS that is to be reached. The empty rows can be skipped natively in Node only. */
export function leastRatio(where: string, set: FileSetId, goals: Goals): number {
  if (where !== "Node") return goals.browser;
  return set === "phantom" ? goals.phantom : goals.node;
}

/**
 * A table per place and set: the least wall time and CPU time of all rounds, and what they are to ours. Other programs can only
 * lengthen a time, so that the least one is nearest to what the reader itself needs.
 */
export function printRatios(rounds: readonly Round[], setNames: Readonly<Record<FileSetId, string>>, goals: Goals): void {
  for (const where of new Set(rounds.map((round) => round.where))) {
    for (const set of new Set(rounds.map((round) => round.set))) {
      const here = rounds.filter((round) => round.where === where && round.set === set);
      if (here.length === 0) continue;
      console.log(`\n${where}: ${setNames[set]}`);
      console.log("  Leser              Wand ms    CPU ms   Spitze MB   mal ISEK (Wand)   mal ISEK (CPU)   Seite blockiert ms");
      for (const reader of new Set(here.map((round) => round.reader))) console.log(line(reader, here));
      console.log(`  ${verdict(where, set, here, goals)}`);
    }
  }
}

function line(reader: string, here: readonly Round[]): string {
  const own = here.filter((round) => round.reader === reader);
  const least = (pick: (round: Round) => number | null) => {
    const values = own.map(pick).filter((value) => value !== null);
    return values.length === 0 ? "–" : figures.format(Math.min(...values));
  };
  const most = own.some(({ blockMs }) => blockMs !== null) ? figures.format(Math.max(...own.map(({ blockMs }) => blockMs ?? 0))) : "–";
  const wall = ratioTo(reader, here, (round) => round.wallMs);
  const cpu = ratioTo(reader, here, (round) => round.cpuMs);
  const columns = [least((round) => round.wallMs).padStart(9), least((round) => round.cpuMs).padStart(10), least((round) => round.peakMb).padStart(12)];
  return `  ${(names[reader] ?? reader).padEnd(17)}${columns.join("")}${shown(wall).padStart(18)}${shown(cpu).padStart(17)}${most.padStart(21)}`;
}

const shown = (ratio: number | null) => (ratio === null ? "–" : ratios.format(ratio));

/** A reader's least time over the rounds divided by our least; null where one of the two has none. */
export function ratioTo(reader: string, here: readonly Round[], pick: (round: Round) => number | null): number | null {
  const least = (name: string) => {
    const times = here.filter((round) => round.reader === name).map(pick).filter((time) => time !== null);
    return times.length === 0 ? null : Math.min(...times);
  };
  const ours = least("isek");
  const theirs = least(reader);
  return ours === null || theirs === null ? null : theirs / ours;
}

function verdict(where: string, set: FileSetId, here: readonly Round[], goals: Goals): string {
  const toSheetJs = ratioTo("sheetjs", here, (round) => round.wallMs) ?? 0;
  const toInflate = 1 / (ratioTo("inflate", here, (round) => round.wallMs) ?? 1);
  const wanted = leastRatio(where, set, goals);
  const block = Math.max(...here.filter(({ reader }) => reader === "isek").map(({ blockMs }) => blockMs ?? 0));
  const judged = (isMet: boolean) => (isMet ? "erreicht" : "verfehlt");
  const parts = [`SheetJS ≥ ${wanted}: ${judged(toSheetJs >= wanted)} (${ratios.format(toSheetJs)})`];
  parts.push(`entpacken × ≤ ${ratios.format(goals.inflate)}: ${judged(toInflate <= goals.inflate)} (${ratios.format(toInflate)})`);
  if (where !== "Node") parts.push(`Seite ≤ ${goals.blockMs} ms: ${judged(block <= goals.blockMs)} (${figures.format(block)})`);
  return `Ziele: ${parts.join(" · ")}`;
}
