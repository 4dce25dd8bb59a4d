// Without this file a word renamed in the settings would never reach the lists and colours of cells that are already there.
import { Button } from "@fluentui/react-components";
import { statusOrder } from "../../../domain/measures/vocabulary";
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import type { Book } from "../../../usecases/book";
import { planApplyTrafficLight } from "../../../usecases/trafficLight";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { Section } from "../../ui/Section";
import { StatusBadge } from "../../ui/StatusBadge";

/** The seven words as the workbook has them now, and the way to bring them onto its cells. */
export function TrafficLightSection({ book }: { readonly book: Book }) {
  const texts = catalogueTexts.light;
  const { apply } = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  return (
    <Section title={texts.title}>
      <ul className="catalogue-light">
        {statusOrder.map((status) => (
          <li key={status}>
            <StatusBadge status={status} vocabulary={book.vocabulary} />
          </li>
        ))}
      </ul>
      <p className="note">{texts.text}</p>
      <div className="row wrap">
        <Button disabledFocusable={isBusy} onClick={() => void apply({ plan: planApplyTrafficLight(book, planSources().planId), done: texts.done, undone: texts.undone })}>
          {texts.apply}
        </Button>
      </div>
    </Section>
  );
}
