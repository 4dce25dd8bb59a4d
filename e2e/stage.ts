// Without this file every browser test would start its own server and browser, and most of the time would pass with starting.
import { chromium, type Browser } from "playwright-core";
import { serve, type RunningPreview } from "../preview/server.mjs";

/** Folder of the sample workbooks; other files are given to a test by their path. */
const samples = "sample/out";

/** What all tests of one run share. */
export interface Stage {
  readonly browser: Browser;
  readonly server: RunningPreview;
}

let stage: Promise<Stage> | null = null;

/** Browser and server, started when the first test asks. */
export function getStage(): Promise<Stage> {
  stage ??= start();
  return stage;
}

/** Ends browser and server, if they were started. */
export async function closeStage(): Promise<void> {
  if (stage === null) return;
  const { browser, server } = await stage;
  stage = null;
  await browser.close();
  await server.close();
}

async function start(): Promise<Stage> {
  const executablePath = process.env["ISEK_BROWSER_PATH"];
  if (!executablePath) throw new Error("Die Tests im Browser startet npm run e2e.");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  return { browser, server: await serve({ port: 3100, samples }) };
}
