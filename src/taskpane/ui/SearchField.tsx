// Without this file the first view would need Fluent's search box, 10 kB for one native element.
import { Icon } from "./Icon";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down leaves the field towards the list below. */
  readonly onLeaveDown?: () => void;
}

/** Search field; Esc empties it before it does anything else. */
export function SearchField({ label, value, onChange, onLeaveDown }: SearchFieldProps) {
  return (
    <div className="search">
      <Icon name="search" />
      <input
        type="search"
        className="plain"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && value !== "") {
            event.stopPropagation();
            onChange("");
          }
          if (event.key === "ArrowDown" && onLeaveDown) {
            event.preventDefault();
            onLeaveDown();
          }
        }}
      />
    </div>
  );
}
