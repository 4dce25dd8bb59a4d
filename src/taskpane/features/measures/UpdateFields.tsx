// Without this file the editor would be one long form, and a field could be shown that nobody has to fill in.
import type { ReactNode, RefObject } from "react";
import type { Measure } from "../../../domain/measures/measure";
import type { MeasureStatus } from "../../../domain/measures/measureStatus";
import { needsReason } from "../../../domain/measures/transition";
import { nearestStatusWords, readStatus, statusCell } from "../../../domain/measures/vocabulary";
import { editDistance } from "../../../domain/shared/nearest";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { statusBefore } from "../../../usecases/updateMeasure";
import { tendencyWords } from "../../../workbook/schema/words";
import { Field, type FieldAttributes } from "./Field";
import { StatusSelect } from "./StatusSelect";
import { asksForResolution, type FieldFaults, type UpdateForm } from "./updateForm";

interface UpdateFieldsProps {
  readonly book: Book;
  readonly measure: Measure;
  readonly form: UpdateForm;
  readonly faults: FieldFaults;
  readonly first: RefObject<HTMLSelectElement | null>;
  readonly onChange: (part: Partial<UpdateForm>) => void;
}

const texts = measureTexts.editor;
const tendencies = Object.entries(tendencyWords) as readonly (readonly [keyof typeof tendencyWords, string])[];

/** Status, reason where one is needed, sentence, tendency, date, and a resolution where one is missing: in the order of their use. */
export function UpdateFields({ book, measure, form, faults, first, onChange }: UpdateFieldsProps) {
  const from = statusBefore(book, measure);
  const isStepBack = from !== null && form.status !== null && needsReason(from, form.status);
  return (
    <>
      <Field label={texts.status} fault={faults.status}>
        {(field) => (
          <StatusSelect
            ref={first as RefObject<HTMLSelectElement>}
            field={field}
            vocabulary={book.vocabulary}
            from={from}
            value={form.status}
            onChange={(status) => onChange({ status })}
          />
        )}
      </Field>
      {form.status === null && <NearestWords book={book} word={measure.statusWord} onChoose={(status) => onChange({ status })} />}
      {isStepBack && (
        <Field label={texts.reason} fault={faults.reason}>
          {(field) => <input {...field} value={form.reason} onChange={(event) => onChange({ reason: event.target.value })} />}
        </Field>
      )}
      <Field label={texts.sentence} fault={faults.sentence}>
        {(field) => (
          // Who comes here by key writes a new sentence; the old one goes with the first letter.
          <textarea
            {...field}
            rows={2}
            value={form.sentence}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onChange({ sentence: event.target.value })}
          />
        )}
      </Field>
      <div className="two">
        <Field label={texts.tendency}>
          {(field) => (
            <select
              {...field}
              value={form.tendency ?? ""}
              onChange={(event) => onChange({ tendency: tendencies.find(([tendency]) => tendency === event.target.value)?.[0] ?? null })}
            >
              <option value="">{texts.noTendency}</option>
              {tendencies.map(([tendency, word]) => (
                <option key={tendency} value={tendency}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={texts.date} fault={faults.date}>
          {(field) => <DayInput field={field} value={form.date} onChange={(date) => onChange({ date })} />}
        </Field>
      </div>
      {asksForResolution(form, measure) && <ResolutionFields book={book} form={form} faults={faults} onChange={onChange} />}
    </>
  );
}

interface DayInputProps {
  readonly field: FieldAttributes;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day as it is written; the browser's own date field would follow the browser's language. */
function DayInput({ field, value, onChange }: DayInputProps) {
  return <input {...field} inputMode="numeric" placeholder={texts.datePlaceholder} value={value} onChange={(event) => onChange(event.target.value)} />;
}

interface NearestWordsProps {
  readonly book: Book;
  readonly word: string;
  readonly onChoose: (status: MeasureStatus) => void;
}

/** [U1] What an unknown word may mean; nothing is chosen for the person. */
function NearestWords({ book: { vocabulary }, word, onChoose }: NearestWordsProps): ReactNode {
  if (word === "") return null;
  const near = nearestStatusWords(word, vocabulary, editDistance).flatMap((each) => readStatus(each, vocabulary) ?? []);
  return (
    <div className="question">
      <p>{texts.unknownWord(word)}</p>
      <div className="row wrap">
        {near.map((status) => (
          <button key={status} type="button" className="status" data-status={status} onClick={() => onChoose(status)}>
            {statusCell(status, vocabulary)}
          </button>
        ))}
      </div>
    </div>
  );
}

type ResolutionFieldsProps = Pick<UpdateFieldsProps, "book" | "form" | "faults" | "onChange">;

/** [U4] Body, date and number of the decision this status rests on. */
function ResolutionFields({ book, form, faults, onChange }: ResolutionFieldsProps) {
  const bodies = book.divisions.filter(({ kind }) => kind === "body");
  const listId = "isek-gremien";
  return (
    <fieldset className="resolution">
      <legend>{texts.resolution}</legend>
      <Field label={texts.resolutionBody} fault={faults.resolutionBody}>
        {(field) => (
          <input {...field} list={listId} value={form.resolutionBody} onChange={(event) => onChange({ resolutionBody: event.target.value })} />
        )}
      </Field>
      <datalist id={listId}>
        {bodies.map(({ number, name }) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </datalist>
      <div className="two">
        <Field label={texts.resolutionDate} fault={faults.resolutionDate}>
          {(field) => <DayInput field={field} value={form.resolutionDate} onChange={(resolutionDate) => onChange({ resolutionDate })} />}
        </Field>
        <Field label={texts.resolutionNumber} fault={faults.resolutionNumber}>
          {(field) => (
            <input {...field} value={form.resolutionNumber} onChange={(event) => onChange({ resolutionNumber: event.target.value })} />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
