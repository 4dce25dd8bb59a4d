// Without this file a row could only be given to one goal.
import type { Cents } from "../../../domain/shared/cents";
import { formatEuros } from "../../../domain/shared/centsText";
import { percentText } from "../../../domain/tags/split";
import { tagTexts } from "../../../i18n/tagTexts";
import { Icon } from "../../ui/Icon";
import { Section } from "../../ui/Section";
import { Segments } from "../../ui/Segments";
import { readSplit, type ShareUnit, type SplitDraft } from "./splitDraft";

interface SplitEditorProps {
  readonly draft: SplitDraft;
  /** Amount of the rows in hand. */
  readonly amount: Cents;
  /** Rows of different kinds have no amount in common. */
  readonly hasAmount: boolean;
  /** Euros mean something for a single row only. */
  readonly allowsEuros: boolean;
  readonly titleOf: (goal: string) => string;
  readonly onType: (goal: string, text: string) => void;
  readonly onRemove: (goal: string) => void;
  readonly onUnit: (unit: ShareUnit) => void;
}

const unitOptions = Object.entries(tagTexts.units) as readonly (readonly [ShareUnit, string])[];

/** Shares among goals in percent or euro, with what is left as "ohne Ziel". */
export function SplitEditor({ draft, amount, hasAmount, allowsEuros, titleOf, onType, onRemove, onUnit }: SplitEditorProps) {
  const reading = readSplit(draft, amount);
  const unitSign = draft.unit === "percent" ? "%" : "€";
  const whole = draft.unit === "percent" ? 10_000 : amount;
  const isTooMuch = whole < 0 ? reading.rest > 0 : reading.rest < 0;
  const widthOf = (share: number | null) => `${whole === 0 ? 0 : Math.max(0, Math.min(100, ((share ?? 0) / whole) * 100))}%`;
  return (
    <Section
      title={tagTexts.splitting}
      aside={allowsEuros && <Segments legend={tagTexts.unit} value={draft.unit} options={unitOptions} onChange={onUnit} />}
    >
      {draft.shares.length === 0 && <p className="note">{tagTexts.splitEmpty}</p>}
      <ul className="split">
        {draft.shares.map(({ goal, text }) => (
          <li key={goal}>
            <span className="goal-code">{goal}</span>
            <span className="grow split-title">{titleOf(goal)}</span>
            <span className="share" data-unit={draft.unit}>
              <input
                className="plain"
                inputMode="decimal"
                autoComplete="off"
                aria-label={tagTexts.share(titleOf(goal), draft.unit)}
                value={text}
                onChange={(event) => onType(goal, event.target.value)}
              />
              <span aria-hidden="true">{unitSign}</span>
            </span>
            <button type="button" className="icon-button" aria-label={tagTexts.removeShare(titleOf(goal))} onClick={() => onRemove(goal)}>
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
        <li className="rest" data-over={isTooMuch || undefined}>
          <span className="goal-code" aria-hidden="true">
            –
          </span>
          <span className="grow">{isTooMuch ? tagTexts.tooMuch : tagTexts.rest}</span>
          {draft.unit === "percent" && <span className="num">{percentText(Math.abs(reading.rest))}</span>}
          {hasAmount && <span className="num rest-euros">{formatEuros(restInEuros(draft.unit, reading.rest, amount))}</span>}
        </li>
      </ul>
      <div className="stack" aria-hidden="true">
        {reading.parts.map(({ goal, share }, index) => (
          <span key={goal} data-tone={index % 3} style={{ width: widthOf(share) }} />
        ))}
      </div>
    </Section>
  );
}

function restInEuros(unit: ShareUnit, rest: number, amount: Cents): Cents {
  return (unit === "euro" ? rest : Math.round((amount * rest) / 10_000)) as Cents;
}
