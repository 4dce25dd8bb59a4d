// Without this file two departments' statements would be compared from memory.
import { useId, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { StatusVocabulary } from "../../../domain/measures/vocabulary";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { fileName } from "../../../i18n/consolidationTexts";
import type { OverviewConflict, OverviewStatement } from "../../../usecases/consolidate/consolidationOverview";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Section } from "../../ui/Section";
import { StatusBadge } from "../../ui/StatusBadge";
import { View } from "../../ui/View";

interface ConflictPageProps {
  readonly conflict: OverviewConflict;
  /** Its place among all conflicts, from 1. */
  readonly position: number;
  readonly all: number;
  readonly vocabulary: StatusVocabulary;
  readonly onDecide: (file: string, reason: string) => void;
  readonly onLater: () => void;
  readonly onBack: () => void;
}

const texts = consolidateTexts.conflicts;

/** Both statements side by side, our proposal with its rule, and a person's decision. */
export function ConflictPage({ conflict, position, all, vocabulary, onDecide, onLater, onBack }: ConflictPageProps) {
  const name = useId();
  const [chosen, setChosen] = useState(conflict.decided?.file ?? conflict.proposal);
  const [reason, setReason] = useState(conflict.decided?.reason ?? "");
  const footer = (
    <div className="row wrap">
      <PrimaryButton onClick={() => onDecide(chosen, reason.trim())}>{texts.take}</PrimaryButton>
      <Button appearance="subtle" onClick={onLater}>
        {texts.later}
      </Button>
    </div>
  );
  return (
    <View
      title={texts.page}
      sub={`${texts.position(position, all)} · ${conflict.measure} ${conflict.title}`}
      back={{ name: texts.back, go: onBack }}
      footer={footer}
    >
      <fieldset className="versus">
        <legend className="sr">{texts.page}</legend>
        {conflict.statements.map((statement) => (
          <Statement
            key={statement.file}
            statement={statement}
            name={name}
            vocabulary={vocabulary}
            isChosen={statement.file === chosen}
            isProposal={statement.file === conflict.proposal}
            onChoose={() => setChosen(statement.file)}
          />
        ))}
      </fieldset>
      <p className="note">{texts.rule[conflict.basis]}</p>
      <Section title={texts.reason}>
        <input className="plain" aria-label={texts.reason} placeholder={texts.reasonHint} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Section>
    </View>
  );
}

interface StatementProps {
  readonly statement: OverviewStatement;
  readonly name: string;
  readonly vocabulary: StatusVocabulary;
  readonly isChosen: boolean;
  readonly isProposal: boolean;
  readonly onChoose: () => void;
}

function Statement({ statement, name, vocabulary, isChosen, isProposal, onChoose }: StatementProps) {
  const { file, department, isLead, status, statusWord, note, outlook, by, date, round } = statement;
  const author = [by, date === null ? texts.noDate : texts.since(date)].filter((part) => part !== "").join(", ");
  return (
    <label className="versus-side" data-on={isChosen || undefined}>
      <span className="versus-head">
        <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
        <strong className="grow">{department === null ? fileName(file) : texts.department(department)}</strong>
      </span>
      {status === null ? <span>{texts.unknownWord(statusWord)}</span> : <StatusBadge status={status} vocabulary={vocabulary} />}
      {note !== "" && <span>{note}</span>}
      {outlook !== "" && <span>{outlook}</span>}
      <span className="quiet">{author}</span>
      <span className="quiet">{round === null || round === "" ? texts.noRound : texts.round(round)}</span>
      {department !== null && <span className="quiet">{fileName(file)}</span>}
      {isLead && <span className="quiet">{texts.lead}</span>}
      {isProposal && <span className="proposal">{texts.proposal}</span>}
    </label>
  );
}
