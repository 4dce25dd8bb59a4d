import { isDateFormat } from "./dateFormat";

it.each(["dd.mm.yyyy", "TT.MM.JJJJ", "d.m.yy", "mmm yy", "m/d/yy", "yyyy-mm-dd", "[$-407]d. mmmm yyyy", "dd/mm/yyyy;@"])("%p shows a date", (format) => {
  expect(isDateFormat(format)).toBe(true);
});

it.each(["General", "@", "#,##0.00", "0", "0.00E+00", '#,##0.00 "€ pro Tag"', "[Red]-#,##0", "0%", "Standard"])("%p does not", (format) => {
  expect(isDateFormat(format)).toBe(false);
});
