// Without this file a choice of two or three would need a list that has to be opened first.
import { useId } from "react";

interface SegmentsProps<Value extends string> {
  readonly legend: string;
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** Choice of two or three, all visible; a group of radio buttons to keyboard and screen reader. */
export function Segments<Value extends string>({ legend, value, options, onChange }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="sr">{legend}</legend>
      {options.map(([option, text]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
