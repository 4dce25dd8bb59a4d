// Without this file a department would type in by hand what the office has decided, and the same conflict would come again.
import "./feedback.css";
import { useRef } from "react";
import { failureText } from "../../../i18n/failureText";
import { feedbackTexts } from "../../../i18n/feedbackTexts";
import { readFailureSentence } from "../../../i18n/readFailureSentence";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { FeedbackRows } from "./FeedbackRows";
import { pickFeedback, usePickedFeedback } from "./pickedFeedback";

/** "Rückmeldung": what the office has decided, taken over into this department's workbook. */
export function FeedbackView() {
  const book = usePaneState((state) => state.book);
  const feedback = usePickedFeedback();
  const input = useRef<HTMLInputElement>(null);
  const { reread } = usePaneActions();
  const { title } = feedbackTexts;
  if (book.kind === "failed") {
    const { title: what, text, button } = failureText(book.failure);
    return (
      <View title={title}>
        <FailureBox title={what} text={text} button={button} onRemedy={() => void reread()} />
      </View>
    );
  }
  if (book.kind === "reading") {
    return (
      <View title={title}>
        <Loading text={feedbackTexts.loading} />
      </View>
    );
  }
  const pick = () => input.current?.click();
  const field = (
    <input
      ref={input}
      className="picked-feedback"
      type="file"
      accept=".xlsx"
      aria-label={feedbackTexts.input}
      tabIndex={-1}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file) void pickFeedback(file);
        event.target.value = "";
      }}
    />
  );
  if (feedback.kind === "there") return <FeedbackRows key={feedback.name} book={book.value} name={feedback.name} rows={feedback.rows} field={field} onPick={pick} />;
  return (
    <View title={title}>
      <FailureNotice />
      {field}
      {feedback.kind === "reading" && <Loading text={feedbackTexts.reading(feedback.name)} />}
      {feedback.kind === "refused" && (
        <FailureBox title={feedbackTexts.refused(feedback.name)} text={readFailureSentence(feedback.failure)} button={feedbackTexts.again} onRemedy={pick} />
      )}
      {feedback.kind === "foreign" && (
        <FailureBox title={feedbackTexts.refused(feedback.name)} text={feedbackTexts.noFeedback} button={feedbackTexts.again} onRemedy={pick} />
      )}
      {feedback.kind === "none" && (
        <>
          <Empty title={feedbackTexts.empty.title} text={feedbackTexts.empty.text}>
            <PrimaryButton onClick={pick}>{feedbackTexts.pick}</PrimaryButton>
          </Empty>
          <p className="note">{feedbackTexts.empty.note}</p>
        </>
      )}
    </View>
  );
}
