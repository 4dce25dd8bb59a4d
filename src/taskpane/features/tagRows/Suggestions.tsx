// Without this file the most likely goals would have to be searched each time.
import { tagTexts } from "../../../i18n/tagTexts";
import { Icon } from "../../ui/Icon";
import { Section } from "../../ui/Section";
import type { Suggestion } from "../../../domain/tags/suggestGoals";

interface SuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly picked: readonly string[];
  readonly onPick: (goal: string) => void;
}

/** Goals that may fit, each with its reason. Nothing is chosen ahead. */
export function Suggestions({ suggestions, picked, onPick }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <Section title={tagTexts.suggestions}>
      <ul className="options">
        {suggestions.map(({ goal, title, reason }) => (
          <li key={goal}>
            <button type="button" className="option" aria-pressed={picked.includes(goal)} onClick={() => onPick(goal)}>
              <span className="goal-code">{goal}</span>
              <span className="grow">
                <span className="option-title">{title}</span>
                <span className="quiet">{tagTexts.reason(reason)}</span>
              </span>
              <span className="option-tick">
                <Icon name="check" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
