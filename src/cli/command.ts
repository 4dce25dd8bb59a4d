// Without this file each command would read its options and report its mistakes in its own way.

/** Exit codes for scripts: 2 wins over 1. 70 is a bug of ours. */
export const exitCode = { done: 0, findings: 1, refused: 2, wrongCall: 64, bug: 70 } as const;

/** One of {@link exitCode}. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Where a command writes. `out` is for results (JSON only, when asked for), `note` for everything beside them. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
}

/** What was typed behind the command's word. */
export interface Call {
  /** Files, patterns already expanded. */
  readonly files: readonly string[];
  /** Given options by name; true for those without value. */
  readonly options: Readonly<Record<string, string | true>>;
}

/** An option of a command; `value` names what it takes, null when it takes nothing. */
export interface CommandOption {
  readonly value: string | null;
  readonly meaning: string;
}

/** One command is one file in `commands/`, listed in `runCommandLine`. Words and meanings are German: users see them. */
export interface Command {
  readonly word: string;
  readonly meaning: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  run(call: Call, terminal: Terminal): Promise<ExitCode>;
}
