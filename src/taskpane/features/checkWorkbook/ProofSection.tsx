// Without this file the proof of every key measure could not be taken out of the pane.
import { useMemo } from "react";
import { Button } from "@fluentui/react-components";
import { proofTexts } from "../../../i18n/proofTexts";
import type { Book } from "../../../usecases/book";
import { planProofSheet } from "../../../usecases/planProofSheet";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import type { Checked } from "../../state/paneState";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { Section } from "../../ui/Section";

/** How much of the key measures is proven, and the proof as a sheet. Nothing is shown while there is no measure. */
export function ProofSection({ book, checked }: { readonly book: Book; readonly checked: Checked }) {
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const request = useMemo(() => ({ book, sheets: checked.sheets, today: today(), planId: planSources().planId }), [book, checked.sheets]);
  const proof = useMemo(() => planProofSheet(request), [request]);
  if (proof.rows === 0) return null;

  const write = async () => {
    if (isBusy || checked.stale) return;
    const { plan, sheet } = planProofSheet({ ...request, today: today(), planId: planSources().planId });
    if (!(await actions.apply({ plan, done: proofTexts.done(sheet), undone: proofTexts.undone }))) return;
    await actions.reveal({ sheet, row: 0, column: 0 });
  };
  return (
    <Section title={proofTexts.title} aside={<span className="quiet">{proofTexts.figures(proof.measures, proof.measuresWithGaps)}</span>}>
      <p className="quiet">{proofTexts.about}</p>
      <p className="plan">{checked.stale ? proofTexts.stale : proofTexts.plan(proof.sheet, proof.rows)}</p>
      <div className="row">
        <Button size="small" disabledFocusable={isBusy || checked.stale} onClick={() => void write()}>
          {proofTexts.apply}
        </Button>
      </div>
    </Section>
  );
}
