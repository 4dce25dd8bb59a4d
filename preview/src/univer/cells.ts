// Without this file nobody reads or writes a cell: the only place that touches Univer's cell matrix.
import {
  CellValueType, type IBorderData, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetStyleCommand,
  SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation, type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { Box, type Area } from "./area";
import type { Engine } from "./engine";
import { UNIT } from "./openSnapshot";

export type Cell = ICellData;
export type CellStyle = IStyleData;
/** One line around a cell. */
export type BorderLine = IBorderData[keyof IBorderData];
/** Stored cell at a place. */
export type CellReader = (row: number, column: number) => Cell | undefined;
/** Style a cell shows: its own over its row's over its column's. */
export type StyleReader = (row: number, column: number, cell?: Cell) => CellStyle;
/** Changes of a cell; `null` empties a part. */
export type CellPatch = { [Part in keyof ICellData]?: ICellData[Part] | null };

type Matrix = IObjectMatrixPrimitiveType<ICellData>;
type SpilledCells = Record<number, Record<number, Pick<ICellData, "v" | "t"> | undefined> | undefined>;

/** Bigger writes are not undoable: Univer's undo factory clones every cell. */
const UNDO_LIMIT = 100_000;
const NO_STYLE: CellStyle = {};

export class Cells {
  private readonly buffer = new Map<string, Matrix>();

  constructor(private readonly engine: Engine) {}

  /** Stored cells of a sheet, or the spilled value of a neighbour's array formula. */
  reader(sheetId: string): CellReader {
    this.flush();
    const matrix = this.engine.sheet(sheetId).getCellMatrix();
    const spill = this.spilled(sheetId);
    if (!spill) return (row, column) => matrix.getValue(row, column) ?? undefined;
    return (row, column) => {
      const cell = matrix.getValue(row, column) ?? undefined;
      const spilled = spill[row]?.[column];
      const isCovered = spilled && !cell?.f && (cell?.v === undefined || cell.v === null);
      return isCovered ? { ...cell, v: spilled.v, t: spilled.t } : cell;
    };
  }

  /** Stored cells without what is still buffered; for writers, who must not empty the buffer. */
  stored(sheetId: string): CellReader {
    const matrix = this.engine.sheet(sheetId).getCellMatrix();
    return (row, column) => matrix.getValue(row, column) ?? undefined;
  }

  /** English formula of a cell, with `=`. */
  formulaOf(sheetId: string, row: number, column: number, cell: Cell): string | undefined {
    if (cell.f) return cell.f;
    if (!cell.si) return undefined;
    return this.engine.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, UNIT) ?? undefined;
  }

  /** Cells a formula fills beyond its own, by place; `undefined` when none does on this sheet. */
  spilled(sheetId: string): SpilledCells | undefined {
    return this.engine.get(FormulaDataModel).getArrayFormulaCellData()?.[UNIT]?.[sheetId] as SpilledCells | undefined;
  }

  /** The area an array formula fills, its own cell included. */
  spillArea(sheetId: string, row: number, column: number): Area | undefined {
    const range = this.engine.get(FormulaDataModel).getArrayFormulaRange()?.[UNIT]?.[sheetId]?.[row]?.[column];
    return (
      range && {
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      }
    );
  }

  /** Style of the cell itself. */
  ownStyle(cell: Cell | undefined): CellStyle {
    return this.engine.workbook.getStyles().getStyleByCell(cell) ?? NO_STYLE;
  }

  styles(sheetId: string): StyleReader {
    const sheet = this.engine.sheet(sheetId);
    const styles = this.engine.workbook.getStyles();
    const columns = sheet.getConfig().columnData;
    const rows = sheet.getConfig().rowData;
    return (row, column, cell) => {
      const own = styles.getStyleByCell(cell) ?? NO_STYLE;
      const ofRow = rows[row]?.s;
      const ofColumn = columns[column]?.s;
      if (!ofRow && !ofColumn) return own;
      const find = (style: typeof ofRow): CellStyle =>
        (typeof style === "string" ? styles.get(style) : style) ?? NO_STYLE;
      return { ...find(ofColumn), ...find(ofRow), ...own };
    };
  }

  /** The patch of a cell that is not applied yet. */
  pending(sheetId: string): CellReader {
    const matrix = this.buffer.get(sheetId);
    return (row, column) => matrix?.[row]?.[column];
  }

  /** Buffers a patch; all patches of a sheet become one mutation, one event and one step of undo. */
  put(sheetId: string, row: number, column: number, patch: CellPatch): void {
    let matrix = this.buffer.get(sheetId);
    if (!matrix) this.buffer.set(sheetId, (matrix = {}));
    const line = (matrix[row] ??= {});
    const old = line[column];
    line[column] = old ? merged(old, patch as ICellData) : (patch as ICellData);
  }

  /** Puts what is buffered into the cells. */
  flush(): void {
    if (this.buffer.size === 0) return;
    const waiting = [...this.buffer];
    this.buffer.clear();
    for (const [sheetId, matrix] of waiting) this.write(sheetId, matrix);
  }

  /** The used part of a sheet. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | undefined {
    this.flush();
    const box = new Box();
    const matrix = this.engine.sheet(sheetId).getCellMatrix().getMatrix() as Matrix;
    for (const cells of [matrix, (this.spilled(sheetId) ?? {}) as Matrix]) {
      for (const row in cells) {
        for (const column in cells[row]) {
          if (isUsed(cells[row][column], valuesOnly)) box.add(Number(row), Number(column));
        }
      }
    }
    return box.area;
  }

  /** Univer's sheets have a size; Excel's are big. Grows a sheet that is written beyond its edge. */
  grow(sheetId: string, area: Area): void {
    const sheet = this.engine.sheet(sheetId);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    const steps = [];
    if (rows > sheet.getRowCount()) {
      steps.push({ id: SetWorksheetRowCountMutation.id, params: { subUnitId: sheetId, rowCount: rows + 100 } });
    }
    if (columns > sheet.getColumnCount()) {
      steps.push({ id: SetWorksheetColumnCountMutation.id, params: { subUnitId: sheetId, columnCount: columns + 5 } });
    }
    this.engine.run(steps);
  }

  private write(subUnitId: string, cells: Matrix): void {
    const box = new Box();
    const contents: Matrix = {};
    const looks: Matrix = {};
    const matrix = this.engine.sheet(subUnitId).getCellMatrix();
    let count = 0;
    for (const row in cells) {
      for (const column in cells[row]) {
        box.add(Number(row), Number(column));
        count++;
        const cell = cells[row][column];
        if (hasContent(cell)) (contents[row] ??= {})[column] = cell;
        else (looks[row] ??= {})[column] = { ...cell, ...kept(matrix.getValue(Number(row), Number(column))) };
      }
    }
    this.grow(subUnitId, box.area!);
    const isUndoable = count <= UNDO_LIMIT;
    this.set(subUnitId, contents, SetRangeValuesCommand.id, isUndoable);
    this.set(subUnitId, looks, SetStyleCommand.id, isUndoable);
  }

  /** Univer forgets the formula of a cell that is set without one, unless it is told that only styles change. */
  private set(subUnitId: string, cellValue: Matrix, trigger: string, isUndoable: boolean): void {
    if (Object.keys(cellValue).length === 0) return;
    const params: ISetRangeValuesMutationParams = { unitId: UNIT, subUnitId, cellValue, trigger };
    const redo = { id: SetRangeValuesMutation.id, params };
    if (!isUndoable) return this.engine.run([redo]);
    const undo = this.engine.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    this.engine.apply([redo], [{ id: SetRangeValuesMutation.id, params: undo }]);
  }
}

