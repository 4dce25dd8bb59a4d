import fc from "fast-check";
import type { BudgetRow } from "../budget/budgetLine";
import { line } from "../rules/testing/ruleFixture";
import { repairRows } from "./repairRows";
import { newRowKey, parseRowKey } from "./rowKey";

/** What belongs together in truth: a row of the finance system, and the tags a clerk has put on it. */
interface Facts {
  readonly product: string;
  readonly account: string;
  readonly text: string;
}
interface Tags {
  readonly goal: string | null;
  readonly key: string | null;
}
interface SheetRow {
  readonly facts: Facts | null;
  readonly tags: Tags;
}

function asRows(sheet: readonly SheetRow[]): readonly BudgetRow[] {
  return sheet.map(({ facts, tags }, row) =>
    facts === null
      ? line({ row, kind: "blank", product: null, account: null, text: null, goalCell: tags.goal, keyCell: tags.key })
      : line({ row, ...facts, goalCell: tags.goal, keyCell: tags.key }),
  );
}

/** The sheet after the repair that nobody needs to be asked about. */
function repaired(sheet: readonly SheetRow[]): { readonly sheet: readonly SheetRow[]; readonly asked: ReadonlySet<number> } {
  const repair = repairRows(asRows(sheet));
  const after = sheet.map((row) => ({ ...row }));
  for (const { row } of repair.emptied) after[row] = { ...after[row]!, tags: { goal: null, key: null } };
  for (const { from, to } of repair.moves) after[to.row] = { ...after[to.row]!, tags: sheet[from.row]!.tags };
  return { sheet: after, asked: new Set([...repair.undecided.map(({ row }) => row.row), ...repair.copies.map(({ row }) => row)]) };
}

type Step =
  | { readonly kind: "sortAll" | "sortSome" | "insert" | "delete" | "deleteCells" | "cut" | "copy" | "pasteValues" | "pasteForeign"; readonly at: number; readonly to: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("sortAll", "sortSome", "insert", "delete", "deleteCells", "cut", "copy", "pasteValues", "pasteForeign"),
  at: fc.nat(40),
  to: fc.nat(40),
});

const empty: SheetRow = { facts: null, tags: { goal: null, key: null } };

/** What people do to sheets. Facts are the department's columns, tags are ours. */
function perform(sheet: readonly SheetRow[], { kind, at, to }: Step): readonly SheetRow[] {
  const [from, target] = [at % sheet.length, to % sheet.length];
  const sorted = [...sheet].sort((one, other) => `${one.facts?.account}${one.facts?.text}`.localeCompare(`${other.facts?.account}${other.facts?.text}`));
  switch (kind) {
    case "sortAll":
      return sorted;
    case "sortSome":
      return sorted.map(({ facts }, row) => ({ facts, tags: sheet[row]!.tags }));
    case "insert":
      return [...sheet.slice(0, from), empty, ...sheet.slice(from)];
    case "delete":
      return sheet.length < 3 ? sheet : sheet.filter((_, row) => row !== from);
    case "deleteCells":
      // Cells of the department's columns deleted, the ones below shifted up: our columns stay where they are.
      return sheet.map(({ tags }, row) => ({ tags, facts: (row < from ? sheet[row] : sheet[row + 1])?.facts ?? null }));
    case "cut": {
      const rest = sheet.filter((_, row) => row !== from);
      return [...rest.slice(0, target), sheet[from]!, ...rest.slice(target)];
    }
    case "copy":
      return sheet.map((row, index) => (index === target ? sheet[from]! : row));
    case "pasteValues":
      return sheet.map((row, index) => (index === target ? { facts: sheet[from]!.facts, tags: row.tags } : row));
    case "pasteForeign":
      return sheet.map((row, index) => (index === target ? { ...row, facts: { product: "99999", account: `7${to}`, text: "aus einer anderen Mappe" } } : row));
  }
}

