// Without this file nobody could run the browser tests without first telling them where the browser is.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

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
  machine.say("Kein Browser gefunden: Playwright lädt ein eigenes Chromium herunter (etwa 150 MB).");
  const cli = path.join("node_modules", "playwright-core", "cli.js");
  const parts = machine.mayInstall ? ["--with-deps"] : [];
  machine.run(process.execPath, [cli, "install", ...parts, "chromium-headless-shell"]);
  const [line = ""] = String(spawnSync(process.execPath, [cli, "install", "--dry-run", "chromium-headless-shell"]).stdout)
    .split("\n")
    .filter((each) => each.includes("Install location"));
  const folder = line.split(":").slice(1).join(":").trim();
  const file = ["chrome-linux/headless_shell", "chrome-headless-shell-linux64/chrome-headless-shell", "chrome-mac/headless_shell", "chrome-win/headless_shell.exe"]
    .map((each) => path.join(folder, each))
    .find(machine.exists);
  if (file !== undefined) return { kind: "found", path: file };
  return {
    kind: "missing",
    why: "Es gibt keinen Browser. Installieren Sie Chromium, Chrome oder Edge, oder setzen Sie ISEK_BROWSER=/pfad/zum/browser.",
  };
}

function thisMachine(): BrowserMachine {
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  const isContainer = existsSync("/.dockerenv") || existsSync("/run/.containerenv");
  const isCi = Boolean(process.env["CI"]) || isContainer || isRoot;
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    mayInstall: isRoot && isCi,
    run: (command, args) => spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0,
    say: (sentence) => console.log(sentence),
  };
}
