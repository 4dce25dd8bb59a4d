// Without this file a consolidation that ends early would end without a word, and without a way to go on.
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { deskFailureText } from "../../../i18n/deskFailureText";
import { failureText, type FailureText } from "../../../i18n/failureText";
import { usePaneActions } from "../../state/paneContext";
import { FailureBox } from "../../ui/FailureBox";
import { readAgain, settleAgain, writeSheets } from "./deskActions";
import type { Trouble } from "./session";

/** What happened, what became of the sheets, and one way out. */
export function TroubleBox({ trouble }: { readonly trouble: Trouble }) {
  const actions = usePaneActions();
  const { title, text, button, remedy } = textOf(trouble);
  const help = () => {
    if (trouble.kind === "writing" && remedy === "retry") void writeSheets(actions);
    else if (trouble.kind === "writing") void actions.reread().then(settleAgain);
    else if (trouble.failure.kind === "stopped") void readAgain(actions.say);
    else void settleAgain();
  };
  return <FailureBox title={title} text={text} button={button} onRemedy={help} />;
}

function textOf(trouble: Trouble): FailureText {
  if (trouble.kind === "desk") return deskFailureText(trouble.failure);
  const { failure } = trouble;
  if (failure.kind === "cancelled") return { title: consolidateTexts.title, text: sheetsText(failure.removed), remedy: "none", button: null };
  const cause = failure.kind === "failed" ? failureText(failure.failure) : deskFailureText(failure.failure);
  return { ...cause, text: `${cause.text} ${sheetsText(failure.removed)}` };
}

function sheetsText(removed: boolean): string {
  return removed ? consolidateTexts.failed.removed : consolidateTexts.failed.notRemoved;
}
