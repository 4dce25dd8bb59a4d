import { readTownTables } from "./readTownTables";
import { repeated } from "./townQueries";

const town = readTownTables();
const editions = [town.goals, town["goals-2024"]];
const areas = new Set(town.products.map((row) => row.productArea));

test("a number stands once per edition, a title once in the current one", () => {
  for (const edition of editions) expect(repeated(edition.map((row) => row.id))).toEqual([]);
  expect(repeated(town.goals.map((row) => row.title))).toEqual([]);
});

test("a development goal has a city-wide parent and product areas, one of them its own", () => {
  for (const edition of editions) {
    for (const row of edition) {
      const isCitywide = row.level === "gesamtstädtisch";
      expect([row.id, /^G/.test(row.id)]).toEqual([row.id, isCitywide]);
      if (isCitywide) {
        expect([row.parent, row.productAreas]).toEqual(["", []]);
        continue;
      }
      expect(edition.find(({ id }) => id === row.parent)?.level).toBe("gesamtstädtisch");
      expect(row.mainProductArea).toBe(row.id[0]);
      expect(row.productAreas.filter((area) => !areas.has(area))).toEqual([]);
      expect(row.productAreas.some((area) => area[0] === row.id[0])).toBe(true);
    }
  }
});

test("titles are short, descriptions one sentence, SDG numbers 1 to 17", () => {
  for (const row of editions.flat()) {
    expect(row.title.length).toBeLessThanOrEqual(90);
    expect(row.description).toMatch(/^[^.]*(\.\d[^.]*)*\.$/);
    expect(row.sdg.every((number) => Number(number) >= 1 && Number(number) <= 17)).toBe(true);
  }
});

test("successors and predecessors name each other, and the kind of change agrees with them", () => {
  for (const row of town["goals-2024"]) {
    const same = town.goals.find(({ id }) => id === row.id);
    const agrees = {
      unverändert: row.successors.join() === row.id && row.title === same?.title,
      umbenannt: row.successors.join() === row.id && row.title !== same?.title,
      zusammengeführt: row.successors.length === 1 && row.successors[0] !== row.id,
      geteilt: row.successors.length > 1,
      ausgelaufen: row.successors.length === 0,
    };
    expect([row.id, agrees[row.change]]).toEqual([row.id, true]);
    for (const successor of row.successors) {
      expect(town.goals.find(({ id }) => id === successor)?.predecessors).toContain(row.id);
    }
    if (row.change !== "unverändert") expect(row.changeNote).not.toBe("");
  }
  for (const row of town.goals) {
    const from = town["goals-2024"].filter(({ successors }) => successors.includes(row.id)).map(({ id }) => id);
    expect([...row.predecessors].sort()).toEqual(from.sort());
  }
});

test("numbers of goals that were merged, split or ended are never given again", () => {
  const gone = town["goals-2024"]
    .filter(({ change }) => !["unverändert", "umbenannt"].includes(change))
    .map(({ id }) => id);
  expect(gone).toHaveLength(15);
  expect(town.goals.filter(({ id }) => gone.includes(id))).toEqual([]);
});

test("the old edition ends before the new one begins", () => {
  for (const row of town["goals-2024"]) {
    expect(row.validFrom < row.validTo).toBe(true);
    expect(row.validTo < (town.goals[0]?.validFrom ?? "")).toBe(true);
  }
});
