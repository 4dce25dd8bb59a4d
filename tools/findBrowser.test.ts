// Without this file the browser tests could silently not run, or install software on somebody's computer.
import { findBrowser, type BrowserMachine } from "./findBrowser";

const sentences: string[] = [];
const commands: string[] = [];

function machine(members: Partial<BrowserMachine> & { readonly files?: readonly string[] }): BrowserMachine {
  const { files = [], ...own } = members;
  sentences.length = 0;
  commands.length = 0;
  return {
    platform: "linux",
    environment: { PATH: "/usr/bin:/bin" },
    exists: (file) => files.includes(file),
    downloadTarget: () => "/home/ich/.cache/chromium",
    mayInstall: false,
    run: (command, args) => commands.push([command, ...args].join(" ")) > 0,
    say: (sentence) => void sentences.push(sentence),
    ...own,
  };
}

test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
  ["Chromium on Linux", "linux", { PATH: "/bin:/opt/x" }, "/usr/bin/chromium"],
  ["Chrome on the PATH", "linux", { PATH: "/opt/x" }, "/opt/x/google-chrome"],
  ["Chrome on a Mac", "darwin", { HOME: "/Users/ich" }, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Edge on Windows", "win32", { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" }, "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
])("finds %s and installs nothing", (_what, platform, environment, file) => {
  expect(findBrowser(machine({ platform, environment, files: [file] }))).toEqual({ kind: "found", path: file });
  expect(commands).toEqual([]);
});

test("ISEK_BROWSER=keine means none, and says what that means", () => {
  expect(findBrowser(machine({ environment: { ISEK_BROWSER: "keine" }, files: ["/usr/bin/chromium"] }))).toEqual({
    kind: "declined",
    why: "ISEK_BROWSER=keine: Die Tests im Browser laufen nicht.",
  });
});

test("a browser that is named is taken, and a wrong name is a fault, not a reason to look elsewhere", () => {
  const files = ["/usr/bin/chromium", "/opt/mein/chrome"];
  expect(findBrowser(machine({ environment: { ISEK_BROWSER: "/opt/mein/chrome" }, files }))).toEqual({ kind: "found", path: "/opt/mein/chrome" });
  expect(findBrowser(machine({ environment: { ISEK_BROWSER: "/opt/dein/chrome" }, files }))).toMatchObject({ kind: "missing" });
});

test("as root in a container Chromium is installed, announced in one sentence", () => {
  const files: string[] = ["/usr/bin/apt-get"];
  const run = (command: string, args: readonly string[]): boolean => {
    if (args.includes("install")) files.push("/usr/bin/chromium");
    return commands.push([command, ...args].join(" ")) > 0;
  };
  expect(findBrowser(machine({ files, mayInstall: true, run }))).toEqual({ kind: "found", path: "/usr/bin/chromium" });
  expect(sentences).toHaveLength(1);
  expect(commands.at(-1)).toContain("apt-get install -y");
});

test("on a person's computer nothing is installed; Playwright's own download is taken, once", () => {
  const files: string[] = ["/usr/bin/apt-get"];
  const run = (command: string, args: readonly string[]): boolean => {
    files.push("/home/ich/.cache/chromium");
    return commands.push([command, ...args].join(" ")) > 0;
  };
  const found = { kind: "found", path: "/home/ich/.cache/chromium" };
  expect(findBrowser(machine({ files, run }))).toEqual(found);
  expect(commands).toEqual([expect.stringContaining("playwright-core")]);
  expect(findBrowser(machine({ files, run }))).toEqual(found);
  expect(commands).toEqual([]);
});

test("without any way to a browser it says what to do", () => {
  expect(findBrowser(machine({}))).toMatchObject({ kind: "missing", why: expect.stringContaining("ISEK_BROWSER=") });
});
