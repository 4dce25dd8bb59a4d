// Without this file a mistyped option would be taken for a file, or answered in English.
import { parseArgs } from "node:util";
import { failure, success, type Result } from "../domain/shared/result";
import type { Call, Command } from "./command";

/** Reads what follows a command's word. The failure is a German sentence. */
export function parseCall(command: Command, typed: readonly string[]): Result<Call, string> {
  const known = Object.entries(command.options).map(([name, { value }]) => [name, { type: value === null ? "boolean" : "string" }] as const);
  const options = Object.fromEntries(known);
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true });
  const files: string[] = [];
  const given: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) return failure(`Die Option „${token.rawName}“ gibt es bei „isek ${command.word}“ nicht.`);
    if (option.value !== null && token.value === undefined) return failure(`Zur Option „--${token.name}“ fehlt der Wert ${option.value}.`);
    if (option.value === null && token.value !== undefined) return failure(`Die Option „--${token.name}“ hat keinen Wert.`);
    given[token.name] = token.value ?? true;
  }
  if (files.length === 0) return failure(`Nennen Sie mindestens eine Datei: isek ${command.word} DATEI…`);
  return success({ files, options: given });
}
