// Without this file nobody would see how much of a round or of a long run is done.

/** Progress in whole percent with its name for screen readers. */
export function Progress({ percent, label }: { readonly percent: number; readonly label: string }) {
  return (
    <div className="progress" role="progressbar" aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100} aria-label={label}>
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}
