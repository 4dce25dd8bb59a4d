import { layout, line } from "../domain/rules/testing/ruleFixture";
import { parseRowKey } from "../domain/tags/rowKey";
import type { Change, WriteCells } from "../workbook/change";
import { budgetSheet } from "./budgetSheet";
import { selectRows, rowsAlike, rowsOfSameProducts } from "./selectRows";
import { planTagging } from "./tagRows";

const rows = [
  line({ row: 1, keyCell: "aaaaaa-2222".replaceAll("a", "b") }),
  line({ row: 2, goalCell: "2.1", splitCell: "2.1 60 %; 3.1 40 %" }),
  line({ row: 3, kind: "subtotal", product: null, text: "Summe" }),
  line({ row: 4, hidden: true }),
  line({ row: 5, product: "11101", account: "50120000", goalCell: "3.1" }),
];
const sheet = budgetSheet(layout, rows, { sheet: layout.sheet, row: 1, column: 0, rows: 5, columns: 9 });
const all = { sheet: layout.sheet, row: 0, column: 0, rows: 1_048_576, columns: 1 };
const sources = { planId: "p1", random: () => 0.5 };

function writes(changes: readonly Change[]): readonly WriteCells[] {
  return changes.filter((change): change is WriteCells => change.kind === "writeCells");
}

describe("Auswahl", () => {
  test("[B2] Ertrag und Aufwand werden nicht verrechnet; dann gibt es keinen gemeinsamen Betrag", () => {
    const mixed = budgetSheet(layout, [line({ row: 1 }), line({ row: 2, direction: "revenue", euros: 400 })], sheet.area);
    const selected = selectRows(mixed, { areas: [all], hiddenRows: [] });
    expect(selected.sums).toEqual([{ kind: "expense", sum: 100_000 }, { kind: "revenue", sum: 40_000 }]);
    expect(selected.amount).toBeNull();
    expect(selectRows(mixed, { areas: [{ ...all, row: 2, rows: 1 }], hiddenRows: [] }).amount).toBe(40_000);
  });

  test("ganze Spalten und überlappende Bereiche ergeben jede Zeile einmal", () => {
    const selected = selectRows(sheet, { hiddenRows: [], areas: [all, { ...all, column: 3, row: 1, rows: 2 }] });
    expect(selected.lines.map(({ row }) => row)).toEqual([1, 2, 5]);
    expect(selected.skipped).toEqual({ hidden: 1, merged: 0, totals: 1, headings: 0 });
    expect(selected.sums).toEqual([{ kind: "expense", sum: 300_000 }]);
    expect(selected.amount).toBe(300_000);
    expect(selected.products).toEqual(["36501", "11101"]);
  });

  test("Bereiche anderer Blätter zählen nicht", () => {
    expect(selectRows(sheet, { hiddenRows: [], areas: [{ ...all, sheet: "ISEK-Ziele" }] }).lines).toEqual([]);
  });

  test("ein Produkt und alle gleichen Zeilen lassen sich aus einer Zeile wählen, ausgeblendete bleiben draußen", () => {
    const one = selectRows(sheet, { hiddenRows: [], areas: [{ ...all, row: 1, rows: 1 }] });
    expect(rowsOfSameProducts(sheet, one.lines).lines.map(({ row }) => row)).toEqual([1, 2]);
    expect(rowsAlike(sheet, one.lines).lines.map(({ row }) => row)).toEqual([1, 2]);
    expect(rowsAlike(sheet, one.lines).skipped.hidden).toBe(1);
  });
});

describe("Zuordnen", () => {
  test("schreibt das Ziel als Text, leert die alte Aufteilung und lässt alles andere stehen", () => {
    const { plan, rows: count, alreadyTagged, column } = planTagging(sheet, [rows[0]!, rows[1]!, rows[4]!], { goal: "3.10" }, sources);
    expect([count, alreadyTagged, column]).toEqual([3, 2, 4]);
    const [goal, split, key] = writes(plan.changes);
    expect(goal).toMatchObject({
      onlyVisible: true,
      area: { row: 1, column: 4, rows: 5, columns: 1 },
      cells: [["3.10"], ["3.10"], [undefined], [undefined], ["3.10"]],
      expected: [[null], ["2.1"], [undefined], [undefined], ["3.1"]],
      anchor: { keyColumn: 8, keys: ["bbbbbb-2222", null, null, null, null] },
    });
    expect(split).toMatchObject({ area: { column: 5 }, expected: [[null], ["2.1 60 %; 3.1 40 %"], [undefined], [undefined], [null]] });
    expect(key).toMatchObject({ area: { row: 2, column: 8, rows: 4 } });
    const textAreas = plan.changes.filter((change) => change.kind === "setNumberFormat" && change.format === "@");
    expect(textAreas).toHaveLength(3);
  });

  test("Zeilen, die das Ziel schon haben, werden nicht geschrieben", () => {
    const tagged = line({ row: 1, goalCell: "3.1", keyCell: "bbbbbb-2222" });
    const plan = planTagging(budgetSheet(layout, [tagged], sheet.area), [tagged], { goal: "3.1" }, sources);
    expect([plan.rows, plan.plan.changes]).toEqual([0, []]);
  });

  test("eine Aufteilung schreibt ihr erstes Ziel in ISEK-Ziel", () => {
    const split = { unit: "percent", parts: [{ goal: "2.1", basisPoints: 6000 }, { goal: "3.4", basisPoints: 3000 }], accepted: 1000 } as const;
    const { plan } = planTagging(sheet, [rows[0]!], { split }, sources);
    expect(writes(plan.changes).map(({ cells }) => cells[0]![0])).toEqual(["2.1", "2.1 60 %; 3.4 30 %; ohne Ziel 10 %"]);
  });

  test("eine Maßnahme allein lässt Ziel und Aufteilung stehen", () => {
    const { plan, alreadyTagged } = planTagging(sheet, [rows[1]!], { measure: "M-014" }, sources);
    expect(writes(plan.changes).map(({ area }) => area.column)).toEqual([6, 8]);
    expect(alreadyTagged).toBe(0);
  });

  test("jede Zeile ohne Schlüssel bekommt ihren eigenen", () => {
    let seed = 1;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const many = Array.from({ length: 200 }, (_, index) => line({ row: index + 1, text: `Zeile ${index}` }));
    const { plan } = planTagging(budgetSheet(layout, many, { ...sheet.area, rows: 200 }), many, { goal: "2.1" }, { planId: "p2", random });
    const keys = writes(plan.changes).at(-1)!.cells.map(([key]) => parseRowKey(key)?.own);
    expect(new Set(keys).size).toBe(200);
    expect(keys).not.toContain(undefined);
  });

  test("weit auseinander liegende Zeilen ergeben zwei Blöcke statt eines von einer Million", () => {
    const far = [line({ row: 1, keyCell: "bbbbbb-2222" }), line({ row: 900_000, keyCell: "cccccc-2222" })];
    const { plan } = planTagging(budgetSheet(layout, far, { ...sheet.area, rows: 900_000 }), far, { goal: "2.1" }, sources);
    expect(writes(plan.changes).map(({ area }) => [area.row, area.rows, area.column])).toEqual([
      [1, 1, 4],
      [900_000, 1, 4],
      [1, 1, 5],
      [900_000, 1, 5],
    ]);
  });
});
