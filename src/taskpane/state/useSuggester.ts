// Without this file each view would draw its suggestions from other sources.
import { useEffect, useMemo, useState } from "react";
import type { Suggest } from "../../domain/tags/suggestGoals";
import type { WordSearch } from "../../domain/tags/wordSearch";
import type { Book } from "../../usecases/book";
import type { BudgetSheet } from "../../usecases/budgetSheet";
import { useFormerVersion } from "./formerVersion";
import { today } from "./today";

type SuggestTags = typeof import("../../usecases/suggestTags");

const none: Suggest = () => [];

/**
 * Suggestions for rows of a sheet. What makes them is fetched beside the view, and words join in as soon as their search is
 * there; nothing waits for either.
 */
export function useSuggester(book: Book, sheet: BudgetSheet): Suggest {
  const tags = useSuggestTags();
  const words = useWordSearch(book, tags);
  const former = useFormerVersion();
  const version = former.kind === "there" ? former.version : null;
  return useMemo(() => {
    if (tags === null) return none;
    const formerRows = version?.sheets.flatMap(({ rows }) => rows) ?? [];
    return tags.suggesterOf(book, sheet, { words, formerRows, today: today() });
  }, [book, sheet, tags, words, version]);
}

function useSuggestTags(): SuggestTags | null {
  const [tags, setTags] = useState<SuggestTags | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void import("../../usecases/suggestTags").then((module) => {
      if (isCurrent) setTags(module);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return tags;
}

function useWordSearch(book: Book, tags: SuggestTags | null): WordSearch | null {
  const [words, setWords] = useState<WordSearch | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const documents = tags?.wordDocuments(book, today()) ?? [];
    if (documents.length === 0) return;
    void import("../../runtime").then(({ searchWords }) => searchWords(documents)).then((search) => {
      if (isCurrent) setWords(() => search);
    });
    return () => {
      isCurrent = false;
    };
  }, [book, tags]);
  return words;
}
