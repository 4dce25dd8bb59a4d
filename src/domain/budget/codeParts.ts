// Without this file `11 | 1 | 01` would be three numbers, and no product.
import type { ColumnDraft } from "./columnDraft";
import type { ColumnMeaning } from "./sheetLayout";

/** Columns whose codes make up the product number; null when the last one holds it whole. */
export interface CodeParts {
  readonly columns: readonly number[];
  readonly example: string;
}

const levels: readonly ColumnMeaning[] = ["productArea", "productGroup", "product"];

/** A product's part is as short as this; whole numbers are longer. */
const longestPart = 3;

/** Finds codes split over columns: each level shows only its own digits, not those of the level above. */
export function productPartsOf(drafts: readonly ColumnDraft[]): CodeParts | null {
  const parts = levels.flatMap((meaning) => drafts.filter((draft) => draft.meaning === meaning && draft.content === null));
  const last = parts[parts.length - 1];
  if (parts.length < 2 || last?.meaning !== "product" || longest(last) > longestPart) return null;
  const needed = withoutRepeated(parts);
  if (needed.length < 2) return null;
  return { columns: needed.map((part) => part.column), example: needed.map((part) => part.profile.sampleCodes[0] ?? "").join("") };
}

/** A level that begins with the level above replaces it: `11`, `111`, `01` is `111` and `01`. */
function withoutRepeated(parts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  return parts.filter((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) return true;
    const repeats = part.profile.sampleCodes.filter((code, row) => next.profile.sampleCodes[row]?.startsWith(code)).length;
    return repeats < part.profile.sampleCodes.length * 0.9;
  });
}

function longest(draft: ColumnDraft): number {
  return draft.profile.sampleCodes.reduce((most, code) => Math.max(most, code.length), 0);
}
