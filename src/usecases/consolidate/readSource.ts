// Without this file one odd workbook among sixty would stop the others, or be counted wrongly without a word.
import { cellAt, textOfCell, type CellGrid } from "../../domain/budget/cellGrid";
import { headingKey } from "../../domain/budget/headingText";
import type { LayoutQuestion, NoLayout } from "../../domain/budget/layoutProposal";
import { applyKnownLayout } from "../../domain/budget/layoutShape";
import { proposeLayout } from "../../domain/budget/proposeLayout";
import { readBudgetRows } from "../../domain/budget/readBudgetRows";
import type { SheetLayout } from "../../domain/budget/sheetLayout";
import { isOverview } from "../../domain/consolidation/overviewSheet";
import { readSheet, type LayoutOrigin, type SheetReading, type SheetSource } from "../../domain/consolidation/sheetReading";
import { statesInstead } from "../../domain/consolidation/wrongState";
import { accountStateOf } from "../../domain/frames/accountFrame";
import type { FederalState } from "../../domain/frames/federalState";
import { failure, success, type Result } from "../../domain/shared/result";
import type { ClosedSheet, ClosedWorkbook } from "../../workbook/closedWorkbook";
import { isRegisterSheet, type Book } from "../book";
import { openBook } from "../openBook";
import { closedReader } from "./closedReader";
import { isConsolidatedName } from "../../workbook/schema/consolidationRegisters";
import { sheetCells } from "./sheetCells";
import type { OtherSheet } from "../../workbook/assumption";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { FileReading, SourceFile, SourceOutcome } from "./sourceFile";

/** What is known before any file is read. */
export interface ReadingOptions {
  /** Land that was chosen; null lets each file say it, or its accounts. */
  readonly state: FederalState | null;
  /** Year that was asked for. */
  readonly year: number | null;
}

/** Reads one file: its registers, then every sheet that looks like a budget, hidden ones too. */
export async function readSource(source: SourceFile, options: ReadingOptions): Promise<SourceOutcome> {
  const { file } = source;
  const read = await source.read();
  if (!read.ok) return { file, ok: false, refusal: { kind: "unreadable", failure: read.failure } };
  const outcome = await readWorkbook(read.value, source, options);
  return outcome.ok ? { file, ok: true, reading: outcome.value } : { file, ok: false, refusal: outcome.failure };
}

async function readWorkbook(workbook: ClosedWorkbook, source: SourceFile, options: ReadingOptions): Promise<Result<FileReading, SourceRefusal>> {
  if (workbook.sheets.some(({ name, tables }) => isConsolidatedName(name) || tables.some((table) => isConsolidatedName(table.name)))) {
    return failure({ kind: "alreadyConsolidated" });
  }
  const opened = await openBook(closedReader(workbook));
  // A closed workbook hands out every sheet it lists; anything else is a bug.
  if (!opened.ok) throw new Error(`Registerblatt nicht lesbar: ${opened.failure.kind}`);
  const book = opened.value;
  if (options.state !== null && book.state !== null && book.state !== options.state) {
    return failure({ kind: "wrongState", chosen: options.state, fits: [book.state] });
  }
  const state = options.state ?? book.state;
  const { sheets, otherSheets, sources } = readSheets(workbook, book, state);
  const refusal = refusalOf(sheets, otherSheets, options, state);
  if (refusal) return failure(refusal);
  const { decodeDivisions } = await import("../../workbook/codec/decodeDivisions");
  const divisions = book.tables.divisions ? decodeDivisions(book.tables.divisions).divisions : [];
  const modified = workbook.properties.modified ?? source.modified;
  return success({ file: source.file, modified, state, sheets, otherSheets, book, divisions, losses: workbook.losses, sources });
}

function refusalOf(sheets: readonly SheetReading[], others: readonly OtherSheet[], options: ReadingOptions, state: FederalState | null): SourceRefusal | null {
  if (sheets.length === 0) return { kind: "noBudget", onlyTotals: others.some(({ reason }) => reason === "onlyTotals") };
  const formulas = sheets.reduce((sum, { missing }) => sum + (missing?.count ?? 0), 0);
  if (formulas > 0 && sheets.every(({ lines }) => lines.every((line) => line.amounts.every(({ cents }) => cents === null)))) {
    return { kind: "notCalculated", formulas };
  }
  const fits = state === null ? [] : statesInstead(sheets.flatMap(({ lines }) => lines), state);
  if (state !== null && fits.length > 0) return { kind: "wrongState", chosen: state, fits };
  const years = [...new Set(sheets.flatMap(({ values }) => values.flatMap(({ year }) => year ?? [])))].sort((one, other) => one - other);
  if (options.year !== null && years.length > 0 && !years.includes(options.year)) return { kind: "wrongYear", asked: options.year, years };
  return null;
}

