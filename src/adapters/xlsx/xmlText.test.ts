// Without this file "&amp;lt;" could become "<", and a clerk's text another one.
import { decodeCellText, decodeXmlText } from "./xmlText";

test.each([
  ["Köln &amp; Zürich", "Köln & Zürich"],
  ["&lt;b&gt; &quot;x&quot; &apos;y&apos;", "<b> \"x\" 'y'"],
  ["&amp;lt;", "&lt;"],
  ["&amp;amp;amp;", "&amp;amp;"],
  ["&#38;lt; &#x20AC;", "&lt; €"],
  ["a & b &unbekannt; &amp", "a & b &unbekannt; &amp"],
  ["&&amp;&", "&&&"],
  ["&#x110000;&#xD83D;", "\uFFFD\uD83D"],
  ["a\r\nb\rc", "a\nb\nc"],
])("%j in XML is %j", (raw, text) => expect(decodeXmlText(raw)).toBe(text));

test.each([
  ["a_x000D_\nb", "a\r\nb"],
  ["_x005F_x0041_", "_x0041_"],
  ["_x41_ _xZZZZ_", "_x41_ _xZZZZ_"],
])("%j in a cell is %j", (raw, text) => expect(decodeCellText(raw)).toBe(text));
