// Without this file a view could shut out people who use a keyboard or a screen reader, and nobody would notice.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { PreviewPage } from "./pages/previewPage";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe says of one rule. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** WCAG 2.0 to 2.2, A and AA, and what axe holds for good practice: the rules BITV 2.0 rests on. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Sentences of axe about the pane as it stands, with the place; empty = nothing to complain of. */
export async function axeFaults(preview: PreviewPage): Promise<readonly string[]> {
  const frame = await paneFrame(preview);
  // Into the page's own world past its policy, as a tester's tool; the page itself never evaluates text.
  await frame.evaluate(source);
  return frame.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: { run(at: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${failureSummary} – ${html.slice(0, 160)}`));
  }, rules);
}

/** Elements that reach beyond the pane's right edge; a person cannot scroll sideways there. */
export async function overflowing(preview: PreviewPage): Promise<readonly string[]> {
  const frame = await paneFrame(preview);
  return frame.evaluate(() => {
    /** A wide table may scroll within its own box. */
    const scrolls = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || parent === document.body) return false;
      return ["auto", "scroll", "hidden"].includes(getComputedStyle(parent).overflowX) || scrolls(parent);
    };
    const reaches = (element: Element): boolean => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > window.innerWidth + 0.5 && getComputedStyle(element).visibility !== "hidden";
    };
    return [...document.querySelectorAll("body *")]
      .filter((element) => reaches(element) && !scrolls(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

async function paneFrame(preview: PreviewPage): Promise<Frame> {
  const handle = await preview.page.locator("#pane").elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("Der Bereich ist nicht da.");
  return frame;
}
