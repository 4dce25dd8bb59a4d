// Without this file each script would start other programs in its own way, and one of them would not work on Windows.
import { spawn, type ChildProcess } from "node:child_process";

/** What a program said and whether it was content. */
export interface CommandResult {
  readonly ok: boolean;
  readonly output: string;
}

/** Settings of a run: `show` passes the output through, `environment` adds variables, `limit` ends it after so many seconds. */
export interface CommandOptions {
  readonly show?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly limit?: number;
  /** Folder to run in; the present one unless given. */
  readonly cwd?: string;
}

/** Runs a script with this Node, without a shell, and waits for its end. */
export function runNode(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const isLimited = options.limit !== undefined && process.platform !== "win32";
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, ...options.environment },
      detached: isLimited,
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      stdio: options.show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout?.on("data", (data: Buffer) => (output += data.toString("utf8")));
    child.stderr?.on("data", (data: Buffer) => (output += data.toString("utf8")));
    // A test in an endless loop cannot end itself; the rest of its output tells which one did not come back.
    const kill = (): void => killWithChildren(child, isLimited);
    const end = (): void => {
      output += `\nAbgebrochen nach ${options.limit} s.`;
      kill();
    };
    const timer = options.limit === undefined ? undefined : setTimeout(end, options.limit * 1000);
    // A group of its own does not hear the Ctrl+C that ends us.
    if (isLimited) process.once("exit", kill).once("SIGINT", () => process.exit(130));
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) => {
      clearTimeout(timer);
      process.removeListener("exit", kill);
      resolve({ ok: code === 0, output });
    });
  });
}

/** A run that is broken off must not leave its browser behind. */
function killWithChildren(child: ChildProcess, isGroup: boolean): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (isGroup) process.kill(-child.pid, "SIGKILL");
  else child.kill("SIGKILL");
}

/** Arguments that let Node run TypeScript as our scripts are written. */
export const withTypeScript: readonly string[] = ["--import", "tsx"];
