// Without this file headings within views would differ in size, and sections would have no name for screen readers.
import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  /** Small text or link at the right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a view. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
