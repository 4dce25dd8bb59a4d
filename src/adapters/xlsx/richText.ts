// Without this file bold words and Japanese readings would be lost or glued onto the text.
import { readXml } from "./xmlReader";
import { decodeEscapes } from "./xmlText";

/** Plain text of what stands inside of `<si>` or `<is>`: all runs joined, phonetic readings (`rPh`) left out. */
export function textOfRuns(xml: string, part: string): string {
  let text = "";
  let isInText = false;
  let readings = 0;
  readXml(xml, part, {
    open(name) {
      if (name === "rPh") readings += 1;
      else if (name === "t") isInText = readings === 0;
    },
    text(piece) {
      if (isInText) text += piece;
    },
    close(name) {
      if (name === "rPh") readings -= 1;
      else if (name === "t") isInText = false;
    },
  });
  return decodeEscapes(text);
}
