// Without this file a header row chosen by hand could be ignored.
import { columnOf } from "../domain/budget/sheetLayout";
import type { CellValue } from "../domain/shared/cell";
import type { AreaSnapshot } from "../workbook/port";
import { proposeWithHeader } from "./proposeSetUp";

const headings = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026"];
const lines: readonly (readonly CellValue[])[] = [
  ["36501", "50120000", "Vergütungen", 312_400],
  ["36501", "52110000", "Unterhaltung", 8_000],
  ["36502", "44610000", "Entgelte", 45_250],
];

function cells(rows: readonly (readonly CellValue[])[]): AreaSnapshot {
  return { area: { sheet: "THH 51", row: 0, column: 0, rows: rows.length, columns: 4 }, values: rows };
}

test("columns are read below the header row a person has chosen", () => {
  const found = proposeWithHeader(cells([["Haushalt", null, null, null], headings, ...lines]), { headerRow: 1, headerRows: 1 }, "SH");
  expect(found).toMatchObject({ kind: "proposal", proposal: { layout: { headerRow: 1, headerRows: 1 } } });
  if (found.kind !== "proposal") return;
  const { layout } = found.proposal;
  expect([columnOf(layout, "product"), columnOf(layout, "account"), columnOf(layout, "amount")]).toEqual([0, 1, 3]);
});

test("a row that heads no budget is refused, and the cells stay at hand for another try", () => {
  const found = proposeWithHeader(cells([["Telefonliste", "Name", "Raum", "Durchwahl"], ["a", "b", "c", "d"]]), { headerRow: 0, headerRows: 1 }, "SH");
  expect(found).toMatchObject({ kind: "noSetUp", reason: { reason: "noBudgetStructure" }, cells: { area: { rows: 2 } } });
});
