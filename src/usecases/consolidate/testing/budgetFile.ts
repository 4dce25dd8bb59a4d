// Without this file each test would write out a department's budget cell by cell.
import { areaAddress } from "../../../domain/shared/place";
import { encodeMeasure, encodeSettings } from "../../../workbook/encodeRegisters";
import { measureRegister, settingsRegister } from "../../../workbook/schema/registers";
import { headingsOf, type Register } from "../../../workbook/schema/register";
import { isCellFormula, isCellText } from "../../../workbook/cellInput";
import { defaultLimits } from "../../../workbook/settings";
import type { EncodedRow } from "../../../workbook/encodeRow";
import type { Measure } from "../../../domain/measures/measure";
import { defaultVocabulary, statusCell } from "../../../domain/measures/vocabulary";
import type { MeasureStatus } from "../../../domain/measures/measureStatus";
import type { TestCell, TestSheet } from "./closedBook";

/** A line: product, account, text, amount of 2027; then our columns where there are any: goal, split, measure, key. */
export type TestLine = readonly [string | null, string | null, string, TestCell, (string | null)?, (string | null)?, (string | null)?, (string | null)?];

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2027", "ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "ISEK-Schlüssel"];

/** A budget sheet with a title, one heading row and its lines; expense without sign. */
export function budgetSheetOf(lines: readonly TestLine[], options: { readonly name?: string; readonly heading?: string; readonly hiddenRows?: readonly number[]; readonly isHidden?: boolean } = {}): TestSheet {
  const hasTags = lines.some((line) => line.length > 4);
  const heads = headings.slice(0, hasTags ? 8 : 4).map((heading) => (heading === "Ansatz 2027" ? (options.heading ?? heading) : heading));
  const { name = "Haushalt", heading: _heading, ...rest } = options;
  return { name, ...rest, rows: [["Haushaltsplan, Beträge in Euro"], heads, ...lines.map((line) => [...line].map((cell) => cell ?? null))] };
}

/** A measure with what a test says about it. */
export function testMeasure(values: Partial<Measure> & { readonly number: string; readonly status: MeasureStatus }): Measure {
  return {
    title: `Maßnahme ${values.number}`, publicTitle: "", publicText: "", goals: ["1.1"], products: ["11101"], lead: "10", contributing: [],
    actionArea: null, themes: [], corridor: null, statusWord: statusCell(values.status, defaultVocabulary), statusDate: "2026-06-01",
    round: null, tendency: null, outlook: "", start: null, end: null, resolution: { body: "RV", date: "2025-12-09", number: "1" }, cost: null, grant: null,
    staff: null, participation: "", partners: "", isExperiment: false, origin: "", internalNote: "", row: 0, ...values,
  };
}

/** The sheet of the register of measures. */
export function measureSheet(measures: readonly Measure[]): TestSheet {
  return registerSheetOf(measureRegister, measures.map(encodeMeasure));
}

/** The sheet of the settings with Land and current round. */
export function settingsSheet(state: "SH" | "NW" | "BW" | null, round: string | null): TestSheet {
  const settings = {
    state, round, municipality: "", catalogue: "", edition: "", asOf: null, schemaVersion: 1, phase: "draft", role: null, department: null, vocabulary: defaultVocabulary, limits: defaultLimits,
    all: new Map<string, string>(),
  } as const;
  return registerSheetOf(settingsRegister, encodeSettings(settings));
}

/** Any register as a sheet with its table. */
export function registerSheetOf(register: Register, rows: readonly EncodedRow[]): TestSheet {
  const heads = headingsOf(register);
  const address = areaAddress({ row: 0, column: 0, rows: Math.max(1, rows.length) + 1, columns: heads.length });
  return { name: register.sheet, rows: [heads, ...rows.map((row) => row.map(plain))], tables: { [register.table]: address } };
}

function plain(cell: EncodedRow[number]): TestCell {
  if (isCellFormula(cell)) return { formula: cell.formula };
  return isCellText(cell) ? cell.text : cell;
}