/** Told its kind, Univer does not turn "0042" into 42 because a cell is no longer formatted as text. */
function kept(cell: Nullable<ICellData>): Pick<ICellData, "t"> {
  if (cell?.v === undefined || cell.v === null) return {};
  return { t: cell.t ?? (typeof cell.v === "number" ? CellValueType.NUMBER : CellValueType.STRING) };
}

/** Parts of a cell that change what it holds, not only how it looks. */
const CONTENT_PARTS = ["v", "f", "p", "si"] as const;
const hasContent = (cell: ICellData): boolean => CONTENT_PARTS.some((part) => part in cell);

function merged(old: ICellData, patch: ICellData): ICellData {
  const style = old.s && patch.s ? { s: mergedStyle(old.s as IStyleData, patch.s as IStyleData) } : {};
  const custom = old.custom && patch.custom ? { custom: { ...old.custom, ...patch.custom } } : {};
  return { ...old, ...patch, ...style, ...custom };
}

/** Borders are patched side by side. */
function mergedStyle(old: IStyleData, patch: IStyleData): IStyleData {
  const borders = old.bd && patch.bd ? { bd: { ...old.bd, ...patch.bd } } : {};
  return { ...old, ...patch, ...borders };
}

function isUsed(cell: ICellData | null | undefined, valuesOnly: boolean): boolean {
  if (!cell) return false;
  const hasValue = cell.v !== undefined && cell.v !== null && cell.v !== "";
  return Boolean(hasValue || cell.f || cell.si || cell.p || (!valuesOnly && cell.s));
}
