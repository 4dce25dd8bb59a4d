// Without this file each view would draw its suggestions from other sources.
import { useEffect, useMemo, useState } from "react";
import type { Suggest } from "../../domain/tags/suggestGoals";
import type { WordSearch } from "../../domain/tags/wordSearch";
import type { Book } from "../../usecases/book";
import type { BudgetSheet } from "../../usecases/budgetSheet";
import { suggesterOf, wordDocuments } from "../../usecases/suggestTags";
import { useFormerVersion } from "./formerVersion";
import { today } from "./today";

/** Suggestions for rows of a sheet. Words join in as soon as their search is there; nothing waits for it. */
export function useSuggester(book: Book, sheet: BudgetSheet): Suggest {
  const words = useWordSearch(book);
  const former = useFormerVersion();
  const version = former.kind === "there" ? former.version : null;
  return useMemo(() => {
    const formerRows = version?.sheets.flatMap(({ rows }) => rows) ?? [];
    return suggesterOf(book, sheet, { words, formerRows, today: today() });
  }, [book, sheet, words, version]);
}

function useWordSearch(book: Book): WordSearch | null {
  const [words, setWords] = useState<WordSearch | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const documents = wordDocuments(book, today());
    if (documents.length === 0) return;
    void import("../../runtime").then(({ searchWords }) => searchWords(documents)).then((search) => {
      if (isCurrent) setWords(() => search);
    });
    return () => {
      isCurrent = false;
    };
  }, [book]);
  return words;
}
