// Without this file ISEK.AMPEL could not turn "läuft" into the word everyone uses.
import { readStatus, statusCell, type StatusVocabulary } from "../measures/vocabulary";
import { isCellError, type CellValue } from "../shared/cell";
import { isEmptyCell, mapGrid, notAvailable, type FunctionValue, type Grid } from "./functionValue";

/** The municipality's status with its symbol for each word, in the shape of the question; an unknown word is `#N/A`. */
export function nameStatus(words: Grid<CellValue>, vocabulary: StatusVocabulary): Grid<FunctionValue> {
  return mapGrid(words, (word) => {
    if (isEmptyCell(word)) return "";
    if (isCellError(word)) return word;
    const status = readStatus(String(word), vocabulary);
    return status === null ? notAvailable({ kind: "statusUnknown", word: String(word) }) : statusCell(status, vocabulary);
  });
}
