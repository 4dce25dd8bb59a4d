// Without this file the departments' workbooks would be put together by copying and pasting.
import "./consolidate.css";
import { useEffect, useRef } from "react";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { failureText } from "../../../i18n/failureText";
import type { Book } from "../../../usecases/book";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { FailureBox } from "../../ui/FailureBox";
import { focusContent } from "../../ui/focusContent";
import { Loading } from "../../ui/Loading";
import { View } from "../../ui/View";
import { conflictDetail, feedbackDetail, measureOfDetail } from "./conflictDetail";
import { ConflictPage } from "./ConflictPage";
import { decide } from "./decisions";
import { addFiles, cancelWork, takeOffice } from "./deskActions";
import { DropArea } from "./DropArea";
import { EmptyDesk } from "./EmptyDesk";
import { FeedbackPage } from "./FeedbackPage";
import { FileList } from "./FileList";
import { listedFiles } from "./listedFiles";
import { ResultPage } from "./ResultPage";
import { useSession, type Session } from "./session";
import { WorkPage } from "./WorkPage";

/** "Zusammenführen": files in, questions once, sums a person can trust, sheets out. */
export function ConsolidateView({ detail }: { readonly detail: string | null }) {
  const book = usePaneState((state) => state.book);
  const { reread } = usePaneActions();
  if (book.kind === "there") return <Desk book={book.value} detail={detail} />;
  const text = book.kind === "failed" ? failureText(book.failure) : null;
  return (
    <View title={consolidateTexts.title} heard>
      {text === null ? (
        <Loading text={consolidateTexts.loading} />
      ) : (
        <FailureBox title={text.title} text={text.text} button={text.button} onRemedy={() => void reread()} />
      )}
    </View>
  );
}

function Desk({ book, detail }: { readonly book: Book; readonly detail: string | null }) {
  const session = useSession();
  const actions = usePaneActions();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void takeOffice(book), [book]);
  useFocusOnNewPhase(session);
  const pick = () => input.current?.click();
  return (
    <DropArea input={input} onFiles={(files) => void addFiles(files, actions.say)}>
      <Page session={session} book={book} detail={detail} onPick={pick} />
    </DropArea>
  );
}

interface PageProps {
  readonly session: Session;
  readonly book: Book;
  readonly detail: string | null;
  readonly onPick: () => void;
}

function Page({ session, book, detail, onPick }: PageProps) {
  const actions = usePaneActions();
  const { work, files, overview, planned } = session;
  const goBack = () => actions.go("consolidate");
  if (work?.kind === "reading") {
    return (
      <WorkPage work={work} lost={consolidateTexts.reading.lost} onCancel={cancelWork}>
        <FileList files={listedFiles(files, overview, [])} />
      </WorkPage>
    );
  }
  if (work !== null) {
    const replaces = (planned?.replaced.length ?? 0) > 0;
    return <WorkPage work={work} lost={replaces ? consolidateTexts.writing.lostReplaced : consolidateTexts.writing.lost} onCancel={cancelWork} />;
  }
  if (files.length === 0) return <EmptyDesk onPick={onPick} />;
  if (detail === feedbackDetail) return <FeedbackPage session={session} onBack={goBack} />;
  const conflicts = overview?.conflicts ?? [];
  const measure = measureOfDetail(detail);
  const position = conflicts.findIndex((conflict) => conflict.measure === measure);
  const conflict = conflicts[position];
  if (conflict === undefined) return <ResultPage session={session} onPick={onPick} />;
  /** The next one nobody has decided about, after this one, then from the beginning; else back to the result. */
  const goOn = () => {
    const rest = [...conflicts.slice(position + 1), ...conflicts.slice(0, position)];
    const next = rest.find(({ decided }) => decided === null);
    actions.go("consolidate", next ? conflictDetail(next.measure) : null);
  };
  return (
    <ConflictPage
      key={conflict.measure}
      conflict={conflict}
      position={position + 1}
      all={conflicts.length}
      vocabulary={book.vocabulary}
      onDecide={(file, reason) => {
        decide({ measure: conflict.measure, file, reason });
        actions.say(consolidateTexts.conflicts.taken(conflict.measure));
        goOn();
      }}
      onLater={goBack}
      onBack={goBack}
    />
  );
}

/** What the person pressed is gone when reading or writing begins or ends; focus goes to what has taken its place. */
function useFocusOnNewPhase({ work, files }: Session): void {
  const phase = work?.kind ?? (files.length === 0 ? "empty" : "result");
  const last = useRef(phase);
  useEffect(() => {
    if (last.current === phase) return;
    last.current = phase;
    if (document.hasFocus()) focusContent();
  }, [phase]);
}
