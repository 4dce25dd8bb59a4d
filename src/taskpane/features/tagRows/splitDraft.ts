// Without this file a split half typed would be lost, or a sum over 100 % would be written.
import { splitCents, type Cents } from "../../../domain/shared/cents";
import { formatCentsPlain } from "../../../domain/shared/centsText";
import { percentText, type Split } from "../../../domain/tags/split";

/** How shares are typed. Euros only for a single row: the same euros in several rows would be other shares in each. */
export type ShareUnit = "percent" | "euro";

/** A goal with its share as it is typed. */
export interface ShareDraft {
  readonly goal: string;
  readonly text: string;
}

/** A split while it is edited. `touched` once a person has typed: then shares are no longer dealt out evenly. */
export interface SplitDraft {
  readonly unit: ShareUnit;
  readonly shares: readonly ShareDraft[];
  readonly touched: boolean;
}

/** What the shares typed so far amount to; basis points or cents, by the draft's unit. */
export interface SplitReading {
  readonly parts: readonly { readonly goal: string; readonly share: number | null }[];
  /** What no goal gets; negative when too much is given away. */
  readonly rest: number;
  /** Null while a share cannot be read, is zero, or there is too much. */
  readonly split: Split | null;
}

const wholeRow = 10_000;

/** A split to begin with: even shares for the goals chosen. */
export function startSplit(goals: readonly string[]): SplitDraft {
  return { unit: "percent", shares: dealtOut(goals), touched: false };
}

/** Adds a goal with what is left, or deals out evenly while nobody has typed. */
export function withGoal(draft: SplitDraft, goal: string, amount: Cents): SplitDraft {
  if (draft.shares.some((share) => share.goal === goal)) return draft;
  const goals = [...draft.shares.map((share) => share.goal), goal];
  if (!draft.touched && draft.unit === "percent") return { ...draft, shares: dealtOut(goals) };
  const rest = readSplit(draft, amount).rest;
  const left = Math.sign(rest) === Math.sign(draft.unit === "percent" ? 1 : amount) ? rest : 0;
  return { ...draft, shares: [...draft.shares, { goal, text: shareText(left, draft.unit) }] };
}

/** Takes a goal out; its share becomes rest, or is dealt out while nobody has typed. */
export function withoutShare(draft: SplitDraft, goal: string): SplitDraft {
  const shares = draft.shares.filter((share) => share.goal !== goal);
  return { ...draft, shares: draft.touched || draft.unit === "euro" ? shares : dealtOut(shares.map((share) => share.goal)) };
}

/** Takes over what was typed for a goal. */
export function withShare(draft: SplitDraft, goal: string, text: string): SplitDraft {
  return { ...draft, touched: true, shares: draft.shares.map((share) => (share.goal === goal ? { goal, text } : share)) };
}

/** Turns percents into euros of the amount and back; what cannot be read stays as it was typed. */
export function withUnit(draft: SplitDraft, unit: ShareUnit, amount: Cents): SplitDraft {
  if (unit === draft.unit) return draft;
  const { parts } = readSplit(draft, amount);
  const known = parts.map(({ share }) => share ?? 0);
  const converted = unit === "euro" ? eurosOf(known, amount) : percentsOf(known, amount);
  const shares = draft.shares.map(({ goal, text }, index) => ({
    goal,
    text: parts[index]?.share == null ? text : shareText(converted[index] ?? 0, unit),
  }));
  return { ...draft, unit, shares };
}

/** Reads the shares typed; `amount` is the row's, and counts for euros only. */
export function readSplit(draft: SplitDraft, amount: Cents): SplitReading {
  const parts = draft.shares.map(({ goal, text }) => ({ goal, share: readShare(text, draft.unit) }));
  const given = parts.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const whole = draft.unit === "percent" ? wholeRow : amount;
  const rest = whole - given;
  const isTooMuch = whole < 0 ? rest > 0 : rest < 0;
  const isReadable = parts.length > 0 && parts.every(({ share }) => share !== null && share !== 0);
  return { parts, rest, split: isReadable && !isTooMuch ? splitOf(draft.unit, parts, rest) : null };
}

/** The rest is seen as "ohne Ziel" and the button is pressed: so it is accepted, and written out. */
function splitOf(unit: ShareUnit, parts: SplitReading["parts"], rest: number): Split {
  if (unit === "percent") {
    return { unit, parts: parts.map(({ goal, share }) => ({ goal, basisPoints: share ?? 0 })), accepted: rest };
  }
  return { unit, parts: parts.map(({ goal, share }) => ({ goal, cents: (share ?? 0) as Cents })), accepted: rest as Cents };
}

/** `33,5`, `1.234,56`, `-6.000`, with or without its unit. */
const figure = /^([-−]?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;

/** Hundredths of what was typed in German writing; null for what is no figure, or has more than two decimals. */
function readShare(text: string, unit: ShareUnit): number | null {
  const match = figure.exec(text.replace(/[%€\s]/g, ""));
  if (match === null) return null;
  const [, sign, whole = "", decimals = ""] = match;
  const hundredths = Number(whole.replaceAll(".", "")) * 100 + Number(decimals.padEnd(2, "0"));
  if (sign === "") return hundredths;
  return unit === "percent" ? null : -hundredths;
}

function shareText(share: number, unit: ShareUnit): string {
  return unit === "percent" ? percentText(share).replace(" %", "") : formatCentsPlain(share as Cents);
}

function dealtOut(goals: readonly string[]): readonly ShareDraft[] {
  const shares = splitCents(wholeRow as Cents, goals.map(() => 1));
  return goals.map((goal, index) => ({ goal, text: shareText(shares[index] ?? 0, "percent") }));
}

function eurosOf(basisPoints: readonly number[], amount: Cents): readonly number[] {
  const rest = Math.max(0, wholeRow - basisPoints.reduce((sum, each) => sum + each, 0));
  return splitCents(amount, [...basisPoints, rest]);
}

function percentsOf(euros: readonly number[], amount: Cents): readonly number[] {
  return euros.map((share) => (amount === 0 ? 0 : Math.round((share / amount) * wholeRow)));
}
