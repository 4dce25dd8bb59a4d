// Without this file columns would appear in the sheet that nobody was told about.
import type { LayoutColumn } from "../../../domain/budget/sheetLayout";
import { columnLetters } from "../../../domain/shared/place";
import { setUpTexts } from "../../../i18n/setUpTexts";
import type { ExtentConsent } from "../../../usecases/extendExtents";
import { Section } from "../../ui/Section";

interface NewColumnsProps {
  readonly columns: readonly LayoutColumn[];
  /** Sheets that come with them, empty where all are there. */
  readonly sheets: readonly string[];
  /** Address of the filter that ends before our columns, null where none does. */
  readonly filter: string | null;
  /** Name of the table that ends before our columns. */
  readonly table: string | null;
  /** Whether the rows beside them are striped. */
  readonly isStriped: boolean;
  readonly consent: ExtentConsent;
  readonly onConsent: (consent: ExtentConsent) => void;
}

/** Which columns come, where, what for; and what of the department's own is widened over them. */
export function NewColumns({ columns, sheets, filter, table, isStriped, consent, onConsent }: NewColumnsProps) {
  const what: Readonly<Record<string, string>> = setUpTexts.newColumnWhat;
  return (
    <Section title={setUpTexts.newColumns}>
      <ul className="new-columns">
        {columns.map(({ column, heading, meaning }) => (
          <li key={column}>
            <span className="cell">{columnLetters(column)}</span>
            <span className="grow">
              {heading} <span className="quiet">{what[meaning]}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{setUpTexts.newColumnsNote}</p>
      {sheets.length > 0 && <p className="note">{setUpTexts.newSheets(sheets)}</p>}
      {filter !== null && (
        <label className="check">
          <input type="checkbox" checked={consent.autoFilter} onChange={(event) => onConsent({ ...consent, autoFilter: event.target.checked })} />
          <span>{setUpTexts.consentFilter(filter)}</span>
        </label>
      )}
      {table !== null && (
        <label className="check">
          <input type="checkbox" checked={consent.table} onChange={(event) => onConsent({ ...consent, table: event.target.checked })} />
          <span>{setUpTexts.consentTable(table)}</span>
        </label>
      )}
      {isStriped && (
        <label className="check">
          <input type="checkbox" checked={consent.stripes} onChange={(event) => onConsent({ ...consent, stripes: event.target.checked })} />
          <span>{setUpTexts.consentStripes}</span>
        </label>
      )}
      {(filter !== null || table !== null) && <p className="note">{setUpTexts.consentNote}</p>}
    </Section>
  );
}
