import fc from "fast-check";
import type { BudgetRow } from "../budget/budgetLine";
import { line } from "../rules/testing/ruleFixture";
import { matchRows, type RowMatches } from "./matchRows";
import { fingerprint, newRowKey } from "./rowKey";

function brief({ taken, ambiguous, added, gone }: RowMatches) {
  return {
    taken: taken.map(({ former, current, by, amountChanged }) => `${former.row}→${current.row} ${by}${amountChanged ? " *" : ""}`),
    ambiguous: ambiguous.map(({ current, candidates }) => `${current.row}: ${candidates.map(({ row }) => row).join(", ")}`),
    added: added.map(({ row }) => row),
    gone: gone.map(({ row }) => row),
  };
}

const key = newRowKey(line(), new Set(), () => 0.5);

test.each([
  ["derselbe Schlüssel gilt, auch mit anderem Betrag", [line({ row: 1, keyCell: key })], [line({ row: 9, keyCell: key, euros: 7 })], { taken: ["1→9 key *"] }],
  ["ein abgerissener Schlüssel gilt nicht", [line({ row: 1, keyCell: key })], [line({ row: 9, keyCell: key, account: "40110000", text: "Grundsteuer" })], { added: [9], gone: [1] }],
  ["ein Schlüssel, der nur zufällig gleich ist, gilt nicht", [line({ row: 1, keyCell: key })], [line({ row: 9, account: "40110000", text: "Grundsteuer", keyCell: `${key.slice(0, 6)}-${fingerprint(line({ account: "40110000", text: "Grundsteuer" }))}` })], { added: [9], gone: [1] }],
  ["ein Schlüssel gilt auch mit neuem Konto", [line({ row: 1, keyCell: key })], [line({ row: 9, account: "52419999", keyCell: `${key.slice(0, 6)}-${fingerprint(line({ account: "52419999" }))}` })], { taken: ["1→9 key"] }],
  ["Produkt, Konto und Text genügen ohne Schlüssel", [line({ row: 1, keyCell: key })], [line({ row: 4, text: " kita  norderhöhe " })], { taken: ["1→4 fingerprint"] }],
  ["gleiche Zeilen mit gleichem Ziel brauchen keine Entscheidung", [line({ row: 1, goalCell: "2.1", euros: 1 }), line({ row: 2, goalCell: "2.1", euros: 2 })], [line({ row: 5, euros: 2 }), line({ row: 6, euros: 3 })], { taken: ["2→5 fingerprint", "1→6 fingerprint *"] }],
  ["gleiche Zeilen mit verschiedenen Zielen werden am Betrag erkannt", [line({ row: 1, goalCell: "2.1", euros: 1 }), line({ row: 2, goalCell: "3.1", euros: 2 })], [line({ row: 5, euros: 2 }), line({ row: 6, euros: 1 })], { taken: ["2→5 fingerprint", "1→6 fingerprint"] }],
  ["gleiche Zeilen mit verschiedenen Zielen und neuen Beträgen werden gefragt", [line({ row: 1, goalCell: "2.1", euros: 1 }), line({ row: 2, goalCell: "3.1", euros: 2 })], [line({ row: 5, euros: 8 }), line({ row: 6, euros: 9 })], { ambiguous: ["5: 1, 2", "6: 1, 2"] }],
  ["ein leicht geänderter Text ist dieselbe Zeile", [line({ row: 1, text: "Kita Norderhöhe" })], [line({ row: 3, text: "Kita Norderhöhe, 2. Bauabschnitt" })], { taken: ["1→3 likeness"] }],
  ["ein ganz anderer Text ist eine neue Zeile", [line({ row: 1, text: "Kita Norderhöhe" })], [line({ row: 3, text: "Spielgeräte" })], { added: [3], gone: [1] }],
  ["zwei ähnliche Texte werden gefragt", [line({ row: 1, text: "Kita Norderhöhe I" }), line({ row: 2, text: "Kita Norderhöhe II" })], [line({ row: 3, text: "Kita Norderhöhe" })], { ambiguous: ["3: 1, 2"] }],
  ["Summenzeilen zählen nicht", [line({ row: 1, kind: "total" })], [line({ row: 3, kind: "total" })], {}],
] as const)("%s", (_, former, current, expected) => {
  const nothing = { taken: [], ambiguous: [], added: [], gone: [] };
  expect(brief(matchRows(former, current))).toEqual({ ...nothing, ...expected });
});

/** Lines with a truth of their own: `name` says which line of the town it is, whatever happens to the row. */
interface NamedLine {
  readonly name: number;
  readonly row: BudgetRow;
}

const town = fc.array(fc.record({ product: fc.integer({ min: 11101, max: 11108 }), account: fc.integer({ min: 1, max: 6 }), text: fc.integer({ min: 1, max: 4 }), goal: fc.integer({ min: 1, max: 3 }), euros: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 60 });

test("in beliebiger Reihenfolge, mit weggefallenen und neuen Zeilen wird keine Zuordnung an eine falsche Zeile gehängt", () => {
  fc.assert(
    fc.property(town, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }), (drawn, order) => {
      const former: NamedLine[] = drawn.map(({ product, account, text, goal, euros }, name) => ({
        name,
        row: line({ row: name, product: String(product), account: `5${account}`, text: `Vorhaben ${"abcd"[text]}${text}`.repeat(text), goalCell: `${goal}.1`, euros }),
      }));
      // A tenth is gone; the others come in another order, without our columns, with their amounts.
      const current: NamedLine[] = former
        .filter(({ name }) => order[name]! > 0.1)
        .sort((one, other) => order[one.name]! - order[other.name]!)
        .map(({ name, row }, index) => ({ name, row: { ...row, row: index, goalCell: null } }));
      const goalOf = new Map(former.map(({ name, row }) => [name, row.goalCell]));
      const nameOf = new Map(current.map(({ name, row }) => [row, name]));
      const result = matchRows(former.map(({ row }) => row), current.map(({ row }) => row));
      for (const { former: matched, current: row } of result.taken) expect(matched.goalCell).toBe(goalOf.get(nameOf.get(row)!));
      expect(result.taken.length + result.ambiguous.length + result.added.length).toBe(current.length);
    }),
    { seed: 2026, numRuns: 300 },
  );
});
