// Without this file tags would be written one way here and another way by the add-in.
import { defaultVocabulary, readStatus, statusCell } from "../../src/domain/measures/vocabulary";
import { formatSplit } from "../../src/domain/tags/split";
import type { TownTables } from "../town/townSchema";
import type { LineTag } from "./sampleLine";

/** Texts of the tag cells beside a row; null is an empty cell. */
export interface TagTexts {
  readonly goal: string | null;
  readonly split: string | null;
  readonly measure: string | null;
}

/** A single goal for the whole row needs no split; what belongs to no goal is written out, so that nobody asks again. */
export function tagTexts(tag: LineTag | null): TagTexts {
  const [first] = tag?.shares ?? [];
  if (!tag || !first) return { goal: null, split: null, measure: tag?.measure ?? null };
  if (tag.shares.length === 1 && tag.withoutGoal === 0) return { goal: first.goal, split: null, measure: tag.measure };
  const parts = tag.shares.map((share) => ({ goal: share.goal, basisPoints: share.percent * 100 }));
  const split = formatSplit({ unit: "percent", parts, accepted: tag.withoutGoal * 100 });
  return { goal: first.goal, split, measure: tag.measure };
}

/** What the lookup beside a row shows: symbol and word of the measure's status, empty for an unknown measure. */
export function statusShown(measure: string | null, tables: TownTables): string {
  const known = tables.measures.find(({ id }) => id === measure);
  return known ? statusText(known.status) : "";
}

/** `in Umsetzung` → `► in Umsetzung`. Throws on a word that is none of the seven. */
export function statusText(word: string): string {
  const status = readStatus(word, defaultVocabulary);
  if (!status) throw new Error(`Kein Status: „${word}“`);
  return statusCell(status, defaultVocabulary);
}
