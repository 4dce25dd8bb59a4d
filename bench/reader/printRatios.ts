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

/** Time that counts: of the processor where it is known, because other programs may be running; else of the wall. */
export function countedMs({ cpuMs, wallMs }: Round): number {
  return cpuMs ?? wallMs;
}

/**
 * A table per place and set: least wall time and CPU time of all rounds, and the median over the rounds of the ratio to our
 * own time in the same round. On a shared machine the ratio is what can be trusted.
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

/** Median over the rounds of a reader's time divided by ours; null where one of the two has none. */
export function ratioTo(reader: string, here: readonly Round[], pick: (round: Round) => number | null): number | null {
  const times = (name: string) => here.filter((round) => round.reader === name).map(pick);
  const ours = times("isek");
  const pairs = times(reader).flatMap((time, index) => {
    const our = ours[index];
    return time === null || our === null || our === undefined ? [] : [time / our];
  });
  return pairs.length === 0 ? null : (pairs.sort((one, other) => one - other)[Math.floor(pairs.length / 2)] ?? null);
}

function verdict(where: string, set: FileSetId, here: readonly Round[], goals: Goals): string {
  const toSheetJs = ratioTo("sheetjs", here, countedMs) ?? 0;
  const toInflate = 1 / (ratioTo("inflate", here, countedMs) ?? 1);
  const wanted = leastRatio(where, set, goals);
  const block = Math.max(...here.filter(({ reader }) => reader === "isek").map(({ blockMs }) => blockMs ?? 0));
  const judged = (isMet: boolean) => (isMet ? "erreicht" : "verfehlt");
  const parts = [`SheetJS ≥ ${wanted}: ${judged(toSheetJs >= wanted)} (${ratios.format(toSheetJs)})`];
  parts.push(`entpacken × ≤ ${ratios.format(goals.inflate)}: ${judged(toInflate <= goals.inflate)} (${ratios.format(toInflate)})`);
  if (where !== "Node") parts.push(`Seite ≤ ${goals.blockMs} ms: ${judged(block <= goals.blockMs)} (${figures.format(block)})`);
  return `Ziele (${where === "Node" ? "Prozessorzeit" : "Wandzeit"}): ${parts.join(" · ")}`;
}
