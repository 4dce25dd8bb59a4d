// Without this file a person would have to explain the columns of a sheet each time it is opened. Loaded on demand:
// holds zod.
import type { LayoutColumn, SheetLayout } from "../../domain/budget/sheetLayout";
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import type { Finding, RegisterFault } from "../../domain/shared/finding";
import { readMeaning, wholeSheet, withSheetNote } from "../layoutNotes";
import { readColumnLabel, readHeaderRows } from "../layoutText";
import type { AreaSnapshot } from "../port";
import { columnRegister } from "../schema/registers";
import { columnMeaningWords, planVersionWords } from "../schema/words";
import { decodeTable, type DecodedRow } from "./decodeTable";

/** Remembered layouts, one per sheet, and what is wrong with the register (K2). */
export interface DecodedLayouts {
  readonly layouts: readonly SheetLayout[];
  readonly findings: readonly Finding[];
}

type ColumnRow = DecodedRow<(typeof columnRegister)["columns"]>;

/** Reads `ISEK-Spalten` from its table, headings first. Rows that name no column or no meaning are left out. */
export function decodeLayouts(table: AreaSnapshot): DecodedLayouts {
  const decoded = decodeTable(columnRegister, table);
  const findings: Finding[] = [...decoded.findings];
  const layouts = new Map<string, SheetLayout>();
  for (const row of decoded.rows) {
    const header = readHeaderRows(row.headerRows);
    if (header === null)
      findings.push(decoded.faultAt(row.row, "headerRows", { kind: "notNumber", value: row.headerRows }));
    if (header === null || row.sheet === "") continue;
    const layout = layouts.get(row.sheet) ?? { sheet: row.sheet, ...header, columns: [] };
    const extended = withRow(layout, row);
    if (extended.fault) findings.push(decoded.faultAt(row.row, extended.fault, unknownWord(row[extended.fault])));
    layouts.set(row.sheet, extended.layout);
  }
  return { layouts: [...layouts.values()].filter((layout) => layout.columns.length > 0), findings };
}

interface ExtendedLayout {
  readonly layout: SheetLayout;
  /** The cell that could not be understood. */
  readonly fault: "column" | "meaning" | null;
}

function withRow(layout: SheetLayout, row: ColumnRow): ExtendedLayout {
  if (row.column.toLowerCase() === wholeSheet) {
    const noted = withSheetNote(layout, row.meaning);
    return { layout: noted ?? layout, fault: noted ? null : "meaning" };
  }
  const label = readColumnLabel(row.column);
  const meaning = readMeaning(row.meaning);
  if (label === null || meaning === null)
    return { layout, fault: label === null ? "column" : row.meaning === "" ? null : "meaning" };
  const value = meaning.meaning === "amount" ? valueOf(row) : null;
  const column: LayoutColumn = { ...label, ...meaning, value, decidedBy: row.decidedBy ?? "found" };
  return { layout: { ...layout, columns: [...layout.columns, column] }, fault: null };
}

function unknownWord(value: string): RegisterFault {
  return { kind: "unknownWord", value, allowed: Object.values(columnMeaningWords) };
}

/** Kind, year, version, unit and sign of an amount; what is left out is the usual. */
function valueOf(row: ColumnRow): ValueIdentity {
  const supplement = /(\d+)$/.exec(row.version);
  const word = row.version.replace(/[\s.\d]+$/, "").toLowerCase();
  const version = (Object.keys(planVersionWords) as (keyof typeof planVersionWords)[]).find(
    (name) => planVersionWords[name].toLowerCase() === word,
  );
  return {
    kind: row.valueKind ?? "planned",
    year: row.year,
    version: version ?? "draft",
    supplement: version === "supplementary" && supplement ? Number(supplement[1]) : null,
    unit: row.unit ?? "euro",
    sign: row.sign ?? "magnitude",
  };
}
