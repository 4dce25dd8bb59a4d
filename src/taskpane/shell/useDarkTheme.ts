// Without this file the pane would be white beside a black Excel.
import { useSyncExternalStore } from "react";
import type { ThemeChoice } from "../state/role";

const dark = matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

/** Whether to draw dark: the person's choice, else Excel's theme where it tells one, else the system's. */
export function useDarkTheme(choice: ThemeChoice, hostIsDark: boolean | null): boolean {
  const systemIsDark = useSyncExternalStore(subscribe, () => dark.matches);
  return choice === "auto" ? (hostIsDark ?? systemIsDark) : choice === "dark";
}
