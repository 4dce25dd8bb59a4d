// Without this file a status would have no past: who said what when, and why.
import type { StatusStep } from "../../../domain/measures/statusHistory";
import type { StatusVocabulary } from "../../../domain/measures/vocabulary";
import { dateText } from "../../../i18n/figures";
import { measureTexts } from "../../../i18n/measureTexts";
import { dayOfSerial } from "../../../workbook/day";
import { StatusBadge } from "../../ui/StatusBadge";

interface TimelineProps {
  /** Oldest first, as the journal has them. */
  readonly steps: readonly StatusStep[];
  readonly vocabulary: StatusVocabulary;
}

/** The steps of a status from the journal, newest first. */
export function Timeline({ steps, vocabulary }: TimelineProps) {
  if (steps.length === 0) return <p className="note">{measureTexts.noHistory}</p>;
  return (
    <ol className="timeline">
      {[...steps].reverse().map((step) => (
        <TimelineStep key={step.entry.number} step={step} vocabulary={vocabulary} />
      ))}
    </ol>
  );
}

function TimelineStep({ step: { from, to, entry }, vocabulary }: { readonly step: StatusStep; readonly vocabulary: StatusVocabulary }) {
  const day = entry.time === null ? null : dayOfSerial(entry.time);
  return (
    <li style={{ color: vocabulary[to].fill }}>
      <div className="timeline-step">
        <p className="timeline-head">
          <span>{day === null ? "" : dateText(day)}</span>
          <StatusBadge status={to} vocabulary={vocabulary} />
        </p>
        <p>{entry.reason !== "" ? entry.reason : from === to ? measureTexts.unchangedEntry : ""}</p>
        <p className="quiet">{[entry.round ?? "", entry.by].filter((part) => part !== "").join(" · ")}</p>
      </div>
    </li>
  );
}
