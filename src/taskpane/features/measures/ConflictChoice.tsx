// Without this file the one who saves last would silently win.
import { type KeyboardEvent, type RefObject } from "react";
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import type { MeasureStatus, Tendency } from "../../../domain/measures/measureStatus";
import { dateText } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { tendencyWords } from "../../../workbook/schema/words";
import { StatusBadge } from "../../ui/StatusBadge";
import type { UpdateForm } from "./updateForm";

interface ConflictChoiceProps {
  readonly book: Book;
  readonly mine: UpdateForm;
  readonly theirs: Measure;
  /** Who has written the other state; null when it was typed by hand. */
  readonly author: string | null;
  readonly isBusy: boolean;
  readonly focus: RefObject<HTMLElement | null>;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  readonly onBack: () => void;
}

const texts = measureTexts.conflict;

/** Both states side by side. Nothing is chosen for the person, and nothing is written before one is. */
export function ConflictChoice({ book, mine, theirs, author, isBusy, focus, onMine, onTheirs, onBack }: ConflictChoiceProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onBack();
  };
  const theirDate = theirs.statusDate === null ? "" : dateText(theirs.statusDate);
  return (
    <section ref={focus as RefObject<HTMLElement>} className="question conflict" aria-label={texts.title} tabIndex={-1} onKeyDown={onKeyDown}>
      <p>
        <strong>{texts.title}</strong>
      </p>
      <p>{texts.text}</p>
      <div className="two">
        <Side title={texts.mine} book={book} status={mine.status} word="" sentence={mine.sentence} notes={[mine.date, tendencyText(mine.tendency)]} />
        <Side
          title={texts.theirs}
          book={book}
          status={theirs.status}
          word={theirs.statusWord}
          sentence={theirs.internalNote}
          notes={[theirDate, tendencyText(theirs.tendency), theirs.round ?? "", author ?? texts.byHand]}
        />
      </div>
      <div className="row wrap">
        <Button size="small" disabledFocusable={isBusy} onClick={onMine}>
          {texts.writeMine}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {texts.keepTheirs}
        </Button>
        <button type="button" className="link" onClick={onBack}>
          {texts.goOn}
        </button>
      </div>
    </section>
  );
}

function tendencyText(tendency: Tendency | null): string {
  return tendency === null ? "" : tendencyWords[tendency];
}

interface SideProps {
  readonly title: string;
  readonly book: Book;
  readonly status: MeasureStatus | null;
  /** Shown where the status is none (U1). */
  readonly word: string;
  readonly sentence: string;
  readonly notes: readonly string[];
}

function Side({ title, book, status, word, sentence, notes }: SideProps) {
  return (
    <div className="side">
      <p>
        <strong>{title}</strong>
      </p>
      {status === null ? <p>{measureTexts.unknownStatus(word)}</p> : <StatusBadge status={status} vocabulary={book.vocabulary} />}
      {sentence !== "" && <p className="measure-note">{sentence}</p>}
      {notes
        .filter((note) => note !== "")
        .map((note) => (
          <p key={note} className="quiet">
            {note}
          </p>
        ))}
    </div>
  );
}
