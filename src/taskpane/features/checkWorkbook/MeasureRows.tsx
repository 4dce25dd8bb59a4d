// Without this file a measure without a row would be a complaint, and the rows it may be meant for a search.
import { Button } from "@fluentui/react-components";
import { formatEuros } from "../../../domain/shared/centsText";
import { cellAddress } from "../../../domain/shared/place";
import { checkTexts } from "../../../i18n/checkTexts";
import type { CandidateRow } from "../../../usecases/rowsForMeasure";

interface MeasureRowsProps {
  readonly measure: string;
  readonly rows: readonly CandidateRow[];
  readonly onShow: (row: CandidateRow) => void;
  readonly onTag: (row: CandidateRow) => void;
}

/** Rows of a measure's products, each to look at and to give the measure to. */
export function MeasureRows({ measure, rows, onShow, onTag }: MeasureRowsProps) {
  if (rows.length === 0) return <p className="note">{checkTexts.noRows}</p>;
  return (
    <ul className="measure-rows" aria-label={checkTexts.rowsFor(measure)}>
      {rows.map((row) => {
        const address = cellAddress(row.at);
        return (
          <li key={`${row.at.sheet}!${address}`}>
            <button type="button" className="cell-link" aria-label={checkTexts.show(address, row.at.sheet)} onClick={() => onShow(row)}>
              {address}
            </button>
            <span className="grow">
              {row.text} {row.amount !== null && <span className="quiet">{formatEuros(row.amount)}</span>}
            </span>
            <Button size="small" aria-label={checkTexts.tagRow(measure, address)} onClick={() => onTag(row)}>
              {checkTexts.tag}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
