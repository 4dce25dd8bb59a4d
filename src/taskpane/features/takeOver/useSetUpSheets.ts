// Without this file a workbook with a sheet per Teilplan would have to be gone through sheet by sheet.
import { useEffect, useMemo, useState } from "react";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { isSetUp } from "../../../usecases/planRowTags";
import { readBudgetSheet } from "../../../usecases/readBudgetSheet";
import type { WorkbookFailure } from "../../../workbook/failure";
import { usePaneWorkbook } from "../../state/paneContext";

/** What became of reading them. */
export type SetUpSheets =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: WorkbookFailure }
  | { readonly kind: "there"; readonly sheets: readonly BudgetSheet[] };

interface SheetsToRead {
  readonly book: Book;
  /** The sheet that is open; the state keeps it up to date. */
  readonly sheet: BudgetSheet;
  readonly all: boolean;
}

/** The open sheet, or every sheet that is set up; read again whenever registers or the open sheet were. */
export function useSetUpSheets({ book, sheet, all }: SheetsToRead): SetUpSheets {
  const workbook = usePaneWorkbook();
  const [every, setEvery] = useState<SetUpSheets>({ kind: "reading" });
  const one = useMemo((): SetUpSheets => ({ kind: "there", sheets: [sheet] }), [sheet]);
  useEffect(() => {
    if (!all) return;
    let isCurrent = true;
    const read = async (): Promise<SetUpSheets> => {
      const outline = await workbook.outline();
      if (!outline.ok) return { kind: "failed", failure: outline.failure };
      const sheets: BudgetSheet[] = [];
      for (const layout of book.layouts.filter(isSetUp)) {
        const budget = await readBudgetSheet(workbook, { outline: outline.value, layout, state: book.state });
        if (!budget.ok) return { kind: "failed", failure: budget.failure };
        sheets.push(budget.value);
      }
      return { kind: "there", sheets };
    };
    void read().then((sheets) => {
      if (isCurrent) setEvery(sheets);
    });
    return () => {
      isCurrent = false;
    };
  }, [workbook, book, sheet, all]);
  return all ? every : one;
}
