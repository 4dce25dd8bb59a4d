// Without this file the traffic light would be a colour alone, or differ between pane and cells.
import type { CSSProperties } from "react";
import type { MeasureStatus } from "../../domain/measures/measureStatus";
import type { StatusVocabulary } from "../../domain/measures/vocabulary";

interface StatusBadgeProps {
  readonly status: MeasureStatus;
  /** The municipality's words and colours. */
  readonly vocabulary: StatusVocabulary;
}

/** A measure's status: symbol, word and colour together. */
export function StatusBadge({ status, vocabulary }: StatusBadgeProps) {
  const { symbol, word, fill } = vocabulary[status];
  return (
    <span className="status" data-status={status} style={{ "--fill": fill } as CSSProperties}>
      <span className="status-symbol" aria-hidden="true">
        {symbol}
      </span>
      <span>{word}</span>
    </span>
  );
}
