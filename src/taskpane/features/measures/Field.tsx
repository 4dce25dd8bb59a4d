// Without this file what is wrong would not be said at its field, nor to those who only hear it.
import { type ReactNode, useId } from "react";

/** What a control of a field must carry. */
export interface FieldAttributes {
  readonly className: string;
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly fault?: string | undefined;
  readonly children: (field: FieldAttributes) => ReactNode;
}

/** A control with its label above and its fault below. */
export function Field({ label, fault, children }: FieldProps) {
  const id = useId();
  const describedBy = fault === undefined ? undefined : `${id}fehler`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ className: "plain", id, "aria-invalid": fault !== undefined, "aria-describedby": describedBy })}
      {fault !== undefined && (
        <span id={describedBy} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
