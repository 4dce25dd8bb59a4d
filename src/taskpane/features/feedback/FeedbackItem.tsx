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
  const text = (name: keyof FeedbackRow) => textOf(row[name]);
  const [title, to, reason, rule] = [text("title"), text("to"), text("reason"), text("rule")];
  const place = placeOfCell(text("sheet"), text("cell"));
  return (
    <li>
      {to !== "" && (
        <p>
          <strong>{text("subject")}</strong> {title}
        </p>
      )}
      {to !== "" && <p>{feedbackTexts.change(text("from"), to)}</p>}
      {to === "" && title !== "" && <p>{title}</p>}
      {reason !== "" && <p className={to === "" ? undefined : "quiet"}>{reason}</p>}
      {(place !== null || rule !== "") && (
        <p className="quiet">
          {place !== null && (
            <button type="button" className="link" onClick={() => void actions.reveal(place)}>
              {feedbackTexts.show(text("sheet"), text("cell"))}
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
