// Without this file the first morning would begin in front of an empty view.
import "./tour.css";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { defaultVocabulary } from "../../../domain/measures/vocabulary";
import { shellTexts } from "../../../i18n/shellTexts";
import { tourTexts } from "../../../i18n/tourTexts";
import { usePaneActions } from "../../state/paneContext";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { StatusBadge } from "../../ui/StatusBadge";
import { View } from "../../ui/View";

const pictures = [TagPicture, PlanPicture, StatusPicture] as const;

/** Three pages with a drawing of the real thing; each can be skipped, the last ends in the one useful action. */
export function TourView() {
  const [page, setPage] = useState(0);
  const { go, rememberTour } = usePaneActions();
  const isLast = page === tourTexts.pages.length - 1;
  const { title, text } = tourTexts.pages[page] ?? tourTexts.pages[0];
  const Picture = pictures[page] ?? TagPicture;
  const leave = (view: "tag" | "setup") => {
    rememberTour();
    go(view);
  };
  const footer = (
    <div className="row">
      <PrimaryButton onClick={() => (isLast ? leave("setup") : setPage(page + 1))}>{isLast ? tourTexts.setUp : tourTexts.next}</PrimaryButton>
      {page > 0 && (
        <Button appearance="subtle" onClick={() => setPage(page - 1)}>
          {tourTexts.back}
        </Button>
      )}
    </div>
  );
  return (
    <View heard title={tourTexts.name(page + 1)} footer={footer}>
      <div className="row between">
        <span className="quiet">{tourTexts.page(page + 1)}</span>
        <button type="button" className="link" onClick={() => leave("tag")}>
          {tourTexts.skip}
        </button>
      </div>
      <div className="tour-picture" aria-hidden="true">
        <Picture />
      </div>
      <section className="tour-page" aria-live="polite">
        <h2>{title}</h2>
        <p>{text}</p>
      </section>
    </View>
  );
}

const sampleRows = [
  ["36501", "312.400,00", "3.1"],
  ["36501", "8.000,00", "3.1"],
  ["21101", "45.250,00", "2.1"],
] as const;

function TagPicture() {
  return (
    <table className="tour-table">
      <tbody>
        {sampleRows.map(([product, amount, goal]) => (
          <tr key={amount}>
            <td>{product}</td>
            <td className="num">{amount}</td>
            <td className="tour-tag">{goal}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanPicture() {
  return (
    <div className="tour-plan">
      <p>{tourTexts.samplePlan}</p>
      <p className="tour-result">
        <span className="grow">{tourTexts.sampleResult}</span>
        <span className="link">{shellTexts.undo}</span>
      </p>
    </div>
  );
}

function StatusPicture() {
  return (
    <div className="tour-status">
      {(["completed", "inProgress", "open", "recommended"] as const).map((status) => (
        <StatusBadge key={status} status={status} vocabulary={defaultVocabulary} />
      ))}
    </div>
  );
}
