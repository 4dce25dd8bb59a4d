// Without this file a row of the feedback would be thirteen cells next to each other.
import type { CellValue } from "../../../domain/shared/cell";
import { feedbackTexts } from "../../../i18n/feedbackTexts";
import type { FeedbackRow } from "../../../usecases/consolidate/takeOverFeedback";
import { usePaneActions } from "../../state/paneContext";
import { placeOfCell } from "./placeOfCell";

interface FeedbackItemProps {
  readonly row: FeedbackRow;
  /** Whether it is here already, or cannot be taken over; empty mostly. */
  readonly note: string;
}

/** What it is about, what holds, why, and the way to its cell. */
export function FeedbackItem({ row, note }: FeedbackItemProps) {
  const actions = usePaneActions();
  const [subject, title, from, to, reason, sheet, cell, rule] = [row.subject, row.title, row.from, row.to, row.reason, row.sheet, row.cell, row.rule].map(textOf) as [string, string, string, string, string, string, string, string];
  const place = placeOfCell(sheet, cell);
  return (
    <li>
      {to !== "" && (
        <p>
          <strong>{subject}</strong> {title}
        </p>
      )}
      {to !== "" && <p>{feedbackTexts.change(from, to)}</p>}
      {to === "" && title !== "" && <p>{title}</p>}
      {reason !== "" && <p className={to === "" ? undefined : "quiet"}>{reason}</p>}
      {(place !== null || rule !== "") && (
        <p className="quiet">
          {place !== null && (
            <button type="button" className="link" onClick={() => void actions.reveal(place)}>
              {feedbackTexts.show(sheet, cell)}
            </button>
          )}{" "}
          {rule}
        </p>
      )}
      {note !== "" && <p className="quiet">{note}</p>}
    </li>
  );
}

function textOf(cell: CellValue): string {
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}
