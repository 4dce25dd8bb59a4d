// Without this file four errors would drown in four hundred notices.
import type { Severity } from "../../../domain/shared/ruleId";
import { countText } from "../../../i18n/figures";
import { checkTexts } from "../../../i18n/checkTexts";
import { severityWords } from "../../../i18n/ruleTitles";

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Null shows all. */
  readonly only: Severity | null;
  readonly onChoose: (only: Severity | null) => void;
}

const severities: readonly Severity[] = ["error", "warning", "notice"];

/** Counts per severity; pressing one shows only these, pressing it again shows all. */
export function SeverityFilter({ counts, only, onChoose }: SeverityFilterProps) {
  return (
    <div className="filters" role="group" aria-label={checkTexts.filter}>
      {severities.map((severity) => {
        const { symbol, one, many } = severityWords[severity];
        const count = counts[severity];
        return (
          <button
            key={severity}
            type="button"
            className="filter"
            data-severity={severity}
            aria-pressed={only === severity}
            onClick={() => onChoose(only === severity ? null : severity)}
          >
            <span className="sev" aria-hidden="true">
              {symbol}
            </span>
            {countText(count)} {count === 1 ? one : many}
          </button>
        );
      })}
    </div>
  );
}