const town = fc.array(fc.record({ account: fc.integer({ min: 1, max: 30 }), text: fc.integer({ min: 1, max: 6 }), goal: fc.integer({ min: 1, max: 4 }) }), { minLength: 3, maxLength: 25 });

test("[T2] [T3] was auch immer mit den Zeilen geschieht: nach der Reparatur hängt keine Zuordnung an einer falschen Zeile, oder sie wird gefragt", () => {
  fc.assert(
    fc.property(town, fc.array(step, { maxLength: 12 }), (drawn, steps) => {
      const taken = new Set<string>();
      let seed = 1;
      const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
      const start = drawn.map(({ account, text, goal }): SheetRow => {
        const facts = { product: "36501", account: String(50_000 + account), text: `Text ${text}` };
        return { facts, tags: { goal: `${goal}.1`, key: newRowKey(facts, taken, random) } };
      });
      const truth = new Map(start.map(({ facts, tags }) => [parseRowKey(tags.key)!.own, { facts: facts!, goal: tags.goal }]));
      const { sheet, asked } = repaired(steps.reduce(perform, start));
      sheet.forEach(({ facts, tags }, row) => {
        if (tags.key === null || facts === null || asked.has(row)) return;
        const known = truth.get(parseRowKey(tags.key)!.own)!;
        expect({ facts, goal: tags.goal }).toEqual(known);
      });
    }),
    { seed: 2026, numRuns: 2000 },
  );
});

const facts = (text: string): Facts => ({ product: "36501", account: "52410000", text });
const keyOf = (text: string, own = 0.1) => newRowKey(facts(text), new Set(), () => own);

test("[T3] nach dem Sortieren nur der eigenen Spalten findet jede Zuordnung ihre Zeile", () => {
  const keys = ["Nord", "Süd", "Ost"].map((text, index) => keyOf(text, 0.1 + index / 10));
  const sheet: SheetRow[] = [
    { facts: facts("Süd"), tags: { goal: "1.1", key: keys[0]! } },
    { facts: facts("Ost"), tags: { goal: "2.1", key: keys[1]! } },
    { facts: facts("Nord"), tags: { goal: "3.1", key: keys[2]! } },
  ];
  const after = repaired(sheet);
  expect(after.sheet.map((row) => [row.facts?.text, row.tags.goal])).toEqual([["Süd", "2.1"], ["Ost", "3.1"], ["Nord", "1.1"]]);
  expect(after.asked.size).toBe(0);
});

test("[T3] gleiche Zeilen mit verschiedenen Zielen werden gefragt, mit gleichen nicht", () => {
  const swapped = (goals: readonly string[]): SheetRow[] => [
    { facts: facts("Ost"), tags: { goal: goals[0]!, key: keyOf("Nord", 0.1) } },
    { facts: facts("Nord"), tags: { goal: "3.1", key: keyOf("Ost", 0.3) } },
    { facts: facts("Nord"), tags: { goal: goals[1]!, key: keyOf("Nord", 0.2) } },
    { facts: facts("Nord"), tags: { goal: null, key: null } },
  ];
  expect(repairRows(asRows(swapped(["1.1", "2.1"]))).undecided.map(({ row, candidates }) => [row.row, candidates.length])).toEqual([[0, 2], [1, 1]]);
});

test("[T2] die Zeile, zu der der Schlüssel passt, behält ihn; die andere ist die Kopie", () => {
  const key = keyOf("Nord");
  const sheet: SheetRow[] = [
    { facts: facts("Süd"), tags: { goal: "1.1", key } },
    { facts: facts("Nord"), tags: { goal: "1.1", key } },
  ];
  expect(repairRows(asRows(sheet)).copies.map(({ row }) => row)).toEqual([0]);
});

test("ein geänderter Text ist eine Frage ohne Vorschlag", () => {
  const sheet: SheetRow[] = [{ facts: facts("Nord, Neubau"), tags: { goal: "1.1", key: keyOf("Nord") } }];
  expect(repairRows(asRows(sheet)).undecided).toEqual([expect.objectContaining({ candidates: [] })]);
});
