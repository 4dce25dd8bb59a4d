// Without this file the desk's figures would come from a developer's own browser, with everything that is open in it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { DeskMeasured } from "./page";

/** Puts the files together in a page of a fresh browser, once; rounds are up to the caller. */
export async function measureInBrowser(executablePath: string, files: readonly string[]): Promise<DeskMeasured> {
  const scripts = new Map([
    ["/", { type: "text/html", content: "<!doctype html><script src=/page.js></script>" }],
    ["/page.js", { type: "text/javascript", content: await bundle("bench/consolidate/page.ts", "iife") }],
    ["/desk.js", { type: "text/javascript", content: await bundle("src/background/consolidation.worker.ts", "esm") }],
    // The desk's worker starts its readers by this name.
    ["/reader.worker.ts", { type: "text/javascript", content: await bundle("src/adapters/xlsx/reader.worker.ts", "iife") }],
  ]);
  const workbooks = new Map(files.map((file) => [`/${basename(file)}`, file]));
  const server = createServer(({ url = "" }, response) => {
    const script = scripts.get(url);
    const workbook = workbooks.get(decodeURIComponent(url));
    if (script) response.writeHead(200, { "content-type": script.type }).end(script.content);
    else response.writeHead(workbook ? 200 : 404).end(workbook && readFileSync(workbook));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const measured = await page.evaluate(
    (addresses) => (globalThis as unknown as { measure(files: readonly string[]): Promise<DeskMeasured> }).measure(addresses),
    [...workbooks.keys()].map(encodeURI),
  );
  await browser.close();
  server.close();
  return measured;
}

async function bundle(entry: string, format: "iife" | "esm"): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format, platform: "browser", target: "es2022", minify: true });
  return outputFiles[0]?.text ?? "";
}
