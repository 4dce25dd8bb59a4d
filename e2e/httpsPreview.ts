// Without this file the page as shipped, with Microsoft's address of office.js and its own policy, would never have run anywhere.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { BrowserContext, Page, Route } from "playwright-core";
import { getStage } from "./stage";
import { watch, type Watch } from "./watch";

/** An address of our own kind; nothing is looked up, every request is answered here. */
const origin = "https://isek.test";
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeFolder = path.join(path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

interface Host {
  windowName(origin: string): string;
  receive(json: string): void;
  send: (json: string) => void;
}

/** A window over https whose pane is the file of `dist/`, joined with the host by genuine messages between windows. */
export interface HttpsPreview {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watched: Watch;
  /** Files asked of Microsoft's address, in order. */
  readonly asked: readonly string[];
}

/** Opens the preview's page over https with the pane's page untouched. Close the context at the end. */
export async function openHttpsPreview(): Promise<HttpsPreview> {
  const { browser, server } = await getStage();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "de-DE" });
  const watched = await watch(context, origin);
  const asked: string[] = [];
  await context.route(`${origin}/**`, (route) => fromPreview(route, new URL(server.url).origin));
  await context.route(`${cdn}**`, (route) => {
    asked.push(route.request().url().slice(cdn.length));
    return fromOfficePackage(route);
  });
  await context.addInitScript(joinByMessages, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  return { page, context, watched, asked };
}

async function fromPreview(route: Route, server: string): Promise<void> {
  const { pathname, search } = new URL(route.request().url());
  if (pathname === "/taskpane.html") return route.fulfill({ body: readFileSync("dist/taskpane.html"), contentType: "text/html; charset=utf-8" });
  const answer = await fetch(`${server}${pathname}${search}`);
  const contentType = answer.headers.get("content-type") ?? "application/octet-stream";
  return route.fulfill({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()), contentType });
}

/** office.js asks for its parts across origins, so the answer has to allow that. Language folders are in small letters. */
async function fromOfficePackage(route: Route): Promise<void> {
  const name = new URL(route.request().url()).pathname.slice(new URL(cdn).pathname.length);
  const file = [name, name.toLowerCase()].map((each) => path.join(officeFolder, each)).find(existsSync);
  if (!file) return route.fulfill({ status: 404 });
  return route.fulfill({ body: readFileSync(file), contentType: "text/javascript", headers: { "access-control-allow-origin": "*" } });
}

/** Runs in the page: the host speaks to the pane by postMessage, as Excel on the web does. */
function joinByMessages(own: string): void {
  if (window.parent !== window) return;
  const pane = (): HTMLIFrameElement => document.querySelector("#pane") as HTMLIFrameElement;
  let preview: { host: Host } | undefined;
  const join = (host: Host): Host => {
    const inside = pane().contentWindow;
    if (inside) inside.name = host.windowName(own);
    host.send = (json) => pane().contentWindow?.postMessage(json, own);
    return host;
  };
  addEventListener("message", ({ source, origin: from, data }) => {
    if (source === pane().contentWindow && from === own && typeof data === "string") preview?.host.receive(data);
  });
  Object.defineProperty(window, "ExcelPreview", {
    get: () => preview,
    set: (value: { host: Host }) => {
      join(value.host);
      preview = value;
    },
  });
}
