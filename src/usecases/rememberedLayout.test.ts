// Without these tests a layout of another report could be laid over a sheet, or a known one be asked about again.
import { proposeLayout } from "../domain/budget/proposeLayout";
import type { LayoutProposal } from "../domain/budget/layoutProposal";
import type { SheetLayout } from "../domain/budget/sheetLayout";
import { rememberedLayout } from "./rememberedLayout";

function proposed(sheet: string, headings: readonly string[]): LayoutProposal {
  const rows = Array.from({ length: 12 }, (_, row) => ["36501", String(52_410_000 + row), `Kita ${row}`, 1000 + row, 1100 + row]);
  const proposal = proposeLayout({ sheet, values: [headings, ...rows] }, { state: "SH" });
  if (proposal.kind === "noLayout") throw new Error(proposal.reason);
  return proposal;
}

const thisYear = ["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026", "Ansatz 2027"];
const nextYear = thisYear.map((heading) => heading.replace("2027", "2028").replace("2026", "2027"));

/** Somebody has said that the column named "Bezeichnung" is only a note. */
const decided: SheetLayout = {
  ...proposed("Entwurf", thisYear).layout,
  columns: proposed("Entwurf", thisYear).layout.columns.map((column) => (column.heading === "Bezeichnung" ? { ...column, meaning: "note", decidedBy: "person" } : column)),
};

test("die nächste Datei gleicher Form bekommt, was entschieden wurde, mit ihren eigenen Jahren", () => {
  const found = rememberedLayout([decided], proposed("Beschluss", nextYear));
  expect(found?.sheet).toBe("Beschluss");
  expect(found?.columns.find(({ heading }) => heading === "Bezeichnung")?.meaning).toBe("note");
  expect(found?.columns.flatMap(({ value }) => value?.year ?? [])).toEqual([2027, 2028]);
});

test("das eigene Layout eines Blattes geht vor; eine andere Form wird nicht genommen", () => {
  expect(rememberedLayout([decided], proposed("Entwurf", thisYear))).toBe(decided);
  expect(rememberedLayout([decided], proposed("Anderes", ["Produkt", "Sachkonto", "Zweck", "Ansatz 2026", "Ansatz 2027"]))).toBeNull();
});
