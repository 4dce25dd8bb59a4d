// Without this file nobody would see what sixty files add up to before it stands in the workbook.
import { useRef } from "react";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import type { ConsolidationOverview } from "../../../usecases/consolidate/consolidationOverview";
import { usePaneActions } from "../../state/paneContext";
import { FailureNotice } from "../../ui/FailureNotice";
import { focusHere } from "../../ui/focusHere";
import { Loading } from "../../ui/Loading";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";
import { conflictDetail, feedbackDetail } from "./conflictDetail";
import { ConflictSection } from "./ConflictSection";
import { CountedSection } from "./CountedSection";
import { removeAllFiles, removeFile } from "./deskActions";
import { Details, detailsId } from "./Details";
import { FileList } from "./FileList";
import { listedFiles, type ListedFile } from "./listedFiles";
import { openQuestions, withAnswers } from "./openQuestions";
import { QuestionSection } from "./QuestionSection";
import { ResultFooter } from "./ResultFooter";
import type { Session } from "./session";
import { ToSee } from "./ToSee";
import { TotalsBox } from "./TotalsBox";
import { TroubleBox } from "./TroubleBox";
import { WrittenSheets } from "./WrittenSheets";

interface ResultPageProps {
  readonly session: Session;
  readonly onPick: () => void;
}

/** Questions and files while something is asked; then sums, what to look at, files and details, and what will be written. */
export function ResultPage({ session, onPick }: ResultPageProps) {
  const { files, overview, written, trouble } = session;
  const actions = usePaneActions();
  const listed = useRef<HTMLDivElement>(null);
  const questions = overview === null ? [] : withAnswers(overview.questions, session.choices);
  const open = openQuestions({ questions });
  const rows = listedFiles(files, overview, open);
  const count = (state: ListedFile["state"]) => rows.filter((row) => row.state === state).length;
  const isAsking = open.length > 0;
  const hasRead = overview?.files.some(({ state }) => state === "read") ?? false;
  const heading = written !== null ? consolidateTexts.result.written : consolidateTexts.result.title;
  return (
    <View
      title={isAsking || !hasRead ? consolidateTexts.title : heading}
      heard={isAsking || !hasRead}
      sub={consolidateTexts.counts({ files: files.length, read: count("read"), refused: count("refused"), questions: open.length })}
      footer={<ResultFooter session={session} onPick={onPick} />}
    >
      <FailureNotice />
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {overview === null && trouble === null && <Loading text={consolidateTexts.settling} />}
      <QuestionSection questions={questions} />
      {overview !== null && !isAsking && hasRead && (
        <Outcome session={session} overview={overview} onReasons={() => focusHere(listed.current)} />
      )}
      <div ref={listed} tabIndex={-1} className="listed-files">
        <Section
          title={consolidateTexts.files}
          aside={
            <button type="button" className="link" onClick={() => void removeAllFiles()}>
              {consolidateTexts.startAgain}
            </button>
          }
        >
          <FileList files={rows} onRemove={(file) => void removeFile(file, actions.say)} />
        </Section>
      </div>
      {overview !== null && !isAsking && hasRead && <Details overview={overview} />}
    </View>
  );
}

interface OutcomeProps {
  readonly session: Session;
  readonly overview: ConsolidationOverview;
  readonly onReasons: () => void;
}

function Outcome({ session, overview, onReasons }: OutcomeProps) {
  const actions = usePaneActions();
  const { conflicts } = overview;
  const first = conflicts.find(({ decided }) => decided === null);
  return (
    <>
      <TotalsBox overview={overview} />
      <WrittenSheets written={session.written} />
      <ToSee
        overview={overview}
        onReasons={onReasons}
        onConflicts={() => first && actions.go("consolidate", conflictDetail(first.measure))}
        onDetails={() => focusHere(document.getElementById(detailsId))}
      />
      <ConflictSection conflicts={conflicts} />
      <CountedSection overview={overview} files={session.files} />
      <Section title={consolidateTexts.feedback.section}>
        <p className="note">{consolidateTexts.feedback.intro}</p>
        <p>
          <button type="button" className="link" onClick={() => actions.go("consolidate", feedbackDetail)}>
            {consolidateTexts.feedback.open}
          </button>
        </p>
      </Section>
    </>
  );
}
