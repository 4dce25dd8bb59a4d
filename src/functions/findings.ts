// Without this file a sheet could not show, row by row, which rules are broken.
import { answer } from "./excelCells";

type Table = unknown[][];

/** Ids of the broken rules per row; its rules are fetched when it is first called. @customfunction BEFUND BEFUND */
export async function findings(zeilen: unknown[][], kopfzeile: unknown[][], ziele: unknown[][], maßnahmen: unknown[][], land: string): Promise<unknown[][]> {
  const { rowFindings } = await import("../domain/functions/rowFindings");
  const ranges: readonly [Table, Table, Table, Table] = [zeilen, kopfzeile, ziele, maßnahmen];
  const today = new Date().toISOString().slice(0, 10);
  return answer(ranges, (rows, headings, goals, measures) => rowFindings({ rows, headings, goals, measures, land, today }));
}
