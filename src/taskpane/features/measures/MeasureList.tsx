// Without this file twelve measures would take twelve forms instead of twelve keys.
import { useRef, useState } from "react";
import type { Measure } from "../../../domain/measures/measure";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { planConfirmation } from "../../../usecases/updateMeasure";
import { usePaneActions } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { focusContent } from "../../ui/focusContent";
import { MeasureItem } from "./MeasureItem";
import { undoLines } from "./undoLines";

interface MeasureListProps {
  readonly book: Book;
  readonly due: readonly Measure[];
  /** How many of this department are confirmed already. */
  readonly confirmed: number;
  /** Number of the measure whose editor is open. */
  readonly open: string | null;
  readonly onOpen: (number: string | null) => void;
}

/** What is due, with one click or the key U per unchanged measure. Focus goes on to the next one. */
export function MeasureList({ book, due: allDue, confirmed, open, onOpen }: MeasureListProps) {
  // A measure leaves the list when the key is pressed, not when Excel has answered: the next key must meet the next measure.
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const due = allDue.filter((measure) => !leaving.has(measure.number));
  const list = useRef<HTMLUListElement>(null);
  const actions = usePaneActions();
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-measure]") ?? [])];
  const focusRow = (number: string) => rows().find((row) => row.dataset["measure"] === number)?.focus();
  const focusAfter = (index: number) =>
    requestAnimationFrame(() => {
      const left = rows();
      const next = left[Math.min(index, left.length - 1)];
      if (next) next.focus();
      else focusContent();
    });
  const confirm = async (measure: Measure) => {
    if (book.round === null) return;
    const index = due.indexOf(measure);
    const { plan, lines } = planConfirmation(book, measure, today(), planSources().planId);
    const done = measureTexts.confirmDone(measure.number, confirmed + leaving.size + 1, confirmed + allDue.length);
    const step = { plan, lines, undo: { lines: undoLines(lines) }, done, undone: measureTexts.confirmUndone };
    setLeaving((before) => new Set([...before, measure.number]));
    focusAfter(index);
    await actions.apply(step);
    setLeaving((before) => new Set([...before].filter((number) => number !== measure.number)));
  };
  const move = (measure: Measure, by: number) => rows()[due.indexOf(measure) + by]?.focus();

  return (
    <>
      <p className="key-hint" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {measureTexts.keys.choose} <kbd>U</kbd> {measureTexts.keys.unchanged} <kbd>Eingabe</kbd> {measureTexts.keys.change}
      </p>
      <ul className="measures" ref={list} aria-label={measureTexts.list}>
        {due.map((measure) => (
          <MeasureItem
            key={measure.number}
            book={book}
            measure={measure}
            isOpen={open === measure.number}
            onMove={(by) => move(measure, by)}
            onConfirm={() => void confirm(measure)}
            onOpen={() => onOpen(measure.number)}
            onClose={() => {
              onOpen(null);
              focusRow(measure.number);
            }}
            onSaved={() => {
              onOpen(null);
              focusAfter(due.indexOf(measure));
            }}
          />
        ))}
      </ul>
    </>
  );
}
