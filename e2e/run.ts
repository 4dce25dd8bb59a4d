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
  const tap = "out/e2e.tap";
  const reporters = ["spec:stdout", `tap:${tap}`].flatMap((each) => {
    const [name, destination] = each.split(":");
    return [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`];
  });
  const { ok } = await runNode([...withTypeScript, ...reporters, "e2e/all.ts", ...files], {
    show: true,
    environment: { ISEK_BROWSER_PATH: browser.path },
  });
  const figure = (name: string): number => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(readFileSync(tap, "utf8"))?.[1] ?? 0);
  const bad = figure("fail") + figure("cancelled") + figure("skipped") + figure("todo");
  const failed = bad === 0 && (!ok || figure("pass") === 0) ? 1 : bad;
  console.log(`${figure("pass")} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
