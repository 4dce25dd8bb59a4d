// Without this file a split that does not add up would have to be worked out on paper and typed again.
import { cents, type Cents } from "../shared/cents";
import { distributedBasisPoints, type Split } from "./split";

const whole = 10_000;

/** Position of the largest part; of equal ones the first. */
function largestOf(shares: readonly number[]): number {
  return shares.reduce((best, share, index) => (share > (shares[best] ?? 0) ? index : best), 0);
}

/**
 * The split with what is missing to 100 % put on its largest share, or what is too much taken off it. Null where nothing is
 * missing, no goal is there, or the largest share is too small for what is too much.
 */
export function restToLargest(split: Split): Split | null {
  if (split.unit !== "percent" || split.parts.length === 0) return null;
  const rest = whole - distributedBasisPoints(split);
  const largest = largestOf(split.parts.map(({ basisPoints }) => basisPoints));
  const share = (split.parts[largest]?.basisPoints ?? 0) + rest;
  if (rest === 0 || share <= 0) return null;
  return { ...split, parts: split.parts.map((part, index) => (index === largest ? { ...part, basisPoints: share } : part)) };
}

/** The split with what is missing to 100 % accepted as *ohne Ziel*. Null where nothing is missing. */
export function restWithoutGoal(split: Split): Split | null {
  if (split.unit !== "percent") return null;
  const rest = whole - distributedBasisPoints(split);
  return rest <= 0 ? null : { ...split, accepted: split.accepted + rest };
}

/**
 * A euro split in the proportion it has, for another amount; each share is rounded to the cent, and the last one takes what
 * rounding leaves. Null where there is no proportion: shares that add up to nothing, or an amount of the other sign.
 */
export function rescaled(split: Split, amount: Cents): Split | null {
  if (split.unit !== "euro") return null;
  const shares: readonly number[] = [...split.parts.map((part) => part.cents), ...(split.accepted === 0 ? [] : [split.accepted])];
  const stated = shares.reduce((sum, share) => sum + share, 0);
  if (stated === 0 || amount === 0 || stated > 0 !== amount > 0) return null;
  const given = shares.slice(0, -1).map((share) => Math.round((share / stated) * amount));
  const scaled = [...given, amount - given.reduce((sum, share) => sum + share, 0)];
  const parts = split.parts.map((part, index) => ({ ...part, cents: cents(scaled[index] ?? 0) }));
  return { ...split, parts, accepted: cents(split.accepted === 0 ? 0 : (scaled.at(-1) ?? 0)) };
}
