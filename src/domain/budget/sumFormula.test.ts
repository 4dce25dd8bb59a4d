import { addsUpItsColumn } from "./sumFormula";

const columnF = 5;

it.each(["=SUM(F3:F20)", "=SUM($F$3:$F$20)", "=SUBTOTAL(9,F3:F20)", "=AGGREGATE(9, 5, F3:F20)", "=sum(F3:F20)+F30"])("%s adds up column F", (formula) => {
  expect(addsUpItsColumn(formula, columnF)).toBe(true);
});

it.each([null, "=SUM(A3:E3)", "=SUM(G3:G20)", "=SUM(Details!F3:F20)", "=F3*1.02", "=SUMIF(A:A,\"x\",F:F)", "Summe"])("%s does not", (formula) => {
  expect(addsUpItsColumn(formula, columnF)).toBe(false);
});
