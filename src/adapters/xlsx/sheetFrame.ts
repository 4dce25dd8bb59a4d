// Without this file merged headings and hidden columns would be ordinary cells.
import type { Stretches } from "../../workbook/closedWorkbook";
import { parseCellRange, sheetColumns } from "./cellReference";
import { mergeStretches } from "./cellStore";
import { readXml, type XmlAttributes } from "./xmlReader";

/** What a sheet says before and after its cells. */
export interface SheetFrame {
  readonly merges: Uint32Array;
  readonly hiddenColumns: Stretches;
  readonly hidesOtherRows: boolean;
}

/** Collects the frame; both ways of reading a sheet feed it tag by tag. */
export class FrameCollector {
  private readonly merges: number[] = [];
  private readonly hiddenColumns: number[] = [];
  private hidesOtherRows = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === "mergeCell") this.addMerge(attributes);
    else if (name === "col" && attributes.isTrue("hidden")) this.hideColumns(attributes);
    else if (name === "sheetFormatPr") this.hidesOtherRows = attributes.isTrue("zeroHeight");
  }

  finish(): SheetFrame {
    return {
      merges: Uint32Array.from(this.merges),
      hiddenColumns: mergeStretches(this.hiddenColumns),
      hidesOtherRows: this.hidesOtherRows,
    };
  }

  private addMerge(attributes: XmlAttributes): void {
    const range = parseCellRange(attributes.get("ref") ?? "");
    if (range) this.merges.push(range.firstRow, range.firstColumn, range.lastRow, range.lastColumn);
  }

  private hideColumns(attributes: XmlAttributes): void {
    const from = attributes.integer("min") ?? 0;
    const to = Math.min(attributes.integer("max") ?? from, sheetColumns);
    if (from >= 1 && from <= to) this.hiddenColumns.push(from - 1, to - 1);
  }
}

/**
 * Reads the frame of a sheet whose cells were cut out. `xml` is what stands before and after them; both halves together are
 * well-formed, so that a sheet that ends too early is noticed.
 */
export function readSheetFrame(xml: string, part: string): SheetFrame {
  const collector = new FrameCollector();
  readXml(xml, part, { open: (name, attributes) => collector.open(name, attributes) });
  return collector.finish();
}
