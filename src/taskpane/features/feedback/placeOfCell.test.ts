// Without this file a remark typed into the feedback could send a person to a cell that does not exist.
import { placeOfCell } from "./placeOfCell";

test.each([
  ["Haushalt", "B7", { sheet: "Haushalt", row: 6, column: 1 }],
  ["Haushalt", "AA120", { sheet: "Haushalt", row: 119, column: 26 }],
  ["", "B7", null],
  ["Haushalt", "", null],
  ["Haushalt", "siehe unten", null],
])("%s %s", (sheet, cell, place) => {
  expect(placeOfCell(sheet, cell)).toEqual(place);
});
