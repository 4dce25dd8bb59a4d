// Without this file a ribbon button could not open its view, and no view could link to another.
import type { Role } from "./role";

/** Every view that works. A view that does not is not in the list, so nothing leads to a dead end. */
export const viewIds = ["tag", "check", "measures", "consolidate", "setup", "catalogue", "takeOver", "suggest", "compare", "passOn", "feedback", "repair", "help", "tour"] as const;

/** A view of the pane, as it stands behind `#/` in its address. */
export type ViewId = (typeof viewIds)[number];

/** Order under "Mehr": always the same. The tour is reached from the help, repairs from a check. */
export const listedViews: readonly ViewId[] = ["tag", "check", "measures", "consolidate", "setup", "catalogue", "takeOver", "suggest", "compare", "passOn", "feedback", "help"];

/** Up to three tabs per role; the rest stands under "Mehr". */
export const tabsOfRole: Readonly<Record<Role, readonly ViewId[]>> = {
  tagging: ["tag", "check", "measures"],
  status: ["measures", "check", "tag"],
  office: ["consolidate", "check", "measures"],
};

/** Where the pane is: a view, and within it perhaps one thing (a measure's number, a finding's place). */
export interface Route {
  readonly view: ViewId;
  readonly detail: string | null;
}

/** Reads `#/measures/M-014`; null when the address names no view that works. */
export function parseRoute(hash: string): Route | null {
  const [path = "", ...rest] = hash.replace(/^#\/?/, "").split("?")[0]?.split("/") ?? [];
  const view = viewIds.find((id) => id === path);
  if (view === undefined) return null;
  const detail = rest.join("/");
  return { view, detail: detail === "" ? null : decoded(detail) };
}

/** Writes what `parseRoute` reads. */
export function formatRoute({ view, detail }: Route): string {
  return detail === null ? `#/${view}` : `#/${view}/${encodeURIComponent(detail)}`;
}

/** Unlike `decodeURIComponent` it throws on nothing: an address typed by hand may hold a lone percent sign. */
function decoded(text: string): string {
  return new URLSearchParams(`detail=${text.replaceAll("+", "%2B")}`).get("detail") ?? text;
}
