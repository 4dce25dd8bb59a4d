// Without this file nobody would know what is wrong, where, and what to do about it.
import "./checkWorkbook.css";
import { useEffect, useMemo, useState } from "react";
import { indexGoals } from "../../../domain/goals/goalIndex";
import { cellAddress } from "../../../domain/shared/place";
import type { Severity } from "../../../domain/shared/ruleId";
import { checkTexts } from "../../../i18n/checkTexts";
import { findingSentence } from "../../../i18n/findingSentence";
import type { TitleOf } from "../../../i18n/fixLabel";
import { severityWords } from "../../../i18n/ruleTitles";
import type { Book } from "../../../usecases/book";
import type { AcceptedFinding } from "../../../usecases/checkWorkbook";
import { isSetUp } from "../../../usecases/planRowTags";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import type { Checked } from "../../state/paneState";
import { today } from "../../state/today";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { CoverageBars } from "./CoverageBars";
import { coverageLines } from "./coverageLines";
import { FindingGroupSection } from "./FindingGroupSection";
import { findingGroups, severityCounts } from "./findingGroups";
import { ProofSection } from "./ProofSection";
import { SeverityFilter } from "./SeverityFilter";
import { timeAgo } from "./timeAgo";
import { useMending } from "./useMending";

/** "Prüfen": how much is covered, what is wrong, where, and what to do. */
export function CheckView() {
  const book = usePaneState((state) => state.book);
  const checked = usePaneState((state) => state.checked);
  const hasFailed = usePaneState((state) => state.failure !== null);
  const { check, go } = usePaneActions();
  const isReady = book.kind === "there" && book.value.layouts.some(isSetUp);
  useEffect(() => {
    if (isReady && checked === null && !hasFailed) void check();
  }, [isReady, checked, hasFailed, check]);

  if (book.kind === "there" && !isReady) {
    const texts = checkTexts.notReady;
    return (
      <View heard title={checkTexts.title}>
        <FailureNotice />
        <Empty title={texts.title} text={texts.text}>
          <PrimaryButton onClick={() => go("setup")}>{texts.button}</PrimaryButton>
        </Empty>
      </View>
    );
  }
  if (book.kind !== "there" || checked === null) {
    return (
      <View heard title={checkTexts.title}>
        <FailureNotice />
        {!hasFailed && <Loading text={checkTexts.loading(0)} />}
      </View>
    );
  }
  return <CheckOutcome book={book.value} checked={checked} />;
}

function CheckOutcome({ book, checked }: { readonly book: Book; readonly checked: Checked }) {
  const [only, setOnly] = useState<Severity | null>(null);
  const actions = usePaneActions();
  const groups = useMemo(() => findingGroups(checked.findings, only), [checked.findings, only]);
  const counts = useMemo(() => severityCounts(checked.findings), [checked.findings]);
  const coverage = useMemo(() => coverageLines(book, checked.sheets), [book, checked.sheets]);
  const titleOf = useTitles(book);

  const choose = (severity: Severity | null) => {
    setOnly(severity);
    const { one, many } = severityWords[severity ?? "error"];
    actions.say(severity === null ? checkTexts.count(checked.findings.length) : `${counts[severity]} ${counts[severity] === 1 ? one : many}`);
  };
  const mending = useMending(book, checked);

  return (
    <View heard title={checkTexts.title} sub={<CheckTime checked={checked} />}>
      <FailureNotice />
      <CoverageBars lines={coverage} />
      {checked.findings.length === 0 ? (
        <Empty title={checkTexts.none.title} text={checkTexts.none.text} />
      ) : (
        <>
          <SeverityFilter counts={counts} only={only} onChoose={choose} />
          {groups.length === 0 && <p className="note">{checkTexts.noneOfThese}</p>}
          <div className="groups">
            {groups.map((group) => (
              <FindingGroupSection
                key={group.id}
                group={group}
                titleOf={titleOf}
                rowsOf={mending.rowsOf}
                onShow={(at) => void actions.reveal(at)}
                onFix={(entry, way) => void mending.fixOne(entry, way)}
                onFixAll={(all, bulk) => void mending.fixAll(all, bulk)}
                onFixGroup={(all, way) => void mending.fixGroup(all, way)}
                onTagRow={(entry, row, measure) => void mending.tagRow(entry, row, measure)}
                onMeasure={(number) => actions.go("measures", number)}
                onKeep={(entry, reason) => void mending.keep(entry, reason)}
                onRepair={(sheet) => actions.go("repair", sheet)}
              />
            ))}
          </div>
        </>
      )}
      {checked.accepted.length > 0 && <AcceptedFindings checked={checked} onResume={(accepted) => void mending.resume(accepted)} />}
      <ProofSection book={book} checked={checked} />
    </View>
  );
}

function CheckTime({ checked }: { readonly checked: Checked }) {
  const actions = usePaneActions();
  const isChecking = usePaneState((state) => state.checking);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [checked.at]);
  if (isChecking) return <span aria-busy="true">{checkTexts.loading(checked.rows)}</span>;
  return (
    <span className="row between">
      <span>{checked.stale ? checkTexts.stale : checkTexts.checked(checked.rows, timeAgo(checked.at, now))}</span>
      <button type="button" className="link" onClick={() => void actions.check()}>
        {checkTexts.again}
      </button>
    </span>
  );
}

interface AcceptedFindingsProps {
  readonly checked: Checked;
  readonly onResume: (accepted: AcceptedFinding) => void;
}

/** What was left standing, folded away with its reason: to be looked at, and to be taken up again. */
function AcceptedFindings({ checked, onResume }: AcceptedFindingsProps) {
  const { reveal } = usePaneActions();
  return (
    <details className="fold">
      <summary>{checkTexts.accepted(checked.accepted.length)}</summary>
      <ul>
        {checked.accepted.map(({ finding, reason }, index) => (
          <li key={index} className="finding">
            <button
              type="button"
              className="cell-link"
              aria-label={checkTexts.show(cellAddress(finding.at), finding.at.sheet)}
              onClick={() => void reveal(finding.at)}
            >
              {cellAddress(finding.at)}
            </button>
            <div className="grow">
              <p>{findingSentence(finding)}</p>
              <p className="quiet">{reason}</p>
              <button type="button" className="link" onClick={() => onResume({ finding, reason })}>
                {checkTexts.resume}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useTitles(book: Book): TitleOf {
  return useMemo(() => {
    const goals = indexGoals(book.goals, today()).byNumber;
    const measures = new Map(book.measures.map(({ number, title }) => [number, title]));
    return (number) => goals.get(number)?.title ?? measures.get(number) ?? null;
  }, [book]);
}
