// Without this file comments, CDATA, UTF-16 or odd prefixes inside a sheet would make a file unreadable.
import { cellKind } from "../../workbook/closedWorkbook";
import { sheetColumns, sheetRows } from "./cellReference";
import type { CellStore } from "./cellStore";
import { parseNumberText } from "./numberText";
import { refusePart } from "./refusal";
import { FrameCollector, type SheetFrame } from "./sheetFrame";
import { readXml, type XmlAttributes, type XmlVisitor } from "./xmlReader";
import { decodeEscapes } from "./xmlText";

/**
 * Reads a whole sheet tag by tag: slower than `CellScan`, but at home with every well-formed markup. Cells behind `lastRow`
 * (counted from 1) are left out, and whether there were any is told by `passedLastRow`.
 */
export function walkSheet(xml: string, store: CellStore, lastRow: number): { readonly frame: SheetFrame; readonly passedLastRow: boolean } {
  const walker = new SheetWalker(store, lastRow);
  readXml(xml, store.context.part, walker);
  return { frame: walker.frame.finish(), passedLastRow: walker.passedLastRow };
}

class SheetWalker implements XmlVisitor {
  readonly frame = new FrameCollector();
  passedLastRow = false;
  /** Place of the cell being read, counted from 1 as in the file. */
  private row = 0;
  private column = 0;
  private style = 0;
  private type = "n";
  private depth: "sheet" | "cells" | "cell" = "sheet";
  private collecting: "value" | "text" | null = null;
  private value: string | null = null;
  private richText: string | null = null;
  private hasFormula = false;
  private readings = 0;
  /** How deep inside of an extension list we are; programs keep things of their own there, which are no cells. */
  private extensionDepth = 0;

  constructor(
    private readonly store: CellStore,
    private readonly lastRow: number,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === "extLst" || this.extensionDepth > 0) this.extensionDepth += 1;
    else if (this.depth === "sheet") {
      if (name === "sheetData") this.depth = "cells";
      else this.frame.open(name, attributes);
    } else if (this.depth === "cells") {
      if (name === "row") this.openRow(attributes);
      else if (name === "c") this.openCell(attributes);
    } else this.openContent(name);
  }

  text(piece: string): void {
    if (this.collecting === "value") this.value = (this.value ?? "") + piece;
    else if (this.collecting === "text") this.richText = (this.richText ?? "") + piece;
  }

  close(name: string): void {
    if (this.extensionDepth > 0) this.extensionDepth -= 1;
    else if (name === "v" || name === "t") this.collecting = null;
    else if (name === "rPh") this.readings -= 1;
    else if (name === "c" && this.depth === "cell") this.closeCell();
    else if (name === "sheetData") this.depth = "sheet";
  }

  private openRow(attributes: XmlAttributes): void {
    this.row = this.place(attributes.get("r"), this.row + 1);
    this.column = 0;
    if (this.row < 1 || this.row > sheetRows) refusePart(this.store.context.part, "reference");
    if (attributes.isTrue("hidden") && this.row <= this.lastRow) this.store.hideRow(this.row - 1);
  }

  private openCell(attributes: XmlAttributes): void {
    this.depth = "cell";
    this.column += 1;
    const reference = attributes.get("r");
    if (reference !== undefined) this.moveTo(reference.trim());
    this.style = this.place(attributes.get("s"), 0);
    this.type = attributes.get("t")?.trim() ?? "n";
    this.value = this.richText = null;
    this.hasFormula = false;
  }

  private moveTo(reference: string): void {
    const match = /^([A-Za-z]{1,7})(\d{1,15})$/.exec(reference);
    if (!match) refusePart(this.store.context.part, "reference");
    this.column = 0;
    for (const letter of (match[1] ?? "").toUpperCase()) this.column = this.column * 26 + letter.charCodeAt(0) - 64;
    this.row = Number(match[2]);
  }

  /** A number in an attribute. Anything but digits there cannot be understood. */
  private place(spelled: string | undefined, otherwise: number): number {
    if (spelled === undefined) return otherwise;
    if (!/^\s{0,9}\d{1,15}\s{0,9}$/.test(spelled)) refusePart(this.store.context.part, "reference");
    return Number(spelled);
  }

  private openContent(name: string): void {
    if (name === "v") {
      if (this.value !== null) refusePart(this.store.context.part, "markup");
      this.collecting = "value";
      this.value = "";
    } else if (name === "f") this.hasFormula = true;
    else if (name === "is") this.richText ??= "";
    else if (name === "rPh") this.readings += 1;
    else if (name === "t" && this.readings === 0 && this.richText !== null) this.collecting = "text";
  }

  private closeCell(): void {
    this.depth = "cells";
    const hasContent = this.value !== null || this.richText !== null || this.hasFormula;
    const isOutside = this.row < 1 || this.row > sheetRows || this.column < 1 || this.column > sheetColumns;
    if (isOutside || this.style > 65_535) refusePart(this.store.context.part, "reference");
    if (this.row > this.lastRow) {
      this.passedLastRow ||= hasContent;
      return;
    }
    const countBefore = this.store.count;
    if (this.value !== null) this.addValue(this.value);
    if (this.richText !== null && this.store.count === countBefore) {
      this.add(cellKind.text, this.store.context.texts.intern(decodeEscapes(this.richText)));
    }
    const hasValue = this.store.count !== countBefore;
    if (this.hasFormula) this.store.markFormula(this.row - 1, this.column - 1, this.style, hasValue);
  }

  private addValue(value: string): void {
    const { store, style } = this;
    const row = this.row - 1;
    const column = this.column - 1;
    if (this.type === "n") {
      const bytes = new TextEncoder().encode(value);
      const number = parseNumberText(bytes, 0, bytes.length);
      if (Number.isFinite(number)) store.addNumber(row, column, style, number);
      else if (value.trim() !== "") store.addUnreadable(row, column, style, value);
    } else if (this.type === "s") this.addShared(value);
    else if (this.type === "b") {
      if (value !== "") this.add(cellKind.boolean, /^\s*(1|t)/.test(value) ? 1 : 0);
    } else if (this.type === "d") store.addIsoDate(row, column, style, value);
    else if (value !== "" || this.type === "str") {
      this.add(this.type === "e" ? cellKind.error : cellKind.text, store.context.texts.intern(decodeEscapes(value)));
    }
  }

  private addShared(value: string): void {
    if (value.trim() === "") return;
    const index = /^\s{0,9}\d{1,15}\s{0,9}$/.test(value) ? Number(value) : Number.MAX_SAFE_INTEGER;
    this.store.addShared(this.row - 1, this.column - 1, this.style, index);
  }

  private add(kind: typeof cellKind.text | typeof cellKind.boolean | typeof cellKind.error, value: number): void {
    this.store.add(this.row - 1, this.column - 1, kind, this.style, value);
  }
}
