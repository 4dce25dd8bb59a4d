import { readTownTables, townTableText } from "./readTownTables";
import { fits, goalSuits, repeated } from "./townQueries";
import type { GoalShare } from "./fieldSchemas";
import { townSchema, type TableName } from "./townSchema";

const town = readTownTables();
const accounts = town["budget-accounts"];
const percent = (shares: readonly GoalShare[]) => shares.reduce((sum, share) => sum + share.percent, 0);
const measureOf = (id: string) => town.measures.find((row) => row.id === id);

test("shares of a measure's rows are 100 % of its own goals, each right for the row's product", () => {
  for (const row of town["measure-budget"]) {
    expect([row.measure, percent(row.goalShares)]).toEqual([row.measure, 100]);
    for (const { goal } of row.goalShares) {
      expect(measureOf(row.measure)?.goals).toContain(goal);
      expect([row.text, goalSuits(town, goal, row.product)]).toEqual([row.text, true]);
    }
  }
});

test("a hint's shares and what it leaves untagged are 100 %, its goals right for the product", () => {
  expect(repeated(town["tagging-hints"].map((row) => `${row.product} ${row.accountPrefixes.join("|")}`))).toEqual([]);
  for (const row of town["tagging-hints"]) {
    expect([row.id, percent(row.goalShares) + row.untaggedShare]).toEqual([row.id, 100]);
    expect(town.products.find(({ product }) => product === row.product)?.name).toBe(row.productName);
    for (const { goal } of row.goalShares) expect([row.id, goalSuits(town, goal, row.product)]).toEqual([row.id, true]);
    for (const prefix of row.accountPrefixes) {
      expect(accounts.some((account) => account.account.startsWith(prefix) && fits(account, row.product))).toBe(true);
    }
  }
});

test("a hint with row texts names rows of its measure and tags them as they tag themselves", () => {
  for (const hint of town["tagging-hints"].filter((row) => row.rowTexts.length > 0)) {
    const rows = town["measure-budget"].filter((row) => row.measure === hint.measure && row.product === hint.product);
    for (const text of hint.rowTexts) {
      const named = rows.filter((row) => row.text.includes(text));
      expect([
        hint.id,
        named.some((row) => hint.accountPrefixes.some((prefix) => row.account.startsWith(prefix))),
      ]).toEqual([hint.id, true]);
      expect(named.filter((row) => JSON.stringify(row.goalShares) !== JSON.stringify(hint.goalShares))).toEqual([]);
    }
    expect(["entfallen", "zurückgestellt"]).not.toContain(measureOf(hint.measure)?.status);
  }
});

test("75 of 96 products have hints, as measure M-007 says", () => {
  const hinted = new Set(town["tagging-hints"].map((row) => row.product)).size;
  expect(measureOf("M-007")?.note).toContain(`${hinted} von ${town.products.length} Produkten`);
});

const current = (goal: string) => town.goals.find(({ id }) => id === goal);
const former = (goal: string) => town["goals-2024"].find(({ id }) => id === goal);

/** What makes each planted fault really one. */
const isFault: Record<string, (fault: (typeof town.faults)[number], goal: string, sum: number) => boolean> = {
  "Ziel unbekannt": (_, goal) => !current(goal) && !former(goal),
  "Ziel geteilt": (_, goal) => former(goal)?.change === "geteilt" && !current(goal),
  "Ziel ausgelaufen ohne Nachfolger": (_, goal) => former(goal)?.change === "ausgelaufen",
  "Ziel zusammengeführt": (_, goal) => former(goal)?.change === "zusammengeführt",
  "Ziel eines anderen Produktbereichs": ({ product }, goal) =>
    current(goal) !== undefined && !goalSuits(town, goal, product),
  "Anteile über 100 %": (_fault, _goal, sum) => sum === 110,
  "Anteile unter 100 %": (_fault, _goal, sum) => sum === 90,
  "Maßnahme am falschen Produkt": (fault) => measureOf(fault.measureCell)?.products.includes(fault.product) === false,
  "Abgeschlossene Maßnahme mit Geld": (fault) =>
    measureOf(fault.measureCell)?.status === "abgeschlossen" && fault.amount.includes("2027"),
  "Summenzeile zugeordnet": ({ rowText, product }) => rowText.startsWith("Summe") && product === "",
  "Maßnahme unbekannt": ({ measureCell }) => measureOf(measureCell) === undefined,
  "Maßnahme passt nicht zum Ziel": (fault, goal) => measureOf(fault.measureCell)?.goals.includes(goal) === false,
  "Zielnummer wurde zum Datum": ({ goalCell }) => goalCell.includes("Datum"),
  "Zielnummer wurde zur Zahl": ({ goalCell, product }) =>
    goalCell.includes("Zahl") && !goalSuits(town, "5.1", product) && goalSuits(town, "5.10", product),
  "Entfallene Maßnahme mit Geld": (fault) => measureOf(fault.measureCell)?.status === "entfallen",
};

test.each(town.faults.map((fault) => [fault.id, fault.kind, fault] as const))(
  "%s %s is a fault, its correction is none",
  (_id, kind, fault) => {
    const parts = [...fault.goalCell.matchAll(/([1-6]\.\d{1,2}) (\d+) %/g)];
    const sum = parts.reduce((total, part) => total + Number(part[2]), 0);
    expect(isFault[kind]?.(fault, parts[0]?.[1] ?? "", sum)).toBe(true);

    const corrected = [...fault.correctGoal.matchAll(/([1-6]\.\d{1,2}) (\d+) %/g)];
    if (corrected.length) expect(corrected.reduce((total, part) => total + Number(part[2]), 0)).toBe(100);
    for (const part of corrected) expect(goalSuits(town, part[1] ?? "", fault.product)).toBe(true);
    if (fault.correctMeasure) expect(measureOf(fault.correctMeasure)?.products).toContain(fault.product);
  },
);

test("faults name rows that exist in the department's budget", () => {
  for (const fault of town.faults.filter(({ product }) => product !== "")) {
    expect(town.products.find(({ product }) => product === fault.product)?.department).toBe(fault.department);
    const account = accounts.find((candidate) => candidate.account === fault.account);
    expect(account && fits(account, fault.product)).toBe(true);
    const ofMeasure = town["measure-budget"].some((row) => row.product === fault.product && row.text === fault.rowText);
    expect(ofMeasure || account?.name === fault.rowText).toBe(true);
  }
});

test("no real town and no person is named", () => {
  const places =
    /\b(Kiel|Neumünster|Flensburg|Lübeck|Boizenburg|Münster|Karlsruhe|Rendsburg|Schleswig(?!-Holstein)|Husum|Itzehoe|Elmshorn|Norderstedt|Hamburg|Rostock|Greifswald|Eckernförde)\b/u;
  const persons = /\b(?:Herr|Frau|Dr\.|Prof\.) [A-Z]\p{L}+/u;
  for (const name of Object.keys(townSchema) as TableName[]) {
    expect(townTableText(name)).not.toMatch(places);
    expect(townTableText(name)).not.toMatch(persons);
  }
});
