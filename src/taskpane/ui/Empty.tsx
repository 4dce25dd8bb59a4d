// Without this file an empty view would be a blank page instead of a first step.
import type { ReactNode } from "react";

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** What to do when there is nothing yet: a heading, two sentences, one button. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children !== undefined && <div className="row wrap">{children}</div>}
    </div>
  );
}
