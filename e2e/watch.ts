// Without this file a test could pass while the page asks a foreign server, breaks its own policy or throws in the background.
import type { BrowserContext } from "playwright-core";

/** What went wrong beside what a test looks at; the fields grow while the page runs. */
export interface Watch {
  readonly problems: string[];
  readonly foreign: string[];
  readonly violations: string[];
}

/** Univer itself says these things; they are no fault of the page. Each with its reason. */
const knownNoise: readonly RegExp[] = [];

/** Begins to watch all pages of a context; call before the first page is opened. */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const found: Watch = { problems: [], foreign: [], violations: [] };
  await context.exposeBinding("reportViolation", (_source, text: string) => void found.violations.push(text));
  // tsx marks functions with a helper that the browser does not have when a test hands them over.
  await context.addInitScript("globalThis.__name ??= (value) => value;");
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.violatedDirective}: ${event.blockedURI || event.sourceFile}`);
    });
  });
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (!knownNoise.some((noise) => noise.test(message.text()))) found.problems.push(`${message.type()}: ${message.text().slice(0, 300)}`);
  });
  context.on("weberror", (error) => found.problems.push(`pageerror: ${String(error.error()).slice(0, 400)}`));
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) found.foreign.push(url);
  });
  return found;
}

/** Everything that was seen, as sentences; empty = nothing went wrong. */
export function seen({ problems, foreign, violations }: Watch): readonly string[] {
  return [
    ...problems,
    ...foreign.map((url) => `fremde Anfrage: ${url}`),
    ...violations.map((text) => `gegen die Richtlinie der Seite: ${text}`),
  ];
}
