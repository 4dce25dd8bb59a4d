// Without this file nobody would know what is wrong, where, and what to do about it.
import "./checkWorkbook.css";
import { useEffect, useMemo, useState } from "react";
import { indexGoals } from "../../../domain/goals/goalIndex";
import type { Fix } from "../../../domain/rules/fix";
import { cellAddress } from "../../../domain/shared/place";
import type { Severity } from "../../../domain/shared/ruleId";
import { checkTexts } from "../../../i18n/checkTexts";
import { findingSentence } from "../../../i18n/findingSentence";
import type { TitleOf } from "../../../i18n/fixLabel";
import { severityWords } from "../../../i18n/ruleTitles";
import { planAcceptance, planResumption } from "../../../usecases/acceptFinding";
import type { Book } from "../../../usecases/book";
import { planFixes, type ChosenFix } from "../../../usecases/fixFinding";
import { isSetUp } from "../../../usecases/planRowTags";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import type { Checked } from "../../state/paneState";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { CoverageBars } from "./CoverageBars";
import { coverageLines } from "./coverageLines";
import { focusFindingAt } from "./focusFinding";
import { FindingGroupSection } from "./FindingGroupSection";
import { findingGroups, severityCounts, type FindingEntry, type FindingGroup } from "./findingGroups";
import { ProofSection } from "./ProofSection";
import { planSheetFix, type SheetFix } from "./sheetFix";
import { SeverityFilter } from "./SeverityFilter";
import { timeAgo } from "./timeAgo";

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
  const fix = async (chosen: readonly ChosenFix[], done: string) => {
    const sheets = checked.sheets.filter(({ layout }) => chosen.some(({ finding }) => finding.at.sheet === layout.sheet));
    for (const sheet of sheets) {
      if (!(await actions.apply({ plan: planFixes(sheet, chosen, planSources()), done, undone: checkTexts.fixUndone }))) return;
    }
    await actions.check();
  };
  const fixOne = async ({ id, finding }: FindingEntry, way: Fix) => {
    const refocus = focusFindingAt(id);
    await fix([{ finding, fix: way }], checkTexts.fixed(cellAddress(finding.at)));
    refocus();
  };
  const fixAll = async ({ bulk, entries }: FindingGroup) => {
    const refocus = focusFindingAt(entries[0]?.id ?? "");
    await fix(bulk, checkTexts.fixedMany(bulk.length));
    refocus();
  };

  const fixSheet = async ({ entries }: FindingGroup, way: SheetFix) => {
    const refocus = focusFindingAt(entries[0]?.id ?? "");
    const sheets = checked.sheets.filter(({ layout }) => entries.some(({ finding }) => finding.at.sheet === layout.sheet));
    const plans = sheets.map((sheet) => planSheetFix(way, book, sheet, planSources())).filter(({ changes }) => changes.length > 0);
    if (plans.length === 0) return actions.tell(checkTexts.nothingClear);
    for (const plan of plans) {
      if (!(await actions.apply({ plan, done: checkTexts.sheetFixed[way], undone: checkTexts.fixUndone }))) return;
    }
    await actions.check();
    refocus();
  };
  const keep = async ({ id, finding }: FindingEntry, reason: string) => {
    const refocus = focusFindingAt(id);
    const { plan, lines } = planAcceptance(finding, reason, planSources().planId);
    const undo = planResumption(finding, planSources().planId);
    if (!(await actions.apply({ plan, lines, undo, done: checkTexts.acceptDone, undone: checkTexts.acceptUndone }))) return;
    await actions.check();
    refocus();
  };

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
                onShow={({ finding }) => void actions.reveal(finding.at)}
                onFix={(entry, way) => void fixOne(entry, way)}
                onFixAll={(all) => void fixAll(all)}
                onFixSheet={(all, way) => void fixSheet(all, way)}
                onMeasure={(number) => actions.go("measures", number)}
                onKeep={(entry, reason) => void keep(entry, reason)}
                onRepair={(sheet) => actions.go("repair", sheet)}
              />
            ))}
          </div>
        </>
      )}
      {checked.accepted.length > 0 && <AcceptedFindings checked={checked} />}
      <ProofSection book={book} checked={checked} />
    </View>
  );
}

function CheckTime({ checked }: { readonly checked: Checked }) {
  const actions = usePaneActions();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [checked.at]);
  return (
    <span className="row between">
      <span>{checked.stale ? checkTexts.stale : checkTexts.checked(checked.rows, timeAgo(checked.at, now))}</span>
      <button type="button" className="link" onClick={() => void actions.check()}>
        {checkTexts.again}
      </button>
    </span>
  );
}

function AcceptedFindings({ checked }: { readonly checked: Checked }) {
  return (
    <details className="fold">
      <summary>{checkTexts.accepted(checked.accepted.length)}</summary>
      <ul>
        {checked.accepted.map(({ finding, reason }) => (
          <li key={`${finding.rule}:${finding.about}`} className="finding">
            <span className="cell">{cellAddress(finding.at)}</span>
            <div className="grow">
              <p>{findingSentence(finding)}</p>
              <p className="quiet">{reason}</p>
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
