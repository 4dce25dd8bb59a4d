// Without this file coverage would be a number among findings.
import { checkTexts } from "../../../i18n/checkTexts";
import { Bar } from "../../ui/Bar";
import { Section } from "../../ui/Section";
import type { CoverageLine, CoverageLines } from "./coverageLines";

/** How much of the budget has a goal: as a whole, folded out by product area and Fachdienst. */
export function CoverageBars({ lines }: { readonly lines: CoverageLines }) {
  const rows = <span className="quiet">{checkTexts.coveredRows(lines.taggedLines, lines.lines)}</span>;
  return (
    <Section title={checkTexts.coverage} aside={rows}>
      <Bar {...lines.all} />
      <Fold title={checkTexts.byArea} lines={lines.byArea} />
      <Fold title={checkTexts.byDepartment} lines={lines.byDepartment} />
    </Section>
  );
}

function Fold({ title, lines }: { readonly title: string; readonly lines: readonly CoverageLine[] }) {
  if (lines.length < 2) return null;
  return (
    <details className="fold">
      <summary>{title}</summary>
      {lines.map((line) => (
        <Bar key={line.key} label={line.label} percent={line.percent} text={line.text} />
      ))}
    </details>
  );
}
