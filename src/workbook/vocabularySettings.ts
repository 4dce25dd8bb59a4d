// Without this file pane and functions would read the municipality's words for the status in two ways. Free of zod, for the functions.
import { defaultVocabulary, statusOrder, type StatusMark, type StatusVocabulary } from "../domain/measures/vocabulary";
import { numbersIn } from "../domain/rules/ruleContext";
import { statusKeys } from "./settings";

/** Words, symbols, colours and aliases from settings, the usual ones where nothing is said. `colour` checks and falls back. */
export function vocabularyFromSettings(text: (key: string) => string, colour: (key: string, byDefault: string) => string): StatusVocabulary {
  const marks = statusOrder.map((status) => {
    const usual = defaultVocabulary[status];
    const written = text(statusKeys.word(usual.word));
    const aliases = text(statusKeys.aliases(usual.word));
    const mark: StatusMark = {
      ...usual,
      ...(written === "" ? {} : symbolAndWord(written, usual)),
      fill: colour(statusKeys.fill(usual.word), usual.fill),
      aliases: aliases === "" ? usual.aliases : numbersIn(aliases),
    };
    // A renamed word still stands in older cells: the usual one stays readable.
    return [status, mark.word === usual.word ? mark : { ...mark, aliases: [...mark.aliases, usual.word] }] as const;
  });
  return Object.fromEntries(marks) as StatusVocabulary;
}

/** `► in Arbeit` has symbol and word; a word alone keeps the usual symbol. */
function symbolAndWord(written: string, usual: StatusMark): { readonly symbol: string; readonly word: string } {
  const match = /^([^\p{L}\p{N}\s])\s+(.+)$/u.exec(written);
  return match ? { symbol: match[1]!, word: match[2]! } : { symbol: usual.symbol, word: written };
}
