// Without this file each view would have to know what becomes of a failure.
import { failureText } from "../../i18n/failureText";
import { usePaneActions, usePaneState } from "../state/paneContext";
import { FailureBox } from "./FailureBox";

/** The failure that happened last, at the top of whatever view is open; nothing when there is none. */
export function FailureNotice() {
  const notice = usePaneState((state) => state.failure);
  const actions = usePaneActions();
  if (notice === null) return null;
  const { title, text, button, remedy } = failureText(notice.failure);
  const help = () => {
    actions.clearFailure();
    if (remedy === "retry") notice.again();
    else void actions.reread();
  };
  return <FailureBox title={title} text={text} button={button} onRemedy={help} />;
}
