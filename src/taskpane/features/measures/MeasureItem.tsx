// Without this file a measure would be a row of a register instead of a thing with a title and a state.
import { type KeyboardEvent, lazy, Suspense } from "react";
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import { lastChange, roundsUnchanged, type StatusStep } from "../../../domain/measures/statusHistory";
import { roundsInOrder } from "../../../domain/registers/rounds";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { canConfirm } from "../../../usecases/updateMeasure";
import { dayOfSerial } from "../../../workbook/day";
import { Icon } from "../../ui/Icon";
import { StatusBadge } from "../../ui/StatusBadge";
import type { OpenedMeasure } from "./openedMeasure";

const MeasureEditor = lazy(() => import("./MeasureEditor").then((module) => ({ default: module.MeasureEditor })));

interface MeasureItemProps {
  readonly book: Book;
  readonly measure: Measure;
  /** From the journal, oldest first. */
  readonly steps: readonly StatusStep[];
  /** The state the editor was opened with; null while it is closed. */
  readonly opened: OpenedMeasure | null;
  readonly onMove: (to: "next" | "previous" | "first" | "last") => void;
  readonly onConfirm: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  readonly onDetails: () => void;
}

/** One measure that is due: title, status, last sentence, and the two ways on. The letter U works only on the row itself. */
export function MeasureItem({ book, measure, steps, opened, onMove, onConfirm, onOpen, onClose, onSaved, onDetails }: MeasureItemProps) {
  const { number, title, status, statusWord, internalNote } = measure;
  const age = ageText(book, measure, steps);
  // What cannot be confirmed as it stands has to be looked at.
  const confirm = canConfirm(book, measure) ? onConfirm : onOpen;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.key === "Escape" && opened !== null) {
      // Excel on the web would take the focus away with it.
      event.stopPropagation();
      return onClose();
    }
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowDown: () => onMove("next"),
      ArrowUp: () => onMove("previous"),
      Home: () => onMove("first"),
      End: () => onMove("last"),
      u: confirm,
      U: confirm,
      Enter: opened === null ? onOpen : onClose,
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const word = status === null ? measureTexts.unknownStatus(statusWord) : book.vocabulary[status].word;
  return (
    <li
      className="measure"
      data-measure={number}
      tabIndex={0}
      aria-label={measureTexts.rowLabel([title, word, age.text, internalNote])}
      onKeyDown={onKeyDown}
    >
      <p className="measure-title">
        <strong>{title}</strong>
        <button type="button" className="link num" tabIndex={-1} aria-label={measureTexts.details(`${number} ${title}`)} onClick={onDetails}>
          {number}
        </button>
      </p>
      <div className="measure-line">
        {status === null ? <span className="stale">{word}</span> : <StatusBadge status={status} vocabulary={book.vocabulary} />}
        <span className={age.isStale ? "stale" : "quiet"}>
          {age.isStale && <Icon name="clock" size={12} />} {age.text}
        </span>
      </div>
      {opened !== null ? (
        <Suspense fallback={<p className="quiet">{measureTexts.editor.loading}</p>}>
          <MeasureEditor opened={opened} book={book} measure={measure} steps={steps} onClose={onClose} onSaved={onSaved} />
        </Suspense>
      ) : (
        <>
          {internalNote !== "" && <p className="measure-note">{internalNote}</p>}
          <div className="row">
            {canConfirm(book, measure) && (
              <Button size="small" tabIndex={-1} onClick={onConfirm}>
                {measureTexts.confirm}
              </Button>
            )}
            {book.round !== null && (
              <Button size="small" tabIndex={-1} appearance="subtle" onClick={onOpen}>
                {measureTexts.change}
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

/** From so many rounds without news on, a measure is marked. */
const staleFrom = 2;

/** Since when it stands so; for how many rounds nobody has said anything new, once that is worth a look. */
function ageText(book: Book, measure: Measure, steps: readonly StatusStep[]): { readonly text: string; readonly isStale: boolean } {
  const rounds = roundsInOrder(book.terms).map(({ number }) => number);
  const silent = book.round === null ? 0 : roundsUnchanged(steps, rounds, book.round);
  if (silent >= staleFrom) return { text: measureTexts.stale(silent), isStale: true };
  const time = lastChange(steps)?.entry.time ?? null;
  const day = (time === null ? null : dayOfSerial(time)) ?? measure.statusDate;
  return { text: day === null ? "" : measureTexts.since(day), isStale: false };
}
