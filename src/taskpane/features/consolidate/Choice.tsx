// Without this file each kind of question would draw its answers in its own way.

interface ChoiceProps {
  /** The same for all answers of a question. */
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly text: string;
  /** What follows from it, a line each. */
  readonly notes: readonly string[];
}

/** One answer with what follows from it. */
export function Choice({ name, isChosen, onChoose, text, notes }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span className="grow">
        {text}
        {notes.map((note) => (
          <span key={note} className="quiet">
            {note}
          </span>
        ))}
      </span>
    </label>
  );
}
