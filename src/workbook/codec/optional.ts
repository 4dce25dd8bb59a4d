// Without this file an empty cell would be `""` in one register and null in another.

/** An empty text as null: nothing is written there. */
export function optional(text: string): string | null {
  return text === "" ? null : text;
}
