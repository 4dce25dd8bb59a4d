// Without this file nobody would know which views there are and where they stand.
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { shellTexts } from "../../i18n/shellTexts";
import { listedViews, tabsOfRole, type ViewId } from "../state/route";
import type { Role } from "../state/role";
import { focusContent } from "../ui/focusContent";
import { Icon } from "../ui/Icon";
import { Segments } from "../ui/Segments";

interface NavigationProps {
  readonly current: ViewId;
  readonly role: Role;
  /** Open things per view, shown on tabs that are not current. */
  readonly figures: Readonly<Partial<Record<ViewId, number>>>;
  /** One line of state per view, under "Mehr". */
  readonly states: Readonly<Partial<Record<ViewId, string>>>;
  readonly onGo: (view: ViewId) => void;
  readonly onRole: (role: Role) => void;
}

const roleOptions = Object.entries(shellTexts.roles) as readonly (readonly [Role, string])[];
const listId = "alle-ansichten";

/** Up to three tabs by role, and "Mehr" with everything. In a view without a tab, "Mehr" carries that view's name. */
export function Navigation({ current, role, figures, states, onGo, onRole }: NavigationProps) {
  const [isOpen, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const tabs = tabsOfRole[role];
  const isInside = !tabs.includes(current);
  useEffect(() => setOpen(false), [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    setOpen(false);
    more.current?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const go = (view: ViewId) => {
    setOpen(false);
    onGo(view);
  };

  return (
    <nav className="nav" aria-label={shellTexts.navigation} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button type="button" className="skip" onClick={focusContent}>
        {shellTexts.skip}
      </button>
      <div className="tabs" data-role={role}>
        {tabs.map((view, index) => (
          <Tab key={view} view={view} index={index} isCurrent={view === current} figure={figures[view] ?? 0} onGo={go} />
        ))}
        <button
          type="button"
          ref={more}
          className="tab"
          aria-expanded={isOpen}
          aria-controls={listId}
          data-inside={isInside || undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isInside && <span className="sr">{shellTexts.moreInside}</span>}
          <span className="clip">{isInside ? shellTexts.views[current] : shellTexts.more}</span>
          <Icon name={isOpen ? "up" : "down"} size={12} />
        </button>
      </div>
      <div id={listId} className="all-views" hidden={!isOpen}>
        <ul>
          {listedViews.map((view) => (
            <li key={view}>
              <button type="button" aria-current={view === current ? "page" : undefined} onClick={() => go(view)}>
                <span>{shellTexts.views[view]}</span>
                <span className="quiet">{states[view]}</span>
              </button>
            </li>
          ))}
        </ul>
        <div className="all-views-role">
          <span className="quiet" aria-hidden="true">
            {shellTexts.roleQuestion}
          </span>
          <Segments legend={shellTexts.roleQuestion} value={role} options={roleOptions} onChange={onRole} />
        </div>
      </div>
    </nav>
  );
}

interface TabProps {
  readonly view: ViewId;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly figure: number;
  readonly onGo: (view: ViewId) => void;
}

function Tab({ view, index, isCurrent, figure, onGo }: TabProps) {
  return (
    <button type="button" className={`tab tab-${index}`} aria-current={isCurrent ? "page" : undefined} onClick={() => onGo(view)}>
      {shellTexts.views[view]}
      {figure > 0 && !isCurrent && (
        <span className="tab-figure">
          <span aria-hidden="true">{figure > 999 ? "999+" : figure}</span>
          <span className="sr">{shellTexts.open(figure)}</span>
        </span>
      )}
    </button>
  );
}
