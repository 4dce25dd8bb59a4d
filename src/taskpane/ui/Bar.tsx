// Without this file a share would be a number without a picture, or a picture without its number.

interface BarProps {
  readonly label: string;
  /** Whole percent, 0 to 100. */
  readonly percent: number;
  readonly text: string;
}

/** A bar with its number beside it: the number is the information, the bar the picture. */
export function Bar({ label, percent, text }: BarProps) {
  return (
    <div className="bar-row">
      <div className="bar-label">
        <span>{label}</span>
        <span className="num">{text}</span>
      </div>
      <div className="bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
