// Without this file the first letter of a status would choose nothing, because its symbol stands before it.
import { forwardRef, type KeyboardEvent } from "react";
import type { MeasureStatus } from "../../../domain/measures/measureStatus";
import { choosable } from "../../../domain/measures/transition";
import { statusCell, statusOrder, type StatusVocabulary } from "../../../domain/measures/vocabulary";
import { measureTexts } from "../../../i18n/measureTexts";
import type { FieldAttributes } from "./Field";

interface StatusSelectProps {
  readonly field: FieldAttributes;
  readonly vocabulary: StatusVocabulary;
  /** Where the measure comes from: only allowed steps can be chosen (U3). */
  readonly from: MeasureStatus | null;
  /** Null while nothing is chosen. */
  readonly value: MeasureStatus | null;
  readonly onChange: (status: MeasureStatus | null) => void;
}

/** The states a measure may go to; the first letter of a word chooses it. */
export const StatusSelect = forwardRef<HTMLSelectElement, StatusSelectProps>(function StatusSelect({ field, vocabulary, from, value, onChange }, ref) {
  const allowed = choosable(from, statusOrder);
  // What was chosen before somebody else changed the measure stays in sight; sending it says why it is not allowed.
  const options = value === null || allowed.includes(value) ? allowed : [value, ...allowed];
  const chooseByLetter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\p{L}$/u.test(event.key)) return;
    event.preventDefault();
    const letter = event.key.toLowerCase();
    const start = value === null ? -1 : options.indexOf(value);
    const ring = options.map((_, offset) => options[(start + 1 + offset) % options.length]!);
    const found = ring.find((status) => vocabulary[status].word.toLowerCase().startsWith(letter));
    if (found !== undefined) onChange(found);
  };
  return (
    <select
      {...field}
      ref={ref}
      value={value ?? ""}
      onKeyDown={chooseByLetter}
      onChange={(event) => onChange(options.find((status) => status === event.target.value) ?? null)}
    >
      {value === null && <option value="">{measureTexts.editor.chooseStatus}</option>}
      {options.map((status) => (
        <option key={status} value={status}>
          {statusCell(status, vocabulary)}
        </option>
      ))}
    </select>
  );
});
