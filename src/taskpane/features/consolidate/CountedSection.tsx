// Without this file what was not counted would be left out in silence.
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { countText } from "../../../i18n/figures";
import type { DeskFile } from "../../../usecases/consolidate/consolidationDesk";
import type { ConsolidationOverview } from "../../../usecases/consolidate/consolidationOverview";
import type { SkipReason } from "../../../domain/consolidation/skippedRows";
import { Section } from "../../ui/Section";

interface CountedSectionProps {
  readonly overview: ConsolidationOverview;
  readonly files: readonly DeskFile[];
}

const texts = consolidateTexts.counted;
const sumReasons: readonly SkipReason[] = ["subtotal", "total"];

/** How many rows count, and how many do not and why. */
export function CountedSection({ overview, files }: CountedSectionProps) {
  const counted = new Set(overview.files.flatMap((file) => (file.state === "read" ? [file.file] : [])));
  const skipped = overview.files.flatMap((file) => (file.state === "read" ? file.skipped : []));
  const count = (isMeant: (reason: SkipReason) => boolean) => skipped.reduce((all, each) => (isMeant(each.reason) ? all + each.count : all), 0);
  const hidden = files.flatMap((file) => (file.state === "read" && counted.has(file.file) ? file.sheets : [])).reduce((all, sheet) => all + sheet.hiddenLines, 0);
  const rows: readonly (readonly [string, number])[] = [
    [texts.lines, overview.total.lines],
    [texts.sums, count((reason) => sumReasons.includes(reason))],
    [texts.others, count((reason) => !sumReasons.includes(reason))],
    [texts.duplicates, overview.duplicates.droppedRows],
    [texts.hidden, hidden],
    [texts.measures, overview.measures],
  ];
  return (
    <Section title={texts.title}>
      <ul className="facts-list">
        {rows.map(([name, figure]) => (
          <li key={name}>
            <span>{name}</span>
            <span className="num">{countText(figure)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
