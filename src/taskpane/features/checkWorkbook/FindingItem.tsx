// Without this file a finding would be a sentence without a place and without a way to mend it.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Fix } from "../../../domain/rules/fix";
import { cellAddress } from "../../../domain/shared/place";
import { checkTexts } from "../../../i18n/checkTexts";
import { findingSentence } from "../../../i18n/findingSentence";
import { fixLabel, type TitleOf } from "../../../i18n/fixLabel";
import { KeepForm } from "./KeepForm";
import { measureOf, type FindingEntry } from "./findingGroups";

interface FindingItemProps {
  readonly entry: FindingEntry;
  readonly titleOf: TitleOf;
  readonly onShow: () => void;
  readonly onFix: (fix: Fix) => void;
  readonly onMeasure: (number: string) => void;
  readonly onKeep: (reason: string) => void;
}

/** A finding: its cell to jump to, its sentence, its quick fixes, and the way to leave it standing. */
export function FindingItem({ entry: { id, finding, fixes }, titleOf, onShow, onFix, onMeasure, onKeep }: FindingItemProps) {
  const [isKeeping, setKeeping] = useState(false);
  const measure = measureOf(finding);
  const address = cellAddress(finding.at);
  return (
    <li className="finding" data-finding={id}>
      <button type="button" className="cell-link" aria-label={checkTexts.show(address, finding.at.sheet)} onClick={onShow}>
        {address}
      </button>
      <div className="grow">
        <p>{findingSentence(finding)}</p>
        {isKeeping ? (
          <KeepForm onKeep={onKeep} onCancel={() => setKeeping(false)} />
        ) : (
          <div className="row wrap">
            {fixes.map((fix, index) => (
              <Button key={index} size="small" onClick={() => onFix(fix)}>
                {fixLabel(fix, titleOf)}
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
      </div>
    </li>
  );
}
