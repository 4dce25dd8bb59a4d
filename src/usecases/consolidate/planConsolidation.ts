// Without this file an outcome could be looked at, but not taken into a workbook.
import type { Measure } from "../../domain/measures/measure";
import { statusField } from "../../domain/measures/statusHistory";
import { failure, success, type Result } from "../../domain/shared/result";
import type { Change } from "../../workbook/change";
import type { TooManyRows } from "../../workbook/deskFailure";
import { encodeMeasure } from "../../workbook/encodeRegisters";
import type { JournalLine } from "../../workbook/journal";
import type { WorkbookOutline } from "../../workbook/outline";
import type { Plan } from "../../workbook/plan";
import { conflictRegister, dataRegister, jointSheets, protocolRegister } from "../../workbook/schema/consolidationRegisters";
import { planRegister } from "../../workbook/schema/planRegister";
import { measureRegister } from "../../workbook/schema/registers";
import { planRegisterRows } from "../planRegisterRows";
import type { Consolidation, OfficeBook } from "./consolidation";
import { encodeDataRow, mostDataRows, versionWord } from "./dataSheet";
import { dataTable } from "./dataTable";
import { planJointSheet, type FormulaResult } from "./jointSheet";
import { conflictRows, protocolRows } from "./protocolSheets";
import type { SheetTexts } from "./sheetTexts";

/** Where the outcome goes. */
export interface ConsolidationTarget {
  /** The workbook it is taken into; of a new one, an outline without sheets. */
  readonly outline: WorkbookOutline;
  readonly office: OfficeBook | null;
  readonly texts: SheetTexts;
  readonly planId: string;
}

/** The plan in two parts, because the sheets are written in chunks and the register like any other plan. */
export interface ConsolidationPlan {
  /** New sheets; those of a former consolidation are taken out first. */
  readonly sheets: readonly Change[];
  /** Sheets that are added, for taking them back. */
  readonly added: readonly string[];
  /** Sheets of a former consolidation that are replaced. */
  readonly replaced: readonly string[];
  /** Merged measures. */
  readonly register: Plan;
  readonly lines: readonly JournalLine[];
  /** Values of the formulas, for hosts that do not calculate. */
  readonly results: readonly FormulaResult[];
  readonly dataRows: number;
}

/** Plans the sheets of a consolidated workbook: data, protocol, conflicts, joint budgets; and the merged measures. */
export function planConsolidation(consolidation: Consolidation, target: ConsolidationTarget): Result<ConsolidationPlan, TooManyRows> {
  const readings = consolidation.files.flatMap((file) => (file.state === "read" ? [file.reading] : [])).sort((one, other) => (one.file < other.file ? -1 : 1));
  const data = Array.from(dataTable(readings, consolidation.duplicates.dropped, target.office), encodeDataRow);
  if (data.length > mostDataRows) return failure({ kind: "tooManyRows", rows: data.length, limit: mostDataRows });
  const joint = jointPlans(consolidation, data.length);
  const sheets: readonly Change[] = [
    ...planRegister({ register: dataRegister, rows: data }),
    ...planRegister({ register: protocolRegister, rows: protocolRows(consolidation, target.texts) }),
    ...planRegister({ register: conflictRegister, rows: conflictRows(consolidation, target.texts) }),
    ...joint.flatMap(({ changes }) => changes),
  ];
  const added = sheets.flatMap((change) => (change.kind === "addSheet" ? [change.sheet] : []));
  const replaced = formerSheets(target.outline);
  const { register, lines } = measurePlan(consolidation, target);
  return success({ sheets, added, replaced, register, lines, results: joint.flatMap(({ results }) => results), dataRows: data.length });
}

/**
 * Sheets of a former consolidation. One of their names that somebody has made by hand is not ours to replace: then the plan is
 * refused before anything is written.
 */
