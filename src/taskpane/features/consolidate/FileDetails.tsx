// Without this file a file's sum would have to be believed.
import { formatCents } from "../../../domain/shared/centsText";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { skippedText, valueText } from "../../../i18n/consolidationTexts";
import { countText, dateText } from "../../../i18n/figures";
import { readLossSentence } from "../../../i18n/readLossSentence";
import { severityWords } from "../../../i18n/ruleTitles";
import type { DeskFile } from "../../../usecases/consolidate/consolidationDesk";
import type { OverviewFile } from "../../../usecases/consolidate/consolidationOverview";

interface FileDetailsProps {
  readonly desk: Extract<DeskFile, { readonly state: "read" }>;
  readonly overview: Extract<OverviewFile, { readonly state: "read" }>;
}

const texts = consolidateTexts.file;

/** What a person looks at who wants to compare a file with its printout: sums to the cent, printed totals, what was left out. */
export function FileDetails({ desk, overview }: FileDetailsProps) {
  const { sums } = overview;
  const values = [...new Set(overview.sheets.flatMap(({ value }) => (value === null ? [] : [valueText(value)])))];
  const compared = desk.sheets.reduce((all, { totals }) => all + totals.compared, 0);
  const differing = desk.sheets.reduce((all, { totals }) => all + totals.differing, 0);
  const uncalculated = desk.sheets.reduce((all, sheet) => all + sheet.uncalculated, 0);
  const findings = (["error", "warning", "notice"] as const).flatMap((severity) => {
    const count = overview.findings[severity];
    const { one, many } = severityWords[severity];
    return count === 0 ? [] : [`${countText(count)} ${count === 1 ? one : many}`];
  });
  const facts: readonly (readonly [string, string])[] = [
    [texts.value, values.join(", ")],
    [consolidateTexts.result.revenue(""), formatCents(sums.revenue)],
    [consolidateTexts.result.expense(""), formatCents(sums.expense)],
    [consolidateTexts.result.balance, formatCents(sums.balance)],
    [consolidateTexts.result.unknown, sums.unknown === 0 ? "" : formatCents(sums.unknown)],
    [texts.totals, texts.totalsCompared(compared, differing)],
    [texts.skipped, skippedText(overview.skipped)],
    [texts.elsewhere, overview.dropped === 0 ? "" : texts.lines(overview.dropped)],
    [texts.uncalculated, uncalculated === 0 ? "" : countText(uncalculated)],
    [texts.findings, findings.join(", ")],
    [texts.sheets, overview.sheets.map(({ sheet, hidden }) => (hidden ? texts.hiddenSheet(sheet) : sheet)).join(", ")],
    [texts.otherSheets, desk.otherSheets.filter(({ reason }) => reason !== "register").map(({ sheet }) => sheet).join(", ")],
    [texts.modified, overview.modified === null ? "" : dateText(overview.modified)],
  ];
  return (
    <details className="fold">
      <summary aria-label={texts.detailsOf(desk.file)}>{texts.details}</summary>
      <dl className="file-facts">
        {facts
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {desk.losses.map((loss, index) => (
        <p key={index} className="quiet">
          {readLossSentence(loss)}
        </p>
      ))}
    </details>
  );
}
