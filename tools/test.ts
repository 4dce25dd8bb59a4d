// Without this file "everything is tested" would mean something else on every machine.
//   npm test          everything, browser included
//   npm run check     the inner loop: manifest, packages, types, lint, directions, jest without the whole sample town
import { existsSync, readFileSync, rmSync } from "node:fs";
import { checkManifest, checkPackages, type Outcome } from "./offlineChecks";
import { runNode, withTypeScript, type CommandResult } from "./runCommand";
import { setUp } from "./setUp";

/** Something that is checked, with the number of checks that passed and failed. */
interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** Seconds after which a run is ended; it takes a small part of that. */
const jestLimit = 600;
const browserLimit = 1200;

const bin = (file: string): string => `node_modules/${file}`;

const withoutRunning: readonly Step[] = [
  { name: "Manifest", run: checkManifest },
  { name: "Pakete und Lizenzen", run: checkPackages },
  command("Typen: Add-in, Werkzeuge, Muster", typesOf("tsconfig.json")),
  command("Typen: Kern ohne DOM und Office", typesOf("tsconfig.core.json")),
  command("Typen: Vorschau", typesOf("preview/tsconfig.json")),
  command("Lint", [bin("eslint/bin/eslint.js"), ".", "--cache", "--cache-location", "out/eslint-cache"]),
  command("Importrichtungen", [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.cjs", "src", "preview/src"]),
  command("Erstes Laden ohne schwere Pakete", [bin("dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.first-load.cjs", "src"]),
];

/** Tests without browser below these folders; all when none is named. */
function jest(name: string, folders: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const file = "out/jest.json";
      rmSync(file, { force: true });
      const args = [bin("jest/bin/jest.js"), "--json", `--outputFile=${file}`, "--maxWorkers=2", ...folders];
      return jestOutcome(await runNode(args, { limit: jestLimit }), file);
    },
  };
}

const inBrowser: readonly Step[] = [
  { name: "Zusammenbau: Add-in, Vorschau, Muster", run: async () => ((await setUp()) ? passed(1) : failed(1)) },
  {
    name: "Tests im Browser",
    run: async () => {
      const result = await runNode([...withTypeScript, "e2e/run.ts"], { limit: browserLimit });
      return e2eOutcome(result);
    },
  },
];

const isShort = process.argv.includes("--kurz");
const started = Date.now();
const sum = { passed: 0, failed: 0 };
const counts = async (step: Step): Promise<void> => {
  const from = Date.now();
  const outcome = await step.run();
  sum.passed += outcome.passed;
  sum.failed += outcome.failed;
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  const figures = outcome.failed === 0 ? `${outcome.passed}` : `${outcome.passed} bestanden, ${outcome.failed} nicht`;
  console.log(`${outcome.failed === 0 ? "✓" : "✗"} ${step.name}: ${figures} (${seconds} s)`);
  if (outcome.says) console.log(indented(outcome.says));
};

// The preview's types lean on a file that is made from office.js and never committed.
await runNode(["preview/build.mjs", "metadata"]);
await twoAtATime(withoutRunning, counts);
await counts(isShort ? jest("Tests ohne Browser und Musterstadt (jest)", ["/src/", "/tools/", "/preview/"]) : jest("Tests ohne Browser (jest)", []));
if (!isShort) for (const step of inBrowser) await counts(step);

if (sum.passed + sum.failed === 0) sum.failed = 1;
console.log(`\nDauer: ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** What was found last time is kept, so that a second run only looks at what has changed. */
function typesOf(project: string): readonly string[] {
  const kept = `out/${project.replaceAll("/", "-")}.tsbuildinfo`;
  return [bin("typescript/bin/tsc"), "-p", project, "--incremental", "--tsBuildInfoFile", kept];
}

function command(name: string, args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { ok, output } = await runNode(args);
      return ok ? passed(1) : { ...failed(1), says: output.trim() };
    },
  };
}

function passed(number: number): Outcome {
  return { passed: number, failed: 0 };
}

function failed(number: number): Outcome {
  return { passed: 0, failed: number };
}

/** A suite that could not even be loaded has no tests of its own; it counts as one that failed. So does a run without tests. */
function jestOutcome({ ok, output }: CommandResult, file: string): Outcome {
  if (!existsSync(file)) return { ...failed(1), says: withoutReport(output) };
  const report = JSON.parse(readFileSync(file, "utf8")) as Record<
    "numPassedTests" | "numFailedTests" | "numRuntimeErrorTestSuites" | "numPendingTests",
    number
  >;
  const bad = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
  const none = report.numPassedTests + bad === 0;
  const outcome = { passed: report.numPassedTests, failed: none || (!ok && bad === 0) ? 1 : bad };
  return outcome.failed === 0 ? outcome : { ...outcome, says: withoutReport(output) };
}

/** jest prints its whole report as one line of JSON when asked for a file; only its sentences are for people. */
function withoutReport(output: string): string {
  return output
    .split("\n")
    .filter((line) => !line.startsWith("{"))
    .join("\n")
    .trim();
}

/** The run's own last line counts; one that ends without it counts as failed. */
function e2eOutcome({ ok, output }: CommandResult): Outcome {
  const declined = /^ISEK_BROWSER=keine.*$/m.exec(output);
  if (declined && ok) return { ...passed(0), says: output.trim() };
  const match = /^(\d+) passed, (\d+) failed$/m.exec(output);
  if (!match) return { ...failed(1), says: output.trim() };
  const outcome = { passed: Number(match[1]), failed: Number(match[2]) };
  if (outcome.failed === 0 && ok && outcome.passed > 0) return outcome;
  return { passed: outcome.passed, failed: Math.max(outcome.failed, 1), says: output.trim() };
}

async function twoAtATime(steps: readonly Step[], act: (step: Step) => Promise<void>): Promise<void> {
  const waiting = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await act(step);
  };
  await Promise.all([worker(), worker()]);
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
