// Without this file a word renamed or a colour changed in the settings would reach the pane, but neither the cells nor their lists.
import { statusKeys } from "../workbook/settings";
import type { Measure } from "../domain/measures/measure";
import { defaultVocabulary, statusCell, statusOrder, type StatusVocabulary } from "../domain/measures/vocabulary";
import { columnOf, firstDataRow } from "../domain/budget/sheetLayout";
import type { Area } from "../domain/shared/place";
import type { Change } from "../workbook/change";
import { encodeSettings } from "../workbook/encodeRegisters";
import type { Plan } from "../workbook/plan";
import { planListName, statusList } from "../workbook/schema/listNames";
import { positionOf } from "../workbook/schema/register";
import { measureRegister, settingsRegister } from "../workbook/schema/registers";
import { statusColours } from "../workbook/statusColumn";
import type { Book } from "./book";
import { planRegisterRows } from "./planRegisterRows";
import { writeColumn } from "./writeColumn";

/** Which words and colours lay on the cells, and which shall. */
export interface TrafficLight {
  readonly from: StatusVocabulary;
  readonly to: StatusVocabulary;
  /** Rows of a register of measures that the same plan creates; null where it is there, or is not wanted. */
  readonly created: number | null;
}

/** Rows below the last measure that have list and colours in advance. */
const spareRows = 500;

/** Colours and selection list on every Status column: in `ISEK-Maßnahmen` and beside the rows of sheets that are set up. */
export function planTrafficLight(book: Book, { from, to, created }: TrafficLight): readonly Change[] {
  const register = book.tables.measures?.area ?? null;
  const height = created ?? (register === null ? null : register.rows - 1);
  const sheets = book.layouts.flatMap((layout) => statusArea(book, layout));
  return [
    ...(height === null ? [] : planStatusCells({ firstRow: (register?.row ?? 0) + 1, firstColumn: register?.column ?? 0, rows: height + spareRows }, created === null ? from : null, to)),
    ...sheets.map((area) => colours(area, from, to)),
  ];
}

/** "Ampel anwenden": after somebody has changed words or colours in `ISEK-Einstellungen` by hand. */
export function planApplyTrafficLight(book: Book, planId: string): Plan {
  const { vocabulary } = book;
  const changes: readonly Change[] = [
    ...(wordsStandTogether(book) ? [] : planRegisterRows({ register: settingsRegister, table: book.tables.settings ?? null }, encodeSettings(book.settings))),
    ...planListName(statusList, book.outline),
    ...planTrafficLight(book, { from: vocabulary, to: vocabulary, created: null }),
    ...planSpelling(book, respelledMeasures(book, vocabulary)),
  ];
  return { id: planId, operation: "settings", subject: "Ampel: Wörter und Farben angewendet", changes };
}

/** A measure and how its status shall be written. */
export interface RespelledMeasure {
  readonly measure: Measure;
  readonly word: string;
}

/** Measures whose status is known but written otherwise than the vocabulary has it. Words nobody knows stay as they are (U1). */
export function respelledMeasures(book: Book, vocabulary: StatusVocabulary): readonly RespelledMeasure[] {
  return book.measures.flatMap((measure) => {
    const word = measure.status === null ? measure.statusWord : statusCell(measure.status, vocabulary);
    return word === measure.statusWord ? [] : [{ measure, word }];
  });
}

/** The same status in its new spelling. */
export function planSpelling(book: Book, changed: readonly RespelledMeasure[]): readonly Change[] {
  return writeColumn({
    sheet: measureRegister.sheet,
    column: (book.tables.measures?.area.column ?? 0) + positionOf(measureRegister, "statusWord"),
    rows: changed.map(({ measure }) => measure.row),
    values: changed.map(({ word }) => word),
    expected: changed.map(({ measure }) => measure.statusWord),
    text: true,
    anchor: { keyColumn: book.tables.measures?.area.column ?? 0, keys: changed.map(({ measure }) => measure.number) },
  });
}

/** Where the Status column of a register of measures lies, rows without heading. */
export interface StatusCells {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
}

/** List and colours of *Status* in `ISEK-Maßnahmen`. `from` is null for a register that the same plan creates: no colours lie there yet. */
export function planStatusCells({ firstRow, firstColumn, rows }: StatusCells, from: StatusVocabulary | null, to: StatusVocabulary): readonly Change[] {
  const area: Area = { sheet: measureRegister.sheet, row: firstRow, column: firstColumn + positionOf(measureRegister, "statusWord"), rows, columns: 1 };
  const list = { source: `=${statusList.name}`, alert: "warning", title: "Status", message: "Dieses Wort steht nicht in der Ampel." } as const;
  return [{ kind: "setList", area, list, before: null }, colours(area, from, to)];
}

/** The list names a stretch of cells: the seven words must stand one below the other. */
export function wordsStandTogether({ tables }: Book): boolean {
  const keys = tables.settings?.values.map(([key]) => key) ?? [];
  const first = keys.indexOf(statusKeys.word(defaultVocabulary[statusOrder[0]!].word));
  return first >= 0 && statusOrder.every((status, offset) => keys[first + offset] === statusKeys.word(defaultVocabulary[status].word));
}

function colours(area: Area, from: StatusVocabulary | null, to: StatusVocabulary): Change {
  const before = from === null ? [] : statusColours(area.row, area.column, from);
  return { kind: "setConditionalFormats", area, rules: statusColours(area.row, area.column, to), before };
}

function statusArea(book: Book, layout: Book["layouts"][number]): readonly Area[] {
  const column = columnOf(layout, "status");
  const used = book.outline.sheets.find(({ name }) => name === layout.sheet)?.used ?? null;
  const row = firstDataRow(layout);
  if (column === null || used === null || used.row + used.rows <= row) return [];
  return [{ sheet: layout.sheet, row, column, rows: used.row + used.rows - row, columns: 1 }];
}
