// Without this file nobody could see what the office's file would change before it has changed it.
import { relateCatalogues, type CatalogueRelation } from "../../domain/catalogue/catalogueMark";
import { indexGoals, isRetired } from "../../domain/goals/goalIndex";
import { catalogueIsTheOffices } from "../../domain/rules/catalogueRules";
import type { Finding } from "../../domain/shared/finding";
import type { Place } from "../../domain/shared/place";
import { settingKeys, type Settings } from "../../workbook/settings";
import { goalList, planListName } from "../../workbook/schema/listNames";
import { registers } from "../../workbook/schema/registers";
import { allDepartments } from "../../workbook/allDepartments";
import type { Book } from "../book";
import { catalogueRegisterIds } from "./catalogueRegisters";
import type { CatalogueFile } from "./catalogueFile";
import { compareRegister, type FieldChange, type NamedEntry, type RegisterComparison } from "./compareRegister";
import { goalsInOrder } from "./goalsInOrder";

/** A goal that is valid here and no longer is in the office's file. */
export interface RetiredGoal extends NamedEntry {
  readonly successors: readonly string[];
}

/** A setting that follows the office. */
export interface SettingChange extends FieldChange {
  /** As it is written. */
  readonly value: string;
}

/** The office's file against the open workbook, before anything is written. */
export interface CatalogueComparison {
  readonly relation: CatalogueRelation;
  /** [K1] What the check says of the present catalogue beside this one; null when it is the office's. */
  readonly finding: Finding | null;
  readonly registers: readonly RegisterComparison[];
  readonly retired: readonly RetiredGoal[];
  readonly settings: readonly SettingChange[];
  /** The selection list still means all goals, as older versions of the add-in had it. */
  readonly listOutdated: boolean;
  /** The catalogue is for another Land than the workbook; its Land is not taken. */
  readonly otherLand: boolean;
}

/** How it is compared. */
export interface CompareOptions {
  /** ISO day. */
  readonly today: string;
  /** Rows of a foreign catalogue go, unless they are marked as the department's own. */
  readonly replaces: boolean;
}

/** Compares register by register. What the office's file does not have at all, or has empty, is left alone. */
export function compareCatalogue({ book: office }: CatalogueFile, own: Book, { today, replaces }: CompareOptions): CatalogueComparison {
  const { department } = own.settings;
  const compared = catalogueRegisterIds.flatMap((id): readonly RegisterComparison[] => {
    const table = office.tables[id];
    if (table === undefined || !hasRows(table.values)) return [];
    const pair = { id, own: own.tables[id] ?? null, office: table, replaces, department: department === allDepartments ? null : department };
    const comparison = compareRegister(pair);
    return [id === "goals" ? goalsInOrder(comparison, pair.own, today) : comparison];
  });
  return {
    relation: relateCatalogues(own.settings, office.settings),
    finding: catalogueIsTheOffices(own.settings, office.settings, settingsPlace(own)),
    registers: compared,
    retired: retiredGoals(own, office, today),
    settings: changedSettings(own.settings, office.settings),
    listOutdated: own.outline.names.some(({ name }) => name.toLowerCase() === goalList.name.toLowerCase()) && planListName(goalList, own.outline).length > 0,
    otherLand: own.state !== null && office.state !== null && own.state !== office.state,
  };
}

/** Where a finding about the workbook's catalogue points: the row of its Fassung, else the settings. */
export function settingsPlace({ tables: { settings } }: Book): Place {
  const row = settings?.values.findIndex(([key]) => key === settingKeys.edition) ?? -1;
  return { sheet: registers.settings.sheet, row: (settings?.area.row ?? 0) + Math.max(0, row), column: settings?.area.column ?? 0 };
}

/** Whether anything would be written. */
export function changesAnything({ registers: compared, settings, listOutdated }: CatalogueComparison): boolean {
  return listOutdated || settings.length > 0 || compared.some(({ added, changed, removed, rows }) => added.length + changed.length + removed.length > 0 || rows.some(({ from, cells }, row) => from !== row || cells.some((cell) => cell !== undefined)));
}

function hasRows(values: readonly (readonly unknown[])[]): boolean {
  return values.slice(1).some((row) => row.some((cell) => cell !== null && cell !== ""));
}

function retiredGoals(own: Book, office: Book, today: string): readonly RetiredGoal[] {
  const [before, after] = [indexGoals(own.goals, today), indexGoals(office.goals, today)];
  return [...before.valid.values()].flatMap(({ number, title }): readonly RetiredGoal[] => {
    const goal = after.byNumber.get(number);
    return goal !== undefined && !after.valid.has(number) && isRetired(goal, today) ? [{ number, title, successors: goal.successors }] : [];
  });
}

/** What is said of a workbook itself and not of the catalogue. */
const ownSettings = new Set<string>([settingKeys.schemaVersion, settingKeys.phase, settingKeys.role, settingKeys.department]);

/** Settings the office gives: name and edition of the catalogue, round, words and colours of the traffic light. */
function changedSettings(own: Settings, office: Settings): readonly SettingChange[] {
  return [...office.all].flatMap(([key, value]): readonly SettingChange[] => {
    const from = own.all.get(key) ?? "";
    const isKept = ownSettings.has(key) || (key === settingKeys.state && own.state !== null);
    return value === "" || value === from || isKept ? [] : [{ heading: key, from, to: value, value }];
  });
}
