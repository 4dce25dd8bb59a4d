// Without this file "isek lesen *.xlsx" would find nothing on Windows, whose shells leave the star to the program.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, basename } from "node:path";

/**
 * Replaces `*` and `?` in file names by the files that match, in alphabetical order; Excel's lock files (`~$…`) are left out.
 * Patterns without a match and names of existing files stay as they are.
 */
export function expandPatterns(typed: readonly string[]): readonly string[] {
  return typed.flatMap((path) => {
    if (!/[*?]/.test(basename(path)) || existsSync(path)) return [path];
    const folder = dirname(path);
    if (!existsSync(folder)) return [path];
    const pattern = new RegExp(`^${basename(path).replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "i");
    const matches = readdirSync(folder).filter((name) => pattern.test(name) && !name.startsWith("~$"));
    return matches.length === 0 ? [path] : matches.sort((one, other) => one.localeCompare(other, "de")).map((name) => join(folder, name));
  });
}
