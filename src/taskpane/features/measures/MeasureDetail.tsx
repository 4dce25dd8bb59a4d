// Without this file nobody could say since when and why a measure stands as it does, nor take up one that was done.
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import { statusHistories } from "../../../domain/measures/statusHistory";
import { dateText, listOf } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import { shellTexts } from "../../../i18n/shellTexts";
import type { Book } from "../../../usecases/book";
import { statusPlace } from "../../../usecases/updateMeasure";
import { usePaneActions } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { focusHere } from "../../ui/focusHere";
import { Section } from "../../ui/Section";
import { StatusBadge } from "../../ui/StatusBadge";
import { View } from "../../ui/View";
import type { OpenedMeasure } from "./openedMeasure";
import { Timeline } from "./Timeline";

const MeasureEditor = lazy(() => import("./MeasureEditor").then((module) => ({ default: module.MeasureEditor })));

/** A measure's facts, the history of its status, and the way to change it, also when nothing is expected of it any more. */
export function MeasureDetail({ book, number }: { readonly book: Book; readonly number: string }) {
  const { go, reveal } = usePaneActions();
  const [opened, open] = useState<OpenedMeasure | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (opened === null && wasOpen.current) focusHere(buttons.current?.querySelector("button"));
    wasOpen.current = opened !== null;
  }, [opened]);
  const measure = book.measures.find((each) => each.number === number) ?? opened?.measure;
  const back = { name: shellTexts.views.measures, go: () => go("measures") };
  if (measure === undefined) {
    const { title, text } = measureTexts.unknown;
    return (
      <View title={title} back={back}>
        <Empty title={title} text={text(number)} />
      </View>
    );
  }
  const steps = statusHistories(book.journal, book.vocabulary).get(number) ?? [];
  const close = () => open(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <View title={measure.title} back={back}>
      <FailureNotice />
      <Facts book={book} measure={measure} />
      {opened === null ? (
        <div className="row" ref={buttons}>
          {book.round !== null && (
            <Button size="small" onClick={() => open({ book, measure, isRefused: false })}>
              {measureTexts.changeStatus}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => void reveal(statusPlace(book, measure))}>
            {measureTexts.showInSheet}
          </Button>
        </div>
      ) : (
        <div onKeyDown={closeOnEscape}>
          <Suspense fallback={<p className="quiet">{measureTexts.editor.loading}</p>}>
            <MeasureEditor opened={opened} book={book} measure={measure} steps={null} onClose={close} onSaved={close} />
          </Suspense>
        </div>
      )}
      <Section title={measureTexts.history}>
        <Timeline steps={steps} vocabulary={book.vocabulary} />
      </Section>
    </View>
  );
}

function Facts({ book, measure }: { readonly book: Book; readonly measure: Measure }) {
  const texts = measureTexts.facts;
  const titles = new Map(book.goals.map((goal) => [goal.number, goal.title]));
  const facts: readonly (readonly [string, string])[] = [
    [texts.number, measure.number],
    [texts.goals, listOf(measure.goals.map((goal) => `${goal} ${titles.get(goal) ?? ""}`.trim()))],
    [texts.products, listOf(measure.products)],
    [texts.lead, measure.lead === null ? "" : measureTexts.departmentName(measure.lead)],
    [texts.term, termText(measure)],
    [texts.resolution, resolutionWords(measure)],
  ];
  return (
    <dl className="facts">
      {measure.status !== null && (
        <div>
          <dt>{texts.status}</dt>
          <dd>
            <StatusBadge status={measure.status} vocabulary={book.vocabulary} />
          </dd>
        </div>
      )}
      {facts
        .filter(([, text]) => text !== "")
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function resolutionWords({ resolution }: Measure): string {
  if (resolution === null) return "";
  const { body, date, number } = resolution;
  return [body, date === null ? "" : dateText(date), number].filter((part) => part !== "").join(", ");
}

function termText({ start, end }: Measure): string {
  if (start !== null && end !== null) return measureTexts.span(start, end);
  if (start !== null) return measureTexts.from(start);
  return end === null ? "" : measureTexts.until(end);
}
