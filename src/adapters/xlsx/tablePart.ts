// Without this file the columns of a table would have to be guessed, although the file names them.
import type { ClosedTable } from "../../workbook/closedWorkbook";
import { parseCellRange } from "./cellReference";
import { refusePart } from "./refusal";
import { readXml } from "./xmlReader";
import { decodeEscapes } from "./xmlText";

/** Reads one table part. Refuses a table without a readable area. */
export function readTablePart(xml: string, part: string): ClosedTable {
  let table: Omit<ClosedTable, "headings"> | null = null;
  const headings: string[] = [];
  readXml(xml, part, {
    open(name, attributes) {
      if (name === "table" && table === null) {
        const area = parseCellRange(attributes.get("ref") ?? "");
        if (area === null) refusePart(part, "markup");
        table = {
          name: attributes.get("displayName") ?? attributes.get("name") ?? "",
          ...area,
          hasHeadings: (attributes.integer("headerRowCount") ?? 1) > 0,
          hasTotals: (attributes.integer("totalsRowCount") ?? 0) > 0,
        };
      } else if (name === "tableColumn") headings.push(decodeEscapes(attributes.get("name") ?? ""));
    },
  });
  return table === null ? refusePart(part, "markup") : { ...(table as Omit<ClosedTable, "headings">), headings };
}
