// Without this file a measure would be a row of a register instead of a thing with a title and a state.
import { type KeyboardEvent, lazy, Suspense } from "react";
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import { roundsUnchanged, statusHistories } from "../../../domain/measures/statusHistory";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { Icon } from "../../ui/Icon";
import { StatusBadge } from "../../ui/StatusBadge";

const MeasureEditor = lazy(() => import("./MeasureEditor").then((module) => ({ default: module.MeasureEditor })));

interface MeasureItemProps {
  readonly book: Book;
  readonly measure: Measure;
  readonly isOpen: boolean;
  readonly onMove: (by: number) => void;
  readonly onConfirm: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** One measure that is due: title, status, last sentence, and the two ways on. The letter U works only on the row itself. */
export function MeasureItem({ book, measure, isOpen, onMove, onConfirm, onOpen, onClose, onSaved }: MeasureItemProps) {
  const { number, title, status, statusWord, internalNote } = measure;
  const word = status === null ? statusWord : book.vocabulary[status].word;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.key === "Escape" && isOpen) return onClose();
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { ArrowDown: () => onMove(1), ArrowUp: () => onMove(-1), u: onConfirm, U: onConfirm, Enter: isOpen ? onClose : onOpen }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <li className="measure" data-measure={number} tabIndex={0} aria-label={measureTexts.rowLabel(title, word, internalNote)} onKeyDown={onKeyDown}>
      <p className="measure-title">
        <strong>{title}</strong>
        <span className="quiet num">{number}</span>
      </p>
      <div className="measure-line">
        {status === null ? <span className="quiet">{unknownStatus(statusWord)}</span> : <StatusBadge status={status} vocabulary={book.vocabulary} />}
        <Since book={book} measure={measure} />
      </div>
      {isOpen ? (
        <Suspense fallback={<p className="quiet">{measureTexts.editor.loading}</p>}>
          <MeasureEditor book={book} measure={measure} onCancel={onClose} onSaved={onSaved} />
        </Suspense>
      ) : (
        <>
          {internalNote !== "" && <p className="measure-note">{internalNote}</p>}
          <div className="row">
            {book.round !== null && (
              <Button size="small" tabIndex={-1} onClick={onConfirm}>
                {measureTexts.confirm}
              </Button>
            )}
            <Button size="small" tabIndex={-1} appearance="subtle" onClick={onOpen}>
              {measureTexts.change}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function unknownStatus(word: string): string {
  return word === "" ? measureTexts.noStatus : measureTexts.unknownStatus(word);
}

/** Since when it stands so; marked when it has not moved for two rounds and more. */
function Since({ book, measure }: { readonly book: Book; readonly measure: Measure }) {
  const rounds = staleRounds(book, measure);
  if (rounds >= 2) {
    return (
      <span className="stale">
        <Icon name="clock" size={12} /> {measureTexts.stale(rounds)}
      </span>
    );
  }
  return measure.statusDate === null ? null : <span className="quiet">{measureTexts.since(measure.statusDate)}</span>;
}

function staleRounds(book: Book, measure: Measure): number {
  if (book.round === null) return 0;
  const steps = statusHistories(book.journal, book.vocabulary).get(measure.number) ?? [];
  const rounds = [...new Set(book.journal.flatMap((entry) => entry.round ?? [])), book.round];
  return roundsUnchanged(steps, [...new Set(rounds)], book.round);
}
