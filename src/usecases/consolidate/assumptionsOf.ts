// Without this file what was assumed would be known to the program only.
import { valueKey } from "../../domain/consolidation/lineValue";
import { hasMoney, internalMoney, type SheetReading } from "../../domain/consolidation/sheetReading";
import { addSums, noSums, type CountedView } from "../../domain/consolidation/sums";
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import { cents } from "../../domain/shared/cents";
import type { Assumption, OtherSheet, SheetOfFile } from "../../workbook/assumption";
import type { ConsolidatedFile, ConsolidatedSheet } from "./consolidation";

/** What assumptions arise from. */
export interface AssumedFrom {
  readonly files: readonly ConsolidatedFile[];
  readonly view: CountedView;
  readonly year: number | null;
  readonly yearAsked: boolean;
}

interface PlacedSheet extends ConsolidatedSheet {
  readonly file: string;
}

/** Everything that was assumed or only noticed, in a fixed order; files in the fixed order of their names. */
export function assumptionsOf({ files, view, year, yearAsked }: AssumedFrom): readonly Assumption[] {
  const read = files.flatMap((file) => (file.state === "read" ? [file] : [])).sort((one, other) => (one.file < other.file ? -1 : 1));
  if (read.length === 0) return [];
  const sheets = read.flatMap(({ file, sheets: own }) => own.map((sheet): PlacedSheet => ({ ...sheet, file })));
  return [
    { code: "year", year, asked: yearAsked },
    ...yearAssumptions(read, year),
    ...valueAssumptions(sheets),
    ...groupedBy(sheets.flatMap((sheet) => accountFrameOf(sheet)), (state, places) => ({ code: "accountFrame", state, files: filesOf(places) }) as const),
    ...groupedBy(sheets.flatMap(signsOf), (sign, places) => ({ code: "sign", sign, sheets: places }) as const),
    ...groupedBy(sheets.flatMap(unitsOf), (unit, places) => ({ code: "unit", unit, sheets: places }) as const),
    ...viewAssumptions(sheets, view),
    ...internalAssumptions(sheets),
    ...rowAssumptions(sheets),
    ...layoutAssumptions(sheets),
    ...controlAssumptions(sheets),
    ...groupedBy(otherSheetsOf(read), (reason, places) => ({ code: "otherSheets", reason, sheets: places }) as const),
    ...lossAssumptions(read),
  ];
}

type ReadFile = Extract<ConsolidatedFile, { readonly state: "read" }>;

function placeOf({ file, reading }: PlacedSheet): SheetOfFile {
  return { file, sheet: reading.sheet };
}

function filesOf(places: readonly SheetOfFile[]): readonly string[] {
  return [...new Set(places.map(({ file }) => file))];
}

type Marked<Mark> = readonly [Mark, SheetOfFile];

/** One assumption per mark, with all places that have it. */
function groupedBy<Mark extends string>(marked: readonly Marked<Mark>[], make: (mark: Mark, places: readonly SheetOfFile[]) => Assumption): readonly Assumption[] {
  const groups = new Map<Mark, SheetOfFile[]>();
  for (const [mark, place] of marked) groups.set(mark, [...(groups.get(mark) ?? []), place]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([mark, places]) => make(mark, places));
}

function accountFrameOf(sheet: PlacedSheet): readonly Marked<"SH" | "NW" | "BW">[] {
  const { accountState, state, layout } = sheet.reading;
  return accountState !== null && state === null && !layout.isCameral ? [[accountState, placeOf(sheet)]] : [];
}

function yearAssumptions(read: readonly ReadFile[], year: number | null): readonly Assumption[] {
  const others = read.flatMap(({ file, sheets }) => {
    const values = sheets.flatMap(({ value }) => value ?? []);
    const [first] = values;
    return first !== undefined && values.every((value) => value.year !== null && value.year !== year) ? [{ file, year: first.year }] : [];
  });
  return others.length === 0 ? [] : [{ code: "otherYear", files: others }];
}

function valueAssumptions(sheets: readonly PlacedSheet[]): readonly Assumption[] {
  const values = sheets.flatMap(({ value }) => value ?? []);
  const versions = [...new Set(values.map(versionName))].sort();
  const others = sheets.filter(({ value }) => value !== null && value.kind !== "planned").map(placeOf);
  return [
    ...(versions.length > 1 ? [{ code: "mixedVersions", versions } as const] : []),
    ...(others.length > 0 ? [{ code: "otherKind", sheets: others } as const] : []),
  ];
}

function versionName({ version, supplement }: ValueIdentity): string {
  return supplement === null ? version : `${version} ${supplement}`;
}

function signsOf(sheet: PlacedSheet): readonly Marked<"magnitude" | "expenseNegative" | "revenueNegative">[] {
  const signs = sheet.reading.layout.columns.flatMap(({ value }) => (value === null ? [] : [value.sign]));
  return [...new Set(signs)].map((sign) => [sign, placeOf(sheet)] as const);
}

function unitsOf(sheet: PlacedSheet): readonly Marked<"thousand" | "million">[] {
  const units = sheet.reading.layout.columns.flatMap(({ value }) => (value === null || value.unit === "euro" ? [] : [value.unit]));
  return [...new Set(units)].map((unit) => [unit, placeOf(sheet)] as const);
}

