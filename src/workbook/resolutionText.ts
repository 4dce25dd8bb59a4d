// Without this file a decision of the council could be written into a cell but not read back.
import type { Resolution } from "../domain/measures/measure";
import { dayOfText, germanDay } from "./day";

/**
 * What stands in a cell *Beschluss*: `Hauptausschuss, 30.11.2021, HA 2021/0209`; a missing date leaves its place empty.
 */
export function resolutionText(resolution: Resolution | null): string {
  if (resolution === null) return "";
  const { body, date, number } = resolution;
  const parts = date === null && number === "" ? [body] : [body, date === null ? "" : germanDay(date), number];
  return parts.join(", ").replace(/(, )+$/, "");
}

/**
 * Reads a cell *Beschluss*: body, date, number between commas; date and number may be missing, and the number may hold
 * commas.
 */
export function readResolution(text: string): Resolution | null {
  if (text.trim() === "") return null;
  const [body = "", ...rest] = text.split(",").map((part) => part.trim());
  const date = dayOfText(rest[0] ?? "");
  const number = (date !== null || rest[0] === "" ? rest.slice(1) : rest).join(", ");
  return { body, date, number };
}
