// Without this file what needs a person's eye would stand somewhere among a hundred lines.
import type { ReactNode } from "react";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { severityWords } from "../../../i18n/ruleTitles";
import type { Severity } from "../../../domain/shared/ruleId";
import type { ConsolidationOverview } from "../../../usecases/consolidate/consolidationOverview";
import { Section } from "../../ui/Section";

interface ToSeeProps {
  readonly overview: ConsolidationOverview;
  readonly onReasons: () => void;
  readonly onConflicts: () => void;
  readonly onDetails: () => void;
}

const texts = consolidateTexts.toSee;

/** Files that take no part, measures with two states, errors: each with the way to it. */
export function ToSee({ overview, onReasons, onConflicts, onDetails }: ToSeeProps) {
  const { files, conflicts, findings, duplicates } = overview;
  const refused = files.filter(({ state }) => state === "refused").length;
  const open = conflicts.filter(({ decided }) => decided === null).length;
  const count = (severity: Severity) => findings.filter((group) => group.severity === severity).reduce((all, { total }) => all + total, 0);
  const [errors, warnings] = [count("error"), count("warning")];
  const isQuiet = refused + open + errors + warnings + duplicates.droppedRows + duplicates.hints.total === 0;
  return (
    <Section title={texts.title}>
      {isQuiet && <p className="note">{texts.nothing}</p>}
      <ul className="facts-list to-see" hidden={isQuiet}>
        {refused > 0 && <Item severity="error" text={texts.refused(refused)} button={texts.reasons} onPress={onReasons} />}
        {errors > 0 && <Item severity="error" text={texts.errors(errors)} button={texts.show} onPress={onDetails} />}
        {open > 0 && <Item severity="warning" text={texts.conflicts(open)} button={texts.solve} onPress={onConflicts} />}
        {warnings > 0 && <Item severity="warning" text={texts.warnings(warnings)} button={texts.show} onPress={onDetails} />}
        {duplicates.droppedRows > 0 && <Item severity="notice" text={texts.duplicates(duplicates.droppedRows)} button={texts.show} onPress={onDetails} />}
        {duplicates.hints.total > 0 && <Item severity="notice" text={texts.hints(duplicates.hints.total)} button={texts.show} onPress={onDetails} />}
      </ul>
    </Section>
  );
}

interface ItemProps {
  readonly severity: Severity;
  readonly text: ReactNode;
  readonly button: string;
  readonly onPress: () => void;
}

function Item({ severity, text, button, onPress }: ItemProps) {
  const { symbol, one } = severityWords[severity];
  return (
    <li data-severity={severity}>
      <span className="sev" aria-hidden="true">
        {symbol}
      </span>
      <span className="grow">
        <span className="sr">{one}: </span>
        {text}
      </span>
      <button type="button" className="link" onClick={onPress}>
        {button}
        <span className="sr">: {text}</span>
      </button>
    </li>
  );
}
