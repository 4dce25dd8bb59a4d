// Without this file nobody would see what a take-over changes, nor what is left for the department to mend.
import { type ReactNode, useMemo, useState } from "react";
import { Button } from "@fluentui/react-components";
import { feedbackTexts } from "../../../i18n/feedbackTexts";
import type { Book } from "../../../usecases/book";
import { feedbackKinds } from "../../../usecases/consolidate/planFeedback";
import { planFeedbackTakeOver, type FeedbackRow } from "../../../usecases/consolidate/takeOverFeedback";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { FailureNotice } from "../../ui/FailureNotice";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";
import { FeedbackItem } from "./FeedbackItem";

interface FeedbackRowsProps {
  readonly book: Book;
  readonly name: string;
  readonly rows: readonly FeedbackRow[];
  /** The native field that picks another file. */
  readonly field: ReactNode;
  readonly onPick: () => void;
}

const kinds = ["decided", "open", "rejectedTag", "finding"] as const;

/** Decisions with what they change here, one plan for all of them; the rest is shown with the way to its cell. */
export function FeedbackRows({ book, name, rows, field, onPick }: FeedbackRowsProps) {
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const takeOver = useMemo(() => planFeedbackTakeOver(book, rows, planSources().planId), [book, rows]);
  const { changed, unchanged, unknown } = takeOver;
  const count = changed.length;
  const apply = async () => {
    const { plan, lines, undo } = takeOver;
    await actions.apply({ plan, lines, undo, done: feedbackTexts.done(count), undone: feedbackTexts.undone });
  };
  const plan = count > 0 ? feedbackTexts.plan.changes(count) : unchanged > 0 ? feedbackTexts.plan.nothing : feedbackTexts.plan.noDecision;
  const footer = (
    <>
      <p className="plan" aria-live="polite">
        {plan} {unknown.length > 0 && feedbackTexts.plan.unknown(unknown.length)}
      </p>
      <div className="row wrap">
        <PrimaryButton disabled={count === 0} busy={isBusy} onClick={() => void apply()}>
          {count === 0 ? feedbackTexts.nothingToApply : feedbackTexts.apply(count)}
        </PrimaryButton>
        <Button appearance="subtle" onClick={onPick}>
          {feedbackTexts.again}
        </Button>
      </div>
    </>
  );
  return (
    <View title={feedbackTexts.title} sub={feedbackTexts.from(name)} footer={footer}>
      <FailureNotice />
      {field}
      {rows.length === 0 && <p className="note">{feedbackTexts.noRows}</p>}
      {kinds.map((kind) => (
        <Kind key={kind} kind={kind} rows={rows.filter((row) => row.kind === feedbackKinds[kind])} changed={changed} unknown={unknown} />
      ))}
    </View>
  );
}

interface KindProps {
  readonly kind: (typeof kinds)[number];
  readonly rows: readonly FeedbackRow[];
  readonly changed: readonly string[];
  readonly unknown: readonly string[];
}

const firstPage = 20;

function Kind({ kind, rows, changed, unknown }: KindProps) {
  const [shown, setShown] = useState(firstPage);
  if (rows.length === 0) return null;
  return (
    <Section title={feedbackTexts.sections[kind]}>
      <p className="note">{feedbackTexts.explain[kind]}</p>
      <ul className="feedback-rows">
        {rows.slice(0, shown).map((row, index) => (
          <FeedbackItem key={index} row={row} note={kind === "decided" ? noteOf(String(row.subject), changed, unknown) : ""} />
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + 100)}>
          {feedbackTexts.more(rows.length - shown)}
        </button>
      )}
    </Section>
  );
}

function noteOf(measure: string, changed: readonly string[], unknown: readonly string[]): string {
  if (unknown.includes(measure)) return feedbackTexts.notHere;
  return changed.includes(measure) ? "" : feedbackTexts.alreadyHere;
}
