/**
 * Without this test a take-over could work in memory and be refused by Excel, where sheets of the same plan do not exist yet.
 * @jest-environment ./preview/test/jest/environment.cjs
 * @jest-environment-options {"requirements": {"excelapi": "1.14"}, "enforceRequirements": true}
 */
import { catalogueBook } from "../../../sample/books/townBooks";
import { buildLindhafen } from "../../../sample/lindhafen";
import { writeBook } from "../../../sample/workbook/writeBook";
import { indexGoals } from "../../domain/goals/goalIndex";
import { readCatalogueFile } from "../../usecases/catalogue/catalogueFile";
import { changesAnything, compareCatalogue } from "../../usecases/catalogue/compareCatalogue";
import { planCatalogue } from "../../usecases/catalogue/planCatalogue";
import { valueOf } from "../../usecases/catalogue/testing/catalogueBooks";
import { openBook } from "../../usecases/openBook";
import { planApplyTrafficLight } from "../../usecases/trafficLight";
import { applyPlan } from "../../workbook/applyPlan";
import { goalList, measureList, planListName, statusList } from "../../workbook/schema/listNames";
import { inflateWithZlib } from "../xlsx/inflateWithZlib";
import { readXlsx } from "../xlsx/readXlsx";
import { excelWorkbook as book } from "./excelWorkbook";

jest.setTimeout(60_000);

const journal = { by: "Geschäftsstelle", time: 46_000.5, round: "", origin: "Add-in" };
const options = { today: "2026-11-23", replaces: false };

test("[K1] ein ganzer Katalog in eine leere Mappe: in Excel angekommen, ein zweites Mal ändert nichts, alles zurückgenommen", async () => {
  const bytes = await writeBook(catalogueBook(buildLindhafen().tables));
  const office = valueOf(await readCatalogueFile({ file: "Katalog.xlsx", read: () => readXlsx(bytes, inflateWithZlib) }));
  const empty = valueOf(await openBook(book));
  const { plan, lines } = planCatalogue(office, empty, compareCatalogue(office, empty, options), "p1");
  const { inverse } = valueOf(await applyPlan(book, plan, { ...journal, lines }));

  const own = valueOf(await openBook(book));
  expect(own.faults).toEqual([]);
  expect([own.goals.length, own.measures.length, own.products.length]).toEqual([office.book.goals.length, office.book.measures.length, office.book.products.length]);
  expect(own.settings).toMatchObject({ state: "SH", catalogue: office.book.settings.catalogue, asOf: office.book.settings.asOf });
  expect([goalList, measureList, statusList].flatMap((list) => planListName(list, own.outline))).toEqual([]);
  expect(changesAnything(compareCatalogue(office, own, options))).toBe(false);

  // The lists as the workbook itself calculates them: valid goals once each, seven words.
  const area = { sheet: own.outline.activeSheet, row: 0, column: 0, rows: 1, columns: 3 };
  const formulas = [`=COUNTA(${goalList.name})`, `=INDEX(${goalList.name},ROWS(${goalList.name}))`, `=COUNTA(${statusList.name})`];
  valueOf(await book.write([{ kind: "writeCells", area, cells: [formulas.map((formula) => ({ formula }))], expected: [[undefined]] }]));
  const [calculated] = valueOf(await book.read([{ area }]));
  const valid = [...indexGoals(own.goals, options.today).valid.keys()];
  expect(calculated?.values).toEqual([[valid.length, valid.at(-1), 7]]);
  expect(valid.length).toBeLessThan(own.goals.length);

  const light = valueOf(await applyPlan(book, planApplyTrafficLight(own, "p2"), journal));
  valueOf(await applyPlan(book, light.inverse, journal));
  valueOf(await applyPlan(book, inverse, journal));
  const after = valueOf(await openBook(book));
  expect(after.outline.sheets.map(({ name }) => name)).toEqual([...empty.outline.sheets.map(({ name }) => name), "ISEK-Protokoll"]);
  expect(after.outline.names).toEqual([]);
});
