// Without this file a failure would be a dialog, or nothing at all.
import { Button } from "@fluentui/react-components";

interface FailureBoxProps {
  readonly title: string;
  readonly text: string;
  readonly button: string | null;
  readonly onRemedy: () => void;
}

/** A failure at the top of a view: what happened, what to do, one way out. Focus stays where it was. */
export function FailureBox({ title, text, button, onRemedy }: FailureBoxProps) {
  return (
    <div className="failure" role="alert">
      <span className="failure-mark" aria-hidden="true">
        !
      </span>
      <div className="grow">
        <p>
          <strong>{title}</strong>
        </p>
        <p>{text}</p>
        {button !== null && (
          <Button size="small" onClick={onRemedy}>
            {button}
          </Button>
        )}
      </div>
    </div>
  );
}
