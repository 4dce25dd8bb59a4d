import { editDistance } from "../shared/nearest";
import { defaultVocabulary, nearestStatusWords, readStatus, statusCell, statusOrder } from "./vocabulary";

test("[U1] Symbol und Wort einer Zelle werden wieder als derselbe Status gelesen", () => {
  for (const status of statusOrder) expect(readStatus(statusCell(status, defaultVocabulary), defaultVocabulary)).toBe(status);
});

test.each([
  ["i.U.", "inProgress"],
  ["I. U.", "inProgress"],
  ["erledigt", "completed"],
  ["✔ abgeschlossen", "completed"],
  ["offen", "open"],
  ["  In  Umsetzung ", "inProgress"],
] as const)("[U1] „%s“ wird gelesen", (written, status) => {
  expect(readStatus(written, defaultVocabulary)).toBe(status);
});

test.each(["", "?", "vielleicht", "in"])("[U1] „%s“ ist kein Status", (written) => {
  expect(readStatus(written, defaultVocabulary)).toBeNull();
});

test("[U1] das ähnlichste Wort wird zuerst genannt", () => {
  expect(nearestStatusWords("abgeschlosen", defaultVocabulary, editDistance)[0]).toBe("abgeschlossen");
});

test("kein Symbol beginnt eine Formel, keine zwei sind gleich", () => {
  const symbols = statusOrder.map((status) => defaultVocabulary[status].symbol);
  expect(new Set(symbols).size).toBe(7);
  expect(symbols.filter((symbol) => "=+-@".includes(symbol))).toEqual([]);
});
