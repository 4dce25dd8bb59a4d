// Without this file npm start would build everything anew each time, and a person would wait half a minute for nothing.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A thing that is made of files: under which name to remember it, of what it is made, and what has to be there. */
export interface Made {
  readonly name: string;
  /** Files and folders; tests inside them do not count. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Settings beside the files, such as addresses. */
  readonly settings?: string;
}

const folder = path.join("out", "stamps");

/** True when the outputs are there and were made of exactly these inputs. */
export function isUpToDate(made: Made): boolean {
  const file = path.join(folder, made.name);
  return made.outputs.every((output) => existsSync(output)) && existsSync(file) && readFileSync(file, "utf8") === digest(made);
}

/** Remembers that the outputs were made of the inputs as they are now. */
export function stamp(made: Made): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, made.name), digest(made));
}

function digest(made: Made): string {
  const hash = createHash("sha256").update(made.settings ?? "");
  for (const file of made.inputs.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !["out", "node_modules", "testing", "test"].includes(entry.name) && !/\.test\.\w+$/.test(entry.name))
    .flatMap((entry) => filesBelow(path.join(place, entry.name)));
}
