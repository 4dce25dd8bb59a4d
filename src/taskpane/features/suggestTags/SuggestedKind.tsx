// Without this file suggestions of one kind could not be accepted together.
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { suggestTexts } from "../../../i18n/suggestTexts";
import { suggestionReason } from "../../../i18n/tagTexts";
import type { SuggestedGroup } from "../../../usecases/suggestTags";
import { Section } from "../../ui/Section";

interface SuggestedKindProps {
  readonly title: string;
  readonly groups: readonly SuggestedGroup[];
  readonly isBusy: boolean;
  readonly onAccept: (groups: readonly SuggestedGroup[]) => void;
  readonly onReject: (group: SuggestedGroup) => void;
  readonly onShow: (row: number) => void;
}

const firstPage = 10;
const nextPage = 50;

/** Suggestions with the same kind of reason, each by product and goal. */
export function SuggestedKind({ title, groups, isBusy, onAccept, onReject, onShow }: SuggestedKindProps) {
  const [shown, setShown] = useState(firstPage);
  if (groups.length === 0) return null;
  const rows = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Section
      title={title}
      aside={
        groups.length > 1 && (
          <button type="button" className="link" disabled={isBusy} onClick={() => onAccept(groups)}>
            {suggestTexts.acceptAll(rows)}
          </button>
        )
      }
    >
      <ul className="suggested">
        {groups.slice(0, shown).map((group) => (
          <Suggested key={`${group.product} ${group.goal}`} group={group} isBusy={isBusy} onAccept={onAccept} onReject={onReject} onShow={onShow} />
        ))}
      </ul>
      {groups.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + nextPage)}>
          {suggestTexts.more(groups.length - shown)}
        </button>
      )}
    </Section>
  );
}

type SuggestedProps = Pick<SuggestedKindProps, "isBusy" | "onAccept" | "onReject" | "onShow"> & { readonly group: SuggestedGroup };

function Suggested({ group, isBusy, onAccept, onReject, onShow }: SuggestedProps) {
  const { product, productName, goal, title, reason, lines } = group;
  const [first] = lines;
  const name = suggestTexts.group(product, productName);
  return (
    <li>
      <p>
        <button type="button" className="link" onClick={() => onShow(first?.row ?? 0)}>
          {name}
          <span className="sr">{suggestTexts.show((first?.row ?? 0) + 1)}</span>
        </button>
      </p>
      <p>
        <span className="goal-code">{goal}</span> {title}
      </p>
      <p className="quiet">
        {suggestTexts.rows(lines.length)} · {suggestionReason(reason)}
      </p>
      <div className="row wrap">
        <Button size="small" disabledFocusable={isBusy} aria-label={suggestTexts.acceptFor(lines.length, goal, product)} onClick={() => onAccept([group])}>
          {suggestTexts.accept(lines.length)}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={isBusy} aria-label={suggestTexts.rejectFor(goal, product)} onClick={() => onReject(group)}>
          {suggestTexts.reject}
        </Button>
      </div>
    </li>
  );
}
