// Without this file every text in a sheet would be a bare number.
import type { ReadLimits } from "./limits";
import { refuse, refusePart } from "./refusal";
import { textOfRuns } from "./richText";
import { readXml } from "./xmlReader";
import { decodeCellText, decodeEscapes } from "./xmlText";

/**
 * Reads the shared strings in file order. Rich text becomes plain text; phonetic readings are left out, they are an aid for
 * pronunciation and no part of the text. Cut natively with `indexOf`; unusual files take the slower way with the same result.
 */
export function readSharedStrings(xml: string, part: string, limits: ReadLimits): string[] {
  const root = /<(?:[A-Za-z_][\w.-]{0,40}:)?sst[\s/>]/.exec(xml.slice(0, 4000));
  const isUsual = root?.[0].startsWith("<sst") === true && !xml.includes("<!") && !xml.includes("<?", root.index);
  const texts = isUsual ? cutTexts(xml, part, root.index) : walkTexts(xml, part);
  if (texts.length > limits.texts) refuse({ kind: "tooLarge", what: "texts", limit: limits.texts });
  return texts;
}

const greater = 62;
const slash = 47;

function cutTexts(xml: string, part: string, from: number): string[] {
  const texts: string[] = [];
  let at = xml.indexOf("<si", from);
  while (at >= 0) {
    const plainEnd = endOfPlainText(xml, at);
    if (plainEnd > 0) {
      texts.push(decodeCellText(xml.slice(xml.indexOf(">", at + 6) + 1, plainEnd)));
      at = plainEnd + "</t></si>".length;
      if (!xml.startsWith("<si", at)) at = xml.indexOf("<si", at);
      continue;
    }
    const open = xml.indexOf(">", at);
    if (open > 0 && xml.charCodeAt(open - 1) === slash) {
      texts.push("");
      at = xml.indexOf("<si", open);
      continue;
    }
    const end = xml.indexOf("</si", open);
    if (open < 0 || end < 0) refusePart(part, "markup");
    texts.push(textOfRuns(xml.slice(open + 1, end), part));
    at = xml.indexOf("<si", end);
  }
  // The end of the root element is the only sign that the part is complete.
  if (!xml.includes("</sst", xml.length - 200) && !/<sst[^>]{0,500}\/>/.test(xml.slice(from, from + 600))) refusePart(part, "markup");
  return texts;
}

/** Place of `</t></si>` when a string is nothing but `<si><t>…`, or 0. */
function endOfPlainText(xml: string, at: number): number {
  if (!xml.startsWith("<si><t", at)) return 0;
  const next = xml.charCodeAt(at + 6);
  if (next !== greater && next !== 32) return 0;
  const open = next === greater ? at + 6 : xml.indexOf(">", at + 6);
  if (open < 0 || xml.charCodeAt(open - 1) === slash) return 0;
  const end = xml.indexOf("<", open);
  return end > 0 && xml.startsWith("</t></si>", end) ? end : 0;
}

function walkTexts(xml: string, part: string): string[] {
  const texts: string[] = [];
  let text = "";
  let isInText = false;
  let readings = 0;
  readXml(xml, part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") readings += 1;
      else if (name === "t") isInText = readings === 0;
    },
    text(piece) {
      if (isInText) text += piece;
    },
    close(name) {
      if (name === "si") texts.push(decodeEscapes(text));
      else if (name === "rPh") readings -= 1;
      else if (name === "t") isInText = false;
    },
  });
  return texts;
}
