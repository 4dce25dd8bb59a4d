// Without this file colours would come back in another spelling than they were given.
import { invalidArgument } from "../host/hostError";

/** A stored colour as Excel spells it, or what stands for none. */
export const hex = (color: string | null | undefined | void, none: string): string =>
  color ? color.toUpperCase() : none;

/** `#RRGGBB` or an English colour name; the latter only the few that appear in samples. */
export function parseColor(color: string): string {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const named: Readonly<Record<string, string>> = {
    black: "#000000",
    white: "#FFFFFF",
    red: "#FF0000",
    green: "#008000",
    blue: "#0000FF",
    yellow: "#FFFF00",
    orange: "#FFA500",
    gray: "#808080",
  };
  const found = named[color.toLowerCase()];
  if (!found) throw invalidArgument(`color ${color}`);
  return found;
}
