// Without this file the tests of one file could take those of another down with them.
import { readFileSync } from "node:fs";
import { runNode, withTypeScript } from "../tools/runCommand";

/** How a run ended; `failing` names the tests that can be tried once more. */
export interface FileRun {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly failing: readonly string[];
  /** What the run said, for people. */
  readonly says: string;
}

/** Runs the browser tests of a file, or only some of them, in a process with its own browser and server. */
export async function runFile(file: string, browserPath: string, only: readonly string[] = []): Promise<FileRun> {
  const tap = `out/${file}.tap`;
  const reporters = ["spec:stdout", `tap:${tap}`].flatMap((each) => {
    const [name, destination] = each.split(":");
    return [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`];
  });
  const patterns = only.map((name) => `--test-name-pattern=^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
  const { ok, output } = await runNode([...withTypeScript, ...reporters, ...patterns, "e2e/all.ts", file], {
    environment: { ISEK_BROWSER_PATH: browserPath },
  });
  const report = readFileSync(tap, "utf8");
  const figure = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(report)?.[1] ?? 0);
  const bad = figure("fail") + figure("cancelled") + (only.length === 0 ? figure("skipped") + figure("todo") : 0);
  const failing = [...report.matchAll(/^not ok \d+ - (.+?)(?: # .*)?$/gm)].map(([, name = ""]) => name.replaceAll("\\#", "#"));
  return { file, passed: figure("pass"), failed: bad === 0 && (!ok || figure("pass") === 0) ? 1 : bad, failing, says: output };
}
