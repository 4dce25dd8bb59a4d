// Without this file a slow reading could overwrite a newer one, and every cell typed would start one.

/** Runs what is asked for last: earlier requests within the pause are dropped. */
export function afterPause(milliseconds: number, run: () => void): { readonly request: () => void; readonly cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    request: () => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    cancel: () => clearTimeout(timer),
  };
}

/** Tells of several overlapping readings which one was begun last. */
export function newestTurn(): () => () => boolean {
  let last = 0;
  return () => {
    const mine = ++last;
    return () => mine === last;
  };
}
