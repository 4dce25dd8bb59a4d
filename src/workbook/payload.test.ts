// Without these tests a plan could exceed what Excel takes in a request, or lose cells where it is cut.
import type { Change, WriteCells } from "./change";
import { changeBytes, changeChunks } from "./payload";

function block(rows: number, text: string): WriteCells {
  return {
    kind: "writeCells",
    area: { sheet: "Haushalt", row: 10, column: 2, rows, columns: 1 },
    cells: Array.from({ length: rows }, (_, row) => [`${row} ${text}`]),
    expected: Array.from({ length: rows }, () => [undefined]),
    anchor: { keyColumn: 0, keys: Array.from({ length: rows }, (_, row) => `k${row}`) },
  };
}

test("the estimate is never below the bytes of the request", () => {
  for (const text of ["kurz", "ä".repeat(200), '„Zeile“ "mit" \\ und\nUmbruch', "🏛️", ""]) {
    const change = block(50, text);
    // The cells travel as JSON within a JSON text.
    const request = JSON.stringify(JSON.stringify(change.cells));
    expect(changeBytes(change)).toBeGreaterThanOrEqual(Buffer.byteLength(request));
  }
});

test("what fits stays together, what does not is cut between rows with its keys", () => {
  const sheet: Change = { kind: "addSheet", sheet: "Neu" };
  const whole = block(100, "x".repeat(50));
  expect(changeChunks([sheet, whole])).toEqual([
    [
      { change: sheet, source: 0 },
      { change: whole, source: 1 },
    ],
  ]);

  const chunks = changeChunks([sheet, whole, sheet], 2_000);
  const pieces = chunks
    .flat()
    .filter(({ source }) => source === 1)
    .map(({ change }) => change as WriteCells);
  expect(chunks.length).toBeGreaterThan(3);
  expect(pieces.flatMap(({ cells }) => cells)).toEqual(whole.cells);
  expect(pieces.flatMap(({ anchor }) => anchor!.keys)).toEqual(whole.anchor!.keys);
  expect(pieces.map(({ area }) => area.row)).toEqual(
    pieces.map((_, index) => 10 + pieces.slice(0, index).reduce((sum, { cells }) => sum + cells.length, 0)),
  );
  for (const chunk of chunks)
    expect(chunk.reduce((sum, { change }) => sum + changeBytes(change), 0)).toBeLessThanOrEqual(2_000);
});
