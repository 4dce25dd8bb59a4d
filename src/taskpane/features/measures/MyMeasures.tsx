// Without this file the list would not say whose measures it shows, in which round, and how far one has come.
import { useState } from "react";
import type { Measure } from "../../../domain/measures/measure";
import type { Term } from "../../../domain/registers/term";
import { isOver, lastDayOf } from "../../../domain/registers/rounds";
import { wholePercent } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { allDepartments } from "../../../workbook/allDepartments";
import { measureRound, myDepartment, type MeasureRound } from "../../state/measureRound";
import { today } from "../../state/today";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { focusContent } from "../../ui/focusContent";
import { Progress } from "../../ui/Progress";
import { View } from "../../ui/View";
import { MeasureList } from "./MeasureList";
import type { OpenedMeasure } from "./openedMeasure";
import { ScopeChooser } from "./ScopeChooser";
import { ShortMeasures } from "./ShortMeasures";

interface MyMeasuresProps {
  readonly book: Book;
  readonly opened: ReadonlyMap<string, OpenedMeasure>;
  readonly onOpen: (number: string, opened: OpenedMeasure | null) => void;
  readonly returningFrom: string | null;
}

/** My Fachdienst in the current round: asked once, remembered in the workbook, changed when the round is over. */
export function MyMeasures({ book, opened, onOpen, returningFrom }: MyMeasuresProps) {
  const [isChanging, setChanging] = useState(false);
  const [keptRound, keepRound] = useState<string | null>(null);
  const department = myDepartment(book);
  const term = book.terms.find(({ kind, number }) => kind === "round" && number === book.round) ?? null;
  const wasOver = term !== null && isOver(term, today()) && keptRound !== term.number;
  const round = measureRound(book.measures, department, book.round);
  const isAsking = isChanging || department === null || book.round === null || wasOver;
  const close = () => {
    setChanging(false);
    keepRound(book.round);
    focusContent();
  };
  return (
    <View heard title={measureTexts.title} sub={<Scope book={book} department={department} term={term} onChange={isAsking ? null : () => setChanging(true)} />}>
      <FailureNotice />
      {isAsking && <ScopeChooser book={book} department={department} overdue={wasOver ? term : null} onDone={close} onCancel={isChanging ? close : null} />}
      {department !== null && (
        <>
          {book.round !== null && <RoundProgress round={round} term={term} />}
          <DueMeasures book={book} round={round} opened={opened} onOpen={onOpen} returningFrom={returningFrom} />
          <ShortMeasures summary={measureTexts.showConfirmed(round.confirmed.length)} measures={round.confirmed} vocabulary={book.vocabulary} />
          <ShortMeasures summary={measureTexts.showEnded(round.ended.length)} measures={round.ended} vocabulary={book.vocabulary} />
        </>
      )}
    </View>
  );
}

interface ScopeProps {
  readonly book: Book;
  readonly department: string | null;
  readonly term: Term | null;
  /** Null while it is being asked anyway. */
  readonly onChange: (() => void) | null;
}

function Scope({ book, department, term, onChange }: ScopeProps) {
  if (department === null) return null;
  const round = term?.name || book.round;
  return (
    <p className="scope">
      <span>{[departmentText(book, department), round ?? ""].filter((part) => part !== "").join(" · ")}</span>
      {onChange !== null && (
        <button type="button" className="link" aria-label={measureTexts.scope.changeLabel} onClick={onChange}>
          {measureTexts.scope.change}
        </button>
      )}
    </p>
  );
}

function departmentText({ divisions }: Book, department: string): string {
  if (department === allDepartments) return measureTexts.allDepartments;
  const name = divisions.find(({ kind, number }) => kind === "department" && number === department)?.name;
  return name === undefined ? measureTexts.departmentName(department) : `${measureTexts.departmentShort(department)} ${name}`;
}

function RoundProgress({ round: { due, confirmed }, term }: { readonly round: MeasureRound; readonly term: Term | null }) {
  const all = due.length + confirmed.length;
  const until = term === null ? null : lastDayOf(term);
  if (all === 0) return null;
  return (
    <div className="round">
      <p className="row between">
        <span>
          <strong>{measureTexts.progress(confirmed.length, all)}</strong> {measureTexts.confirmed}
        </span>
        {until !== null && <span className="quiet">{measureTexts.untilDay(until)}</span>}
      </p>
      <Progress percent={wholePercent(confirmed.length, all)} label={measureTexts.progressLabel(confirmed.length, all)} />
    </div>
  );
}

function DueMeasures({ book, round: { due, confirmed }, opened, onOpen, returningFrom }: MyMeasuresProps & { readonly round: MeasureRound }) {
  const isOpen = (measures: readonly Measure[]) => measures.some(({ number }) => opened.has(number));
  if (due.length > 0 || isOpen(book.measures)) {
    return <MeasureList book={book} due={due} confirmed={confirmed.length} opened={opened} onOpen={onOpen} returningFrom={returningFrom} />;
  }
  if (confirmed.length === 0) return <Empty title={measureTexts.nothingDue.title} text={measureTexts.nothingDue.text} />;
  return <Empty title={measureTexts.allConfirmed.title} text={measureTexts.allConfirmed.text(confirmed.length)} />;
}
