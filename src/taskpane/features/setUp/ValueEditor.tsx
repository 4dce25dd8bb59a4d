// Without this file an amount column of an unknown year would stay one.
import type { AmountUnit, PlanVersion, ValueIdentity, ValueKind } from "../../../domain/budget/valueColumn";
import { setUpTexts } from "../../../i18n/setUpTexts";
import { planVersionWords, valueKindWords } from "../../../workbook/schema/words";
import type { SetUpEvent } from "./setUpDraft";

interface ValueEditorProps {
  readonly column: number;
  readonly value: ValueIdentity;
  readonly onEvent: (event: SetUpEvent) => void;
}

/** Kind, year, version and unit of an amount column. */
export function ValueEditor({ column, value, onEvent }: ValueEditorProps) {
  const change = (part: Partial<ValueIdentity>) => onEvent({ kind: "valueChosen", columns: [column], value: part });
  return (
    <>
      <div className="two">
        <Choice<ValueKind> label={setUpTexts.kind} value={value.kind} words={valueKindWords} onChange={(kind) => change({ kind })} />
        <YearField label={setUpTexts.year} year={value.year} onYear={(year) => change({ year })} />
      </div>
      <div className="two">
        <Choice<PlanVersion> label={setUpTexts.version} value={value.version} words={planVersionWords} onChange={(version) => change({ version })} />
        {value.version === "supplementary" && (
          <label className="field">
            <span className="quiet">{setUpTexts.supplement}</span>
            <input
              className="plain"
              inputMode="numeric"
              value={value.supplement ?? ""}
              onChange={(event) => change({ supplement: Math.max(1, Number(event.target.value) || 1) })}
            />
          </label>
        )}
        <Choice<AmountUnit> label={setUpTexts.unit} value={value.unit} words={setUpTexts.units} onChange={(unit) => change({ unit })} />
      </div>
    </>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

/** A fiscal year of four digits; anything shorter is not yet one. */
export function YearField({ label, year, onYear }: YearFieldProps) {
  return (
    <label className="field">
      <span className="quiet">{label}</span>
      <input
        className="plain"
        inputMode="numeric"
        maxLength={4}
        placeholder="JJJJ"
        defaultValue={year ?? ""}
        onChange={(event) => onYear(/^(19|20)\d\d$/.test(event.target.value) ? Number(event.target.value) : null)}
      />
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, words, onChange }: ChoiceProps<Value>) {
  return (
    <label className="field">
      <span className="quiet">{label}</span>
      <select className="plain" value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {(Object.entries(words) as [Value, string][]).map(([each, word]) => (
          <option key={each} value={each}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
