// Without this file "Kita Hafenstraße" and "Kita Hafenstrasse" would be two things.
import { editDistance } from "../shared/nearest";

/** Whether two texts are equal but for a tenth of their letters; short ones must be equal, and nothing equals nothing. */
export function nearlySame(one: string, other: string): boolean {
  if (one === other) return one !== "";
  const limit = Math.floor(Math.min(one.length, other.length) / 10);
  return limit > 0 && editDistance(one, other, limit) <= limit;
}
