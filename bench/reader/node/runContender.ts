// Without this file each contender would measure itself in its own way.
import type { Tally } from "../tally";

/** What one process measured: reading only, without starting Node and loading the library. */
export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly tally: Tally | null;
}

/** Reads the files named on the command line once, in a process that has read nothing before, and prints what it took. */
export async function runContender(readAll: (files: readonly string[]) => Promise<Tally | null>): Promise<void> {
  const files = process.argv.slice(2);
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const tally = await readAll(files);
  const wallMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  const measured: Measured = { wallMs, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, tally };
  process.stdout.write(JSON.stringify(measured));
}
