// Without this file nobody could run the browser tests without first telling them where the browser is.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/** Where a browser is, or that the person wants none; `why` is one German sentence. */
export type BrowserSearch =
  | { readonly kind: "found"; readonly path: string }
  | { readonly kind: "declined"; readonly why: string }
  | { readonly kind: "missing"; readonly why: string };

/** What the search may look at; the real machine, or an invented one in a test. */
export interface BrowserMachine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
  /** Where Playwright's own download is or would be. */
  readonly downloadTarget: () => string;
  /** True as root on Linux, in a container or in CI: only there may we install software unasked. */
  readonly mayInstall: boolean;
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly say: (sentence: string) => void;
}

const linuxNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
const linuxFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin"];
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPaths = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe", "Chromium\\Application\\chrome.exe"];

/** Chromium, Chrome or Edge that is there; else the system's package where we may install; else Playwright's own download. */
export function findBrowser(machine: BrowserMachine = thisMachine()): BrowserSearch {
  const wish = machine.environment["ISEK_BROWSER"];
  if (wish === "keine") return { kind: "declined", why: "ISEK_BROWSER=keine: Die Tests im Browser laufen nicht." };
  if (wish) {
    if (machine.exists(wish)) return { kind: "found", path: wish };
    return { kind: "missing", why: `ISEK_BROWSER nennt einen Browser, den es nicht gibt: ${wish}` };
  }
  return installedBrowser(machine) ?? installFromSystem(machine) ?? downloadByPlaywright(machine);
}

function installedBrowser(machine: BrowserMachine): BrowserSearch | null {
  const file = candidates(machine).find(machine.exists);
  return file === undefined ? null : { kind: "found", path: file };
}

function candidates({ platform, environment }: BrowserMachine): readonly string[] {
  if (platform === "darwin") {
    const folders = ["/Applications", `${environment["HOME"] ?? ""}/Applications`];
    return folders.flatMap((folder) => macApps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => environment[name]).filter(Boolean);
    return folders.flatMap((folder) => windowsPaths.map((file) => `${folder}\\${file}`));
  }
  const onPath = (environment["PATH"] ?? "").split(":").filter(Boolean);
  return [...new Set([...onPath, ...linuxFolders])].flatMap((folder) => linuxNames.map((name) => path.posix.join(folder, name)));
}

function installFromSystem(machine: BrowserMachine): BrowserSearch | null {
  if (!machine.mayInstall || !machine.exists("/usr/bin/apt-get")) return null;
  machine.say("Kein Browser gefunden: Chromium wird mit apt-get installiert, das dauert etwa eine Minute.");
  machine.run("apt-get", ["update", "-qq"]);
  machine.run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  return installedBrowser(machine);
}

function downloadByPlaywright(machine: BrowserMachine): BrowserSearch {
  const file = machine.downloadTarget();
  if (!machine.exists(file)) {
    machine.say("Kein Browser gefunden: Playwright lädt ein eigenes Chromium herunter (etwa 150 MB).");
    // Its libraries are missing in bare containers, and only root may add them.
    const libraries = machine.mayInstall ? ["--with-deps"] : [];
    machine.run(process.execPath, [path.join("node_modules", "playwright-core", "cli.js"), "install", ...libraries, "chromium"]);
  }
  if (machine.exists(file)) return { kind: "found", path: file };
  return {
    kind: "missing",
    why: "Es gibt keinen Browser. Installieren Sie Chromium, Chrome oder Edge, oder setzen Sie ISEK_BROWSER=/pfad/zum/browser.",
  };
}

function thisMachine(): BrowserMachine {
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    downloadTarget: () => chromium.executablePath(),
    mayInstall: process.platform === "linux" && process.getuid?.() === 0 && isUnattended(),
    run: (command, args) => spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0,
    say: (sentence) => console.log(sentence),
  };
}

/** In a container or in CI nobody minds a further package; on a person's computer somebody does. */
function isUnattended(): boolean {
  const signs = ["/.dockerenv", "/run/.containerenv", "/run/systemd/container"];
  return Boolean(process.env["CI"] || process.env["container"]) || signs.some(existsSync) || !process.stdin.isTTY;
}
