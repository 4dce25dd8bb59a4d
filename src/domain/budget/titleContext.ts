// Without this file the lines below "Produkt 11101 Gremien" would belong to no product.
import { splitCodeAndName } from "./codeCell";
import { headingMeaning } from "./headingMeaning";
import type { LayoutConstant } from "./sheetLayout";

const constantMeanings: ReadonlySet<string> = new Set(["product", "productArea", "productGroup", "subPlan", "department"]);

/** Reads `Teilplan 2511 Museen` or `Produkt: 11101 - Gremien`: a subject, its code, its name; null for other lines. */
export function subjectOfTitle(line: string): LayoutConstant | null {
  const match = /^(\p{L}[\p{L}-]*)(?:-?(?:nr|nummer))?\s*[:.]?\s*(\S.*)$/iu.exec(line.trim());
  const subject = match ? headingMeaning(match[1] ?? "")?.subject : null;
  if (!match || !subject || !constantMeanings.has(subject)) return null;
  const code = splitCodeAndName(match[2] ?? "");
  return code ? { meaning: subject as LayoutConstant["meaning"], ...code } : null;
}
