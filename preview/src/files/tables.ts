// Without this a file's tables would become plain cells, and every formula that names them #NAME?.
import type { ITableJson } from "@univerjs/sheets-table";
import { parseRange, rangeText } from "./a1";
import type { TableDefinition } from "./hucreTypes";
import type { TableExtras } from "./workbookExtras";

export interface OpenedTables {
  readonly tables: ITableJson[];
  readonly extras: Record<string, TableExtras>;
}

/** Univer's tables end before the row of totals; that row's place and functions are kept beside. */
export function openTables(definitions: readonly TableDefinition[], sheetId: string): OpenedTables {
  const tables: ITableJson[] = [];
  const extras: Record<string, TableExtras> = {};
  for (const definition of definitions) {
    const range = parseRange(definition.range ?? "");
    if (!range) continue;
    const name = definition.displayName ?? definition.name;
    const hasTotals = definition.showTotalRow === true && range.endRow > range.startRow;
    tables.push({
      id: `${sheetId}-table${tables.length + 1}`,
      name,
      range: { ...range, endRow: range.endRow - (hasTotals ? 1 : 0) },
      options: { showHeader: true, showFooter: false },
      filters: { tableColumnFilterList: [] },
      columns: definition.columns.map((column, index) => ({
        id: `${sheetId}-table${tables.length + 1}-column${index + 1}`,
        displayName: readEscapes(column.name),
        dataType: "string",
        formula: "",
        meta: {},
        style: {},
      })) as unknown as ITableJson["columns"],
      meta: {},
    });
    extras[name] = openExtras(definition, hasTotals);
  }
  return { tables, extras };
}

function openExtras(definition: TableDefinition, hasTotals: boolean): TableExtras {
  const extras: TableExtras = {};
  if (definition.style) extras.style = definition.style;
  if (definition.showRowStripes !== undefined) extras.bandedRows = definition.showRowStripes;
  if (definition.showColumnStripes !== undefined) extras.bandedColumns = definition.showColumnStripes;
  if (definition.showAutoFilter !== undefined) extras.filterButtons = definition.showAutoFilter;
  if (hasTotals) {
    extras.totals = Object.fromEntries(
      definition.columns.map(({ name, totalFunction, totalFormula, totalLabel }) => [
        readEscapes(name),
        { totalFunction, totalFormula, totalLabel },
      ]),
    );
  }
  return extras;
}

/**
 * A file's table must repeat its headings to the letter, else Excel finds the file damaged: `heading` reads a heading cell and,
 * given a name, writes it (headings that were empty or doubled).
 */
export function saveTables(
  tables: readonly ITableJson[],
  extras: Record<string, TableExtras>,
  heading: (row: number, column: number, name?: string) => string,
): TableDefinition[] {
  return tables.map((table) => {
    const extra = extras[table.name] ?? {};
    const { startRow, startColumn, endColumn } = table.range;
    const used = new Set<string>();
    const columns: TableDefinition["columns"] = [];
    for (let column = startColumn; column <= endColumn; column++) {
      const name = uniqueName(heading(startRow, column) || `Spalte${column - startColumn + 1}`, used);
      heading(startRow, column, name);
      columns.push({ name: name.replaceAll("\n", "_x000a_"), ...(extra.totals?.[name] ?? {}) });
    }
    return {
      name: table.name,
      displayName: table.name,
      range: rangeText({ ...table.range, endRow: table.range.endRow + (extra.totals ? 1 : 0) }),
      columns,
      style: extra.style ?? "TableStyleMedium2",
      showRowStripes: extra.bandedRows ?? true,
      showColumnStripes: extra.bandedColumns ?? false,
      showAutoFilter: extra.filterButtons ?? true,
      showTotalRow: extra.totals !== undefined,
    };
  });
}

/** Line breaks in headings stand in the file as `_x000a_`. */
const readEscapes = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Excel refuses two headings that differ in case only. */
function uniqueName(name: string, used: Set<string>): string {
  let unique = name;
  for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${name}${count}`;
  used.add(unique.toLowerCase());
  return unique;
}
