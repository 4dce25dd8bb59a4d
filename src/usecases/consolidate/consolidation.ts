// Without this file pane, command line and workbook would each have their own idea of what came out.
import type { LayoutQuestion } from "../../domain/budget/layoutProposal";
import type { SheetLayout } from "../../domain/budget/sheetLayout";
import type { ValueIdentity } from "../../domain/budget/valueColumn";
import type { Duplicates } from "../../domain/consolidation/findDuplicates";
import type { VersionGroup } from "../../domain/consolidation/findVersions";
import type { JointBudget } from "../../domain/consolidation/jointBudgets";
import type { LayoutChoice } from "../../domain/consolidation/layoutAnswer";
import type { MeasureStatement, StatusConflict, StatusDecision } from "../../domain/consolidation/mergeMeasures";
import type { SheetReading } from "../../domain/consolidation/sheetReading";
import type { AreaSums, CountedView, Figure, Sums } from "../../domain/consolidation/sums";
import type { StatusVocabulary } from "../../domain/measures/vocabulary";
import type { DivisionEntry } from "../../domain/registers/divisionEntry";
import type { Cents } from "../../domain/shared/cents";
import type { Finding } from "../../domain/shared/finding";
import type { Book } from "../book";
import type { Assumption } from "../../workbook/assumption";
import type { SourceRefusal } from "../../workbook/sourceRefusal";
import type { FileReading } from "./sourceFile";

/** What a person has said so far. Plain data: keep it, change it, consolidate again. */
export interface ConsolidationChoices {
  /** Year everything is summed up for; null takes the first planned one. */
  readonly year: number | null;
  /** Answers by the question's id. */
  readonly answers: ReadonlyMap<string, LayoutChoice>;
  /** Which file of a version group holds, by the group's id. */
  readonly versions: ReadonlyMap<string, string>;
  readonly decisions: readonly StatusDecision[];
}

/** Nothing said yet. */
export const noChoices: ConsolidationChoices = { year: null, answers: new Map(), versions: new Map(), decisions: [] };

/** What the office's open workbook brings along; null on the command line, where the files bring their own. */
export interface OfficeBook {
  readonly book: Book;
  readonly divisions: readonly DivisionEntry[];
}

/** A way to answer a question, with what it would add up to where that helps to decide. */
export interface QuestionChoice {
  readonly choice: LayoutChoice;
  /** Heading of the column the choice is about. */
  readonly heading: string | null;
  readonly sum: Cents | null;
}

/** A question about all sheets of one shape, asked once. `id` stays the same for the same files and question. */
export interface SheetQuestion {
  readonly kind: "layout";
  readonly id: string;
  readonly question: LayoutQuestion;
  /** Whether files must wait for it; otherwise it only wants to be confirmed. */
  readonly mustBeAnswered: boolean;
  readonly sheets: readonly { readonly file: string; readonly sheet: string }[];
  readonly layout: SheetLayout;
  readonly choices: readonly QuestionChoice[];
  readonly answer: LayoutChoice | null;
}

/** Which of several files shows the budget that holds. */
export interface VersionQuestion {
  readonly kind: "version";
  readonly id: string;
  readonly mustBeAnswered: boolean;
  readonly files: readonly { readonly file: string; readonly modified: string | null; readonly lines: number; readonly sums: Sums }[];
  /** The newest; null when nobody can tell. */
  readonly proposal: string | null;
  readonly answer: string | null;
}

/** Everything that is asked, in one place. */
export type ConsolidationQuestion = SheetQuestion | VersionQuestion;

/** A sheet with the figure that was chosen for it. */
export interface ConsolidatedSheet {
  readonly reading: SheetReading;
  readonly figures: readonly Figure[];
  readonly value: ValueIdentity | null;
  readonly chosen: Sums;
}

/** One file in the outcome. */
export type ConsolidatedFile =
  | {
      readonly state: "read";
      readonly file: string;
      readonly reading: FileReading;
      readonly sheets: readonly ConsolidatedSheet[];
      /** Its lines, and the chosen figure of all its sheets. */
      readonly chosen: Sums;
      /** Whose file it is, where its lines agree on it. */
      readonly department: string | null;
      /** Lines counted in another file. */
      readonly dropped: number;
    }
  | { readonly state: "refused"; readonly file: string; readonly refusal: SourceRefusal };

/** A finding with its file. `uncalculated` tells a B3 that is a formula without value. */
export interface FileFinding {
  readonly file: string;
  readonly finding: Finding;
  readonly uncalculated: boolean;
}

/** What came out, before anything is written. The same files and choices give the same outcome, in whatever order they came. */
export interface Consolidation {
  readonly files: readonly ConsolidatedFile[];
  readonly view: CountedView;
  readonly year: number | null;
  /** All figures, rows that stand in several files counted once. */
  readonly figures: readonly Figure[];
  /** The chosen figure; `lines` are all lines that are counted. */
  readonly total: Sums;
  readonly byProductArea: readonly AreaSums[];
  readonly duplicates: Duplicates;
  readonly versions: readonly VersionGroup[];
  readonly measures: readonly MeasureStatement[];
  readonly conflicts: readonly StatusConflict[];
  readonly findings: readonly FileFinding[];
  readonly assumptions: readonly Assumption[];
  readonly questions: readonly ConsolidationQuestion[];
  readonly joint: Readonly<Record<"actionArea" | "corridor", readonly JointBudget[]>>;
  readonly vocabulary: StatusVocabulary;
  /** Departments named anywhere, with their names where a register has them. */
  readonly departments: readonly { readonly number: string; readonly name: string }[];
}
