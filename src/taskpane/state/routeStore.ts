// Without this file views would listen to the address each on its own.
import { useSyncExternalStore } from "react";
import { formatRoute, parseRoute, type Route } from "./route";

/** Calls back whenever the address changes: by a link, a ribbon button or the person. */
function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

/** Where the pane is; `home` where the address names no view. */
export function useRoute(home: Route): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return parseRoute(hash) ?? home;
}

/** Goes to another view. office.js takes `history.pushState` away, so the hash is all there is. */
export function goTo(route: Route): void {
  location.hash = formatRoute(route);
}
