// Without this file everybody would see everybody's measures, in a round that may be over.
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@fluentui/react-components";
import { isOver, lastDayOf, roundOn, roundsInOrder } from "../../../domain/registers/rounds";
import type { Term } from "../../../domain/registers/term";
import { measureTexts } from "../../../i18n/measureTexts";
import type { Book } from "../../../usecases/book";
import { allDepartments } from "../../../workbook/allDepartments";
import { settingKeys } from "../../../workbook/settings";
import { departmentsOf } from "../../state/measureRound";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { areInitials, type Signature, type SignatureKind } from "../../state/signature";
import { today } from "../../state/today";
import { Segments } from "../../ui/Segments";
import { Field } from "./Field";

interface ScopeChooserProps {
  readonly book: Book;
  readonly department: string | null;
  /** The current round, if no status of it is taken any more. */
  readonly overdue: Term | null;
  readonly onDone: () => void;
  /** Null while nothing can be shown without an answer. */
  readonly onCancel: (() => void) | null;
}

const texts = measureTexts.scope;
const signatureKinds = Object.entries(texts.signatureKinds) as readonly (readonly [SignatureKind, string])[];

/** Fachdienst and round, remembered in the workbook by plan, and how the journal names the person, on this computer only. */
export function ScopeChooser({ book, department, overdue, onDone, onCancel }: ScopeChooserProps) {
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const remembered = usePaneState((state) => state.signature);
  const [chosen, choose] = useState(department ?? "");
  const [round, chooseRound] = useState(() => proposedRound(book));
  const [signature, sign] = useState<Signature>(remembered);
  const [isSent, setSent] = useState(false);
  const faults = faultsOf(chosen, round, signature);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (Object.keys(faults).length > 0) return;
    actions.chooseSignature({ ...signature, text: signature.text.trim() });
    const choices = [
      { key: settingKeys.department, value: chosen },
      { key: settingKeys.round, value: round.trim() },
    ];
    const { planSettings } = await import("../../../usecases/planSettings");
    const { plan, lines } = planSettings(book, choices, planSources().planId);
    const words = { done: texts.done(departmentName(chosen), round.trim()), undone: texts.undone };
    if (plan.changes.length === 0 || (await actions.apply({ plan, lines, ...words }))) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || onCancel === null) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className="question scope-chooser" onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <p>{questionText(book, department, overdue)}</p>
      <Field label={measureTexts.department} fault={isSent ? faults.department : undefined}>
        {(field) => (
          <select {...field} value={chosen} onChange={(event) => choose(event.target.value)}>
            {chosen === "" && <option value="">{texts.choose}</option>}
            {departmentsOf(book.measures).map((number) => (
              <option key={number} value={number}>
                {optionText(book, number)}
              </option>
            ))}
            <option value={allDepartments}>{measureTexts.allDepartments}</option>
          </select>
        )}
      </Field>
      <Field label={texts.round} fault={isSent ? faults.round : undefined}>
        {(field) => <RoundInput field={field} book={book} value={round} onChange={chooseRound} />}
      </Field>
      <SignatureFields signature={signature} fault={isSent ? faults.signature : undefined} onChange={sign} />
      <p className="note">{texts.note}</p>
      <div className="row">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {texts.save}
        </Button>
        {onCancel !== null && (
          <Button size="small" appearance="subtle" onClick={onCancel}>
            {measureTexts.editor.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function questionText(book: Book, department: string | null, overdue: Term | null): string {
  if (department === null) return texts.whichDepartment;
  if (book.round === null) return texts.whichRound;
  return overdue === null ? texts.whatElse : texts.roundOver(overdue.name || overdue.number, lastDayOf(overdue) ?? "");
}

/** The round that stands in the workbook, unless it is over: then the one today falls into. Nothing where neither is known. */
function proposedRound({ terms, round }: Book): string {
  const term = terms.find(({ kind, number }) => kind === "round" && number === round);
  if (round !== null && !(term !== undefined && isOver(term, today()))) return round;
  return roundOn(terms, today())?.number ?? "";
}

interface Faults {
  readonly department?: string;
  readonly round?: string;
  readonly signature?: string;
}

function faultsOf(department: string, round: string, { kind, text }: Signature): Faults {
  const isMissing = kind !== "role" && text.trim() === "";
  const isName = kind === "initials" && !isMissing && !areInitials(text);
  return {
    ...(department === "" ? { department: texts.departmentMissing } : {}),
    ...(round.trim() === "" ? { round: texts.roundMissing } : {}),
    ...(isMissing ? { signature: texts.signatureMissing } : isName ? { signature: texts.notInitials } : {}),
  };
}

function departmentName(number: string): string {
  return number === allDepartments ? measureTexts.allDepartments : measureTexts.departmentName(number);
}

function optionText({ divisions }: Book, number: string): string {
  const name = divisions.find((each) => each.kind === "department" && each.number === number)?.name;
  return name === undefined ? number : `${number} ${name}`;
}

interface RoundInputProps {
  readonly field: { readonly className: string; readonly id: string };
  readonly book: Book;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Rounds of `ISEK-Termine`; where there are none, the round is written as the office calls it. */
function RoundInput({ field, book, value, onChange }: RoundInputProps) {
  const rounds = roundsInOrder(book.terms);
  const isKnown = rounds.some(({ number }) => number === value);
  if (rounds.length === 0) return <input {...field} value={value} onChange={(event) => onChange(event.target.value)} />;
  return (
    <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
      {!isKnown && <option value={value}>{value === "" ? texts.choose : value}</option>}
      {rounds.map((round) => (
        <option key={round.number} value={round.number}>
          {texts.roundOption(round.name || round.number, lastDayOf(round))}
        </option>
      ))}
    </select>
  );
}

interface SignatureFieldsProps {
  readonly signature: Signature;
  readonly fault: string | undefined;
  readonly onChange: (signature: Signature) => void;
}

function SignatureFields({ signature, fault, onChange }: SignatureFieldsProps) {
  return (
    <div className="field">
      <span aria-hidden="true">{texts.signature}</span>
      <Segments legend={texts.signature} value={signature.kind} options={signatureKinds} onChange={(kind) => onChange({ ...signature, kind })} />
      {signature.kind !== "role" && (
        <Field label={texts.signatureKinds[signature.kind]} fault={fault}>
          {(field) => <input {...field} value={signature.text} onChange={(event) => onChange({ ...signature, text: event.target.value })} />}
        </Field>
      )}
    </div>
  );
}
