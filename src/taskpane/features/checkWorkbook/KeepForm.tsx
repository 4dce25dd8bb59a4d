// Without this file a finding could be waved away, and nobody would know why.
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { checkTexts } from "../../../i18n/checkTexts";

interface KeepFormProps {
  readonly onKeep: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason for which a finding stays; without one it does not. */
export function KeepForm({ onKeep, onCancel }: KeepFormProps) {
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") {
      setMissing(true);
      field.current?.focus();
    } else onKeep(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className="keep-form" onSubmit={submit} onKeyDown={onKeyDown}>
      <label className="field">
        <span>{checkTexts.acceptReason}</span>
        <input
          ref={field}
          className="plain"
          value={reason}
          aria-invalid={isMissing}
          aria-describedby={id}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
      </label>
      <p id={id} className={isMissing ? "field-fault" : "note"}>
        {isMissing ? checkTexts.acceptMissing : checkTexts.acceptHint}
      </p>
      <div className="row wrap">
        <Button size="small" appearance="primary" type="submit">
          {checkTexts.acceptSave}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {checkTexts.cancel}
        </Button>
      </div>
    </form>
  );
}
