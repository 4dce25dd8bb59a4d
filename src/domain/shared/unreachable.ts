// Without this file a new member of a union could be forgotten in a switch without the compiler noticing.

/** Ends an exhaustive switch: a bug when it is ever reached. */
export function unreachable(value: never): never {
  throw new Error(`Unbekannter Fall: ${JSON.stringify(value)}`);
}
