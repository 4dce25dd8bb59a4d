// Without this file four hundred findings of one rule would be drawn at once, each with its rule number.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Fix } from "../../../domain/rules/fix";
import { checkTexts } from "../../../i18n/checkTexts";
import { fixLabel, splitWays, type TitleOf } from "../../../i18n/fixLabel";
import { repairTexts } from "../../../i18n/repairTexts";
import { ruleTitles, severityWords } from "../../../i18n/ruleTitles";
import type { Place } from "../../../domain/shared/place";
import { isRegisterSheet } from "../../../usecases/book";
import type { CandidateRow } from "../../../usecases/rowsForMeasure";
import { FindingItem, type ShowRows } from "./FindingItem";
import type { BulkFix, FindingEntry, FindingGroup } from "./findingGroups";
import type { GroupFix } from "./groupFix";

interface FindingGroupSectionProps {
  readonly group: FindingGroup;
  readonly titleOf: TitleOf;
  readonly rowsOf: (fix: ShowRows) => readonly CandidateRow[];
  readonly onShow: (at: Place) => void;
  readonly onFix: (entry: FindingEntry, fix: Fix) => void;
  readonly onFixAll: (group: FindingGroup, bulk: BulkFix) => void;
  readonly onFixGroup: (group: FindingGroup, fix: GroupFix) => void;
  readonly onTagRow: (entry: FindingEntry, row: CandidateRow, measure: string) => void;
  readonly onMeasure: (number: string) => void;
  readonly onKeep: (entry: FindingEntry, reason: string) => void;
  /** Opens the questions about torn and copied rows of a sheet. */
  readonly onRepair: (sheet: string) => void;
}

/** Findings that are mended together: one row's tags may belong to another's. */
const tornRules: ReadonlySet<string> = new Set(["T2", "T3"]);

const firstPage = 20;

/** Findings of one rule, the first twenty to begin with, and one fix for all where each has just one. */
export function FindingGroupSection({ group, titleOf, rowsOf, onShow, onFix, onFixAll, onFixGroup, onTagRow, onMeasure, onKeep, onRepair }: FindingGroupSectionProps) {
  const [shown, setShown] = useState(firstPage);
  const { symbol, one } = severityWords[group.severity];
  const { groupFix } = group;
  const hidden = group.entries.length - shown;
  const sheets = new Set(group.entries.map(({ finding }) => finding.at.sheet));
  const [sheet = ""] = sheets;
  return (
    <section className="group" aria-label={`${one} ${group.rule}`}>
      <h2 className="group-head" data-severity={group.severity}>
        <span className="sev" aria-hidden="true">
          {symbol}
        </span>
        <span className="sr">{one} </span>
        <span className="grow">{ruleTitles[group.rule]}</span>
        <span className="rule" title={checkTexts.ruleNumber}>
          {group.rule}
        </span>
      </h2>
      {sheets.size === 1 && isRegisterSheet(sheet) && <p className="quiet bulk">{sheet}</p>}
      {group.bulk.map((bulk) => (
        <p key={bulk.way} className="bulk">
          <button type="button" className="link" onClick={() => onFixAll(group, bulk)}>
            {bulk.way === null ? checkTexts.fixAll(bulk.chosen.length) : checkTexts.fixAllBy(splitWays[bulk.way], bulk.chosen.length)}
          </button>
        </p>
      ))}
      {groupFix !== null && (
        <p className="bulk">
          <Button size="small" onClick={() => onFixGroup(group, groupFix)}>
            {groupFix.kind === "setState" ? fixLabel(groupFix, titleOf) : checkTexts.groupFix[groupFix.kind]}
          </Button>
        </p>
      )}
      {tornRules.has(group.rule) && (
        <p className="bulk">
          <button type="button" className="link" onClick={() => onRepair(group.entries[0]?.finding.at.sheet ?? "")}>
            {repairTexts.open(group.entries.length)}
          </button>
        </p>
      )}
      <ul>
        {group.entries.slice(0, shown).map((entry) => (
          <FindingItem
            key={entry.id}
            entry={entry}
            namesSheet={sheets.size > 1}
            titleOf={titleOf}
            rowsOf={rowsOf}
            onShow={onShow}
            onTagRow={(row, measure) => onTagRow(entry, row, measure)}
            onFix={(fix) => onFix(entry, fix)}
            onMeasure={onMeasure}
            onKeep={(reason) => onKeep(entry, reason)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="link more" onClick={() => setShown(shown + 100)}>
          {checkTexts.more(hidden)}
        </button>
      )}
    </section>
  );
}
