import { readTownTables } from "./readTownTables";
import { fits, repeated } from "./townQueries";

const town = readTownTables();
const accounts = town["budget-accounts"];
const kindOfClass = { "4": "Ertrag", "5": "Aufwand", "6": "Einzahlung", "7": "Auszahlung" } as Record<string, string>;

test("keys stand once", () => {
  expect(repeated(town.products.map((row) => row.product))).toEqual([]);
  expect(repeated(accounts.map((row) => row.account))).toEqual([]);
  expect(repeated(town.departments.map((row) => row.number))).toEqual([]);
  expect(repeated(town["measure-budget"].map((row) => [row.product, row.account, row.text].join()))).toEqual([]);
});

test("3 directorates with 14 departments, each department in one of them", () => {
  const directorates = town.departments.filter((row) => row.kind === "Dezernat").map((row) => row.number);
  const departments = town.departments.filter((row) => row.kind === "Fachdienst");
  expect(directorates).toHaveLength(3);
  expect(departments).toHaveLength(14);
  expect(departments.filter((row) => !directorates.includes(row.directorate))).toEqual([]);
});

test("a product's group, area and sub-plan are beginnings of its number and bear one name each", () => {
  const wrong = town.products.filter(
    (row) =>
      !row.product.startsWith(row.subPlan) ||
      row.subPlan.length !== 5 ||
      !row.subPlan.startsWith(row.productGroup) ||
      !row.productGroup.startsWith(row.productArea) ||
      row.productArea[0] !== row.mainProductArea,
  );
  expect(wrong).toEqual([]);
  const names = town.products.flatMap((row) => [
    `${row.subPlan} ${row.subPlanName}`,
    `${row.productGroup} ${row.productGroupName}`,
    `${row.productArea} ${row.productAreaName}`,
  ]);
  expect(repeated([...new Set(names)].map((name) => name.split(" ")[0] ?? ""))).toEqual([]);
});

test("products belong to a department", () => {
  const departments = town.departments.filter((row) => row.kind === "Fachdienst").map((row) => row.number);
  expect(town.products.filter((row) => !departments.includes(row.department))).toEqual([]);
});

test("an account's class, kind, span and products agree", () => {
  for (const row of accounts) {
    expect([row.account, row.accountClass, row.kind]).toEqual([
      row.account,
      row.account[0],
      kindOfClass[row.account[0] ?? ""],
    ]);
    expect(row.amountMin).toBeGreaterThan(0);
    expect(row.amountMax).toBeGreaterThan(row.amountMin);
    expect([1, 2, 3, 4, 5]).toContain(row.weight);
    expect(row.internalCharge).toBe(/^[45]8/.test(row.account));
    for (const prefix of row.productPrefixes)
      expect(town.products.some(({ product }) => product.startsWith(prefix))).toBe(true);
  }
});

test("mirror accounts name each other across the two views", () => {
  for (const row of accounts.filter((account) => account.mirrorAccount !== "")) {
    const mirror = accounts.find((account) => account.account === row.mirrorAccount);
    expect(mirror?.mirrorAccount).toBe(row.account);
    expect(Math.abs(Number(row.accountClass) - Number(mirror?.accountClass))).toBe(2);
  }
});

test("every product has enough accounts for a believable page of the budget", () => {
  const few = town.products.filter(({ product }) => {
    const needed = ["411", "535", "612"].includes(product.slice(0, 3)) ? 1 : 10;
    return accounts.filter((account) => fits(account, product)).length < needed;
  });
  expect(few).toEqual([]);
});

test("rows of a measure stand on its products, on fitting accounts and within its term", () => {
  const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
  for (const row of town["measure-budget"]) {
    const measure = town.measures.find(({ id }) => id === row.measure);
    const account = accounts.find((candidate) => candidate.account === row.account);
    if (!measure || !account) throw new Error(`${row.measure} oder ${row.account} fehlt`);
    expect(measure.products).toContain(row.product);
    expect(fits(account, row.product)).toBe(true);
    expect(row.kind).toBe(account.kind);
    const amounts = [
      row.actual2024,
      row.planned2025,
      row.planned2026,
      row.planned2027,
      row.forecast2028,
      row.forecast2029,
      row.forecast2030,
    ];
    const paid = years.filter((_, index) => (amounts[index] ?? 0) > 0);
    const [first = 9999, last = 0] = [paid[0], paid.at(-1)];
    const ends = Number(measure.end?.slice(0, 4) ?? 9999);
    expect(first).toBeGreaterThanOrEqual(Number(measure.start.slice(0, 4)));
    if (measure.status !== "noch zu klären") expect(last).toBeLessThanOrEqual(ends);
    if (measure.status === "zurückgestellt" || measure.status === "entfallen") expect(last).toBeLessThanOrEqual(2025);
    if (measure.status === "von der Verwaltung empfohlen") expect(first).toBeGreaterThanOrEqual(2028);
  }
});

test("ceilings are exceeded exactly where the town's story says so", () => {
  const spent = new Map<string, number>();
  for (const row of town["measure-budget"].filter(({ kind }) => kind === "Aufwand" || kind === "Auszahlung")) {
    const measure = town.measures.find(({ id }) => id === row.measure);
    for (const field of [measure?.actionArea, measure?.corridor]) {
      spent.set(`${field} 2026`, (spent.get(`${field} 2026`) ?? 0) + row.planned2026);
      spent.set(`${field} 2027`, (spent.get(`${field} 2027`) ?? 0) + row.planned2027);
    }
  }
  const exceeded = [...town.handlungsfelder, ...town.corridors].flatMap((field) => [
    ...((spent.get(`${field.id} 2026`) ?? 0) > field.ceiling2026 * 100 ? [`${field.id} 2026`] : []),
    ...((spent.get(`${field.id} 2027`) ?? 0) > field.ceiling2027 * 100 ? [`${field.id} 2027`] : []),
  ]);
  expect(exceeded).toEqual(["HF06 2027", "TK2 2026"]);
});

test("what a measure spends stays within 2 % of its total cost", () => {
  for (const measure of town.measures.filter(
    ({ costBasis, totalCost }) => costBasis === "gesamt" && totalCost !== null,
  )) {
    const rows = town["measure-budget"].filter(
      (row) => row.measure === measure.id && /A(ufwand|uszahlung)/.test(row.kind),
    );
    const sum = rows.reduce(
      (total, row) =>
        total +
        row.actual2024 +
        row.planned2025 +
        row.planned2026 +
        row.planned2027 +
        row.forecast2028 +
        row.forecast2029 +
        row.forecast2030,
      0,
    );
    expect([measure.id, sum <= (measure.totalCost ?? 0) * 102]).toEqual([measure.id, true]);
  }
});
