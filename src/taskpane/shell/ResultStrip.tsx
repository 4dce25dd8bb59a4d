// Without this file nobody would see that something was done, nor how to take it back.
import { Button } from "@fluentui/react-components";
import { shellTexts } from "../../i18n/shellTexts";
import { usePaneActions, usePaneState } from "../state/paneContext";
import { primaryButtonId } from "../ui/PrimaryButton";
import { contentId } from "../ui/focusContent";
import { Icon } from "../ui/Icon";
import { focusHere } from "../ui/focusHere";

/** What was done last, with "Rückgängig". Stays until it is closed or something else is done. */
export function ResultStrip() {
  const result = usePaneState((state) => state.result);
  const isBusy = usePaneState((state) => state.busy);
  const actions = usePaneActions();
  if (result === null) return null;
  const undo = () => {
    void actions.undo().then(() => focusHere(document.getElementById(primaryButtonId) ?? document.getElementById(contentId)));
  };
  return (
    <section className="result" aria-label={shellTexts.result}>
      <span className="result-icon">
        <Icon name="check" />
      </span>
      <span className="grow">{result.text}</span>
      {result.undo !== "none" && (
        <Button size="small" disabledFocusable={isBusy} onClick={undo}>
          {result.undo === "step" ? shellTexts.undo : shellTexts.undoEarlier}
        </Button>
      )}
      <button type="button" className="icon-button" aria-label={shellTexts.closeResult} onClick={actions.closeResult}>
        <Icon name="close" size={12} />
      </button>
    </section>
  );
}
