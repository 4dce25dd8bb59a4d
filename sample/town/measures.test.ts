import { readTownTables } from "./readTownTables";
import { goalSuits, metaValue, repeated } from "./townQueries";

const town = readTownTables();
const asOf = metaValue(town, "asOf");
const known = (rows: readonly { readonly id: string }[]) => new Set(rows.map((row) => row.id));
const goals = known(town.goals);
const measures = known(town.measures);

test("keys of all registers stand once, measures without a gap", () => {
  for (const rows of [
    town.measures,
    town.indicators,
    town.elements,
    town.milestones,
    town.proposals,
    town.rounds,
    town.journal,
  ]) {
    expect(repeated(rows.map((row) => row.id))).toEqual([]);
  }
  expect(town.measures.map((row) => row.id)).toEqual(
    town.measures.map((_, index) => `M-${String(index + 1).padStart(3, "0")}`),
  );
  expect(repeated(town.measures.map((row) => row.title))).toEqual([]);
});

test("a measure's goals and products suit each other, none is left over", () => {
  for (const row of town.measures) {
    expect(row.goals.length >= 1 && row.goals.length <= 2 && row.products.length >= 1 && row.products.length <= 3).toBe(
      true,
    );
    for (const product of row.products) {
      expect([row.id, product, row.goals.some((goal) => goalSuits(town, goal, product))]).toEqual([
        row.id,
        product,
        true,
      ]);
    }
    for (const goal of row.goals) {
      expect([row.id, goal, row.products.some((product) => goalSuits(town, goal, product))]).toEqual([
        row.id,
        goal,
        true,
      ]);
    }
  }
});

test("a measure refers to departments, fields, themes, corridors and rounds that exist", () => {
  const departments = new Set(town.departments.map((row) => row.number));
  const fields = known(town.handlungsfelder);
  const themes = known(town.querschnittsthemen);
  const corridors = known(town.corridors);
  for (const row of town.measures) {
    expect(departments.has(row.department) && fields.has(row.actionArea) && known(town.rounds).has(row.lastRound)).toBe(
      true,
    );
    expect(row.crossCuttingThemes.filter((theme) => !themes.has(theme))).toEqual([]);
    expect(row.corridor === "" || corridors.has(row.corridor)).toBe(true);
  }
});

test("a measure's status agrees with its term, its resolution and its tendency", () => {
  for (const { id, status, start, end, resolutionNumber, tendency, costBasis } of town.measures) {
    const agrees =
      (end === null ? status === "Daueraufgabe" : start < end) &&
      (status !== "abgeschlossen" || (end ?? "") <= asOf) &&
      (status !== "in Umsetzung" || (start <= asOf && (end ?? "") >= "2026-09-01")) &&
      (status === "von der Verwaltung empfohlen" ? resolutionNumber === "" && start > asOf : resolutionNumber !== "") &&
      (tendency === "") === ["abgeschlossen", "zurückgestellt", "entfallen"].includes(status) &&
      (costBasis === "gesamt" || status === "Daueraufgabe");
    expect([id, agrees]).toEqual([id, true]);
  }
});

test("public texts are one or two sentences and give nothing internal away", () => {
  for (const row of town.measures) {
    expect(row.title.length).toBeLessThanOrEqual(90);
    expect(row.publicText.match(/[.!?](?= [A-ZÄÖÜ]|$)/g)?.length).toBeLessThanOrEqual(2);
    expect(row.publicText).not.toMatch(/\bFD \d|M-\d{3}|\bSF 2/);
  }
});

test("indicators serve existing goals and move in their direction", () => {
  for (const row of town.indicators) {
    expect(row.goals.length > 0 && row.goals.every((goal) => goals.has(goal))).toBe(true);
    expect(row.baselineYear < row.targetYear && row.targetYear > 2026).toBe(true);
    if (row.direction === "steigend") expect(row.target).toBeGreaterThan(row.baseline);
    if (row.direction === "fallend") expect(row.target).toBeLessThan(row.baseline);
    const atBaseline = { 2022: row.actual2022, 2023: row.actual2023, 2024: row.actual2024, 2025: row.actual2025 }[
      row.baselineYear
    ];
    expect(atBaseline ?? row.baseline).toBe(row.baseline);
  }
});

test("six goals have no indicator, on purpose", () => {
  const measured = new Set(town.indicators.flatMap((row) => row.goals));
  const without = town.goals
    .filter((row) => row.level !== "gesamtstädtisch" && !measured.has(row.id))
    .map((row) => row.id);
  expect(without).toEqual(["3.3", "4.6", "5.13", "5.14", "5.17", "6.3"]);
});

test("elements refer to goals and measures that belong together; one is linked to nothing", () => {
  for (const row of town.elements) {
    expect(row.goals.every((goal) => goals.has(goal))).toBe(true);
    for (const id of row.measures) {
      const measure = town.measures.find((candidate) => candidate.id === id);
      expect(measure?.goals.some((goal) => row.goals.includes(goal))).toBe(true);
    }
    if (row.lastRevision) expect(addMonths(row.lastRevision, row.intervalMonths)).toBe(row.nextDue);
  }
  const loose = town.elements.filter((row) => row.goals.length + row.measures.length === 0).map((row) => row.id);
  expect(loose).toEqual([metaValue(town, "elementWithoutLinks")]);
});

test("milestones lie in the order of the phases and are done, overdue or open by the date", () => {
  const phases = ["Vorprozess", "Hauptprozess", "Umsetzung"];
  const order = town.milestones.map((row) => phases.indexOf(row.phase));
  expect(order).toEqual([...order].sort());
  for (const row of town.milestones) {
    expect(row.state).toBe(row.done ? "erledigt" : row.due < asOf ? "überfällig" : "offen");
    expect(["", ...measures, ...known(town.elements)]).toContain(row.reference);
  }
});

test("an accepted proposal agrees with the measure it became", () => {
  for (const row of town.proposals) {
    expect(row.resolutionNumber !== "" || ["offen", "zurückgestellt"].includes(row.decision)).toBe(true);
    expect(["", ...known(town.proposals)]).toContain(row.carriedFrom);
    if (row.measure === "") continue;
    const measure = town.measures.find((candidate) => candidate.id === row.measure);
    expect(row.goals.every((goal) => measure?.goals.includes(goal))).toBe(true);
    expect([measure?.department, measure?.totalCost]).toEqual([row.department, row.effortEuro]);
    if (row.resolutionNumber) expect(measure?.resolutionNumber).toBe(row.resolutionNumber);
  }
});

test("fields, themes, corridors and bodies refer to each other", () => {
  const departments = new Set(town.departments.map((row) => row.number));
  const bodies = known(town["bodies-roles"]);
  for (const row of town.handlungsfelder) {
    expect(departments.has(row.leadDepartment) && bodies.has(row.body)).toBe(true);
    expect(row.contributingDepartments).not.toContain(row.leadDepartment);
  }
  for (const row of town.corridors) expect(row.focusGoals.every((goal) => goals.has(goal))).toBe(true);
  for (const row of town["bodies-roles"]) {
    expect(row.actionAreas.every((field) => known(town.handlungsfelder).has(field))).toBe(true);
  }
  expect(town.handlungsfelder).toHaveLength(12);
  expect(town.querschnittsthemen).toHaveLength(7);
});

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const total = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  const last = m === 2 ? 28 : [4, 6, 9, 11].includes(m) ? 30 : 31;
  return `${y}-${String(m).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
}
