// Without this file questions about torn and about copied rows would look and sound different.
import { useId } from "react";

interface RowQuestionProps<Option> {
  readonly question: string;
  /** What the row is about. */
  readonly text: string;
  readonly options: readonly { readonly value: Option; readonly label: string }[];
  readonly isChosen: (value: Option) => boolean;
  readonly onChoose: (value: Option) => void;
  readonly onShow: () => void;
}

/** One question with its answers below each other; nothing is chosen ahead. */
export function RowQuestion<Option>({ question, text, options, isChosen, onChoose, onShow }: RowQuestionProps<Option>) {
  const name = useId();
  return (
    <fieldset className="question">
      <legend className="sr">{question}</legend>
      <button type="button" className="link" onClick={onShow}>
        {question}
      </button>
      <span className="quiet">{text}</span>
      {options.map(({ value, label }, index) => (
        <label key={index} className="check">
          <input type="radio" name={name} checked={isChosen(value)} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
