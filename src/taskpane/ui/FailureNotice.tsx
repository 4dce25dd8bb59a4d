// Without this file each view would have to know what becomes of a failure, or of a step that was cut off.
import { Button } from "@fluentui/react-components";
import { failureText } from "../../i18n/failureText";
import { recoveryTexts } from "../../i18n/recoveryTexts";
import { usePaneActions, usePaneState } from "../state/paneContext";
import type { FailureNotice as Notice } from "../state/paneState";
import type { UnfinishedPlan } from "../../workbook/recoverPlan";
import { FailureBox } from "./FailureBox";

/** What stands in the way, at the top of whatever view is open: a failure, or a step that was cut off; nothing mostly. */
export function FailureNotice() {
  const notice = usePaneState((state) => state.failure);
  const unfinished = usePaneState((state) => state.unfinished);
  if (notice !== null) return <Failed notice={notice} />;
  return unfinished === null ? null : <Unfinished plan={unfinished} />;
}

function Failed({ notice }: { readonly notice: Notice }) {
  const actions = usePaneActions();
  const { title, text, button, remedy } = failureText(notice.failure);
  const help = () => {
    actions.clearFailure();
    if (remedy === "retry") notice.again();
    else if (remedy === "recover") void actions.findUnfinished();
    else void actions.reread();
  };
  return <FailureBox title={title} text={text} button={button} onRemedy={help} />;
}

function Unfinished({ plan }: { readonly plan: UnfinishedPlan }) {
  const { recover } = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  return (
    <section className="question" aria-label={recoveryTexts.title}>
      <p>
        <strong>{recoveryTexts.title}</strong>
      </p>
      <p>{recoveryTexts.text(plan.subject)}</p>
      <div className="row wrap">
        {plan.canFinish && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void recover("finish")}>
            {recoveryTexts.finish}
          </Button>
        )}
        {plan.canTakeBack && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void recover("takeBack")}>
            {recoveryTexts.takeBack}
          </Button>
        )}
      </div>
    </section>
  );
}
