// Without this file suggestions could not lean on the words of goals and measures; the package loads with the first of them.
import MiniSearch from "minisearch";
import type { WordDocument, WordHit, WordSearch } from "../../domain/tags/wordSearch";

/** Shorter words say little in German and stand everywhere. */
const shortest = 4;
/** A part of a compound must be a whole word of another text and at least this long. */
const shortestPart = 5;

const stopWords = new Set(
  "aber alle allen aller alles als auch auf aus bei beim bis das dass dem den der des die diese dieser durch ein eine einem einen einer eines für hat ihre ihren ihrer ist kann können mehr mit nach nicht oder sich sie sind sowie soll stadt über und unter vom von vor wird werden wie wurde zum zur zwischen sonstige sonstigen sonstiges allgemeine kosten aufwendungen erträge haushalt jahr jahre".split(
    " ",
  ),
);

/** Indexes documents by title (counts thrice) and text. Compounds are found by their parts: *Schulsozialarbeit* by *Sozialarbeit*. */
export function miniSearchWords(documents: readonly WordDocument[]): WordSearch {
  const vocabulary = new Set(documents.flatMap(({ title, text }) => wordsIn(`${title} ${text}`).map(stem)));
  const written = new Map(documents.flatMap(({ title, text }) => wordsIn(`${text} ${title}`).map((word) => [stem(word), word] as const)));
  const partsOf = compoundSplitter(vocabulary);
  const index = new MiniSearch<WordDocument>({
    fields: ["title", "text"],
    tokenize: wordsIn,
    processTerm: (word) => [stem(word), ...partsOf(stem(word))],
    searchOptions: { boost: { title: 3 }, combineWith: "OR", fuzzy: (term) => (term.length > 7 ? 0.15 : false), prefix: (term) => term.length > shortestPart },
  });
  index.addAll(documents);
  return (query) => {
    const results = index.search(query);
    const best = results[0]?.score ?? 1;
    return results.map(({ id, score, terms }): WordHit => ({ id: String(id), score: score / best, words: longestFirst(terms).map((term) => written.get(term) ?? term) }));
  };
}

function wordsIn(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= shortest && !stopWords.has(word.toLowerCase()));
}

/** Lower case without the commonest endings; enough for nouns of budgets and goals. */
function stem(word: string): string {
  const small = word.toLowerCase();
  const cut = small.replace(/(innen|ungen|en|er|es|e|n|s)$/, "");
  return cut.length >= shortest ? cut : small;
}

function compoundSplitter(vocabulary: ReadonlySet<string>): (word: string) => readonly string[] {
  const parts = [...vocabulary].filter((word) => word.length >= shortestPart);
  const known = new Map<string, readonly string[]>();
  return (word) => {
    if (word.length < shortestPart + 3) return [];
    const before = known.get(word);
    if (before) return before;
    const found = parts.filter((part) => part !== word && (word.startsWith(part) || word.endsWith(part)));
    known.set(word, found);
    return found;
  };
}

function longestFirst(terms: readonly string[]): readonly string[] {
  return [...terms].sort((one, other) => other.length - one.length).slice(0, 2);
}
