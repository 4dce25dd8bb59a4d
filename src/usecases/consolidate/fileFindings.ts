// Without this file a consolidation would add up what no check has looked at.
import { totalFinding } from "../../domain/rules/amountRules";
import { titlesAreDistinct } from "../../domain/rules/measureRegisterRules";
import type { MeasureStatement } from "../../domain/consolidation/mergeMeasures";
import type { SheetReading } from "../../domain/consolidation/sheetReading";
import type { CountedView } from "../../domain/consolidation/sums";
import { compareFindings, type Finding } from "../../domain/shared/finding";
import type { RuleId } from "../../domain/shared/ruleId";
import { defaultVocabulary } from "../../domain/measures/vocabulary";
import { catalogueIsTheOffices } from "../../domain/rules/catalogueRules";
import { numbersIn } from "../../domain/rules/ruleContext";
import { positionOf } from "../../workbook/schema/register";
import { measureRegister, settingsRegister } from "../../workbook/schema/registers";
import type { Settings } from "../../workbook/settings";
import type { Book } from "../book";
import { budgetSheet } from "../budgetSheet";
import { checkWorkbook } from "../checkWorkbook";
import type { FileFinding, OfficeBook } from "./consolidation";
import type { FileReading } from "./sourceFile";

/** What findings are looked for with. */
export interface FindingOptions {
  /** ISO day. */
  readonly today: string;
  /** `amounts` leaves out the rules about tags and registers: quick, for the pane. */
  readonly rules: "all" | "amounts";
  readonly view: CountedView;
  readonly office: OfficeBook | null;
}

/** Findings of all files: the rules of each file, printed totals (B1), views (B2), catalogue (K1), titles over files (M8). */
export function fileFindings(readings: readonly FileReading[], titles: readonly MeasureStatement[], options: FindingOptions): readonly FileFinding[] {
  const tagged = new Set(readings.flatMap(({ sheets }) => sheets.flatMap(({ lines }) => lines.flatMap((line) => numbersIn(line.measureCell)))));
  const own = readings.flatMap((reading) => [
    ...(options.rules === "all" ? ruleFindings(reading, tagged, options) : []),
    ...reading.sheets.flatMap((sheet) => sheet.totals.filter(({ agrees }) => !agrees).map((total) => found(reading, totalFinding(sheet.layout, total)))),
    ...viewFindings(reading, options.view),
    ...reading.sheets.flatMap((sheet) => uncalculated(reading, sheet)),
    ...catalogueFindings(reading, options.office?.book.settings ?? null),
  ]);
  return [...own, ...titleFindings(titles)].sort((one, other) => compareFindings(one.finding, other.finding) || (one.file < other.file ? -1 : one.file > other.file ? 1 : 0));
}

function found({ file }: { readonly file: string }, finding: Finding): FileFinding {
  return { file, finding, uncalculated: false };
}

/** Rules that ask for a frame or for the row of a product area; without a Land nobody can answer. */
const needState: ReadonlySet<RuleId> = new Set<RuleId>(["P1", "P2", "P3", "Z3"]);

function ruleFindings(reading: FileReading, tagged: ReadonlySet<string>, options: FindingOptions): readonly FileFinding[] {
  return checkedFile(reading, options).flatMap((finding): readonly FileFinding[] => {
    if (reading.state === null && needState.has(finding.rule)) return [];
    // Another department's file may hold the rows; titles are compared over all files, totals with those of the reading.
    if (finding.rule === "B1" || finding.rule === "M8" || (finding.rule === "M3" && tagged.has(finding.measure))) return [];
    return [found(reading, finding)];
  });
}

/** What was found in files that were checked before: a consolidation runs again after every answer, most files stay as they are. */
const checks = new WeakMap<FileReading, { readonly office: OfficeBook | null; readonly today: string; readonly findings: readonly Finding[] }>();

function checkedFile(reading: FileReading, { office, today }: FindingOptions): readonly Finding[] {
  const known = checks.get(reading);
  if (known !== undefined && known.office === office && known.today === today) return known.findings;
  const sheets = reading.sheets.map(({ layout, rows, sheet }) => budgetSheet(layout, rows, { sheet, row: 0, column: 0, rows: 1, columns: 1 }));
  const { findings } = checkWorkbook(withOffice(reading, office), sheets, today);
  checks.set(reading, { office, today, findings });
  return findings;
}

/** A file without registers is checked against the office's; its Land is the one it was read with. */
function withOffice({ book, state }: FileReading, office: OfficeBook | null): Book {
  return {
    ...book,
    state,
    goals: book.goals.length > 0 ? book.goals : (office?.book.goals ?? []),
    products: book.products.length > 0 ? book.products : (office?.book.products ?? []),
    round: book.round ?? office?.book.round ?? null,
  };
}

/** [B2] nothing but money of the view that is not counted: adding it would count the same money twice. */
function viewFindings(reading: FileReading, view: CountedView): readonly FileFinding[] {
  const other = view === "result" ? "cash" : "result";
  return reading.sheets.flatMap(({ sheet, layout, lines, viewLines }) => {
    const first = lines.find((line) => line.view === other);
    if (first === undefined || viewLines[other] === 0 || viewLines[view] > 0) return [];
    const columns = layout.columns.filter(({ meaning }) => meaning === "amount").length;
    const [resultColumns, cashColumns] = other === "cash" ? [0, columns] : [columns, 0];
    const at = { sheet, row: first.row, column: first.amounts[0]?.column ?? 0 };
    return [found(reading, { rule: "B2", severity: "error", at, about: sheet, resultColumns, cashColumns })];
  });
}

function uncalculated(reading: FileReading, { sheet, layout, missing }: SheetReading): readonly FileFinding[] {
  if (missing === null) return [];
  const { row, column, count } = missing;
  const heading = layout.columns.find((each) => each.column === column)?.heading ?? "";
  const finding: Finding = { rule: "B3", severity: "error", at: { sheet, row, column }, about: `${sheet}:${heading}:formula`, found: null, heading, count };
  return [{ file: reading.file, finding, uncalculated: true }];
}

/** [K1] a catalogue other than, or older than, the office's. */
function catalogueFindings(reading: FileReading, office: Settings | null): readonly FileFinding[] {
  const { settings } = reading.book;
  const at = { sheet: settingsRegister.sheet, row: 0, column: 0 };
  const finding = office === null ? null : catalogueIsTheOffices(settings, office, at);
  return finding === null ? [] : [found(reading, finding)];
}

/** [M8] over all files: each different title of a number is compared once. */
function titleFindings(titles: readonly MeasureStatement[]): readonly FileFinding[] {
  const collected: Finding[] = [];
  // The place carries the position in the list, because two files may have a measure in the same row.
  titlesAreDistinct(
    {
      measures: titles.map(({ measure }, position) => ({ ...measure, row: position })),
      place: ({ row }) => ({ sheet: measureRegister.sheet, row, column: positionOf(measureRegister, "title") }),
      rows: [],
      placeOfRow: () => ({ sheet: "", row: 0, column: 0 }),
      vocabulary: defaultVocabulary,
      phase: "draft",
      today: "",
      currentRounds: [],
    },
    collected,
  );
  return collected.flatMap((finding) => {
    const title = titles[finding.at.row];
    return title ? [found(title, { ...finding, at: { ...finding.at, row: title.measure.row } })] : [];
  });
}
