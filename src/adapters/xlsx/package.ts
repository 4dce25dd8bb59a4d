// Without this file the parts of a workbook would be found, but nobody would put them together.
import type { ClosedSheet, ClosedTable, ClosedWorkbook, DocumentProperties, ReadLoss } from "../../workbook/closedWorkbook";
import type { CellStyles } from "./styles";
import { CellStore, meaningTable, type MeaningTable } from "./cellStore";
import { decodeXml } from "./decodeXml";
import type { PartUnpacker } from "./inflate";
import type { ReadLimits } from "./limits";
import { relationshipsPartOf } from "./partPath";
import { noProperties, readApplication, readCoreProperties, readCustomProperties } from "./properties";
import type { ReadOptions } from "./readOptions";
import { refuse, refusePart, Refusal } from "./refusal";
import { readRelationships, type Relationship } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { readSheetPart } from "./sheetPart";
import { noStyles, readStyles } from "./styles";
import { readTablePart } from "./tablePart";
import { TextBuilder } from "./textBuilder";
import { readWorkbookPart, type ListedSheet } from "./workbookPart";
import { findWorkbook } from "./workbookPlace";
import type { ZipDirectory, ZipEntry } from "./zipDirectory";

/** An opened container and what is wanted of it. */
export interface Package {
  readonly directory: ZipDirectory;
  readonly unpacker: PartUnpacker;
  readonly limits: ReadLimits;
  readonly options: ReadOptions;
}

/** Reads all parts of a workbook that hold what we hand on. */
export async function readPackage(source: Package): Promise<ClosedWorkbook> {
  return new PackageReading(source).read();
}

class PackageReading {
  private readonly losses: ReadLoss[] = [];

  constructor(private readonly source: Package) {}

  async read(): Promise<ClosedWorkbook> {
    const packageRelationships = await this.relationshipsOf("");
    const workbookKey = findWorkbook(this.source.directory, packageRelationships);
    const workbook = readWorkbookPart(await this.xmlOf(this.entry(workbookKey)), workbookKey);
    if (workbook.sheets.length === 0) refuse({ kind: "noSheets" });
    const relationships = await this.relationshipsOf(workbookKey);
    const styles = await this.readStyles(relationships);
    const texts = new TextBuilder(await this.readSharedStrings(relationships), this.source.limits);
    const shared = { texts, meanings: meaningTable(styles.meanings), date1904: workbook.date1904 };
    const sheets: ClosedSheet[] = [];
    for (const listed of workbook.sheets) {
      const relationship = relationships.find(({ id }) => id === listed.relationship);
      sheets.push(await this.readSheet(listed, relationship, shared));
    }
    const { names, date1904 } = workbook;
    const properties = await this.readProperties(packageRelationships);
    const textTable = { length: texts.texts.length, at: (index: number) => textAt(texts.texts, index) };
    return { sheets, texts: textTable, numberFormats: styles.numberFormats, date1904, names, properties, losses: this.losses };
  }

  private async readSheet(listed: ListedSheet, relationship: Relationship | undefined, shared: SharedParts): Promise<ClosedSheet> {
    const content = contentOfType.get(relationship?.type ?? "");
    const part = relationship?.target ?? null;
    if (content === undefined || part === null || !this.source.directory.has(part)) refusePart(part ?? listed.name, "missing");
    const isWanted = this.source.options.sheets?.includes(listed.name) ?? true;
    const context = { ...shared, part, limits: this.source.limits };
    if (content !== "cells" || !isWanted) return { ...listedSheet(listed, content), ...emptySheet(new CellStore(context, 0)) };
    const tables = await this.readTables(part);
    const lastRow = this.source.options.stopAtTableEnd && tables.length > 0 ? Math.max(...tables.map((table) => table.lastRow)) + 1 : undefined;
    const { losses, ...read } = await readSheetPart(this.source.unpacker, { sheet: listed.name, entry: this.entry(part), context, lastRow });
    this.losses.push(...losses);
    return { ...listedSheet(listed, content), ...read, tables };
  }

