// Without this file the town's tables would be loose strings, and a wrong date or amount would travel into every workbook.
import { z } from "zod";
import { cents, type Cents } from "../../src/domain/shared/cents";

/** A goal with its part of a row in percent. */
export interface GoalShare {
  readonly goal: string;
  readonly percent: number;
}

const text = z.string();
const word = z.string().min(1);
const list = z.string().transform((cell) => (cell === "" ? [] : cell.split("|")));
const day = z.iso.date();
const dayOrNull = z.string().transform((cell) => (cell === "" ? null : day.parse(cell)));
const whole = z.string().regex(/^\d+$/).transform(Number);
const wholeOrNull = z.string().regex(/^\d*$/).transform((cell) => (cell === "" ? null : Number(cell)));
const figure = z.string().regex(/^-?\d+(\.\d+)?$/).transform(Number);
const figureOrNull = z.string().regex(/^(-?\d+(\.\d+)?)?$/).transform((cell) => (cell === "" ? null : Number(cell)));
const yesNo = z.enum(["ja", "nein"]).transform((cell) => cell === "ja");
const goalNumber = z.string().regex(/^(G\d|[1-6]\.\d{1,2})$/);
const productNumber = z.string().regex(/^\d{5,6}$/);
const accountNumber = z.string().regex(/^[4-7]\d{7}$/);
const departmentNumber = z.string().regex(/^\d{2}$/);
const measureNumber = z.string().regex(/^M-\d{3}$/);

/** Euro with decimal point, to the cent. */
const euro = z.string().regex(/^\d+(\.\d{2})?$/).transform((cell): Cents => cents(Math.round(Number(cell) * 100)));

/** `2.1 70|2.2 30` */
const shares = z.string().transform((cell): readonly GoalShare[] =>
  (cell === "" ? [] : cell.split("|")).map((part) => {
    const [goal = "", percent = ""] = part.split(" ");
    return { goal: goalNumber.parse(goal), percent: whole.parse(percent) };
  }),
);

const accountKind = z.enum(["Ertrag", "Aufwand", "Einzahlung", "Auszahlung"]);
const measureStatus = z.enum([
  "von der Verwaltung empfohlen", "noch zu klären", "in Umsetzung", "abgeschlossen", "Daueraufgabe", "zurückgestellt", "entfallen",
]);

const goal = {
  id: goalNumber, edition: word, level: z.enum(["gesamtstädtisch", "Stadtentwicklungsziel"]), parent: text,
  mainProductArea: text, productAreas: list, title: word, description: word, sdg: list, validFrom: day,
};

