// Without this file a date typed as text or a code that became a number would travel on unnoticed. Loaded on demand:
// holds zod.
import { z } from "zod";
import { cents, type Cents } from "../../domain/shared/cents";
import { dayOfSerial, dayOfText } from "../day";
import type { ColumnKind } from "../schema/register";

// zod otherwise tries `new Function`, which the policy of the pane's page forbids and reports.
z.config({ jitless: true });

/** What cells of each kind mean once they are read. */
export interface ValueByKind {
  code: string;
  codes: readonly string[];
  text: string;
  word: string;
  day: string | null;
  moment: number | null;
  year: number | null;
  money: Cents | null;
  number: number | null;
  count: number | null;
  flag: boolean;
}

/** Message of an issue: which fault of a register cell it is. */
export type CellFault = "notText" | "notDate" | "notNumber";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ error: z.string() })]);
type Cell = z.output<typeof cell>;

function cellSchema<Value>(read: (value: Exclude<Cell, null>) => Value | CellFaultSign, empty: Value) {
  return cell.transform((value, context): Value => {
    if (value === null || (typeof value === "string" && value.trim() === "")) return empty;
    const result = read(value);
    if (!(result instanceof CellFaultSign)) return result;
    context.addIssue({ code: "custom", message: result.fault });
    return z.NEVER;
  });
}

class CellFaultSign {
  constructor(readonly fault: CellFault) {}
}

const notText = new CellFaultSign("notText");
const notDate = new CellFaultSign("notDate");
const notNumber = new CellFaultSign("notNumber");

const textValue = (value: Exclude<Cell, null>) =>
  typeof value === "object"
    ? notText
    : typeof value === "string"
      ? value.trim()
      : typeof value === "boolean"
        ? notText
        : String(value);
const codeValue = (value: Exclude<Cell, null>) => (typeof value === "string" ? value.trim() : notText);
const codesValue = (value: Exclude<Cell, null>) => (typeof value === "string" ? codesIn(value) : notText);
const numberValue = (value: Exclude<Cell, null>) => (typeof value === "number" ? value : notNumber);

/** Numbers between semicolons. */
export function codesIn(text: string): readonly string[] {
  return text
    .split(";")
    .map((code) => code.trim())
    .filter((code) => code !== "");
}

function dayValue(value: Exclude<Cell, null>): string | CellFaultSign {
  const day = typeof value === "number" ? dayOfSerial(value) : typeof value === "string" ? dayOfText(value) : null;
  return day ?? notDate;
}

function yearValue(value: Exclude<Cell, null>): number | CellFaultSign {
  const year = typeof value === "string" && /^\d{4}$/.test(value.trim()) ? Number(value) : value;
  return typeof year === "number" && Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : notNumber;
}

function moneyValue(value: Exclude<Cell, null>): Cents | CellFaultSign {
  return typeof value === "number" ? cents(Math.round(value * 100)) : notNumber;
}

function countValue(value: Exclude<Cell, null>): number | CellFaultSign {
  const count = typeof value === "string" && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof count === "number" && Number.isInteger(count) ? count : notNumber;
}

function flagValue(value: Exclude<Cell, null>): boolean | CellFaultSign {
  if (typeof value === "object") return notText;
  return !["nein", "false", "falsch", "0", "-", "–"].includes(String(value).trim().toLowerCase());
}

/** One schema per kind of column; an empty cell is what the kind means by empty. */
export const cellSchemas = {
  code: cellSchema<string>(codeValue, ""),
  codes: cellSchema<readonly string[]>(codesValue, []),
  text: cellSchema<string>(textValue, ""),
  word: cellSchema<string>(textValue, ""),
  day: cellSchema<string | null>(dayValue, null),
  moment: cellSchema<number | null>(numberValue, null),
  year: cellSchema<number | null>(yearValue, null),
  money: cellSchema<Cents | null>(moneyValue, null),
  number: cellSchema<number | null>(numberValue, null),
  count: cellSchema<number | null>(countValue, null),
  flag: cellSchema<boolean>(flagValue, false),
} satisfies { readonly [Kind in ColumnKind]: z.ZodType<ValueByKind[Kind]> };
