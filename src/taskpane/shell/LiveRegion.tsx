// Without this file results, counts and undo would be silent for those who do not see them.
import { usePaneState } from "../state/paneContext";

/** The one polite region of the pane. */
export function LiveRegion() {
  const { text, count } = usePaneState((state) => state.spoken);
  // An invisible difference makes a screen reader say the same sentence a second time.
  return (
    <div className="sr" role="status">
      {count % 2 === 0 ? text : `${text}\u200b`}
    </div>
  );
}