function formerSheets({ sheets, tables }: WorkbookOutline): readonly string[] {
  const has = (register: { readonly sheet: string; readonly table: string }): boolean =>
    tables.some(({ name, area }) => name.toLowerCase() === register.table.toLowerCase() && area.sheet.toLowerCase() === register.sheet.toLowerCase());
  const registers = [dataRegister, protocolRegister, conflictRegister];
  const own = new Set(registers.filter(has).map(({ sheet }) => sheet.toLowerCase()));
  const joint = own.size === 0 ? [] : Object.values(jointSheets).map((sheet) => sheet.toLowerCase());
  return sheets.flatMap(({ name }) => (own.has(name.toLowerCase()) || joint.includes(name.toLowerCase()) ? [name] : []));
}

function jointPlans(consolidation: Consolidation, dataRows: number) {
  const { joint, year } = consolidation;
  const values = consolidation.files.flatMap((file) => (file.state === "read" ? file.sheets.flatMap(({ value }) => value ?? []) : []));
  const ofYear = values.filter((value) => value.year === year);
  const kind = ofYear[0]?.kind ?? "planned";
  const hasSeveralVersions = consolidation.files.some(
    (file) =>
      file.state === "read" &&
      file.sheets.some(({ reading }) => reading.values.filter((value) => value.kind === kind && value.year === year).length > 1),
  );
  const version = hasSeveralVersions && ofYear[0] ? versionWord(ofYear[0]) : null;
  return (["actionArea", "corridor"] as const).flatMap((division) => {
    const budgets = joint[division];
    if (budgets.length === 0) return [];
    const title = division === "actionArea" ? "Gemeinsame Budgets je Handlungsfeld" : "Gemeinsame Budgets je Themenkorridor";
    return [planJointSheet({ sheet: jointSheets[division], title, budgets, year, kind, version, dataRows })];
  });
}

interface MeasurePlan {
  readonly register: Plan;
  readonly lines: readonly JournalLine[];
}

/**
 * The merged register. A measure with two states that nobody has decided about keeps the office's state, where the office has
 * one; else the proposal stands there until somebody decides. Measures that only the office has stay.
 */
function measurePlan({ measures, conflicts, files }: Consolidation, { office, planId }: ConsolidationTarget): MeasurePlan {
  const own = new Map((office?.book.measures ?? []).map((measure) => [measure.number, measure]));
  const undecided = new Set(conflicts.filter(({ decided }) => decided === null).map(({ measure }) => measure));
  const merged = new Map(measures.map(({ measure }) => [measure.number, undecided.has(measure.number) ? withStatusOf(measure, own.get(measure.number)) : measure]));
  const all = [...merged.values(), ...[...own.values()].filter(({ number }) => !merged.has(number))];
  const rows = all.sort((one, other) => one.number.localeCompare(other.number, "de", { numeric: true })).map(encodeMeasure);
  const table = office?.book.tables.measures ?? null;
  const changes = rows.length === 0 ? [] : planRegisterRows({ register: measureRegister, table }, rows);
  const read = files.filter(({ state }) => state === "read").length;
  const register: Plan = { id: planId, operation: "consolidate", subject: `${read} von ${files.length} Dateien zusammengeführt`, changes };
  return { register, lines: [{ subject: register.subject, field: "", from: "", to: "" }, ...decisionLines(conflicts, own)] };
}

function withStatusOf(measure: Measure, office: Measure | undefined): Measure {
  if (office === undefined) return measure;
  const { status, statusWord, statusDate, round, tendency, outlook, internalNote } = office;
  return { ...measure, status, statusWord, statusDate, round, tendency, outlook, internalNote };
}

/** One journal entry per decision: what the office had or the proposal was, what holds, and why. */
function decisionLines(conflicts: Consolidation["conflicts"], own: ReadonlyMap<string, Measure>): readonly JournalLine[] {
  return conflicts.flatMap(({ measure, statements, proposal, decided }): readonly JournalLine[] => {
    const chosen = statements.find(({ file }) => file === decided?.file);
    if (decided === null || chosen === undefined) return [];
    const proposed = statements.find(({ file }) => file === proposal)?.measure.statusWord ?? "";
    const reason = [`Stand aus ${decided.file}`, decided.reason].filter((text) => text !== "").join(" · ");
    return [{ subject: measure, field: statusField, from: own.get(measure)?.statusWord ?? proposed, to: chosen.measure.statusWord, reason }];
  });
}
