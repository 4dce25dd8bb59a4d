// Without this file each view would have its own frame, and focus would not know where a view begins.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { contentId, takeAwaitedFocus } from "./focusContent";
import { Icon } from "./Icon";

interface ViewProps {
  readonly title: string;
  /** A tab already names a top view, so its heading is only heard. */
  readonly heard?: boolean;
  readonly sub?: ReactNode;
  /** Name of the view above and the way there. */
  readonly back?: { readonly name: string; readonly go: () => void };
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A view: what scrolls, and below it plan and primary button. Strg+Eingabe presses the primary button from anywhere within. */
export function View({ title, heard = false, sub, back, footer, children }: ViewProps) {
  const foot = useRef<HTMLElement>(null);
  useEffect(takeAwaitedFocus, []);
  const pressPrimary = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const primary = foot.current?.querySelector<HTMLButtonElement>("[data-primary]:not(:disabled)");
    if (!primary) return;
    event.preventDefault();
    primary.click();
  };
  return (
    <div className="view-frame" onKeyDown={pressPrimary}>
      <main className="view" id={contentId} tabIndex={-1}>
        <header className="view-head">
          {back && (
            <button type="button" className="back" onClick={back.go}>
              <Icon name="chevron" size={12} />
              {back.name}
            </button>
          )}
          <h1 className={heard ? "sr" : undefined}>{title}</h1>
          {sub !== undefined && <div className="quiet">{sub}</div>}
        </header>
        {children}
      </main>
      {footer !== undefined && (
        <footer className="foot" ref={foot}>
          {footer}
        </footer>
      )}
    </div>
  );
}
