// Without this file what is done would push what is due out of sight.
import type { Measure } from "../../../domain/measures/measure";
import type { StatusVocabulary } from "../../../domain/measures/vocabulary";
import { measureTexts } from "../../../i18n/measureTexts";
import { usePaneActions } from "../../state/paneContext";
import { StatusBadge } from "../../ui/StatusBadge";

interface ShortMeasuresProps {
  readonly summary: string;
  readonly measures: readonly Measure[];
  readonly vocabulary: StatusVocabulary;
}

/** Measures folded away, each a line with its status and the way to its history. */
export function ShortMeasures({ summary, measures, vocabulary }: ShortMeasuresProps) {
  const { go } = usePaneActions();
  if (measures.length === 0) return null;
  return (
    <details className="fold">
      <summary>{summary}</summary>
      <ul className="short-measures">
        {measures.map(({ number, title, status }) => (
          <li key={number}>
            <button type="button" className="link clip grow" title={title} aria-label={measureTexts.details(title)} onClick={() => go("measures", number)}>
              {title}
            </button>
            {status !== null && <StatusBadge status={status} vocabulary={vocabulary} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
