// Without this file a choice that belongs to the workbook would be asked for again on every computer it is opened on.
import type { Change } from "../workbook/change";
import { positionOf } from "../workbook/schema/register";
import { settingsRegister } from "../workbook/schema/registers";
import type { JournalledPlan } from "./acceptFinding";
import type { Book } from "./book";
import { planRegisterAddition } from "./planRegisterRows";

/** A setting as it shall stand in the workbook. */
export interface SettingChoice {
  /** As it stands in *Schlüssel*; see `settingKeys`. */
  readonly key: string;
  readonly value: string;
}

/** Writes settings into `ISEK-Einstellungen`: in their row, found by its key, or in a new one. What stands there already is left alone. */
export function planSettings(book: Book, choices: readonly SettingChoice[], planId: string): JournalledPlan {
  const { settings } = book;
  const wanted = choices.filter(({ key, value }) => settings.all.get(key) !== value);
  const known = wanted.filter(({ key }) => settings.all.has(key));
  const added = wanted.filter(({ key }) => !settings.all.has(key));
  const state = { register: settingsRegister, table: book.tables.settings ?? null };
  const additions = added.length === 0 ? [] : planRegisterAddition(state, added.map(({ key, value }) => [key, value]));
  const changes = [...known.flatMap((choice) => valueChange(book, choice)), ...additions];
  const lines = wanted.map(({ key, value }) => ({ subject: key, field: valueHeading, from: settings.all.get(key) ?? "", to: value }));
  return { plan: { id: planId, operation: "settings", subject: wanted.map(({ key }) => key).join(", "), changes }, lines };
}

const valueHeading = settingsRegister.columns.value.heading;

function valueChange(book: Book, { key, value }: SettingChoice): readonly Change[] {
  const table = book.tables.settings;
  if (table === undefined) return [];
  const keyPosition = positionOf(settingsRegister, "key");
  const offset = table.values.findIndex((row) => row[keyPosition] === key);
  const valuePosition = positionOf(settingsRegister, "value");
  return [
    {
      kind: "writeCells",
      area: { ...table.area, row: table.area.row + offset, column: table.area.column + valuePosition, rows: 1, columns: 1 },
      cells: [[value]],
      expected: [[table.values[offset]?.[valuePosition] ?? null]],
      anchor: { keyColumn: table.area.column + keyPosition, keys: [key] },
    },
  ];
}
