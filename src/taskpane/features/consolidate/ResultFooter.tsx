// Without this file nobody would know which sheets come, which go, and that Excel's own undo ends there.
import { Button } from "@fluentui/react-components";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import type { PlannedConsolidation } from "../../../usecases/consolidate/consolidationDesk";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { writeSheets } from "./deskActions";
import { openQuestions, withAnswers } from "./openQuestions";
import type { Session } from "./session";

interface ResultFooterProps {
  readonly session: Session;
  readonly onPick: () => void;
}

/** The plan and the one primary button: to write, and once that is done to look at what was written. */
export function ResultFooter({ session, onPick }: ResultFooterProps) {
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const { planned, written, settling } = session;
  const [firstSheet] = written ?? [];
  return (
    <>
      <p className="plan" aria-live="polite">
        {planText(session)}
      </p>
      <div className="row wrap">
        {firstSheet === undefined ? (
          <PrimaryButton disabled={planned === null && !settling} busy={isBusy || settling} onClick={() => void writeSheets(actions)}>
            {consolidateTexts.apply}
          </PrimaryButton>
        ) : (
          <PrimaryButton onClick={() => void actions.reveal({ sheet: firstSheet, row: 0, column: 0 })}>{consolidateTexts.writtenSheets.primary}</PrimaryButton>
        )}
        <Button appearance="subtle" onClick={onPick}>
          {consolidateTexts.drop.more}
        </Button>
      </div>
    </>
  );
}

const texts = consolidateTexts.plan;

function planText({ planned, overview, written, trouble, choices }: Session): string {
  if (overview === null) return trouble === null ? consolidateTexts.settling : "";
  const open = openQuestions({ questions: withAnswers(overview.questions, choices) }).length;
  if (open > 0) return texts.question(open);
  if (!overview.files.some(({ state }) => state === "read")) return texts.nothing;
  if (written !== null) return consolidateTexts.writtenSheets.plan(written.length);
  if (planned === null) return trouble === null ? texts.making : "";
  return planSentences(planned, overview.conflicts.filter(({ decided }) => decided === null).length, overview.measures);
}

function planSentences({ added, replaced, dataRows, register }: PlannedConsolidation, conflicts: number, measures: number): string {
  return [
    texts.adds(added.length, dataRows),
    replaced.length === 0 ? "" : texts.replaces(replaced.length),
    register.changes.length === 0 ? "" : texts.measures(measures),
    conflicts === 0 ? "" : texts.openConflicts(conflicts),
    texts.undo,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
