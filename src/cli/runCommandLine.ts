// Without this file there would be commands, but no `isek`.
import { exitCode, type Command, type ExitCode, type Terminal } from "./command";
import { checkCommand } from "./commands/checkCommand";
import { consolidateCommand } from "./commands/consolidateCommand";
import { readCommand } from "./commands/readCommand";
import { expandPatterns } from "./expandPatterns";
import { parseCall } from "./parseCall";

const commands: readonly Command[] = [readCommand, checkCommand, consolidateCommand];

/** Carries out what was typed behind `isek`. Never throws on what is typed or on what files contain. */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [word, ...rest] = typed;
  if (word === "--hilfe" || word === "--help" || word === "-h" || word === "hilfe") {
    terminal.out(help());
    return exitCode.done;
  }
  const command = commands.find((each) => each.word === word);
  if (command === undefined) {
    const known = commands.map((each) => `„${each.word}“`).join(", ");
    terminal.note(word === undefined ? `Nennen Sie einen Befehl: ${known}.` : `Den Befehl „${word}“ gibt es nicht. Es gibt: ${known}.`);
    return exitCode.wrongCall;
  }
  const call = parseCall(command, rest);
  if (!call.ok) {
    terminal.note(call.failure);
    return exitCode.wrongCall;
  }
  return command.run({ ...call.value, files: expandPatterns(call.value.files) }, terminal);
}

function help(): string {
  const lines = commands.flatMap(({ word, meaning, options }) => [
    `isek ${word} DATEI…`.padEnd(34) + meaning,
    ...Object.entries(options).map(([name, option]) => `  --${name}${option.value === null ? "" : ` ${option.value}`}`.padEnd(34) + option.meaning),
  ]);
  const codes = "Rückgabewert: 0 gut, 1 Fehler gefunden, 2 Datei nicht gelesen, 64 falscher Aufruf.";
  return ["ISEK für Excel auf der Befehlszeile. Dateien werden nur gelesen, nie verändert.", "", ...lines, "", codes].join("\n");
}
