// Without this file every test of set-up and taking over would open, set up and read its workbooks in its own way.
import type { MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { FederalState } from "../../src/domain/frames/federalState";
import { applyPlan } from "../../src/workbook/applyPlan";
import type { Plan } from "../../src/workbook/plan";
import { isRegisterSheet, type Book } from "../../src/usecases/book";
import type { BudgetSheet } from "../../src/usecases/budgetSheet";
import { openBook } from "../../src/usecases/openBook";
import type { PlanSources } from "../../src/usecases/planRowTags";
import { planSheetSetUp } from "../../src/usecases/planSheetSetUp";
import { previewSetUp, proposeSetUp } from "../../src/usecases/proposeSetUp";
import { readBudgetSheet } from "../../src/usecases/readBudgetSheet";
import type { BookSheet } from "../workbook/book";
import { memoryTown } from "./memoryTown";

const journal = { by: "Test", time: 46_341.5, round: "", origin: "Test" };

/** A workbook whose sheets are set up as they were recognised, without a hand. */
export interface BudgetTrial {
  readonly workbook: MemoryWorkbook;
  readonly book: Book;
  readonly sheets: readonly BudgetSheet[];
}

/** Sets up every budget sheet of a workbook by what we think of its columns. */
export async function setUpTrial(sheets: readonly BookSheet[], state: FederalState, sources: PlanSources): Promise<BudgetTrial> {
  const workbook = memoryTown({ file: "Versuch.xlsx", title: "Versuch", sheets, names: [] });
  for (const { name } of sheets.filter((sheet) => !isRegisterSheet(sheet.name))) {
    const book = must(await openBook(workbook));
    const found = must(await proposeSetUp(workbook, book, name, state));
    if (found.kind === "noSetUp") throw new Error(`${name}: ${found.reason.reason}`);
    const sheet = previewSetUp(found.cells, found.proposal.layout, state);
    await carryOut(workbook, planSheetSetUp(book, { sheet, state, consent: { autoFilter: true, table: true, stripes: true } }, sources).plan);
  }
  return readTrial(workbook);
}

/** Reads every budget sheet that is set up. */
export async function readTrial(workbook: MemoryWorkbook): Promise<BudgetTrial> {
  const book = must(await openBook(workbook));
  const sheets: BudgetSheet[] = [];
  for (const layout of book.layouts) sheets.push(must(await readBudgetSheet(workbook, { outline: book.outline, layout, state: book.state })));
  return { workbook, book, sheets };
}

/** Carries a plan out and returns what takes it back. */
export async function carryOut(workbook: MemoryWorkbook, plan: Plan): Promise<Plan> {
  return must(await applyPlan(workbook, plan, journal)).inverse;
}

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
