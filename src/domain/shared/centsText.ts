// Without this file each view would write amounts in its own way, and the core would need a browser to do it.
import type { Cents } from "./cents";

/** `123456789` → `1.234.567,89 €`; a true minus sign stands in front, as in German typesetting. */
export function formatCents(amount: Cents): string {
  return `${formatCentsPlain(amount)} €`;
}

/** The same without the unit: `1.234.567,89`. */
export function formatCentsPlain(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const split = digits.length - 2;
  const sign = amount < 0 ? "−" : "";
  return `${sign}${grouped(digits.slice(0, split))},${digits.slice(split)}`;
}

/** Whole euros for lists and charts, rounded half away from zero: `1.234.568 €`. */
export function formatEuros(amount: Cents): string {
  const euros = Math.floor((Math.abs(amount) + 50) / 100);
  return `${amount < 0 && euros > 0 ? "−" : ""}${grouped(String(euros))} €`;
}

/** `1234567.89` for machines: decimal point, two digits, hyphen-minus. */
export function centsToDecimal(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const split = digits.length - 2;
  return `${amount < 0 ? "-" : ""}${digits.slice(0, split)}.${digits.slice(split)}`;
}

function grouped(digits: string): string {
  let text = "";
  for (let end = digits.length; end > 0; end -= 3) {
    const group = digits.slice(Math.max(0, end - 3), end);
    text = text === "" ? group : `${group}.${text}`;
  }
  return text;
}
