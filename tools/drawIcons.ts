// Without this file the pictures in the ribbon could not be made again from their drawings (assets/icons/*.svg).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./findBrowser";

/** Sizes the manifest asks for; 64 is for the add-in's own icon only. */
const ribbonSizes = [16, 32, 80];
const addInSizes = [16, 32, 64, 80];

const folder = path.resolve("assets/icons");
const search = findBrowser();
if (search.kind !== "found") throw new Error(search.why);
const browser = await chromium.launch({ executablePath: search.path, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const name of readdirSync(folder).filter((each) => each.endsWith(".svg"))) {
  const drawing = readFileSync(path.join(folder, name), "utf8");
  const icon = path.basename(name, ".svg");
  for (const size of icon === "isek" ? addInSizes : ribbonSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(path.join(folder, `${icon}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
