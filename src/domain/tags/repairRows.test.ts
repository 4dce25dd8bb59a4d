import fc from "fast-check";
import type { BudgetRow } from "../budget/budgetLine";
import { line } from "../rules/testing/ruleFixture";
import { repairRows } from "./repairRows";
import { fingerprint, newRowKey, parseRowKey, secondFingerprint } from "./rowKey";

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
  const open = [...repair.undecided.map(({ row }) => row), ...repair.waiting.map(({ from }) => from), ...repair.copies];
  return { sheet: after, asked: new Set(open.map(({ row }) => row)) };
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
  const repair = repairRows(asRows(swapped(["1.1", "2.1"])));
  expect(repair.undecided.map(({ row, candidates }) => [row.row, candidates.length])).toEqual([[0, 2]]);
  expect(repair.waiting.map(({ from, to }) => [from.row, to.row])).toEqual([[1, 0]]);
});

/** Different accounts whose rows share the four characters by chance. */
function chancePair(): readonly [Facts, Facts] {
  const seen = new Map<string, Facts>();
  for (let account = 50_000_000; ; account++) {
    const one = { product: "36501", account: String(account), text: "Strom" };
    const other = seen.get(fingerprint(one));
    if (other !== undefined && secondFingerprint(other) !== secondFingerprint(one)) return [other, one];
    seen.set(fingerprint(one), one);
  }
}

test("[T3] [S5] zwei Zeilen, deren vier Zeichen zufällig gleich sind, hält der zweite Fingerabdruck auseinander", () => {
  const [one, other] = chancePair();
  const torn = (keys: readonly [string, string]): SheetRow[] => [
    { facts: other, tags: { goal: "1.1", key: keys[0] } },
    { facts: one, tags: { goal: "2.1", key: keys[1] } },
    { facts: facts("Nord"), tags: { goal: "3.1", key: keyOf("Nord", 0.7) } },
  ];
  const thrown = (sheet: readonly SheetRow[]): SheetRow[] => [2, 0, 1].map((row, index) => ({ facts: sheet[row]!.facts, tags: sheet[index]!.tags }));
  const key = (row: Facts, own: number) => newRowKey(row, new Set(), () => own);
  const after = repaired(thrown(torn([key(other, 0.2), key(one, 0.4)])));
  expect(after.asked.size).toBe(0);
  expect(after.sheet.map(({ facts: about, tags }) => [about?.account, tags.goal])).toEqual([["52410000", "3.1"], [other.account, "1.1"], [one.account, "2.1"]]);

  // Keys made before there was a second fingerprint do not say it: then two questions are asked, and the rest waits for them.
  const old = (row: Facts, own: string) => `${own}-${fingerprint(row)}`;
  const about = [facts("Nord"), facts("Süd"), other, one];
  const keys = [old(other, "bcdfgh"), old(one, "bcdfgj"), keyOf("Nord", 0.7), keyOf("Süd", 0.8)];
  const repair = repairRows(asRows(about.map((row, index) => ({ facts: row, tags: { goal: `${index}.1`, key: keys[index]! } }))));
  expect([repair.moves.length, repair.waiting.length, repair.undecided.map(({ candidates }) => candidates.length)]).toEqual([0, 2, [2, 2]]);
});

test("[T3] eine Zeile, die vor dem Sortieren geändert wurde, fragt nach dem einen Platz, den sonst niemand will", () => {
  const sheet: SheetRow[] = [
    { facts: facts("Ost"), tags: { goal: "1.1", key: keyOf("Nord, alter Text", 0.1) } },
    { facts: facts("Nord, neuer Text"), tags: { goal: "2.1", key: keyOf("Ost", 0.2) } },
  ];
  const { undecided, waiting } = repairRows(asRows(sheet));
  expect(undecided.map(({ row, candidates, isClaimed }) => [row.row, candidates.map((each) => each.row), isClaimed])).toEqual([[0, [1], true]]);
  expect(waiting).toHaveLength(1);
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
