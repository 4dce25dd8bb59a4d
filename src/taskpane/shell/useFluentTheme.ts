// Without this file the pane would be white beside a black Excel.
import { useEffect, useReducer, useSyncExternalStore } from "react";
import type { PartialTheme } from "@fluentui/react-components";
import type { ThemeChoice } from "../state/role";
import { lightTheme } from "./lightTheme";

const systemDark = matchMedia("(prefers-color-scheme: dark)");
let darkTheme: PartialTheme | null = null;

/** Whether to draw dark: the person's choice, else Excel's theme where it tells one, else the system's. */
function wantsDark(choice: ThemeChoice, hostIsDark: boolean | null, systemIsDark: boolean): boolean {
  return choice === "auto" ? (hostIsDark ?? systemIsDark) : choice === "dark";
}

/** Fetches the dark theme before the pane is drawn, where it will be needed: nobody shall be flashed at in white. */
export async function prepareTheme(choice: ThemeChoice, hostIsDark: boolean | null): Promise<void> {
  if (wantsDark(choice, hostIsDark, systemDark.matches)) await loadDarkTheme();
}

async function loadDarkTheme(): Promise<void> {
  darkTheme ??= (await import("./darkTheme")).darkTheme;
}

function subscribe(listener: () => void): () => void {
  systemDark.addEventListener("change", listener);
  return () => systemDark.removeEventListener("change", listener);
}

/** Fluent's theme and whether it is the dark one; follows the person's choice and the system. */
export function useFluentTheme(choice: ThemeChoice, hostIsDark: boolean | null): { readonly theme: PartialTheme; readonly isDark: boolean } {
  const systemIsDark = useSyncExternalStore(subscribe, () => systemDark.matches);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const isWanted = wantsDark(choice, hostIsDark, systemIsDark);
  useEffect(() => {
    if (isWanted && darkTheme === null) void loadDarkTheme().then(redraw);
  }, [isWanted]);
  return isWanted && darkTheme !== null ? { theme: darkTheme, isDark: true } : { theme: lightTheme, isDark: false };
}
