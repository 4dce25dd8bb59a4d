// Without this file the figures of a trial would stand crooked on the screen.

/** Prints rows under headings, columns as wide as their content, figures to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => (isFigure(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ");
  console.log(line(headings));
  console.log(widths.map((width) => "─".repeat(width)).join("  "));
  for (const row of rows) console.log(line(row));
  console.log("");
}

function isFigure(cell: string): boolean {
  return /^[−\d.,]+$/.test(cell);
}
