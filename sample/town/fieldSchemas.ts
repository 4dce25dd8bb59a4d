// Without this file each table would read dates, amounts and lists in its own way.
import { z } from "zod";
import { cents, type Cents } from "../../src/domain/shared/cents";

/** A goal with its part of a row in percent. */
export interface GoalShare {
  readonly goal: string;
  readonly percent: number;
}

/** Any text, also none. */
export const text = z.string();
/** A text that must be there. */
export const word = z.string().min(1);
/** Values between `|`. */
export const list = z.string().transform((cell) => (cell === "" ? [] : cell.split("|")));
/** ISO day. */
export const day = z.iso.date();
/** ISO day, or nothing. */
export const dayOrNull = z.string().transform((cell) => (cell === "" ? null : day.parse(cell)));
/** Whole number. */
export const whole = z.string().regex(/^\d+$/).transform(Number);
/** Whole number, or nothing. */
export const wholeOrNull = z
  .string()
  .regex(/^\d*$/)
  .transform((cell) => (cell === "" ? null : Number(cell)));
/** Number with decimal point. */
export const figure = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);
/** Number with decimal point, or nothing. */
export const figureOrNull = z
  .string()
  .regex(/^(-?\d+(\.\d+)?)?$/)
  .transform((cell) => (cell === "" ? null : Number(cell)));
/** `ja` or `nein`. */
export const yesNo = z.enum(["ja", "nein"]).transform((cell) => cell === "ja");
/** `G1`, `5.10`. */
export const goalNumber = z.string().regex(/^(G\d|[1-6]\.\d{1,2})$/);
/** Five or six digits. */
export const productNumber = z.string().regex(/^\d{5,6}$/);
/** Eight digits of class 4 to 7. */
export const accountNumber = z.string().regex(/^[4-7]\d{7}$/);
/** Two digits. */
export const departmentNumber = z.string().regex(/^\d{2}$/);
/** `M-014`. */
export const measureNumber = z.string().regex(/^M-\d{3}$/);

/** Euro with decimal point, to the cent. */
export const euro = z
  .string()
  .regex(/^\d+(\.\d{2})?$/)
  .transform((cell): Cents => cents(Math.round(Number(cell) * 100)));

/** `2.1 70|2.2 30` */
export const shares = z.string().transform((cell): readonly GoalShare[] =>
  (cell === "" ? [] : cell.split("|")).map((part) => {
    const [goal = "", percent = ""] = part.split(" ");
    return { goal: goalNumber.parse(goal), percent: whole.parse(percent) };
  }),
);
