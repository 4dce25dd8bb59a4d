// Without this file a finding would be a sentence without a place and without a way to mend it.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Fix } from "../../../domain/rules/fix";
import { cellAddress, type Place } from "../../../domain/shared/place";
import { checkTexts } from "../../../i18n/checkTexts";
import { findingSentence } from "../../../i18n/findingSentence";
import { fixLabel, type TitleOf } from "../../../i18n/fixLabel";
import type { CandidateRow } from "../../../usecases/rowsForMeasure";
import { KeepForm } from "./KeepForm";
import { MeasureRows } from "./MeasureRows";
import { measureOf, type FindingEntry } from "./findingGroups";

/** A fix that shows rows instead of changing one. */
export type ShowRows = Extract<Fix, { readonly kind: "showRows" }>;

interface FindingItemProps {
  readonly entry: FindingEntry;
  /** Whether the cell alone could be taken for one of another sheet. */
  readonly namesSheet: boolean;
  readonly titleOf: TitleOf;
  /** Rows a measure may be meant for; looked for when somebody asks. */
  readonly rowsOf: (fix: ShowRows) => readonly CandidateRow[];
  readonly onShow: (at: Place) => void;
  readonly onFix: (fix: Fix) => void;
  readonly onTagRow: (row: CandidateRow, measure: string) => void;
  readonly onMeasure: (number: string) => void;
  readonly onKeep: (reason: string) => void;
}

/** A finding: its cell to jump to, its sentence, its quick fixes, and the way to leave it standing. */
export function FindingItem({ entry: { id, finding, fixes }, namesSheet, titleOf, rowsOf, onShow, onFix, onTagRow, onMeasure, onKeep }: FindingItemProps) {
  const [shown, setShown] = useState<ShowRows | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const measure = measureOf(finding);
  const address = cellAddress(finding.at);
  return (
    <li className="finding" data-finding={id}>
      <button type="button" className="cell-link" aria-label={checkTexts.show(address, finding.at.sheet)} onClick={() => onShow(finding.at)}>
        {address}
      </button>
      <div className="grow">
        {namesSheet && <p className="quiet">{finding.at.sheet}</p>}
        <p>{findingSentence(finding)}</p>
        {isKeeping ? (
          <KeepForm onKeep={onKeep} onCancel={() => setKeeping(false)} />
        ) : (
          <div className="row wrap">
            {fixes.map((fix, index) => (
              <Button
                key={index}
                size="small"
                {...(fix.kind === "showRows" ? { "aria-expanded": shown !== null } : {})}
                onClick={() => (fix.kind === "showRows" ? setShown(shown === null ? fix : null) : onFix(fix))}
              >
                {fix.kind === "showRows" && shown !== null ? checkTexts.hideRows : fixLabel(fix, titleOf)}
              </Button>
            ))}
            {measure !== null && (
              <Button size="small" onClick={() => onMeasure(measure)}>
                {checkTexts.toMeasure}
              </Button>
            )}
            <button type="button" className="link keep" onClick={() => setKeeping(true)}>
              {checkTexts.accept}
            </button>
          </div>
        )}
        {shown !== null && !isKeeping && (
          <MeasureRows measure={shown.measure} rows={rowsOf(shown)} onShow={({ at }) => onShow(at)} onTag={(row) => onTagRow(row, shown.measure)} />
        )}
      </div>
    </li>
  );
}
