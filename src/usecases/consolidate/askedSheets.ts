// Without this file sixty files of one make would ask the same question sixty times.
import type { LayoutQuestion } from "../../domain/budget/layoutProposal";
import { needsAnswer } from "../../domain/budget/layoutProposal";
import { layoutShape } from "../../domain/budget/layoutShape";
import { answerLayout, layoutChoices, type LayoutChoice } from "../../domain/consolidation/layoutAnswer";
import { readSheet, type SheetReading } from "../../domain/consolidation/sheetReading";
import { inFixedOrder } from "../../domain/consolidation/comparedFile";
import { cents, type Cents } from "../../domain/shared/cents";
import type { QuestionChoice, SheetQuestion } from "./consolidation";
import type { FileReading } from "./sourceFile";

/** Files as they are read by the answers given so far, and everything that is asked about their columns. */
export interface AskedSheets {
  readonly readings: readonly FileReading[];
  readonly questions: readonly SheetQuestion[];
}

/** Applies the answers and collects the questions, one per shape of sheet. */
export function askedSheets(readings: readonly FileReading[], answers: ReadonlyMap<string, LayoutChoice>): AskedSheets {
  const questions = new Map<string, SheetQuestion>();
  for (const reading of inFixedOrder(readings)) {
    for (const sheet of reading.sheets) {
      for (const question of sheet.questions) collect(questions, reading.file, sheet, question, answers);
    }
  }
  return { readings: readings.map((reading) => answered(reading, answers)), questions: [...questions.values()] };
}

/** The same for the same question about the same shape, whatever file asks it first. */
export function questionId(sheet: SheetReading, question: LayoutQuestion): string {
  const columns = "columns" in question ? question.columns : "column" in question ? [question.column] : [];
  const meaning = question.kind === "whichColumn" ? question.meaning : "";
  return [question.kind, meaning, columns.join(","), layoutShape(sheet.layout)].join(":");
}

function collect(
  questions: Map<string, SheetQuestion>,
  file: string,
  sheet: SheetReading,
  question: LayoutQuestion,
  answers: ReadonlyMap<string, LayoutChoice>,
): void {
  const id = questionId(sheet, question);
  const place = { file, sheet: sheet.sheet };
  const known = questions.get(id);
  questions.set(
    id,
    known
      ? { ...known, sheets: [...known.sheets, place] }
      : {
          kind: "layout",
          id,
          question,
          mustBeAnswered: needsAnswer(question),
          sheets: [place],
          layout: sheet.layout,
          choices: layoutChoices(question, sheet.layout).map((choice) => described(choice, sheet)),
          answer: answers.get(id) ?? null,
        },
  );
}

function described(choice: LayoutChoice, { layout, lines }: SheetReading): QuestionChoice {
  if (choice.kind !== "column") return { choice, heading: null, sum: null };
  const column = layout.columns.find((each) => each.column === choice.column);
  const amounts = lines.map((line) => line.amounts.find((amount) => amount.column === choice.column)?.cents ?? 0);
  const sum: Cents | null = column?.meaning === "amount" ? cents(amounts.reduce((all: number, each) => all + each, 0)) : null;
  return { choice, heading: column?.heading ?? null, sum };
}

/** Files as they were read by the same answers before, so that a new answer costs the files it is about, not all of them. */
const answeredBefore = new WeakMap<FileReading, { readonly answers: string; readonly reading: FileReading }>();

function answered(reading: FileReading, answers: ReadonlyMap<string, LayoutChoice>): FileReading {
  const given = reading.sheets.map((sheet) => (reading.sources.has(sheet.sheet) ? givenAnswers(sheet, answers) : []));
  if (given.every((own) => own.length === 0)) return reading;
  const key = JSON.stringify(given);
  const before = answeredBefore.get(reading);
  if (before?.answers === key) return before.reading;
  const sheets = reading.sheets.map((sheet, index) => answeredSheet(reading, sheet, given[index] ?? []));
  const read = { ...reading, sheets };
  answeredBefore.set(reading, { answers: key, reading: read });
  return read;
}

interface GivenAnswer {
  readonly question: LayoutQuestion;
  readonly choice: LayoutChoice;
}

function givenAnswers(sheet: SheetReading, answers: ReadonlyMap<string, LayoutChoice>): readonly GivenAnswer[] {
  if (answers.size === 0) return [];
  return sheet.questions.flatMap((question) => {
    const choice = answers.get(questionId(sheet, question));
    return choice ? [{ question, choice }] : [];
  });
}

function answeredSheet(reading: FileReading, sheet: SheetReading, given: readonly GivenAnswer[]): SheetReading {
  const source = reading.sources.get(sheet.sheet);
  if (given.length === 0 || source === undefined) return sheet;
  const layout = given.reduce((known, { question, choice }) => answerLayout(known, question, choice), sheet.layout);
  const questions = sheet.questions.filter((question) => !given.some((each) => each.question === question));
  return readSheet({ ...source, layout, origin: "answered", questions });
}
