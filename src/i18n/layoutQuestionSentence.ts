// Without this file one sheet and sixty would be asked about in different words.
import type { LayoutQuestion } from "../domain/budget/layoutProposal";
import { cellAddress, columnLetters } from "../domain/shared/place";
import { unreachable } from "../domain/shared/unreachable";
import { columnMeaningWords } from "../workbook/schema/words";
import { listOf } from "./figures";
import { setUpTexts } from "./setUpTexts";

/** What is asked about a sheet's columns; `headingOf` names a column (0-based) as the sheet does. */
export function layoutQuestionSentence(question: LayoutQuestion, headingOf: (column: number) => string): string {
  const texts = setUpTexts.question;
  const letters = (columns: readonly number[]) => listOf(columns.map(columnLetters));
  switch (question.kind) {
    case "sameValue":
      return texts.sameValue(letters(question.columns), headingOf(question.columns[0] ?? 0));
    case "yearUnknown":
      return texts.yearUnknown(letters(question.columns));
    case "kindUnknown":
      return texts.kindUnknown(letters(question.columns));
    case "unitFromHeading":
      return texts.unit(letters(question.columns), question.heading);
    case "signUnclear":
      return texts.sign;
    case "numberConvention":
      return texts.convention(columnLetters(question.column), question.example);
    case "amountsUnreadable":
      return texts.amountsUnreadable(columnLetters(question.column), question.heading);
    case "yearsFromTitle":
      return texts.yearsFromTitle(letters(question.columns), listOf(question.years.map(String)));
    case "splitCode":
      return texts.splitCode(letters(question.columns), question.example);
    case "productMissing":
      return texts.productMissing;
    case "directionUnknown":
      return texts.directionUnknown;
    case "whichColumn":
      return texts.whichColumn(columnMeaningWords[question.meaning]);
    case "dateOrCode":
      return texts.dateOrCode(cellAddress(question.at), question.count);
    case "cameral":
      return texts.cameral;
    default:
      return unreachable(question);
  }
}
