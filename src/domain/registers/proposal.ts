// Without this file ideas would be decided without effort, chances and risks beside each other.
import type { Resolution } from "../measures/measure";

/** A proposal (*Vorschlag*) before it is decided, and the measure it became. */
export interface Proposal {
  readonly number: string;
  readonly title: string;
  readonly vision: string;
  readonly effort: string;
  readonly chances: string;
  readonly risks: string;
  readonly period: string;
  readonly rating: string;
  readonly resolution: Resolution | null;
  readonly measure: string | null;
  readonly row: number;
}
