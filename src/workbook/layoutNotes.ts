// Without this file a layout would be remembered without its oddities: split codes, two things in one cell, a missing
// column.
import type { ColumnMeaning, LayoutColumn, LayoutConstant, SheetLayout } from "../domain/budget/sheetLayout";
import { columnIndex, columnLetters } from "../domain/shared/place";
import { columnMeaningWords } from "./schema/words";

/** Stands in *Spalte* where a row of `ISEK-Spalten` speaks of the whole sheet. */
export const wholeSheet = "alle";

/** What may stand in brackets behind a meaning. */
const columnNotes = {
  "Nummer und Name": { content: "codeAndName" },
  "Produkt und Konto": { content: "productAndAccount" },
  Erträge: { direction: "revenue" },
  Aufwendungen: { direction: "expense" },
  "Zahlen mit Komma": { convention: "german" },
  "Zahlen mit Punkt": { convention: "plain" },
} as const satisfies Record<string, Partial<LayoutColumn>>;

/** A meaning as a person reads it: `Betrag (Aufwendungen; Zahlen mit Komma)`. */
export function meaningText(column: LayoutColumn): string {
  const notes = Object.entries(columnNotes).flatMap(([note, members]) =>
    Object.entries(members).every(([name, value]) => column[name as keyof LayoutColumn] === value) ? [note] : [],
  );
  const word = columnMeaningWords[column.meaning];
  return notes.length === 0 ? word : `${word} (${notes.join("; ")})`;
}

/** Reads a meaning with its notes; null when the word is unknown. Unknown notes are passed over. */
export function readMeaning(
  text: string,
): Pick<LayoutColumn, "meaning" | "content" | "direction" | "convention"> | null {
  const match = /^\s*([^()]+?)\s*(?:\(([^()]*)\))?\s*$/.exec(text);
  const meaning = meaningNamed(match?.[1] ?? "");
  if (meaning === null) return null;
  const notes = (match?.[2] ?? "").split(";").map((note) => note.trim());
  const members = notes.map((note) => columnNotes[note as keyof typeof columnNotes] ?? {});
  return Object.assign({ meaning }, ...members) as ReturnType<typeof readMeaning>;
}

/** What holds for a whole sheet, one text each. */
export function sheetNotes(layout: SheetLayout): readonly string[] {
  return [
    ...(layout.constants ?? []).map(
      ({ meaning, code, name }) => `${columnMeaningWords[meaning]} = ${[code, name].filter(Boolean).join(" · ")}`,
    ),
    ...(layout.productParts ? [`${productParts}${layout.productParts.map(columnLetters).join(" + ")}`] : []),
    ...(layout.accountParts ? [`${accountParts}${layout.accountParts.map(columnLetters).join(" + ")}`] : []),
    ...(layout.isCameral ? [cameral] : []),
    ...(layout.fillsDown ? [fillsDown] : []),
  ];
}

/** The layout with one more thing that holds for the whole sheet; null when the text says nothing known. */
export function withSheetNote(layout: SheetLayout, note: string): SheetLayout | null {
  if (note === cameral) return { ...layout, isCameral: true };
  if (note === fillsDown) return { ...layout, fillsDown: true };
  if (note.startsWith(productParts)) return withParts(layout, "productParts", note.slice(productParts.length));
  if (note.startsWith(accountParts)) return withParts(layout, "accountParts", note.slice(accountParts.length));
  const match = /^(.+?) = (.+?)(?: · (.+))?$/.exec(note);
  const meaning = meaningNamed(match?.[1] ?? "");
  if (!match || meaning === null || !constantMeanings.includes(meaning)) return null;
  const constant: LayoutConstant = {
    meaning: meaning as LayoutConstant["meaning"],
    code: match[2] ?? "",
    name: match[3] ?? null,
  };
  return { ...layout, constants: [...(layout.constants ?? []), constant] };
}

const cameral = "kameraler Haushalt";
const fillsDown = "Angaben gelten nach unten fort";
const productParts = "Produktnummer aus ";
const accountParts = "Kontonummer aus ";
const constantMeanings: readonly ColumnMeaning[] = ["product", "productArea", "productGroup", "subPlan", "department"];

function withParts(layout: SheetLayout, member: "productParts" | "accountParts", text: string): SheetLayout | null {
  const letters = text.split("+").map((part) => part.trim());
  return letters.every((part) => /^[A-Za-z]{1,3}$/.test(part))
    ? { ...layout, [member]: letters.map(columnIndex) }
    : null;
}

function meaningNamed(word: string): ColumnMeaning | null {
  const wanted = word.trim().toLowerCase();
  const names = Object.keys(columnMeaningWords) as ColumnMeaning[];
  return names.find((name) => columnMeaningWords[name].toLowerCase() === wanted) ?? null;
}
