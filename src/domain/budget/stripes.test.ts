// Without these tests a coloured total could be taken for stripes, or the stripes of our columns be shifted by a row.
import { stripesOf } from "./stripes";

const blue = "#DDEBF7";
const alternating = (length: number, first: string | null, second: string | null) => Array.from({ length }, (_, index) => (index % 2 === 0 ? first : second));

test("abwechselnde Füllung, gezählt nach den Zeilennummern, die Excel zeigt", () => {
  expect(stripesOf(alternating(10, blue, null), 5)).toEqual({ odd: null, even: blue });
  expect(stripesOf(alternating(10, blue, null), 6)).toEqual({ odd: blue, even: null });
  expect(stripesOf(alternating(10, blue, "#FFF2CC"), 4)).toEqual({ odd: blue, even: "#FFF2CC" });
});

test("Summenzeilen mit eigener Farbe stören nicht", () => {
  const fills = alternating(20, blue, null).map((fill, index) => (index % 7 === 6 ? "#D9D9D9" : fill));
  expect(stripesOf(fills, 0)).toEqual({ odd: blue, even: null });
});

test.each([
  ["keine Füllung", alternating(20, null, null)],
  ["alle gleich", alternating(20, blue, blue)],
  ["nur Summenzeilen farbig", Array.from({ length: 20 }, (_, index) => (index % 7 === 6 ? blue : null))],
  ["Blöcke je Produkt", Array.from({ length: 20 }, (_, index) => (Math.floor(index / 5) % 2 === 0 ? blue : null))],
  ["zu wenige Zeilen", alternating(5, blue, null)],
])("keine Streifen: %s", (_, fills) => {
  expect(stripesOf(fills, 0)).toBeNull();
});
