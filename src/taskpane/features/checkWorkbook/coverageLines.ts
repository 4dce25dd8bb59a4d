// Without this file nobody would see which part of the budget is not yet tied to goals.
import { coverageBy, coverageOf, type Coverage, type CoverageOf } from "../../../domain/budget/coverage";
import { productAreaOf, productFrame } from "../../../domain/frames/productFrame";
import { splitAmount } from "../../../domain/rules/splitRules";
import { shortEuroText, wholePercent } from "../../../i18n/figures";
import { checkTexts } from "../../../i18n/checkTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";

/** One bar: its words and its length in whole percent of the money. */
export interface CoverageLine {
  readonly key: string;
  readonly label: string;
  readonly percent: number;
  readonly text: string;
}

/** Coverage of all sheets, as a whole and by product area and Fachdienst. */
export interface CoverageLines {
  readonly taggedLines: number;
  readonly lines: number;
  readonly all: CoverageLine;
  readonly byArea: readonly CoverageLine[];
  readonly byDepartment: readonly CoverageLine[];
}

/** Bars for the sheets that were checked. */
export function coverageLines(book: Book, sheets: readonly BudgetSheet[]): CoverageLines {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const state = book.state ?? "SH";
  const frame = productFrame(state);
  const departments = new Map(book.products.map((product) => [product.number, product.department]));
  const whole = coverageOf(rows, splitAmount);
  const byArea = coverageBy(rows, splitAmount, (row) => (row.product === null ? null : productAreaOf(row.product, state)));
  const byDepartment = coverageBy(rows, splitAmount, (row) => row.department ?? departments.get(row.product ?? "") ?? null);
  const areaName = (key: string) => `${key} ${frame.get(key)?.name ?? ""}`.trim();
  return {
    taggedLines: whole.taggedLines,
    lines: whole.lines,
    all: { key: "", label: checkTexts.allAreas, ...barOf(whole) },
    byArea: byArea.map((group) => lineOf(group, areaName, checkTexts.noArea)),
    byDepartment: byDepartment.map((group) => lineOf(group, checkTexts.department, checkTexts.noDepartment)),
  };
}

function lineOf(group: CoverageOf, nameOf: (key: string) => string, none: string): CoverageLine {
  return { key: group.key ?? "", label: group.key === null ? none : nameOf(group.key), ...barOf(group) };
}

function barOf({ money, taggedMoney, lines, taggedLines }: Coverage): Pick<CoverageLine, "percent" | "text"> {
  const percent = money > 0 ? wholePercent(taggedMoney, money) : wholePercent(taggedLines, lines);
  return { percent, text: checkTexts.share(percent, shortEuroText(taggedMoney)) };
}
