// Without this file the preview could test something else than what is shipped.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { adaptPane } from "../preview/server.mjs";
import { getStage } from "./stage";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const files = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative("dist", path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, "/"));

test("the server hands out every file of dist byte for byte, except the pane's page", async () => {
  const { server } = await getStage();
  const origin = new URL(server.url).origin;
  const differing: string[] = [];
  for (const file of files) {
    const answer = await fetch(`${origin}/${file}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (sha256(bytes) !== sha256(readFileSync(path.join("dist", file)))) differing.push(file);
  }
  assert.deepEqual(differing, ["taskpane.html"]);
});

test("in the pane's page only the address of office.js is exchanged, and one script comes before it", async () => {
  const { server } = await getStage();
  const served = await (await fetch(`${new URL(server.url).origin}/taskpane.html`)).text();
  const built = readFileSync("dist/taskpane.html", "utf8");
  assert.equal(served, adaptPane(built));
  const undone = served
    .replace('<script src="/__preview/pane.js"></script>', "")
    .replace("/__office/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  assert.equal(undone, built);
});

test("the page loads office.js first, from Microsoft, and nothing else from elsewhere", () => {
  const built = readFileSync("dist/taskpane.html", "utf8");
  const scripts = [...built.matchAll(/<script src="([^"]+)"/g)].map(([, address = ""]) => address);
  assert.equal(scripts[0], "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  assert.deepEqual(scripts.slice(1).filter((address) => address.includes("//")), []);
  assert.ok(scripts.indexOf("functions.js") < scripts.findIndex((address) => address.startsWith("taskpane.")));
});

test("no file of the bundle contains office.js", () => {
  const holdsOffice = (file: string): boolean => /_retrieveHostInfo|OSF\.OUtil/.test(readFileSync(path.join("dist", file), "utf8"));
  assert.deepEqual(files.filter((file) => file.endsWith(".js") && holdsOffice(file)), []);
});

test("what a browser may keep for ever has its content in its name", () => {
  const fixed = ["functions.js", "hilfe.css"];
  const named = files.filter((file) => /\.(js|css)$/.test(file) && !/\.[0-9a-f]{10}\.(js|css)$/.test(file));
  assert.deepEqual(named.sort(), fixed);
});
