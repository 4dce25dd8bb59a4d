// Without this file a person would confirm columns without seeing what becomes of the rows.
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import type { SheetLayout } from "../../../domain/budget/sheetLayout";
import { formatCentsPlain } from "../../../domain/shared/centsText";
import { setUpTexts } from "../../../i18n/setUpTexts";
import { columnSummary } from "./columnSummary";

interface RowPreviewProps {
  readonly layout: SheetLayout;
  readonly lines: readonly BudgetRow[];
}

/** The first lines as we read them: product, account, kind and every amount. Scrolls sideways on its own. */
export function RowPreview({ layout, lines }: RowPreviewProps) {
  const amounts = layout.columns.filter((column) => column.value !== null);
  const hasProduct = lines.some((line) => line.product !== null);
  const hasAccount = lines.some((line) => line.account !== null);
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={setUpTexts.previewName}>
      <table className="preview">
        <thead>
          <tr>
            {hasProduct && <th scope="col">{setUpTexts.product}</th>}
            {hasAccount && <th scope="col">{setUpTexts.account}</th>}
            <th scope="col">{setUpTexts.direction}</th>
            {amounts.map((column) => (
              <th key={column.column} scope="col" className="num">
                {columnSummary(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.row}>
              {hasProduct && <td>{line.product}</td>}
              {hasAccount && <td>{line.account}</td>}
              <td>{setUpTexts.directions[line.direction]}</td>
              {amounts.map(({ column }) => {
                const cents = line.amounts.find((amount) => amount.column === column)?.cents ?? null;
                return (
                  <td key={column} className="num">
                    {cents === null ? "–" : formatCentsPlain(cents)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
