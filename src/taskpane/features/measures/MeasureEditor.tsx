// Without this file a change would have to be typed into the register. Loaded when the first editor is opened.
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import type { StatusStep } from "../../../domain/measures/statusHistory";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { planMeasureUpdate } from "../../../usecases/updateMeasure";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { focusHere } from "../../ui/focusHere";
import { ConflictChoice } from "./ConflictChoice";
import { authorSince, standsAlike, type OpenedMeasure } from "./openedMeasure";
import { Timeline } from "./Timeline";
import { readUpdateForm, startForm, type FieldFaults, type UpdateForm } from "./updateForm";
import { UpdateFields } from "./UpdateFields";

interface MeasureEditorProps {
  /** What the person saw when the editor was opened. */
  readonly opened: OpenedMeasure;
  /** How it stands now: somebody may have changed it meanwhile. */
  readonly book: Book;
  readonly measure: Measure;
  /** What the journal says of it; null where it is shown already. */
  readonly steps: readonly StatusStep[] | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Status, one sentence, tendency, date. What is wrong is said at its field, when it is sent; what differs, side by side. */
export function MeasureEditor({ opened, book, measure, steps, onClose, onSaved }: MeasureEditorProps) {
  const [seen, setSeen] = useState({ book: opened.book, measure: opened.measure });
  const [form, setForm] = useState<UpdateForm>(() => startForm(opened.measure, today()));
  const [faults, setFaults] = useState<FieldFaults>({});
  const [isComparing, setComparing] = useState(opened.isRefused);
  const [isSaving, setSaving] = useState(false);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const first = useRef<HTMLSelectElement>(null);
  const root = useRef<HTMLFormElement>(null);
  const comparison = useRef<HTMLElement>(null);
  // A refused confirmation opens the editor late: the person is elsewhere by then, and stays there.
  useEffect(() => {
    if (!opened.isRefused) focusHere(first.current);
  }, [opened.isRefused]);
  const reading = readUpdateForm(form, seen.book, seen.measure, today());
  const isOther = !isSaving && !standsAlike(seen.measure, measure);

  const compare = () => {
    setComparing(true);
    actions.say(measureTexts.conflict.said(measure.number));
    requestAnimationFrame(() => focusHere(comparison.current));
  };
  const showFaults = (found: FieldFaults) => {
    setFaults(found);
    setComparing(false);
    requestAnimationFrame(() => focusHere(root.current?.querySelector<HTMLElement>("[aria-invalid='true']")));
  };
  const save = async (base: { readonly book: Book; readonly measure: Measure }) => {
    const read = readUpdateForm(form, base.book, base.measure, today());
    if (read.kind === "faulty") return showFaults(read.faults);
    const planned = planMeasureUpdate(base.book, base.measure, read.update, planSources().planId);
    if (!planned.ok) throw new Error(`Ungeprüfte Eingabe: ${planned.failure}`);
    const words = { done: measureTexts.saveDone(measure.number), undone: measureTexts.saveUndone };
    setSaving(true);
    const isSaved = await actions.apply({ ...planned.value, ...words, onDiffer: compare });
    setSaving(false);
    if (isSaved) onSaved();
  };
  const send = () => (isOther ? compare() : void save(seen));
  const writeMine = () => {
    setSeen({ book, measure });
    void save({ book, measure });
  };
  if (isComparing && isOther) {
    return (
      <ConflictChoice
        book={book}
        mine={form}
        theirs={measure}
        author={authorSince(seen.book, book, measure.number)}
        isBusy={isBusy}
        focus={comparison}
        onMine={writeMine}
        onTheirs={onClose}
        onBack={() => {
          setComparing(false);
          requestAnimationFrame(() => focusHere(first.current));
        }}
      />
    );
  }
  return (
    <form
      ref={root}
      className="measure-editor"
      onKeyDown={(event) => sendOnControlEnter(event, send)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      {isOther && <p className="note">{measureTexts.conflict.line(measure.number)}</p>}
      <UpdateFields
        book={seen.book}
        measure={seen.measure}
        form={form}
        faults={faults}
        first={first}
        onChange={(part) => {
          setForm({ ...form, ...part });
          setFaults({});
        }}
      />
      {reading.kind === "ready" && reading.hint !== null && <p className="note">{reading.hint}</p>}
      <div className="row">
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy}>
          {measureTexts.editor.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {measureTexts.editor.cancel}
        </Button>
      </div>
      {steps !== null && (
        <details className="fold">
          <summary>{measureTexts.editor.history}</summary>
          <Timeline steps={steps} vocabulary={book.vocabulary} />
        </details>
      )}
    </form>
  );
}

function sendOnControlEnter(event: KeyboardEvent, send: () => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  send();
}
