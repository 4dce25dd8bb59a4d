// Without this file a search in a long list would not say what it searches.
import { countText } from "./figures";

/** Words of long lists. */
export const longListTexts = {
  search: (label: string) => `In „${label}“ suchen`,
  shown: (label: string, count: number) => `${label}, ${countText(count)}`,
  noHit: (query: string) => `Keine Zeile mit „${query}“.`,
} as const;
