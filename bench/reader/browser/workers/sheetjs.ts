// Without this file SheetJS would not take part in the browser, in a worker and at its fastest settings.
import { read, type CellObject } from "@e965/xlsx";

const kinds: Readonly<Record<string, number>> = { n: 1, s: 3, b: 4, e: 5 };

self.onmessage = async ({ data }: MessageEvent<{ readonly source: Blob }>) => {
  const workbook = read(await data.source.arrayBuffer(), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  // Columns as ours are: cell objects would take far longer on their way to the page.
  const sheets = workbook.SheetNames.map((name) => {
    const rows = (workbook.Sheets[name] as { "!data"?: (CellObject | undefined)[][] } | undefined)?.["!data"] ?? [];
    const count = rows.reduce((sum, row) => sum + (row?.length ?? 0), 0);
    const columns = { rows: new Uint32Array(count), columns: new Uint16Array(count), kinds: new Uint8Array(count), values: new Float64Array(count) };
    const texts: string[] = [];
    let at = 0;
    rows.forEach((row, rowIndex) =>
      row?.forEach((cell, columnIndex) => {
        if (!cell || cell.v === undefined || cell.t === "z") return;
        columns.rows[at] = rowIndex;
        columns.columns[at] = columnIndex;
        columns.kinds[at] = kinds[cell.t] ?? 0;
        columns.values[at] = cell.t === "s" ? texts.push(cell.v as string) - 1 : Number(cell.v);
        at += 1;
      }),
    );
    return { name, count: at, ...columns, texts };
  });
  const transfer = sheets.flatMap(({ rows, columns, kinds: types, values }) => [rows.buffer, columns.buffer, types.buffer, values.buffer]);
  (self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void }).postMessage(
    { cells: sheets.reduce((sum, { count }) => sum + count, 0), sheets },
    transfer,
  );
};
