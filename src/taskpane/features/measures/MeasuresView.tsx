// Without this file a department head would open a register with thirty columns, or not at all.
import "./measures.css";
import { useState } from "react";
import { failureText } from "../../../i18n/failureText";
import { measureTexts } from "../../../i18n/measureTexts";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import type { Book } from "../../../usecases/book";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Progress } from "../../ui/Progress";
import { View } from "../../ui/View";
import { wholePercent } from "../../../i18n/figures";
import { MeasureDetail } from "./MeasureDetail";
import { MeasureList } from "./MeasureList";
import { departmentsOf, measureRound, type MeasureRound } from "../../state/measureRound";
import { ShortMeasures } from "./ShortMeasures";

/** "Meine Maßnahmen": what is due in this round; a measure's history behind its number. */
export function MeasuresView({ detail }: { readonly detail: string | null }) {
  const book = usePaneState((state) => state.book);
  const { reread } = usePaneActions();
  if (book.kind === "failed") {
    const { title, text } = failureText(book.failure);
    return (
      <View heard title={measureTexts.title}>
        <FailureBox title={title} text={text} button={measureTexts.readAgain} onRemedy={() => void reread()} />
      </View>
    );
  }
  if (book.kind === "reading") {
    return (
      <View heard title={measureTexts.title}>
        <Loading text={measureTexts.loading} />
      </View>
    );
  }
  if (detail !== null) return <MeasureDetail book={book.value} number={detail} />;
  if (book.value.measures.length === 0) {
    return (
      <View heard title={measureTexts.title}>
        <FailureNotice />
        <Empty title={measureTexts.none.title} text={measureTexts.none.text} />
      </View>
    );
  }
  return <DepartmentMeasures book={book.value} />;
}

function DepartmentMeasures({ book }: { readonly book: Book }) {
  const departments = departmentsOf(book.measures);
  const remembered = usePaneState((state) => state.department);
  const { chooseDepartment } = usePaneActions();
  const only = departments.length === 1 ? (departments[0] ?? null) : null;
  const department = departments.find((each) => each === remembered) ?? only;
  const round = measureRound(book.measures, department, book.round);
  return (
    <View heard title={measureTexts.title} sub={book.round !== null && measureTexts.round(book.round)}>
      <FailureNotice />
      {departments.length > 1 && (
        <select
          className="plain"
          aria-label={measureTexts.department}
          value={department ?? ""}
          onChange={(event) => chooseDepartment(event.target.value === "" ? null : event.target.value)}
        >
          <option value="">{measureTexts.allDepartments}</option>
          {departments.map((each) => (
            <option key={each} value={each}>
              {measureTexts.departmentName(each)}
            </option>
          ))}
        </select>
      )}
      {book.round === null ? <p className="question">{measureTexts.noRound}</p> : <RoundProgress round={round} />}
      <DueMeasures book={book} round={round} />
      <ShortMeasures summary={measureTexts.showConfirmed(round.confirmed.length)} measures={round.confirmed} vocabulary={book.vocabulary} />
      <ShortMeasures summary={measureTexts.showEnded(round.ended.length)} measures={round.ended} vocabulary={book.vocabulary} />
    </View>
  );
}

function RoundProgress({ round: { due, confirmed } }: { readonly round: MeasureRound }) {
  const all = due.length + confirmed.length;
  if (all === 0) return null;
  return (
    <div className="round">
      <p>
        <strong>{measureTexts.progress(confirmed.length, all)}</strong> {measureTexts.confirmed}
      </p>
      <Progress percent={wholePercent(confirmed.length, all)} label={measureTexts.progressLabel(confirmed.length, all)} />
    </div>
  );
}

function DueMeasures({ book, round: { due, confirmed } }: { readonly book: Book; readonly round: MeasureRound }) {
  const [open, setOpen] = useState<string | null>(null);
  if (due.length > 0) return <MeasureList book={book} due={due} confirmed={confirmed.length} open={open} onOpen={setOpen} />;
  if (confirmed.length === 0) return <Empty title={measureTexts.nothingDue.title} text={measureTexts.nothingDue.text} />;
  return <Empty title={measureTexts.allConfirmed.title} text={measureTexts.allConfirmed.text(confirmed.length)} />;
}
