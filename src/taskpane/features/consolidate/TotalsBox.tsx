// Without this file nobody could lay the result beside the printed budget.
import { formatCents } from "../../../domain/shared/centsText";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import type { ConsolidationOverview } from "../../../usecases/consolidate/consolidationOverview";
import { choose } from "./deskActions";

const texts = consolidateTexts.result;

/** Sums of the whole to the cent, printed totals beside ours, and the year where there are several. */
export function TotalsBox({ overview }: { readonly overview: ConsolidationOverview }) {
  const { total, year, years, view } = overview;
  const shown = year === null ? "" : String(year);
  const [revenue, expense] = view === "result" ? [texts.revenue(shown), texts.expense(shown)] : [texts.cashRevenue(shown), texts.cashExpense(shown)];
  const rows: readonly (readonly [string, string])[] = [
    [revenue, formatCents(total.revenue)],
    [expense, formatCents(total.expense)],
    [texts.balance, formatCents(total.balance)],
    ...(total.unknown === 0 ? [] : [[texts.unknown, formatCents(total.unknown)] as const]),
  ];
  return (
    <>
      {years.length > 1 && (
        <label className="field year-field">
          <span className="quiet">{texts.year}</span>
          <select className="plain" value={year ?? ""} onChange={(event) => void choose({ year: Number(event.target.value) })}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <dl className="totals">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
        <ControlTotals overview={overview} />
      </dl>
    </>
  );
}

function ControlTotals({ overview: { assumptions } }: { readonly overview: ConsolidationOverview }) {
  const totals = assumptions.find((assumption) => assumption.code === "controlTotals");
  const agrees = totals !== undefined && totals.differing === 0;
  const text = totals === undefined ? texts.noTotals : agrees ? texts.totalsAgree(totals.compared) : texts.totalsDiffer(totals.differing, totals.compared);
  return (
    <div className={totals === undefined ? undefined : agrees ? "agrees" : "differs"}>
      <dt>{texts.totals}</dt>
      <dd>
        {totals !== undefined && <span aria-hidden="true">{agrees ? "✓ " : "▲ "}</span>}
        {text}
      </dd>
    </div>
  );
}
