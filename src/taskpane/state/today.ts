// Without this file a goal could retire by the clock of another time zone.

/** Today as an ISO day in local time: what the person's calendar says. */
export function today(): string {
  const now = new Date();
  const two = (figure: number) => String(figure).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
