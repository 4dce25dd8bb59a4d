// Without this file the command line would have no way out for its own mistakes.
import { exitCode } from "./command";
import { runCommandLine } from "./runCommandLine";

/** Runs the command line of this process; the error boundary of the command line is here. */
export async function main(typed: readonly string[]): Promise<void> {
  // Whoever reads our output may stop reading (`isek lesen … | head`); that is no mistake.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? exitCode.done : exitCode.bug));
  try {
    process.exitCode = await runCommandLine(typed, {
      out: (text) => void process.stdout.write(`${text}\n`),
      note: (text) => void process.stderr.write(`${text}\n`),
    });
  } catch (error) {
    process.stderr.write(`Das hätte nicht passieren dürfen. Schicken Sie uns diesen Bericht:\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = exitCode.bug;
  }
}
