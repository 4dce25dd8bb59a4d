// Without this file tests could not do what a person does: type into a cell and press Enter, in a German Excel.
import { touches } from "../univer/area";
import type { CellPatch, CellStyle } from "../univer/cells";
import { readGermanEntry, type Entry } from "../univer/germanEntry";
import { formulaToEnglish } from "../univer/germanFormula";
import { CellValueType } from "../univer/numberFormats";
import { NO_CONTENT } from "./cellValue";
import type { Range } from "./range";
import type { Workbook } from "./workbook";

/**
 * `entered`: the cell holds it. `asked`: it breaks a validation whose alert only warns; the person says yes.
 * `refused`: an alert of style Stop, the cell stays. `protected`: the cell is locked.
 */
export type TypedOutcome = "entered" | "asked" | "refused" | "protected";

export async function typeInto(workbook: Workbook, address: string, text: string): Promise<TypedOutcome> {
  const range = workbook.range(address, workbook.worksheets.getActiveWorksheet()).getCell(0, 0);
  const { sheet, book } = { sheet: range.sheet, book: range.sheet.book };
  const { row, column } = range.area;
  if (sheet.protection.protected && range.format.protection.locked !== false) return "protected";
  const stored = book.cells.reader(sheet.id)(row, column);
  const style = book.cells.styles(sheet.id)(row, column, stored);
  const entry = readGermanEntry(text, style.n?.pattern === "@", new Date().getFullYear());
  const content = contentOf(entry, style);
  const outcome = await judge(range, content);
  if (outcome === "refused") return outcome;
  book.asUser(() => book.cells.put(sheet.id, row, column, { ...NO_CONTENT, ...content }));
  await book.calculation.settle();
  return outcome;
}

/** Excel validates constants that are typed; formulas by their result, which is not known yet. */
async function judge(range: Range, content: CellPatch): Promise<TypedOutcome> {
  const { sheet, area } = range;
  if (content.f || content.v === null || content.v === undefined) return "entered";
  const [placed] = sheet.book.validationRules
    .touching(sheet.id, area)
    .filter((rule) => rule.areas.some((other) => touches(other, area)));
  if (!placed || placed.rule.showErrorMessage === false) return "entered";
  const accepted = await sheet.book.validationRules.accepts(sheet.id, area.row, area.column, {
    v: content.v,
    t: content.t,
  });
  if (accepted) return "entered";
  return range.dataValidation.errorAlert.style === "Stop" ? "refused" : "asked";
}

function contentOf(entry: Entry, style: CellStyle): CellPatch {
  switch (entry.kind) {
    case "empty":
      return { v: null, t: null };
    case "text":
      return { v: entry.text, t: CellValueType.STRING };
    case "formula":
      return { f: formulaToEnglish(entry.formula), v: null, t: null };
    case "boolean":
      return { v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "error":
      return { v: entry.value, t: CellValueType.STRING };
    case "number": {
      const hasFormat = style.n?.pattern !== undefined && style.n.pattern !== "General";
      const format = entry.format && !hasFormat ? { s: { n: { pattern: entry.format } } } : {};
      return { v: entry.value, t: CellValueType.NUMBER, ...format };
    }
  }
}
