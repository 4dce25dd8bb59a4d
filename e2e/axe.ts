// Without this file a view could shut out people who use a keyboard or a screen reader, and nobody would notice.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { PreviewPage } from "./pages/previewPage";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.0 to 2.2, A and AA, and what axe holds for good practice: the rules BITV 2.0 rests on. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Sentences of axe about the pane as it stands, with the place; empty = nothing to complain of. */
export async function axeFaults(preview: PreviewPage): Promise<readonly string[]> {
  const frame = await paneFrame(preview);
  // Into the page's own world past its policy, as a tester's tool; the page itself never evaluates text.
  await frame.evaluate(source);
  return frame.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run(at: Document, options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help} – ${html.slice(0, 160)}`));
  }, rules);
}

/** Elements that reach beyond the pane's right edge; a person cannot scroll sideways there. */
export async function overflowing(preview: PreviewPage): Promise<readonly string[]> {
  const frame = await paneFrame(preview);
  return frame.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .filter((element) => getComputedStyle(element).visibility !== "hidden" && element.getBoundingClientRect().width > 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

async function paneFrame(preview: PreviewPage): Promise<Frame> {
  const handle = await preview.page.locator("#pane").elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("Der Bereich ist nicht da.");
  return frame;
}
