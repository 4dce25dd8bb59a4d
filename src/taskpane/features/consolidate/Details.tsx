// Without this file findings, assumptions and shared rows would be found only once everything has been written.
import { type ReactNode, useState } from "react";
import { cellAddress } from "../../../domain/shared/place";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { assumptionSentence, duplicateSentence, fileFindingSentence, fileName } from "../../../i18n/consolidationTexts";
import { countText } from "../../../i18n/figures";
import { ruleTitles, severityWords } from "../../../i18n/ruleTitles";
import type { ConsolidationOverview, FindingGroup, OverviewDuplicate } from "../../../usecases/consolidate/consolidationOverview";
import type { Severity } from "../../../domain/shared/ruleId";
import { Section } from "../../ui/Section";
import { JointBudgets } from "./JointBudgets";

const texts = consolidateTexts.folds;
const severities: readonly Severity[] = ["error", "warning", "notice"];

/** Where a link to the details leads. */
export const detailsId = "einzelheiten";

/** Everything behind the sums, folded: findings by severity and rule, what was assumed, rows in several files, joint budgets. */
export function Details({ overview }: { readonly overview: ConsolidationOverview }) {
  const { findings, assumptions, duplicates, joint } = overview;
  return (
    <div id={detailsId} tabIndex={-1} className="listed-files">
    <Section title={texts.title}>
      {severities.map((severity) => (
        <Findings key={severity} severity={severity} groups={findings.filter((group) => group.severity === severity)} />
      ))}
      <Fold title={texts.assumptions(assumptions.length)} items={assumptions.map((assumption) => assumptionSentence(assumption))} total={assumptions.length} />
      <Fold title={texts.duplicates(duplicates.droppedRows)} items={duplicates.stretches.shown.map(duplicateLine)} total={duplicates.stretches.total} />
      <Fold title={texts.hints(duplicates.hints.total)} items={duplicates.hints.shown.map(duplicateLine)} total={duplicates.hints.total} />
      <JointBudgets kind="actionArea" budgets={joint.actionArea} />
      <JointBudgets kind="corridor" budgets={joint.corridor} />
    </Section>
    </div>
  );
}

function duplicateLine(duplicate: OverviewDuplicate): ReactNode {
  const { product, account, text, counted } = duplicate;
  return (
    <>
      {consolidateTexts.duplicate(product, account, text)}
      <span className="quiet">
        {duplicateSentence(duplicate)} {`${counted.sheet}, ${consolidateTexts.row(counted.row + 1)}`}
      </span>
    </>
  );
}

function Findings({ severity, groups }: { readonly severity: Severity; readonly groups: readonly FindingGroup[] }) {
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  if (total === 0) return null;
  return (
    <details className="fold" data-severity={severity}>
      <summary>
        <span className="sev" aria-hidden="true">
          {severityWords[severity].symbol}
        </span>
        {texts.findings[severity](total)}
      </summary>
      {groups.map((group) => (
        <div key={group.rule} className="rule-group">
          <p>
            <strong>{ruleTitles[group.rule]}</strong> <span className="quiet">{`${group.rule} · ${countText(group.total)}`}</span>
          </p>
          <Paged
            items={group.shown.map((found) => (
              <>
                {fileFindingSentence(found)}
                <span className="quiet">{`${fileName(found.file)}, ${found.finding.at.sheet} ${cellAddress(found.finding.at)}`}</span>
              </>
            ))}
            total={group.total}
          />
        </div>
      ))}
    </details>
  );
}

interface FoldProps {
  readonly title: string;
  readonly items: readonly ReactNode[];
  readonly total: number;
}

function Fold({ title, items, total }: FoldProps) {
  if (total === 0) return null;
  return (
    <details className="fold">
      <summary>{title}</summary>
      <Paged items={items} total={total} />
    </details>
  );
}

const firstPage = 10;

/** The first ten, then more; what the overview does not hold stands on the sheets. */
function Paged({ items, total }: Omit<FoldProps, "title">) {
  const [shown, setShown] = useState(firstPage);
  const beyond = total - items.length;
  return (
    <>
      <ul className="plain-list">
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 50)}>
          {texts.more(items.length - shown)}
        </button>
      )}
      {items.length <= shown && beyond > 0 && <p className="quiet">{texts.onSheets(beyond)}</p>}
    </>
  );
}
