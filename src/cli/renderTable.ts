// Without this file figures would not stand below each other, and nobody would see that one has a digit too many.

/** Lines of a table: the first column left-aligned, the others (figures) right-aligned; indented by two. */
export function renderTable(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((heading, column) => Math.max(...[heading, ...rows.map((row) => row[column] ?? "")].map(displayWidth)));
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, column) => {
      const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
      return column === 0 ? cell + gap : gap + cell;
    });
    return `  ${padded.join("  ")}`.trimEnd();
  };
  return [line(headings), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)];
}

/** Letters as the terminal counts them: combined signs as one. */
function displayWidth(text: string): number {
  return [...segments.segment(text)].length;
}

const segments = new Intl.Segmenter("de", { granularity: "grapheme" });
