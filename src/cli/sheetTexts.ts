// Without this file the sheets written by the command line would have no sentences.
import { assumptionSentence, duplicateSentence, refusalSentence, skippedText } from "../i18n/consolidationTexts";
import type { SheetTexts } from "../usecases/consolidate/sheetTexts";
import { fileFindingSentence } from "./report/consolidationReport";

/** German sentences for the sheets. */
export const sheetTexts: SheetTexts = {
  refusal: refusalSentence,
  assumption: assumptionSentence,
  duplicate: duplicateSentence,
  skipped: skippedText,
  finding: fileFindingSentence,
};
