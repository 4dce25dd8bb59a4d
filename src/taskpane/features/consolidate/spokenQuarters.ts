// Without this file a screen reader would read out every one of sixty files, or none.

/** Calls back when another quarter is done: at 25, 50 and 75 percent, each once; beginning and end are said by others. */
export function spokenQuarters(say: (done: number, total: number) => void): (done: number, total: number) => void {
  let said = 0;
  return (done, total) => {
    const quarter = total === 0 ? 0 : Math.floor((done / total) * 4);
    if (quarter <= said || quarter > 3) return;
    said = quarter;
    say(done, total);
  };
}
