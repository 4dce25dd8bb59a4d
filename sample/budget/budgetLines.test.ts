import { parseRowKey } from "../../src/domain/tags/rowKey";
import { buildLindhafen } from "../lindhafen";
import { fits, goalSuits, repeated } from "../town/townQueries";
import { planYears } from "./sampleLine";

const town = buildLindhafen();
const { lines, tables, truth } = town;

test("the town is the same each time it is built", () => {
  expect(JSON.stringify(buildLindhafen().lines)).toBe(JSON.stringify(lines));
});

test("about 1,500 rows, among them every row of a measure with its amounts and shares", () => {
  expect(lines.length).toBeGreaterThan(1_400);
  expect(lines.length).toBeLessThan(1_650);
  for (const row of tables["measure-budget"]) {
    const line = lines.find(
      (each) => each.product === row.product && each.account === row.account && each.text === row.text,
    );
    expect(line?.ownMeasure).toBe(row.measure);
    expect(line?.amounts).toEqual([
      row.actual2024,
      row.planned2025,
      row.planned2026,
      row.planned2027,
      row.forecast2028,
      row.forecast2029,
      row.forecast2030,
    ]);
    expect(line?.tag).toEqual({ shares: row.goalShares, withoutGoal: 0, measure: row.measure });
  }
});

test("product, account and text together name one row", () => {
  expect(repeated(lines.map((line) => [line.product, line.account, line.text].join("|")))).toEqual([]);
});

test("ordinary rows stand on fitting accounts, steady ones within the account's span", () => {
  for (const line of lines.filter((each) => each.ownMeasure === null)) {
    const account = tables["budget-accounts"].find((each) => each.account === line.account);
    if (!account) throw new Error(line.account);
    expect([line.product, line.account, fits(account, line.product)]).toEqual([line.product, line.account, true]);
    if (line.isMirror) continue;
    for (const amount of line.amounts.slice(1).filter((each) => each !== 0)) {
      expect([line.account, amount >= account.amountMin * 100, amount <= account.amountMax * 100]).toEqual([
        line.account,
        true,
        true,
      ]);
    }
  }
});

test("the annual result is the one of indicator K-32 in 2024 and reaches its target in 2029", () => {
  const result = planYears.map(
    (_, year) => ((truth.all.revenue[year] ?? 0) - (truth.all.expense[year] ?? 0)) / 100_000_000,
  );
  const indicator = tables.indicators.find(({ id }) => id === "K-32");
  expect(result[0]?.toFixed(1)).toBe(indicator?.actual2024?.toFixed(1));
  expect(result[planYears.indexOf(2029)]?.toFixed(1)).toBe(indicator?.target.toFixed(1));
  expect(result.map((each) => each.toFixed(1))).toEqual(["-12.4", "-11.8", "-9.2", "-6.1", "-3.0", "0.0", "0.4"]);
});

test("the result plan of 2026 and 2027 has the size of a town of 80,000", () => {
  for (const year of [planYears.indexOf(2026), planYears.indexOf(2027)]) {
    for (const sum of [truth.all.revenue[year] ?? 0, truth.all.expense[year] ?? 0]) {
      expect(sum).toBeGreaterThan(360_000_000_00);
      expect(sum).toBeLessThan(390_000_000_00);
    }
  }
});

test("internal charges cancel out to the cent, every year", () => {
  expect(truth.all.internalRevenue).toEqual(truth.all.internalExpense);
  expect(truth.all.internalRevenue[2]).toBeGreaterThan(10_000_000_00);
});

test("a mirror shows the amounts of its row in the other view", () => {
  const mirrors = lines.filter((line) => line.isMirror);
  expect(mirrors.length).toBeGreaterThan(3);
  for (const mirror of mirrors) {
    const account = tables["budget-accounts"].find((each) => each.account === mirror.account)?.mirrorAccount;
    const shown = lines.find(
      (line) => line.product === mirror.product && line.account === account && line.ownMeasure === null,
    );
    expect(mirror.amounts).toEqual(shown?.amounts);
  }
});

test("sums by Teilplan, area and Fachdienst are the whole", () => {
  for (const groups of [truth.bySubPlan, truth.byProductArea, truth.byDepartment]) {
    const parts = [...groups.values()];
    expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(lines.length);
    planYears.forEach((_, year) => {
      expect(parts.reduce((sum, part) => sum + (part.revenue[year] ?? 0), 0)).toBe(truth.all.revenue[year]);
      expect(parts.reduce((sum, part) => sum + (part.expense[year] ?? 0), 0)).toBe(truth.all.expense[year]);
    });
  }
  expect(truth.bySubPlan.size).toBe(new Set(tables.products.map((row) => row.subPlan)).size);
  expect(truth.byDepartment.size).toBe(14);
});

test("every tag is right: shares of 100 %, goals for the product, measures with the product and a common goal", () => {
  for (const { product, tag } of lines) {
    if (!tag) continue;
    expect(tag.shares.reduce((sum, share) => sum + share.percent, tag.withoutGoal)).toBe(100);
    expect(tag.shares.filter((share) => !goalSuits(tables, share.goal, product))).toEqual([]);
    const measure = tables.measures.find(({ id }) => id === tag.measure);
    if (tag.measure === null) continue;
    expect(measure?.products).toContain(product);
    expect(tag.shares.some((share) => measure?.goals.includes(share.goal))).toBe(true);
  }
});

test("rows of accounts that are not taggable have no tag", () => {
  const untaggable = new Set(tables["budget-accounts"].filter((row) => !row.taggable).map((row) => row.account));
  expect(lines.filter((line) => untaggable.has(line.account) && line.ownMeasure === null && line.tag)).toEqual([]);
});

test("every row has a key of its own that fits it", () => {
  expect(repeated(lines.map((line) => line.key))).toEqual([]);
  expect(lines.filter((line) => parseRowKey(line.key) === null)).toEqual([]);
});

test("the row of every planted fault is there", () => {
  for (const fault of tables.faults.filter(({ product }) => product !== "")) {
    const found = lines.filter(
      (line) => line.product === fault.product && line.account === fault.account && line.text === fault.rowText,
    );
    expect([fault.id, found.length]).toEqual([fault.id, 1]);
  }
});
