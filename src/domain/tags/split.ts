// Without this file one row could serve one goal only, and a share would be a text nobody can add up.
import type { SplitFaultKind } from "../shared/finding";
import { failure, success, type Result } from "../shared/result";
import { cents, splitCents, type Cents } from "../shared/cents";

/** What no goal gets; written out where a person has accepted a rest. */
export const withoutGoal = "ohne Ziel";

/**
 * How a row is shared among goals (*Aufteilung*), in percent or in euro, never both. Percent counts in basis points
 * (60 % = 6000). `accepted` is the share explicitly written as `ohne Ziel`, 0 where none is.
 */
export type Split =
  | { readonly unit: "percent"; readonly parts: readonly PercentPart[]; readonly accepted: number }
  | { readonly unit: "euro"; readonly parts: readonly EuroPart[]; readonly accepted: Cents };

/** A goal with its share in basis points. */
export interface PercentPart {
  readonly goal: string;
  readonly basisPoints: number;
}

/** A goal with its amount. */
export interface EuroPart {
  readonly goal: string;
  readonly cents: Cents;
}

const part = /^(ohne Ziel|[^\s;%€]+)\s+(-?[\d.\s]*\d(?:,\d{1,2})?)\s*(%|€)$/i;

/**
 * Reads `2.1 60 %; 3.4 40 %` or `2.1 12.000,00 €; ohne Ziel 8.000,00 €` (grammar in SPEC.md). The first character that
 * does not fit makes the whole cell a fault: half a split would be a wrong sum.
 */
export function parseSplit(text: string): Result<Split, SplitFaultKind> {
  const percents: PercentPart[] = [];
  const euros: EuroPart[] = [];
  const seen = new Set<string>();
  let acceptedPercent = 0;
  let acceptedEuro = 0;
  for (const piece of text.split(";")) {
    const match = part.exec(piece.replaceAll("\u00a0", " ").trim());
    if (!match) return failure("form");
    const [, written = "", figure = "", unit] = match;
    const goal = written.toLowerCase() === withoutGoal.toLowerCase() ? withoutGoal : written;
    const hundredths = hundredthsOf(figure);
    if (seen.has(goal)) return failure("doubleGoal");
    seen.add(goal);
    if (unit === "%" && hundredths < 0) return failure("negative");
    if (unit === "%" && goal === withoutGoal) acceptedPercent = hundredths;
    else if (unit === "%") percents.push({ goal, basisPoints: hundredths });
    else if (goal === withoutGoal) acceptedEuro = hundredths;
    else euros.push({ goal, cents: cents(hundredths) });
  }
  const hasPercent = percents.length > 0 || acceptedPercent !== 0;
  const hasEuro = euros.length > 0 || acceptedEuro !== 0;
  if (hasPercent && hasEuro) return failure("mixedUnits");
  if (hasEuro) return success({ unit: "euro", parts: euros, accepted: cents(acceptedEuro) });
  return success({ unit: "percent", parts: percents, accepted: acceptedPercent });
}

/** Writes a split as `parseSplit` reads it; whole percents without decimals, euros with two. */
export function formatSplit(split: Split): string {
  const pieces =
    split.unit === "percent"
      ? split.parts.map((each) => `${each.goal} ${percentText(each.basisPoints)}`)
      : split.parts.map((each) => `${each.goal} ${euroText(each.cents)}`);
  if (split.accepted !== 0) {
    const rest = split.unit === "percent" ? percentText(split.accepted) : euroText(split.accepted);
    pieces.push(`${withoutGoal} ${rest}`);
  }
  return pieces.join("; ");
}

/** `6000` → `60 %`, `3333` → `33,33 %`. */
export function percentText(basisPoints: number): string {
  const whole = Math.trunc(basisPoints / 100);
  const decimals = String(Math.abs(basisPoints % 100)).padStart(2, "0").replace(/0+$/, "");
  return decimals === "" ? `${whole} %` : `${whole},${decimals} %`;
}

function euroText(amount: Cents): string {
  const sign = amount < 0 ? "-" : "";
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ".");
  return `${sign}${whole},${digits.slice(-2)} €`;
}

function hundredthsOf(figure: string): number {
  const [whole = "", decimals = ""] = figure.replace(/[.\s]/g, "").split(",");
  const magnitude = Number(whole.replace("-", "")) * 100 + Number(decimals.padEnd(2, "0"));
  return whole.startsWith("-") ? -magnitude : magnitude;
}

/** Basis points that are given to goals or accepted as rest; 10,000 is the whole row. Euro splits have no such sum. */
export function distributedBasisPoints(split: Extract<Split, { unit: "percent" }>): number {
  return split.parts.reduce((sum, each) => sum + each.basisPoints, split.accepted);
}

/** One goal's part of an amount; `goal` is `ohne Ziel` for what is left. */
export interface SharedAmount {
  readonly goal: string;
  readonly cents: Cents;
}

/**
 * Shares an amount out, to the cent and by largest remainder, also when it is negative. Euro splits are shared in the
 * proportion of their parts when `amount` is not what they add up to (another year's column). What is left comes last.
 */
export function shareOut(split: Split, amount: Cents): readonly SharedAmount[] {
  if (split.unit === "percent") {
    const rest = Math.max(0, 10_000 - split.parts.reduce((sum, each) => sum + each.basisPoints, 0));
    const weights = [...split.parts.map((each) => each.basisPoints), rest];
    return named(split.parts, splitCents(amount, weights));
  }
  const stated = split.parts.reduce((sum, each) => sum + each.cents, split.accepted as number);
  if (stated === amount || stated === 0) {
    const given = split.parts.map((each) => each.cents);
    const rest = cents(amount - given.reduce((sum, each) => sum + each, 0));
    return named(split.parts, [...given, rest]);
  }
  const weights = [...split.parts.map((each) => Math.abs(each.cents)), Math.abs(split.accepted)];
  return named(split.parts, splitCents(amount, weights));
}

function named(parts: readonly { readonly goal: string }[], amounts: readonly Cents[]): readonly SharedAmount[] {
  const goals = [...parts.map((each) => each.goal), withoutGoal];
  return goals
    .map((goal, index) => ({ goal, cents: amounts[index] ?? cents(0) }))
    .filter((each) => each.goal !== withoutGoal || each.cents !== 0);
}
