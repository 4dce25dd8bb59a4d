import { layout, line } from "../domain/rules/testing/ruleFixture";
import { budgetSheet } from "./budgetSheet";
import { rowsForMeasure } from "./rowsForMeasure";

const rows = [
  line({ row: 1, text: "Strom", euros: 900 }),
  line({ row: 2, text: "Mensa, Planung", euros: 100, goalCell: "3.1" }),
  line({ row: 3, text: "Mensa, Bau", euros: 5_000, goalCell: "3.1" }),
  line({ row: 4, text: "schon vergeben", euros: 9_000, goalCell: "3.1", measureCell: "M-020" }),
  line({ row: 5, text: "Summe", kind: "subtotal", euros: 6_000 }),
  line({ row: 6, text: "anderes Produkt", product: "11101", euros: 9_000 }),
  line({ row: 7, text: "Erstattung", euros: -4_000 }),
];
const sheet = budgetSheet(layout, rows, { sheet: layout.sheet, row: 1, column: 0, rows: 7, columns: 9 });

test("[M3] zuerst Zeilen mit einem Ziel der Maßnahme, dann nach Geld; vergebene und fremde nicht", () => {
  const found = rowsForMeasure([sheet], { products: ["36501"], goals: ["3.1"] });
  expect(found.map(({ text }) => text)).toEqual(["Mensa, Bau", "Mensa, Planung", "Erstattung", "Strom"]);
  expect(found[0]).toEqual({ at: { sheet: "THH 51", row: 3, column: 6 }, text: "Mensa, Bau", amount: 500_000 });
});

test("[M3] nie mehr als fünf", () => {
  const many = Array.from({ length: 9 }, (_, row) => line({ row }));
  expect(rowsForMeasure([budgetSheet(layout, many, sheet.area)], { products: ["36501"], goals: [] })).toHaveLength(5);
});
