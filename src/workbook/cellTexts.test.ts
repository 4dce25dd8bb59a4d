// Without these tests what is written into a cell could not be read out of it again.
import { absoluteReference, quotedSheet, referencedArea } from "./cellReference";
import { dayOfSerial, dayOfText, germanDay, serialOfDay } from "./day";
import { columnLabel, headerRowsText, readColumnLabel, readHeaderRows } from "./layoutText";
import { joinedParts, textParts } from "./planLog";
import { readResolution, resolutionText } from "./resolutionText";

test.each([
  ["1900-03-01", 61],
  ["2026-01-02", 46_024],
  ["2028-02-29", 46_812],
])("%s is day %i", (day, serial) => {
  expect(serialOfDay(day)).toBe(serial);
  expect(dayOfSerial(serial + 0.75)).toBe(day);
  expect(dayOfText(germanDay(day))).toBe(day);
});

test.each(["2026-02-30", "31.04.2026", "bald", "1.1.26", ""])("%p is no day", (text) =>
  expect(dayOfText(text)).toBeNull(),
);

test.each([
  [{ body: "RV", date: "2023-06-20", number: "RV 2023/0108" }, "RV, 20.06.2023, RV 2023/0108"],
  [{ body: "HA", date: null, number: "HA 2025/0050" }, "HA, , HA 2025/0050"],
  [{ body: "HA", date: null, number: "" }, "HA"],
  [{ body: "HA", date: "2023-06-20", number: "" }, "HA, 20.06.2023"],
])("a resolution %p reads %s", (resolution, text) => {
  expect(resolutionText(resolution)).toBe(text);
  expect(readResolution(text)).toEqual(resolution);
});

test("a resolution without a date keeps its number", () => {
  expect(readResolution("HA, HA 2025/0050")).toEqual({ body: "HA", date: null, number: "HA 2025/0050" });
  expect(readResolution("  ")).toBeNull();
});

test.each([
  [{ headerRow: 4, headerRows: 1 }, "5"],
  [{ headerRow: 4, headerRows: 2 }, "5–6"],
])("heading rows %p read %s", (rows, text) => {
  expect(headerRowsText(rows)).toBe(text);
  expect(readHeaderRows(text)).toEqual(rows);
});

test.each([
  [{ column: 27, heading: "Ansatz (neu) 2026" }, "AB (Ansatz (neu) 2026)"],
  [{ column: 0, heading: "" }, "A"],
])("a column %p reads %s", (column, text) => {
  expect(columnLabel(column)).toBe(text);
  expect(readColumnLabel(text)).toEqual(column);
});

test.each([
  ["Haushalt", "Haushalt"],
  ["ISEK-Ziele", "'ISEK-Ziele'"],
  ["Plan '26", "'Plan ''26'"],
  ["A1", "'A1'"],
])("the sheet %s is %s in a formula", (sheet, quoted) => {
  expect(quotedSheet(sheet)).toBe(quoted);
  const area = { sheet, row: 1, column: 0, rows: 79, columns: 1 };
  expect(absoluteReference(area)).toBe(`${quoted}!$A$2:$A$80`);
  expect(referencedArea(`=${absoluteReference(area)}`)).toEqual(area);
});

describe("a long text in parts", () => {
  const text = `${'ä🏛️"='.repeat(20_000)}Ende`;

  test("fits into cells, starts no formula, and comes together again", () => {
    const parts = textParts(text);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.length).toBeLessThan(32_767);
      expect(part).toMatch(/^Teil /);
      // Half a character makes this throw.
      expect(encodeURIComponent(part)).not.toBe("");
    }
    expect(joinedParts(parts)).toBe(text);
    expect(joinedParts(textParts(""))).toBe("");
  });

  test("a missing, swapped or edited part is noticed", () => {
    const parts = textParts(text);
    expect(joinedParts(parts.slice(1))).toBeNull();
    expect(joinedParts(parts.slice(0, -1))).toBeNull();
    expect(joinedParts([parts[1]!, parts[0]!, ...parts.slice(2)])).toBeNull();
    expect(joinedParts([`${parts[0]} `, ...parts.slice(1)])).toBeNull();
  });
});
