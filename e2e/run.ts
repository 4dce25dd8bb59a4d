// Without this file the browser tests could not be run alone, nor be counted.
//   npm run e2e               all
//   npm run e2e -- bundle     those whose file name contains a word
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { findBrowser } from "../tools/findBrowser";
import { runNode, withTypeScript } from "../tools/runCommand";
import { setUp } from "../tools/setUp";

const words = process.argv.slice(2);
const files = readdirSync("e2e").filter((name) => name.endsWith(".e2e.ts") && words.every((word) => name.includes(word)));

const browser = findBrowser();
if (browser.kind !== "found") {
  console.log(browser.why);
  console.log(`Nicht gelaufen: ${files.join(", ")}`);
  process.exitCode = browser.kind === "declined" ? 0 : 1;
} else if (!(await setUp())) {
  process.exitCode = 1;
} else {
  mkdirSync("out/shots", { recursive: true });
  const first = await runTests(browser.path, []);
  const again = first.failing.length > 0 ? await runAgain(browser.path, first.failing) : [];
  const failed = first.failed - (first.failing.length - again.length);
  console.log(`${first.passed + first.failed - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** How a run ended; `failing` names the tests that can be tried once more. */
interface Run {
  readonly passed: number;
  readonly failed: number;
  readonly failing: readonly string[];
}

async function runTests(browserPath: string, only: readonly string[]): Promise<Run> {
  const tap = "out/e2e.tap";
  const reporters = ["spec:stdout", `tap:${tap}`].flatMap((each) => {
    const [name, destination] = each.split(":");
    return [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`];
  });
  const patterns = only.map((name) => `--test-name-pattern=^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
  const { ok } = await runNode([...withTypeScript, ...reporters, ...patterns, "e2e/all.ts", ...files], {
    show: true,
    environment: { ISEK_BROWSER_PATH: browserPath },
  });
  const report = readFileSync(tap, "utf8");
  const figure = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(report)?.[1] ?? 0);
  const isAll = only.length === 0;
  const bad = figure("fail") + figure("cancelled") + (isAll ? figure("skipped") + figure("todo") : 0);
  const failing = [...report.matchAll(/^not ok \d+ - (.+?)(?: # .*)?$/gm)].map(([, name = ""]) => name.replaceAll("\\#", "#"));
  return { passed: figure("pass"), failed: bad === 0 && (!ok || figure("pass") === 0) ? 1 : bad, failing };
}

/**
 * Tests that failed, once more: on a busy machine a browser can lose a key, and a person would type it again. What fails twice
 * has failed; what passes the second time is named, so that nobody gets used to it.
 */
async function runAgain(browserPath: string, names: readonly string[]): Promise<readonly string[]> {
  const { passed, failing } = await runTests(browserPath, names);
  // A test that the pattern did not find has not passed.
  if (passed + failing.length < names.length) return names;
  for (const name of names) if (!failing.includes(name)) console.log(`Erst beim zweiten Mal bestanden: ${name}`);
  return failing;
}
