// Without this file nobody could say since when and why a measure stands as it does.
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import { statusHistories, type StatusStep } from "../../../domain/measures/statusHistory";
import { dateText, listOf } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import { shellTexts } from "../../../i18n/shellTexts";
import type { Book } from "../../../usecases/book";
import { statusPlace } from "../../../usecases/updateMeasure";
import { dayOfSerial } from "../../../workbook/day";
import { usePaneActions } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { Section } from "../../ui/Section";
import { StatusBadge } from "../../ui/StatusBadge";
import { View } from "../../ui/View";

/** A measure's facts and the history of its status, newest first. */
export function MeasureDetail({ book, number }: { readonly book: Book; readonly number: string }) {
  const { go, reveal } = usePaneActions();
  const measure = book.measures.find((each) => each.number === number);
  const back = { name: shellTexts.views.measures, go: () => go("measures") };
  if (measure === undefined) {
    const { title, text } = measureTexts.unknown;
    return (
      <View title={title} back={back}>
        <Empty title={title} text={text(number)} />
      </View>
    );
  }
  const steps = [...(statusHistories(book.journal, book.vocabulary).get(number) ?? [])].reverse();
  return (
    <View title={measure.title} back={back}>
      <FailureNotice />
      <Facts book={book} measure={measure} />
      <div className="row">
        <Button size="small" onClick={() => void reveal(statusPlace(book, measure))}>
          {measureTexts.showInSheet}
        </Button>
      </div>
      <Section title={measureTexts.history}>
        {steps.length === 0 ? (
          <p className="note">{measureTexts.noHistory}</p>
        ) : (
          <ol className="timeline">
            {steps.map((step) => (
              <TimelineStep key={step.entry.number} book={book} step={step} />
            ))}
          </ol>
        )}
      </Section>
    </View>
  );
}

function TimelineStep({ book, step: { from, to, entry } }: { readonly book: Book; readonly step: StatusStep }) {
  const day = entry.time === null ? null : dayOfSerial(entry.time);
  return (
    <li style={{ color: book.vocabulary[to].fill }}>
      <div className="timeline-step">
        <p className="timeline-head">
          <span>{day === null ? "" : dateText(day)}</span>
          <StatusBadge status={to} vocabulary={book.vocabulary} />
        </p>
        <p>{entry.reason !== "" ? entry.reason : from === to ? measureTexts.unchangedEntry : ""}</p>
        <p className="quiet">{[entry.round ?? "", entry.by].filter((part) => part !== "").join(" · ")}</p>
      </div>
    </li>
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
    [texts.resolution, measure.resolution === null ? "" : [measure.resolution.body, measure.resolution.number].filter(Boolean).join(" ")],
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

function termText({ start, end }: Measure): string {
  if (start !== null && end !== null) return measureTexts.span(start, end);
  if (start !== null) return measureTexts.from(start);
  return end === null ? "" : measureTexts.until(end);
}
