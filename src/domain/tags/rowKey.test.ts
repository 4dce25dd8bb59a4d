import { fingerprint, newRowKey, parseRowKey } from "./rowKey";

const row = { product: "36501", account: "52410000", text: "Kita Norderhöhe" };

test("ein Schlüssel hat sechs eigene Zeichen und vier der Zeile", () => {
  const key = newRowKey(row, new Set(), () => 0.5);
  expect(key).toMatch(/^[2-9a-z]{6}-[2-9a-z]{4}$/);
  expect(parseRowKey(key)?.fingerprint).toBe(fingerprint(row));
});

test("ein vergebener Schlüssel wird nicht noch einmal vergeben, auch wenn der Zufall immer dasselbe sagt", () => {
  const taken = new Set<string>();
  const keys = Array.from({ length: 1000 }, () => newRowKey(row, taken, () => 0.999));
  expect(new Set(keys).size).toBe(1000);
});

test("Groß- und Kleinschreibung und Leerzeichen ändern den Fingerabdruck nicht, Konto und Text schon", () => {
  expect(fingerprint({ ...row, text: "  KITA\u00a0 Norderhöhe " })).toBe(fingerprint(row));
  expect(fingerprint({ ...row, account: "52410001" })).not.toBe(fingerprint(row));
  expect(fingerprint({ ...row, text: null })).not.toBe(fingerprint(row));
  expect(fingerprint({ product: "365", account: "0152410000", text: row.text })).not.toBe(fingerprint(row));
});

test("Fingerabdrücke verteilen sich: 5.000 Zeilen, höchstens 40 gleiche Paare", () => {
  const seen = new Map<string, number>();
  let pairs = 0;
  for (let index = 0; index < 5000; index++) {
    const print = fingerprint({ product: String(11101 + (index % 90)), account: String(50_000_000 + index * 10), text: `Text ${index}` });
    pairs += seen.get(print) ?? 0;
    seen.set(print, (seen.get(print) ?? 0) + 1);
  }
  // By chance 5,000 rows in 531,441 boxes give about 24 pairs.
  expect(pairs).toBeLessThanOrEqual(40);
});

test.each(["", "abc", "aaaaaa-bbbb", 12, null])("%p ist kein Schlüssel", (cell) => {
  expect(parseRowKey(cell)).toBeNull();
});
