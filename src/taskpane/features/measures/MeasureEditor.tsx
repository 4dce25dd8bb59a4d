// Without this file a change would have to be typed into the register. Loaded when the first editor is opened.
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { Measure } from "../../../domain/measures/measure";
import type { MeasureStatus, Tendency } from "../../../domain/measures/measureStatus";
import { choosable, needsReason } from "../../../domain/measures/transition";
import { statusCell, statusOrder } from "../../../domain/measures/vocabulary";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { planMeasureUpdate } from "../../../usecases/updateMeasure";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { undoLines } from "./undoLines";
import { readUpdateForm, startForm, type UpdateField, type UpdateForm } from "./updateForm";

interface MeasureEditorProps {
  readonly book: Book;
  readonly measure: Measure;
  readonly onCancel: () => void;
  readonly onSaved: () => void;
}

/** Status, one sentence, date, tendency. What is wrong is said at its field, when it is sent. */
export function MeasureEditor({ book, measure, onCancel, onSaved }: MeasureEditorProps) {
  const [form, setForm] = useState<UpdateForm>(() => startForm(measure, today()));
  const [faults, setFaults] = useState<Readonly<Partial<Record<UpdateField, string>>>>({});
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const first = useRef<HTMLSelectElement>(null);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.focus(), []);
  const texts = measureTexts.editor;
  const reading = readUpdateForm(form, book, measure, today());
  const change = (part: Partial<UpdateForm>) => {
    setForm({ ...form, ...part });
    setFaults({});
  };
  const save = async () => {
    if (reading.kind === "faulty") {
      setFaults(reading.faults);
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
      return;
    }
    const planned = planMeasureUpdate(book, measure, reading.update, planSources().planId);
    if (!planned.ok) throw new Error(`Ungeprüfte Eingabe: ${planned.failure}`);
    const { plan, lines } = planned.value;
    const words = { done: measureTexts.saveDone(measure.number), undone: measureTexts.saveUndone };
    if (await actions.apply({ plan, lines, undo: { lines: undoLines(lines) }, ...words })) onSaved();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  const isStepBack = measure.status !== null && form.status !== null && needsReason(measure.status, form.status);
  return (
    <form
      ref={root}
      className="measure-editor"
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={texts.status} fault={faults.status ?? null}>
        {(field) => (
          <select
            {...field}
            ref={first}
            value={form.status ?? ""}
            onChange={(event) => change({ status: (event.target.value || null) as MeasureStatus | null })}
          >
            {form.status === null && <option value="">{texts.chooseStatus}</option>}
            {choosable(measure.status, statusOrder).map((status) => (
              <option key={status} value={status}>
                {statusCell(status, book.vocabulary)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isStepBack && (
        <Field label={texts.reason} fault={faults.reason ?? null}>
          {(field) => <input {...field} value={form.reason} onChange={(event) => change({ reason: event.target.value })} />}
        </Field>
      )}
      <Field label={texts.sentence} fault={faults.sentence ?? null}>
        {(field) => <textarea {...field} rows={2} value={form.sentence} onChange={(event) => change({ sentence: event.target.value })} />}
      </Field>
      <div className="two">
        <Field label={texts.date} fault={faults.date ?? null}>
          {(field) => (
            <input
              {...field}
              inputMode="numeric"
              placeholder={texts.datePlaceholder}
              value={form.date}
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
        </Field>
        <Field label={texts.tendency} fault={null}>
          {(field) => (
            <select {...field} value={form.tendency ?? ""} onChange={(event) => change({ tendency: (event.target.value || null) as Tendency | null })}>
              <option value="">{texts.noTendency}</option>
              {Object.entries(texts.tendencies).map(([tendency, word]) => (
                <option key={tendency} value={tendency}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {reading.kind === "ready" && reading.hint !== null && <p className="note">{reading.hint}</p>}
      <div className="row">
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isBusy}>
          {texts.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <span className="grow" />
        <button type="button" className="link" onClick={() => actions.go("measures", measure.number)}>
          {texts.history}
        </button>
      </div>
    </form>
  );
}

interface FieldAttributes {
  readonly className: string;
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly fault: string | null;
  readonly children: (field: FieldAttributes) => ReactNode;
}

function Field({ label, fault, children }: FieldProps) {
  const id = useId();
  const describedBy = fault === null ? undefined : `${id}fehler`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ className: "plain", id, "aria-invalid": fault !== null, "aria-describedby": describedBy })}
      {fault !== null && (
        <span id={describedBy} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}
