// Without this file the file read last would decide how a measure stands.
import { Button } from "@fluentui/react-components";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { fileName } from "../../../i18n/consolidationTexts";
import type { OverviewConflict } from "../../../usecases/consolidate/consolidationOverview";
import { usePaneActions } from "../../state/paneContext";
import { Section } from "../../ui/Section";
import { conflictDetail } from "./conflictDetail";
import { takeBackDecision, takeProposals } from "./decisions";

const texts = consolidateTexts.conflicts;

/** Measures with two states: each opens its page; proposals are taken all at once only when somebody says so. */
export function ConflictSection({ conflicts }: { readonly conflicts: readonly OverviewConflict[] }) {
  const actions = usePaneActions();
  const open = conflicts.filter(({ decided }) => decided === null);
  if (conflicts.length === 0) return null;
  const takeAll = () => {
    takeProposals(open);
    actions.say(texts.tookAll(open.length));
  };
  const takeBack = (measure: string) => {
    takeBackDecision(measure);
    actions.say(texts.takenBack(measure));
  };
  return (
    <Section title={texts.section(conflicts.length)}>
      <p className="note">{texts.intro}</p>
      <ul className="facts-list conflicts">
        {conflicts.map(({ measure, title, decided }) => (
          <li key={measure}>
            <span className="grow">
              {measure} {title}
              <span className="quiet">{decided === null ? texts.open : texts.decided(fileName(decided.file))}</span>
            </span>
            <button type="button" className="link" aria-label={decided === null ? texts.solveLabel(measure) : texts.changeLabel(measure)} onClick={() => actions.go("consolidate", conflictDetail(measure))}>
              {decided === null ? texts.solve : texts.change}
            </button>
            {decided !== null && (
              <button type="button" className="link" aria-label={texts.takeBackLabel(measure)} onClick={() => takeBack(measure)}>
                {texts.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className="row wrap">
          <Button size="small" onClick={takeAll}>
            {texts.takeAll(open.length)}
          </Button>
        </div>
      )}
    </Section>
  );
}
