// Without this file Strg+Eingabe would not know which button it presses.
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";

interface PrimaryButtonProps {
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** While it works it stays in place and in focus, but does nothing. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** Id of the one primary button of a view: focus goes there after "Rückgängig". */
export const primaryButtonId = "hauptschaltflaeche";

/** The one primary button of a view, named after its effect. */
export function PrimaryButton({ onClick, disabled = false, busy = false, children }: PrimaryButtonProps) {
  return (
    <Button
      appearance="primary"
      id={primaryButtonId}
      data-primary=""
      disabled={disabled}
      disabledFocusable={busy}
      aria-busy={busy || undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
