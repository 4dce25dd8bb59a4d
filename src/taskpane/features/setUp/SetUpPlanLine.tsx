// Without this file nobody would know what the set-up adds to the workbook before it does.
import { columnLetters } from "../../../domain/shared/place";
import type { LayoutColumn } from "../../../domain/budget/sheetLayout";
import { setUpTexts } from "../../../i18n/setUpTexts";

interface SetUpPlanLineProps {
  /** Sheets that will be added. */
  readonly sheets: readonly string[];
  /** Columns that will be added, from left to right. */
  readonly added: readonly LayoutColumn[];
  readonly needsState: boolean;
  /** Questions that must be answered first. */
  readonly open: number;
  readonly hasLines: boolean;
}

/** "Legt 5 Spalten in N bis R an. Ihre Zahlen bleiben, wie sie sind." Or why nothing can be done yet. */
export function SetUpPlanLine({ sheets, added, needsState, open, hasLines }: SetUpPlanLineProps) {
  return (
    <p className="plan" aria-live="polite">
      {planSentences({ sheets, added, needsState, open, hasLines })}
    </p>
  );
}

function planSentences({ sheets, added, needsState, open, hasLines }: SetUpPlanLineProps): string {
  const texts = setUpTexts.plan;
  if (needsState) return texts.state;
  if (open > 0) return texts.questions(open);
  if (!hasLines) return texts.noLines;
  const first = added[0];
  const last = added.at(-1);
  const columns = first && last ? texts.adds(added.length, columnLetters(first.column), columnLetters(last.column)) : texts.remembers;
  return [columns, texts.keeps, ...(sheets.length === 0 ? [] : [texts.sheets(sheets.length)])].join(" ");
}
