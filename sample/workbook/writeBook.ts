// Without this file the town would exist in memory only, and nobody could open it in Excel.
import { writeXlsx, type CellStyle, type ConditionalRule, type MergeRange, type WriteSheet } from "hucre";
import { defaultVocabulary } from "../../src/domain/measures/vocabulary";
import { areaAddress, columnLetters, parseAreaAddress } from "../../src/domain/shared/place";
import { statusColours } from "../../src/workbook/statusColumn";
import { quotedSheet, type Book, type BookSheet, type StatusCells } from "./book";
import { cellStyles, type CellLook, type CellStyleName } from "./cellStyles";

/** The town's day: files carry it as their date, so that the same town gives the same bytes. */
const asOf = new Date("2026-11-15T09:00:00Z");
const font = { name: "Arial", size: 10 };

/** The workbook as an .xlsx file; the same book always gives the same bytes. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  // Written as names, because the library puts no quotes around sheet names like „ISEK-Ziele“, and Excel then repairs the file.
  const printing = book.sheets.flatMap(({ name, printTitles, printArea }) =>
    [
      ["_xlnm.Print_Titles", printTitles],
      ["_xlnm.Print_Area", printArea],
    ].flatMap(([kind, range]) =>
      kind && range ? [{ name: kind, range: `${quotedSheet(name)}!${range}`, scope: name }] : [],
    ),
  );
  return writeXlsx({
    sheets: book.sheets.map(writeSheet),
    namedRanges: [...book.names, ...printing],
    defaultFont: font,
    properties: { title: book.title, creator: "Stadt Lindhafen (erfunden)", created: asOf, modified: asOf },
  });
}

function writeSheet(sheet: BookSheet): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  sheet.rows.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      if (cell === null) return;
      const style = excelStyles[cell.style];
      cells.set(
        `${rowIndex},${column}`,
        cell.formula === undefined
          ? { value: cell.value, style }
          : { formula: cell.formula, formulaResult: cell.value, style },
      );
    }),
  );
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(() => null)),
    cells,
    columns: sheet.columnWidths.map((width) => ({ width })),
    freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&L&8Stadt Lindhafen (erfunden)&C&8&A&R&8Seite &P von &N" },
    rowDefs: new Map((sheet.tallRows ?? []).map(({ row, points }) => [row, { height: points }])),
    merges: (sheet.merges ?? []).map(mergeOf),
    ...(sheet.autoFilter ? { autoFilter: { range: sheet.autoFilter } } : {}),
    ...(sheet.table ? { tables: [tableOf(sheet, sheet.table)] } : {}),
    dataValidations: (sheet.lists ?? []).map(({ range, source }) => ({
      type: "list" as const,
      formula1: source,
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "warning" as const,
      errorTitle: "Nicht in der Liste",
      errorMessage: "Diese Nummer steht nicht im Register. Trotzdem übernehmen?",
    })),
    conditionalRules: sheet.statusCells ? [...statusRules(sheet.statusCells)] : [],
  };
}

function tableOf(sheet: BookSheet, name: string): NonNullable<WriteSheet["tables"]>[number] {
  const headings = (sheet.rows[0] ?? []).map((cell) => String(cell?.value ?? ""));
  return {
    name,
    displayName: name,
    range: `A1:${columnLetters(headings.length - 1)}${sheet.rows.length}`,
    columns: headings.map((heading) => ({ name: heading })),
    style: "TableStyleLight1",
  };
}

function statusRules({ column, firstRow, lastRow }: StatusCells): readonly ConditionalRule[] {
  const range = areaAddress({ row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 });
  return statusColours(firstRow, column, defaultVocabulary).map((rule, index) => {
    const fill = { rgb: rule.fill.slice(1) };
    return {
      type: "expression",
      priority: index + 1,
      range,
      formula: rule.formula.slice(1),
      style: {
        fill: { type: "pattern", pattern: "solid", fgColor: fill, bgColor: fill },
        font: { color: { rgb: rule.fontColor.slice(1) }, strikethrough: rule.strikethrough },
      },
    };
  });
}

function mergeOf(range: string): MergeRange {
  const area = parseAreaAddress("", range);
  return {
    startRow: area.row,
    startCol: area.column,
    endRow: area.row + area.rows - 1,
    endCol: area.column + area.columns - 1,
  };
}

const line = { thin: "#8EA3BC", medium: "#1F3B5C", hair: "#D0D7DF" };

const excelStyles = Object.fromEntries(
  Object.entries(cellStyles).map(([name, look]) => [name, excelStyle(look)]),
) as Record<CellStyleName, CellStyle>;

function excelStyle(look: CellLook): CellStyle {
  const side = (style: "thin" | "medium" | "hair") => ({ style, color: { rgb: line[style].slice(1) } });
  return {
    font: {
      ...font,
      size: look.size ?? font.size,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.font ? { color: { rgb: look.font.slice(1) } } : {}),
    },
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill.slice(1) } } } : {}),
    ...(look.numberFormat ? { numFmt: look.numberFormat } : {}),
    alignment: {
      vertical: look.middle ? "center" : "top",
      ...(look.align ? { horizontal: look.align } : {}),
      ...(look.indent ? { horizontal: "left", indent: look.indent } : {}),
      ...(look.wrap ? { wrapText: true } : {}),
    },
    border: {
      ...(look.topLine ? { top: side(look.topLine) } : {}),
      ...(look.bottomLine ? { bottom: side(look.bottomLine) } : {}),
    },
  };
}
