// Without this file selection lists would end where a register ended when the sheet was set up, or offer what can no longer be chosen.
import { comparableFormula } from "../expectation";
import type { Change } from "../change";
import type { WorkbookOutline } from "../outline";
import type { Register } from "./register";
import { defaultVocabulary, statusOrder } from "../../domain/measures/vocabulary";
import { statusKeys } from "../settings";
import { goalRegister, measureRegister, settingsRegister } from "./registers";

/** A workbook-wide name a selection list refers to. */
export interface ListName {
  readonly name: string;
  /** English, with `=`. */
  readonly refersTo: string;
  /** What earlier versions of the add-in let it stand for; that is exchanged. */
  readonly formerly?: string;
  /** Must be there for the name to mean anything. */
  readonly register: Register;
}

const { table, columns } = goalRegister;
const numbers = `${table}[${columns.number.heading}]`;
const ends = `${table}[${columns.validTo.heading}]`;
/** Rows of the table counted from 1. */
const rows = `(ROW(${numbers})-MIN(ROW(${numbers}))+1)`;

/**
 * From the first goal to the last one that can be chosen: has a number, is not over, and stands there for the first time. Retired
 * goals and further editions of a number stand below them (`goalsInOrder`), so that the list offers each goal once; where somebody
 * has put them in between, it offers too much and never too little. Only functions every Excel has.
 */
const lastOffered = `SUMPRODUCT(MAX((${numbers}<>"")*((${ends}="")+(${ends}>=TODAY())>0)*(MATCH(${numbers}&"",${numbers}&"",0)=${rows})*${rows}))`;

/** Goal numbers that can be chosen. */
export const goalList: ListName = {
  name: "ISEK_Zielnummern",
  refersTo: `=INDEX(${numbers},1):INDEX(${numbers},MAX(1,${lastOffered}))`,
  formerly: `=${numbers}`,
  register: goalRegister,
};

/** Numbers of all measures. */
export const measureList: ListName = {
  name: "ISEK_Massnahmennummern",
  refersTo: `=${measureRegister.table}[${measureRegister.columns.number.heading}]`,
  register: measureRegister,
};

const { table: settings, columns: setting } = settingsRegister;
const words = statusOrder.map((status) => statusKeys.word(defaultVocabulary[status].word));
const wordCell = (key: string | undefined) => `INDEX(${settings}[${setting.value.heading}],MATCH("${key ?? ""}",${settings}[${setting.key.heading}],0))`;

/** Symbol and word of every status as `ISEK-Einstellungen` has them, so that a renamed word is offered at once. */
export const statusList: ListName = {
  name: "ISEK_Statuswoerter",
  refersTo: `=${wordCell(words[0])}:${wordCell(words.at(-1))}`,
  register: settingsRegister,
};

/**
 * Changes that make a name refer to what it should: created where it is missing, exchanged where it is what we once wrote. Anything
 * else somebody has put there himself, or it is our own formula as Excel spells it in its language.
 */
export function planListName({ name, refersTo, formerly }: ListName, { names }: WorkbookOutline): readonly Change[] {
  const present = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (present === undefined) return [{ kind: "addName", name, refersTo }];
  if (formerly === undefined || comparableFormula(present.refersTo) !== comparableFormula(formerly)) return [];
  return [
    { kind: "removeName", name, refersTo: present.refersTo },
    { kind: "addName", name, refersTo },
  ];
}
