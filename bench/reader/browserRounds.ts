// Without this file the browser's figures would come from a developer's own browser, with everything that is open in it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { build } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import type { PageMeasured } from "./browser/page";
import type { FileSet } from "./fileSets";

/** Readers measured in the browser; exceljs streams in Node only. */
export const browserReaders = ["isek", "sheetjs", "inflate"] as const;

/** Who read, with what. */
export type BrowserReader = (typeof browserReaders)[number];

/** Opens the browser with a page of ours, ready to measure. */
export async function openBrowserBench(executablePath: string, sets: readonly FileSet[]) {
  const answers = new Map<string, () => Buffer | string>([["/", () => "<!doctype html><script src=/page.js></script>"]]);
  for (const [name, entry] of [["page", "page"], ...browserReaders.map((reader) => [reader, `workers/${reader}`])] as const) {
    const script = await bundle(`bench/reader/browser/${entry}.ts`);
    answers.set(`/${name}.js`, () => script);
  }
  for (const { id, files } of sets) for (const file of files) answers.set(`/${id}/${basename(file)}`, () => readFileSync(file));
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? "");
    const type = request.url === "/" ? "text/html" : request.url?.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    response.writeHead(answer ? 200 : 404, { "content-type": type }).end(answer?.());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  const browser = await chromium.launch({ executablePath, args });
  return {
    measure: (reader: BrowserReader, set: FileSet, workers: number) => measure(browser, address, { reader, set, workers }),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Each measurement has a page of its own: nothing is warm, nothing is left over. */
async function measure(browser: Browser, address: string, run: { readonly reader: string; readonly set: FileSet; readonly workers: number }): Promise<PageMeasured> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.goto(`${address}/`);
  const files = run.set.files.map((file) => `/${run.set.id}/${basename(file)}`);
  const measured = await page.evaluate(
    async ([reader, addresses, workers]) =>
      (globalThis as unknown as { measure(...values: unknown[]): Promise<PageMeasured> }).measure(reader, addresses, workers),
    [run.reader, files, run.workers] as const,
  );
  await page.close();
  return measured;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", platform: "browser", target: "es2022", minify: true });
  return outputFiles[0]?.text ?? "";
}
