// Without this file a bug would leave the clerk with a white pane and IT with nothing to look at.

/** What a report tells IT: no cells, no names, no numbers of the budget. */
export interface Mishap {
  readonly message: string;
  readonly stack: string;
  readonly view: string;
  readonly at: string;
}

/** Makes a report of whatever was thrown; numbers of four digits and more are blanked, they could come from the budget. */
export function mishapOf(thrown: unknown, view: string, at: Date): Mishap {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown === "string" ? thrown : "Unbekannter Fehler");
  return {
    message: blanked(`${error.name}: ${error.message}`),
    stack: blanked((error.stack ?? "").split("\n").slice(1, 9).map((line) => line.trim()).join("\n")),
    view,
    at: at.toISOString(),
  };
}

/** The report as text to copy. */
export function reportText({ message, stack, view, at }: Mishap, version: string): string {
  return [`ISEK für Excel ${version}`, `Ansicht ${view}, ${at}`, message, stack].join("\n");
}

/** Places in a bundle (`taskpane.4f2a.js:1:24807`) stay, amounts and account numbers go. */
function blanked(text: string): string {
  return text.replace(/(?<![\w.:/-])\d[\d.,]{3,}(?![\w:])/g, "…");
}
