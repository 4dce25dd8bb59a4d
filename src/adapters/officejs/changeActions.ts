// Without this file changes would be words: this is what each of them asks of Excel.
import { areaAddress } from "../../domain/shared/place";
import { referencedArea } from "../../workbook/cellReference";
import type { CellLook, Change, ConditionalRule, ListRule } from "../../workbook/change";
import { comparableFormula } from "../../workbook/expectation";
import { excelInput, type FormatAt } from "./cellTexts";
import { rangeOf } from "./readAreas";

/** What had to be read before writing. */
export interface WriteFacts {
  /** Format of a cell at the change's turn. */
  readonly formatAt: FormatAt;
  /** Where a new sheet goes, from 0; null for the end. */
  readonly position: number | null;
  /** Criteria of the sheet's AutoFilter by column, kept when its extent changes. */
  readonly criteria: readonly Excel.FilterCriteria[];
  /** Conditional formats that lie on the area before ours are exchanged. */
  readonly conditionalFormats: readonly Excel.ConditionalFormat[];
}

type Actions = {
  readonly [Kind in Change["kind"]]: (
    context: Excel.RequestContext,
    change: Extract<Change, { kind: Kind }>,
    facts: WriteFacts,
  ) => void;
};

/** Queues what a change asks of Excel; nothing happens before the next sync. */
export function queueChange(context: Excel.RequestContext, change: Change, facts: WriteFacts): void {
  const action = actions[change.kind] as (context: Excel.RequestContext, change: Change, facts: WriteFacts) => void;
  action(context, change, facts);
}

const actions: Actions = {
  writeCells: (context, { area, cells }, { formatAt }) => {
    rangeOf(context, area).values = cells.map((row, r) =>
      row.map((input, c) => excelInput(input, () => formatAt(area.row + r, area.column + c))),
    );
  },
  setNumberFormat: (context, { area, format }) => {
    // A single value fills the range; the types only know arrays.
    rangeOf(context, area).numberFormat = format as unknown as string[][];
  },
  setLook: (context, { area, look }) => setLook(rangeOf(context, area).format, look),
  addSheet: (context, { sheet }, { position }) => {
    const added = context.workbook.worksheets.add(sheet);
    if (position !== null) added.position = position;
  },
  removeSheet: (context, { sheet }) => context.workbook.worksheets.getItem(sheet).delete(),
  addTable: (context, { area, table, style }) => {
    const added = context.workbook.worksheets.getItem(area.sheet).tables.add(rangeOf(context, area), true);
    added.name = table;
    added.style = style;
  },
  removeTable: (context, { table }) => void context.workbook.tables.getItem(table).convertToRange(),
  resizeTable: (context, { table, to }) => context.workbook.tables.getItem(table).resize(areaAddress(to)),
  addName: (context, { name, refersTo }) => {
    const area = referencedArea(refersTo);
    context.workbook.names.add(name, area ? rangeOf(context, area) : refersTo);
  },
  removeName: (context, { name }) => context.workbook.names.getItem(name).delete(),
  setList: (context, { area, list }) => setList(rangeOf(context, area).dataValidation, list),
  setConditionalFormats: (context, { area, rules, before }, facts) => {
    const { conditionalFormats } = rangeOf(context, area);
    // Only ours: the department's own may lie on the same cells.
    const ours = new Set(before.map(({ formula }) => comparableFormula(formula)));
    for (const format of facts.conditionalFormats)
      if (isOurs(format, ours)) conditionalFormats.getItem(format.id).delete();
    // Each new one comes first in Excel's order, so that the last one is added first.
    for (const rule of [...rules].reverse()) addConditionalFormat(conditionalFormats, rule);
  },
  setAutoFilter: (context, { sheet, to }, { criteria }) => {
    const { autoFilter } = context.workbook.worksheets.getItem(sheet);
    if (to === null) return autoFilter.remove();
    const range = rangeOf(context, to);
    autoFilter.apply(range);
    criteria.forEach((criterion, column) => {
      if (criterion?.filterOn && column < to.columns) autoFilter.apply(range, column, criterion);
    });
  },
  insertColumns: (context, { sheet, column, count }) => {
    entireColumns(context, sheet, column, count).insert(Excel.InsertShiftDirection.right);
  },
  deleteColumns: (context, { sheet, column, count }) => {
    entireColumns(context, sheet, column, count).delete(Excel.DeleteShiftDirection.left);
  },
  freezePanes: (context, { sheet, rows, columns }) => {
    const { freezePanes } = context.workbook.worksheets.getItem(sheet);
    if (rows === 0 && columns === 0) freezePanes.unfreeze();
    else if (columns === 0) freezePanes.freezeRows(rows);
    else if (rows === 0) freezePanes.freezeColumns(columns);
    else freezePanes.freezeAt(rangeOf(context, { sheet, row: 0, column: 0, rows, columns }));
  },
  setPageLayout: (context, { sheet, page: { landscape, fitsWidth, titleRows } }) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    if (landscape !== undefined)
      pageLayout.orientation = landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
    // Without a number of pages down the sheet is as long as it needs to be.
    if (fitsWidth !== undefined) pageLayout.zoom = fitsWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
    if (titleRows !== undefined) pageLayout.setPrintTitleRows(rowsAddress(titleRows));
  },
};

function rowsAddress({ first, count }: { readonly first: number; readonly count: number }): string {
  return `$${first + 1}:$${first + count}`;
}

function entireColumns(context: Excel.RequestContext, sheet: string, column: number, columns: number): Excel.Range {
  return rangeOf(context, { sheet, row: 0, column, rows: 1, columns }).getEntireColumn();
}

const alignments = { left: "Left", center: "Center", right: "Right", general: "General" } as const;

function setLook(format: Excel.RangeFormat, look: CellLook): void {
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.columnWidth !== undefined) format.columnWidth = look.columnWidth;
  if (look.fitsHeight) format.autofitRows();
  if (look.horizontalAlignment !== undefined) format.horizontalAlignment = alignments[look.horizontalAlignment];
}

function setList(validation: Excel.DataValidation, list: ListRule | null): void {
  if (list === null) return validation.clear();
  validation.rule = { list: { inCellDropDown: true, source: list.source } };
  validation.ignoreBlanks = true;
  const style = list.alert === "warning" ? Excel.DataValidationAlertStyle.warning : Excel.DataValidationAlertStyle.stop;
  validation.errorAlert = { showAlert: true, style, title: list.title, message: list.message };
}

function isOurs(format: Excel.ConditionalFormat, ours: ReadonlySet<string>): boolean {
  if (format.type !== Excel.ConditionalFormatType.custom) return false;
  return ours.has(comparableFormula(format.customOrNullObject.rule.formula));
}

function addConditionalFormat(formats: Excel.ConditionalFormatCollection, rule: ConditionalRule): void {
  const added = formats.add(Excel.ConditionalFormatType.custom);
  added.custom.rule.formula = rule.formula;
  added.custom.format.fill.color = rule.fill;
  added.custom.format.font.color = rule.fontColor;
  added.custom.format.font.strikethrough = rule.strikethrough;
  added.stopIfTrue = true;
}