/** One strict schema per table: its columns, no more, no fewer. */
export const townSchema = {
  meta: z.strictObject({ key: word, value: word }),
  departments: z.strictObject({
    kind: z.enum(["Dezernat", "Fachdienst"]), number: word, name: word, directorate: text, headFunction: word, remark: text,
  }),
  products: z.strictObject({
    product: productNumber, name: word, productGroup: word, productGroupName: word, productArea: word, productAreaName: word,
    productAreaRange: word, mainProductArea: word, mainProductAreaName: word, department: departmentNumber, subPlan: word,
    subPlanName: word,
  }),
  "budget-accounts": z.strictObject({
    account: accountNumber, name: word, accountClass: word, kind: accountKind, planLine: word, productPrefixes: list,
    amountMin: whole, amountMax: whole, taggable: yesNo, internalCharge: yesNo, mirrorAccount: text, weight: whole,
  }),
  goals: z.strictObject({ ...goal, status: z.literal("gültig"), predecessors: list, resolution: word }),
  "goals-2024": z.strictObject({
    ...goal, validTo: day, status: z.enum(["abgelöst", "ausgelaufen"]),
    change: z.enum(["unverändert", "umbenannt", "zusammengeführt", "geteilt", "ausgelaufen"]), successors: list,
    changeNote: text, resolution: word,
  }),
  measures: z.strictObject({
    id: measureNumber, title: word, publicText: word, department: departmentNumber, goals: list, products: list,
    actionArea: word, crossCuttingThemes: list, corridor: text, status: measureStatus, start: day, end: dayOrNull,
    totalCost: wholeOrNull, costBasis: z.enum(["gesamt", "jährlich"]), fundingShare: whole, resolutionBody: text,
    resolutionDate: dayOrNull, resolutionNumber: text, lastRound: word, note: text,
    tendency: z.enum(["verbessert", "gleich", "verschlechtert", ""]),
  }),
  "measure-budget": z.strictObject({
    measure: measureNumber, product: productNumber, account: accountNumber, kind: accountKind, text: word, actual2024: euro,
    planned2025: euro, planned2026: euro, planned2027: euro, forecast2028: euro, forecast2029: euro, forecast2030: euro,
    goalShares: shares,
  }),
  "tagging-hints": z.strictObject({
    id: word, product: productNumber, productName: word, accountPrefixes: list, rowTexts: list, goalShares: shares,
    untaggedShare: whole, measure: text, confidence: z.enum(["sicher", "üblich", "Ermessen"]), reason: word,
  }),
  faults: z.strictObject({
    id: word, kind: word, department: departmentNumber, product: text, account: text, rowText: word, goalCell: word,
    measureCell: text, amount: text, severity: z.enum(["Fehler", "Warnung", "Hinweis"]), expectedFinding: word,
    correctGoal: text, correctMeasure: text, quickFix: text,
  }),
  indicators: z.strictObject({
    id: word, goals: list, name: word, unit: word, direction: z.enum(["steigend", "fallend", "halten"]), baselineYear: whole,
    baseline: figure, targetYear: whole, target: figure, actual2022: figureOrNull, actual2023: figureOrNull,
    actual2024: figureOrNull, actual2025: figureOrNull, source: word, department: departmentNumber,
  }),
  elements: z.strictObject({
    id: word, type: z.enum(["Fachplanung", "Konzept", "Bericht"]), title: word, department: departmentNumber, location: word,
    intervalMonths: whole, lastRevision: dayOrNull, nextDue: day, states: list, goals: list, measures: list,
  }),
  milestones: z.strictObject({
    id: word, phase: z.enum(["Vorprozess", "Hauptprozess", "Umsetzung"]), title: word, due: day, done: dayOrNull,
    state: z.enum(["erledigt", "überfällig", "offen"]), responsible: word, reference: text, important: yesNo, remark: text,
  }),
  proposals: z.strictObject({
    id: word, year: whole, title: word, proposer: word, idea: word, goals: list, department: departmentNumber, effort: word,
    effortEuro: wholeOrNull, effortDays: whole, chances: word, risks: word, timing: word, ratingEffort: whole,
    ratingChances: whole, ratingRisks: whole, rating: z.enum(["A", "B", "C"]),
    decision: z.enum(["angenommen", "abgelehnt", "zurückgestellt", "offen"]), resolutionBody: text, resolutionDate: dayOrNull,
    resolutionNumber: text, evaluation: text, carriedFrom: text, measure: text,
  }),
  handlungsfelder: z.strictObject({
    id: word, name: word, description: word, leadDepartment: departmentNumber, contributingDepartments: list, team: word,
    body: word, ceiling2026: whole, ceiling2027: whole,
  }),
  querschnittsthemen: z.strictObject({ id: word, name: word, description: word, department: departmentNumber }),
  corridors: z.strictObject({
    id: word, name: word, description: word, responsibleDirectorate: word, focusGoals: list, ceiling2026: whole,
    ceiling2027: whole,
  }),
  rounds: z.strictObject({
    id: word, year: whole, no: whole, start: day, dueDate: day, state: z.enum(["abgeschlossen", "laufend", "geplant"]),
    dateJHA: day, dateSGA: day, dateSKS: day, dateBPU: day, dateWHA: day, dateFA: day, dateHA: day, dateRV: day,
  }),
  "bodies-roles": z.strictObject({
    id: word, kind: z.enum(["Gremium", "Beirat", "Stelle", "Team", "Rolle"]), level: word, name: word, task: word, rhythm: word,
    members: word, chair: text, actionAreas: list,
  }),
  journal: z.strictObject({
    id: word, date: day, round: word, measure: measureNumber,
    kind: z.enum(["Aufnahme", "Statuswechsel", "Bestätigung mit Hinweis", "Bestätigung", "Korrektur"]), from: text, to: word,
    reason: word, resolutionNumber: text, changedBy: word, source: word,
  }),
} as const;

/** Name of a table, without `.csv`. */
export type TableName = keyof typeof townSchema;

/** A row of a table, read and checked. */
export type TownRecord<Table extends TableName> = Readonly<z.infer<(typeof townSchema)[Table]>>;

/** Everything that is written about the town, table by table. */
export type TownTables = { readonly [Table in TableName]: readonly TownRecord<Table>[] };
