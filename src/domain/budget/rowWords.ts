// Without this file a total would count as a line as soon as somebody had filled its columns.

const totalWords =
  /^(?:[=+\-–−±∑Σ]\s*)?(?:nr\.? ?\d+ )?(?:zwischen|teil|gesamt|end|block)?summe|^gesamt(?!schul|deck|abschl)|^insgesamt|^saldo|^übertrag|^ergebnis\b|^jahresergebnis|^ordentliches ergebnis|^finanzergebnis|^überschuss|^fehlbetrag|^zuschuss(?:bedarf|budget)|\bsumme\b|\bsaldo\b|^total\b|^teilergebnis\b|[=∑Σ]$/i;

const grandTotalWords = /gesamtsumme|endsumme|^gesamt|^insgesamt|^summe (?:gesamt|insgesamt|aller|haushalt)|^total\b|gesamtbetrag|jahresergebnis/i;

const noteWords = /^(?:\*|\d{1,2}\)|hinweis|anmerkung|erläuterung|bemerkung|nachrichtlich|davon\b|darunter\b|stand:|quelle:)/i;

/** Longer texts explain; they head nothing. */
const longestTitle = 100;

/** Whether a row's label says that it adds others up (*Summe, Zwischensumme, Saldo, Ergebnis*). */
export function namesTotal(label: string): boolean {
  return totalWords.test(label);
}

/** Whether a label says so without any doubt, with or without amounts beside it. */
export function namesSum(label: string): boolean {
  return /summe|saldo|ergebnis\b|insgesamt/i.test(label);
}

/** Whether it adds up the whole sheet (*Gesamtsumme, insgesamt*). */
export function namesGrandTotal(label: string): boolean {
  return grandTotalWords.test(label);
}

/** Whether a text explains rather than heads: footnotes, *nachrichtlich*, *davon*. */
export function readsAsNote(label: string): boolean {
  return label.length > longestTitle || noteWords.test(label);
}
