// Without this file twelve measures would take twelve forms instead of twelve keys.
import { useEffect, useMemo, useRef, useState } from "react";
import type { Measure } from "../../../domain/measures/measure";
import { statusHistories } from "../../../domain/measures/statusHistory";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { planConfirmation } from "../../../usecases/updateMeasure";
import { usePaneActions } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { focusContent } from "../../ui/focusContent";
import { focusHere } from "../../ui/focusHere";
import { MeasureItem } from "./MeasureItem";
import type { OpenedMeasure } from "./openedMeasure";

interface MeasureListProps {
  readonly book: Book;
  readonly due: readonly Measure[];
  /** How many of this department are confirmed already. */
  readonly confirmed: number;
  /** Measures whose editor is open, by number: they stay in the list whatever becomes of them. */
  readonly opened: ReadonlyMap<string, OpenedMeasure>;
  readonly onOpen: (number: string, opened: OpenedMeasure | null) => void;
  /** Measure whose details the person comes back from. */
  readonly returningFrom: string | null;
}

/** What is due, with one click or the key U per unchanged measure. Focus goes on to the next one. */
export function MeasureList({ book, due, confirmed, opened, onOpen, returningFrom }: MeasureListProps) {
  // A measure leaves the list when the key is pressed, not when Excel has answered: the next key must meet the next measure.
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const shown = withOpened(book, due, opened).filter((measure) => !leaving.has(measure.number));
  const steps = useMemo(() => statusHistories(book.journal, book.vocabulary), [book]);
  const list = useRef<HTMLUListElement>(null);
  const actions = usePaneActions();
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-measure]") ?? [])];
  const focusRow = (number: string) => rows().find((row) => row.dataset["measure"] === number)?.focus();
  const focusAt = (index: number) =>
    requestAnimationFrame(() => {
      const left = rows();
      const next = left[Math.min(index, left.length - 1)];
      if (next) focusHere(next);
      else if (document.hasFocus()) focusContent();
    });
  // After the view has taken the focus as a new one: back to where the person left.
  useEffect(() => {
    if (returningFrom === null) return;
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => focusRow(returningFrom)));
    return () => cancelAnimationFrame(frame);
  }, [returningFrom]);

  const confirm = async (measure: Measure) => {
    const index = shown.indexOf(measure);
    const planned = planConfirmation(book, measure, today(), planSources().planId);
    const done = measureTexts.confirmDone(measure.number, confirmed + leaving.size + 1, confirmed + due.length);
    const refused = () => {
      onOpen(measure.number, { book, measure, isRefused: true });
      actions.say(measureTexts.conflict.said(measure.number));
    };
    setLeaving((before) => new Set([...before, measure.number]));
    focusAt(index);
    await actions.apply({ ...planned, done, undone: measureTexts.confirmUndone, onDiffer: refused });
    setLeaving((before) => new Set([...before].filter((number) => number !== measure.number)));
  };
  const move = (measure: Measure, to: "next" | "previous" | "first" | "last") => {
    const index = shown.indexOf(measure);
    const target = { next: index + 1, previous: index - 1, first: 0, last: shown.length - 1 }[to];
    rows()[target]?.focus();
  };

  return (
    <>
      <p className="key-hint" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {measureTexts.keys.choose} <kbd>U</kbd> {measureTexts.keys.unchanged} <kbd>Eingabe</kbd> {measureTexts.keys.change}
      </p>
      <ul className="measures" ref={list} aria-label={measureTexts.list}>
        {shown.map((measure, index) => (
          <MeasureItem
            key={measure.number}
            book={book}
            measure={measure}
            steps={steps.get(measure.number) ?? []}
            opened={opened.get(measure.number) ?? null}
            onMove={(to) => move(measure, to)}
            onConfirm={() => void confirm(measure)}
            onOpen={() => onOpen(measure.number, { book, measure, isRefused: false })}
            onClose={() => {
              onOpen(measure.number, null);
              // Somebody else may have confirmed it: then the row is gone, and the next one takes its place.
              requestAnimationFrame(() => (rows().some((row) => row.dataset["measure"] === measure.number) ? focusRow(measure.number) : focusAt(index)));
            }}
            onSaved={() => {
              onOpen(measure.number, null);
              focusAt(index);
            }}
            onDetails={() => actions.go("measures", measure.number)}
          />
        ))}
      </ul>
    </>
  );
}

/** What is due and what is open, in the order of the register; what was typed must not vanish with a row. */
function withOpened({ measures }: Book, due: readonly Measure[], opened: ReadonlyMap<string, OpenedMeasure>): readonly Measure[] {
  if (opened.size === 0) return due;
  const dueNumbers = new Set(due.map(({ number }) => number));
  const known = new Set(measures.map(({ number }) => number));
  const deleted = [...opened.values()].flatMap(({ measure }) => (known.has(measure.number) ? [] : [measure]));
  return [...measures.filter(({ number }) => dueNumbers.has(number) || opened.has(number)), ...deleted];
}