/** Budget sheets of a file, the others, and the cells of those about which something is asked. */
interface ReadSheets {
  readonly sheets: readonly SheetReading[];
  readonly otherSheets: readonly OtherSheet[];
  readonly sources: ReadonlyMap<string, SheetSource>;
}

function readSheets(workbook: ClosedWorkbook, book: Book, state: FederalState | null): ReadSheets {
  const sheets: SheetReading[] = [];
  const otherSheets: OtherSheet[] = [];
  const sources = new Map<string, SheetSource>();
  const found = workbook.sheets.map((closed) => foundSheet(workbook, closed, book, state));
  // A sheet of revenue alone does not tell its frame; the other sheets of the file do.
  const accountState = state ?? accountStateOf(found.flatMap((each) => ("layout" in each ? accountsIn(each) : [])));
  for (const each of found) {
    if (!("layout" in each)) {
      otherSheets.push(each);
      continue;
    }
    const source = state === null && accountState !== null ? proposedAgain(each, accountState) : each;
    const reading = readSheet({ ...source, state, accountState });
    if (reading.lines.length === 0) {
      otherSheets.push({ sheet: each.grid.sheet, reason: "noBudgetStructure" });
      continue;
    }
    sheets.push(reading);
    if (source.questions.length > 0) sources.set(each.grid.sheet, { ...source, state, accountState });
  }
  const overviews = sheets.filter((sheet) => isOverview(sheet.lines, sheets.filter((other) => other !== sheet).map(({ lines }) => lines)));
  return {
    sheets: sheets.filter((sheet) => !overviews.includes(sheet)),
    otherSheets: [...otherSheets, ...overviews.map(({ sheet }): OtherSheet => ({ sheet, reason: "overview" }))],
    sources,
  };
}

/** A sheet with its layout, before the accounts of the whole file are known. */
type FoundSheet = Omit<SheetSource, "state" | "accountState">;

function foundSheet(workbook: ClosedWorkbook, closed: ClosedSheet, book: Book, state: FederalState | null): FoundSheet | OtherSheet {
  const sheet = closed.name;
  if (closed.content !== "cells") return { sheet, reason: "noCells" };
  if (isRegisterSheet(sheet)) return { sheet, reason: "register" };
  const { grid, hiddenRows, uncalculated } = sheetCells(workbook, closed);
  const found = layoutOf(grid, book, state);
  if ("reason" in found) return { sheet, reason: found.reason };
  return { grid, ...found, hidden: closed.visibility !== "visible", hiddenRows, uncalculated };
}

/** Rows looked at to find out which account frame the accounts speak for. */
const triedRows = 4_000;

function accountsIn({ grid, layout }: FoundSheet): readonly string[] {
  const part = { ...grid, values: grid.values.slice(0, layout.headerRow + layout.headerRows + triedRows) };
  return readBudgetRows(part, layout, { state: null }).flatMap(({ kind, account }) => (kind === "line" && account !== null ? [account] : []));
}

/** The proposal once more, now that the frame is known by which signs are told, where the sheet alone did not tell it. */
function proposedAgain(found: FoundSheet, accountState: FederalState): FoundSheet {
  if (found.origin !== "proposed" || accountStateOf(accountsIn(found)) !== null) return found;
  const proposal = proposeLayout(found.grid, { state: accountState });
  return proposal.kind === "layout" ? { ...found, layout: proposal.layout, questions: proposal.questions } : found;
}

interface FoundLayout {
  readonly layout: SheetLayout;
  readonly origin: LayoutOrigin;
  readonly questions: readonly LayoutQuestion[];
}

/** The layout the file itself remembers goes first, as long as its headings still stand where it says. */
function layoutOf(grid: CellGrid, book: Book, state: FederalState | null): FoundLayout | NoLayout {
  const known = book.layouts.find((layout) => layout.sheet.toLowerCase() === grid.sheet.toLowerCase());
  if (known && headingsStand(grid, known)) return { layout: known, origin: "remembered", questions: [] };
  const proposal = proposeLayout(grid, { state });
  if (proposal.kind === "noLayout") return proposal;
  const moved = known ? applyKnownLayout(known, proposal) : null;
  if (moved) return { layout: moved, origin: "remembered", questions: [] };
  return { layout: proposal.layout, origin: "proposed", questions: proposal.questions };
}

function headingsStand(grid: CellGrid, layout: SheetLayout): boolean {
  return layout.columns.every(({ column, heading }) => {
    const wanted = headingKey(heading);
    if (wanted === "") return true;
    const cells = Array.from({ length: layout.headerRows }, (_, row) => headingKey(textOfCell(cellAt(grid, layout.headerRow + row, column))));
    return cells.some((cell) => cell !== "" && (wanted.includes(cell) || cell.includes(wanted)));
  });
}