function viewAssumptions(sheets: readonly PlacedSheet[], counted: CountedView): readonly Assumption[] {
  const other = counted === "result" ? "cash" : "result";
  const lines = sheets.reduce((sum, { reading }) => sum + reading.lines.filter((line) => line.view === other && hasMoney(line)).length, 0);
  if (lines === 0) return [];
  const money = addSums(
    sheets.map(({ reading, value }) => {
      const figure = value && reading.sums[other].figures().find((each) => valueKey(each.value) === valueKey(value));
      // Lines of no known view are in both tables; they belong to the counted one.
      return figure && reading.viewLines[other] > 0 ? figure : noSums;
    }),
  );
  return [{ code: "view", counted, lines, revenue: money.revenue, expense: money.expense }];
}

function internalAssumptions(sheets: readonly PlacedSheet[]): readonly Assumption[] {
  const lines = sheets.reduce((sum, { reading }) => sum + reading.internalLines, 0);
  if (lines === 0) return [];
  let [revenue, expense] = [0, 0];
  for (const { reading, value } of sheets) {
    if (value === null || reading.internalLines === 0) continue;
    const money = internalMoney(reading, (each) => valueKey(each) === valueKey(value));
    revenue += money.revenue;
    expense += money.expense;
  }
  return [{ code: "internalCharges", lines, revenue: cents(revenue), expense: cents(expense) }];
}

function rowAssumptions(sheets: readonly PlacedSheet[]): readonly Assumption[] {
  const hidden = sheets.filter(({ reading }) => reading.hiddenLines.length > 0);
  const hiddenSheets = sheets.filter(({ reading }) => reading.hidden).map(placeOf);
  const missing = sheets.flatMap((sheet) => (sheet.reading.missing ? [{ ...placeOf(sheet), ...sheet.reading.missing }] : []));
  return [
    ...(hiddenSheets.length > 0 ? [{ code: "hiddenSheets", sheets: hiddenSheets } as const] : []),
    ...(hidden.length > 0
      ? [{ code: "hiddenRows", sheets: hidden.map((sheet) => ({ ...placeOf(sheet), rows: sheet.reading.hiddenLines.map(({ row }) => row) })) } as const]
      : []),
    ...(missing.length > 0 ? [{ code: "uncalculated", sheets: missing } as const] : []),
  ];
}

function layoutAssumptions(sheets: readonly PlacedSheet[]): readonly Assumption[] {
  const ofOrigin = (origin: SheetReading["origin"]) => sheets.filter(({ reading }) => reading.origin === origin).map(placeOf);
  const [remembered, reused] = [ofOrigin("remembered"), ofOrigin("reused")];
  const cameral = sheets.filter(({ reading }) => reading.layout.isCameral).map(placeOf);
  const leftOut = sheets.flatMap((sheet) => {
    const columns = columnsLeftOut(sheet.reading);
    return columns.length === 0 ? [] : [{ ...placeOf(sheet), columns }];
  });
  const asked = sheets.flatMap((sheet) => [...new Set(sheet.reading.questions.map(({ kind }) => kind))].map((kind) => [kind, placeOf(sheet)] as const));
  return [
    ...(cameral.length > 0 ? [{ code: "cameral", sheets: cameral } as const] : []),
    ...(leftOut.length > 0 ? [{ code: "columnsLeftOut", sheets: leftOut } as const] : []),
    ...(remembered.length > 0 ? [{ code: "layoutRemembered", sheets: remembered } as const] : []),
    ...(reused.length > 0 ? [{ code: "layoutReused", sheets: reused } as const] : []),
    // Unit and cameral budgets have assumptions of their own.
    ...groupedBy(asked.filter(([kind]) => kind !== "unitFromHeading" && kind !== "cameral"), (question, places) => ({ code: "question", question, sheets: places }) as const),
  ];
}

/** Amount columns that say the same as an earlier one. */
function columnsLeftOut({ layout }: SheetReading): readonly number[] {
  if (layout.columns.some(({ meaning }) => meaning === "year" || meaning === "valueKind")) return [];
  const seen = new Set<string>();
  return layout.columns.flatMap(({ column, value, direction }) => {
    if (value === null) return [];
    const key = `${valueKey(value)}|${direction ?? ""}`;
    if (seen.has(key)) return [column];
    seen.add(key);
    return [];
  });
}

function controlAssumptions(sheets: readonly PlacedSheet[]): readonly Assumption[] {
  const totals = sheets.flatMap(({ reading }) => reading.totals);
  return totals.length === 0 ? [] : [{ code: "controlTotals", compared: totals.length, differing: totals.filter(({ agrees }) => !agrees).length }];
}

function otherSheetsOf(read: readonly ReadFile[]): readonly Marked<Exclude<OtherSheet["reason"], "register">>[] {
  return read.flatMap(({ file, reading }) =>
    reading.otherSheets.flatMap(({ sheet, reason }) => (reason === "register" ? [] : [[reason, { file, sheet }] as const])),
  );
}

function lossAssumptions(read: readonly ReadFile[]): readonly Assumption[] {
  const losses = read.flatMap(({ file, reading }) => reading.losses.map((loss) => ({ file, loss })));
  return losses.length === 0 ? [] : [{ code: "loss", losses }];
}

