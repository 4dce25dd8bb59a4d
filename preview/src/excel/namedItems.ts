// Without this file ranges would have no names: named items of the workbook and of a sheet.
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { NameRecord } from "../univer/names";
import { absoluteAddress, parseAddress, quoteSheet } from "./address";
import { requireFormula } from "./formulaSyntax";
import { Collection, NAME_PATTERN, newId } from "./objects";
import type { Range } from "./range";
import { rangeOfReference } from "./structuredReference";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class NamedItems extends Collection<NamedItem> {
  readonly className = "NamedItemCollection";

  /** `sheet`: the names of that sheet only. */
  constructor(
    readonly workbook: Workbook,
    readonly sheet?: Worksheet,
  ) {
    super();
  }

  hostItems(): NamedItem[] {
    return this.workbook.book.names
      .list()
      .filter((record) => record.sheetId === this.sheet?.id)
      .map((record) => new NamedItem(this, record.id));
  }

  protected key(item: NamedItem): string {
    return item.name;
  }

  add(name: string, reference: Range | string, comment = ""): NamedItem {
    if (!NAME_PATTERN.test(name) || name.length > 255 || parseAddress(name)) throw invalidArgument(name);
    if (this.find(name)) throw itemAlreadyExists(name);
    const text = typeof reference === "string" ? reference.replace(/^=/, "") : absolute(reference);
    requireFormula(`=${text}`);
    const id = newId();
    this.workbook.book.names.add({
      id,
      name,
      reference: stored(text),
      comment,
      visible: true,
      sheetId: this.sheet?.id,
    });
    return new NamedItem(this, id);
  }
}

const absolute = (range: Range): string => `${quoteSheet(range.sheet.name)}!${absoluteAddress(range.area)}`;
/** References are kept bare, formulas with `=`. */
const stored = (text: string): string => (parseAddress(text) ? text : `=${text}`);

export class NamedItem implements HostObject {
  readonly className = "NamedItem";

  constructor(
    private readonly collection: NamedItems,
    private readonly recordId: string,
  ) {}

  private get record(): NameRecord {
    const record = this.collection.workbook.book.names.list().find((name) => name.id === this.recordId);
    if (!record) throw itemNotFound(this.recordId);
    return record;
  }

  get _Id(): string {
    return this.record.name;
  }

  get name(): string {
    return this.record.name;
  }

  get comment(): string {
    return this.record.comment;
  }

  set comment(comment: string) {
    this.collection.workbook.book.names.change({ ...this.record, comment });
  }

  get visible(): boolean {
    return this.record.visible;
  }

  set visible(visible: boolean) {
    this.collection.workbook.book.names.change({ ...this.record, visible });
  }

  get formula(): string {
    return `=${this.reference}`;
  }

  set formula(formula: string) {
    this.collection.workbook.book.names.change({
      ...this.record,
      reference: stored(String(formula).replace(/^=/, "")),
    });
  }

  /** The reference of a range, the text or number of a constant. */
  get value(): string | number {
    if (this.type === "Double") return Number(this.reference);
    const text = /^"((?:[^"]|"")*)"$/.exec(this.reference)?.[1];
    return text === undefined ? this.reference : text.replace(/""/g, '"');
  }

  get type(): string {
    if (this.getRangeOrNullObject()) return "Range";
    if (/#REF!/.test(this.reference)) return "Error";
    return this.reference !== "" && Number.isFinite(Number(this.reference)) ? "Double" : "String";
  }

  get scope(): string {
    return this.collection.sheet ? "Worksheet" : "Workbook";
  }

  get worksheet(): Worksheet {
    if (!this.collection.sheet) throw itemNotFound("worksheet");
    return this.collection.sheet;
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.collection.sheet ?? null;
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw invalidArgument(`${this.name} is no range`);
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const parsed = parseAddress(this.reference);
    if (!parsed) return rangeOfReference(this.collection.workbook, this.reference) ?? null;
    const sheet =
      parsed.sheet === undefined ? this.collection.sheet : this.collection.workbook.worksheets.find(parsed.sheet);
    return sheet?.area(parsed.area) ?? null;
  }

  delete(): void {
    this.collection.workbook.book.names.remove(this.record);
  }

  private get reference(): string {
    return this.record.reference.replace(/^=/, "");
  }
}