  private async readTables(sheetPart: string): Promise<readonly ClosedTable[]> {
    const tables: ClosedTable[] = [];
    for (const { type, target } of await this.relationshipsOf(sheetPart)) {
      if (type !== "table" || target === null) continue;
      const table = await this.optional(target, readTablePart);
      if (table !== null) tables.push(table);
    }
    return tables;
  }

  private async readStyles(relationships: readonly Relationship[]): Promise<CellStyles> {
    const target = relationships.find(({ type }) => type === "styles")?.target;
    if (!target) return noStyles;
    const styles = await this.optional(target, readStyles, "formatsUnreadable");
    return styles ?? noStyles;
  }

  /** Missing texts are named cell by cell; damaged ones cannot be told apart from right ones, so the file is refused. */
  private async readSharedStrings(relationships: readonly Relationship[]): Promise<string[]> {
    const target = relationships.find(({ type }) => type === "sharedStrings")?.target;
    const entry = target ? this.find(target) : undefined;
    return entry ? readSharedStrings(await this.xmlOf(entry), entry.name, this.source.limits) : [];
  }

  private async readProperties(packageRelationships: readonly Relationship[]): Promise<DocumentProperties> {
    let properties = noProperties;
    for (const { type, target } of packageRelationships) {
      const read = propertyReaders.get(type);
      if (read && target) properties = { ...properties, ...(await this.optional(target, read)) };
    }
    return properties;
  }

  /** A part beside the cells: when it is missing or damaged, that is named, and the rest is read. */
  private async optional<Value>(
    key: string,
    read: (xml: string, part: string) => Value,
    loss: "partUnreadable" | "formatsUnreadable" = "partUnreadable",
  ): Promise<Value | null> {
    try {
      const entry = this.find(key);
      if (entry) return read(await this.xmlOf(entry), entry.name);
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.kind !== "damagedPart" || error.failure.damage === "doctype") throw error;
    }
    this.losses.push({ kind: loss, part: key });
    return null;
  }

  private async relationshipsOf(part: string): Promise<readonly Relationship[]> {
    const entry = this.find(relationshipsPartOf(part));
    return entry ? readRelationships(await this.xmlOf(entry), entry.name, part) : [];
  }

  private async xmlOf(entry: ZipEntry): Promise<string> {
    return decodeXml(await this.source.unpacker.whole(entry));
  }

  private entry(key: string): ZipEntry {
    return this.find(key) ?? refusePart(key, "missing");
  }

  /** Every part that is read is looked up here, so that one that stands twice is named. */
  private find(key: string): ZipEntry | undefined {
    const entry = this.source.directory.get(key);
    const isKnown = this.losses.some((loss) => loss.kind === "partTwice" && loss.part === entry?.name);
    if (entry?.isTwice && !isKnown) this.losses.push({ kind: "partTwice", part: entry.name });
    return entry;
  }
}

interface SharedParts {
  readonly texts: TextBuilder;
  readonly meanings: MeaningTable;
  readonly date1904: boolean;
}

const contentOfType: ReadonlyMap<string, ClosedSheet["content"]> = new Map([
  ["worksheet", "cells"],
  ["chartsheet", "chart"],
  ["dialogsheet", "dialog"],
  ["xlMacrosheet", "macro"],
  ["xlIntlMacrosheet", "macro"],
]);

/** By the relationship's type; transitional and strict files spell them differently. */
const propertyReaders: ReadonlyMap<string, (xml: string, part: string) => Partial<DocumentProperties>> = new Map([
  ["core-properties", readCoreProperties],
  ["extended-properties", readApplication],
  ["extendedProperties", readApplication],
  ["custom-properties", readCustomProperties],
  ["customProperties", readCustomProperties],
]);

function listedSheet({ name, visibility }: ListedSheet, content: ClosedSheet["content"]) {
  return { name, visibility, content };
}

function emptySheet(store: CellStore) {
  const none = new Uint32Array(0);
  return { cells: store.finish(), merges: none, hiddenRows: none, hiddenColumns: none, hidesOtherRows: false, tables: [] };
}

function textAt(texts: readonly string[], index: number): string {
  const text = texts[index];
  if (text === undefined) throw new Error(`Text ${index} von ${texts.length}`);
  return text;
}
