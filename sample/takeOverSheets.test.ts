// Without these tests a workbook with a sheet per Teilplan would be taken over sheet by sheet, and a row could be used twice.
import { checkWorkbook } from "../src/usecases/checkWorkbook";
import { planRowTags } from "../src/usecases/planRowTags";
import { compareSheets, planTakeOver } from "../src/usecases/takeOverTags";
import { randomFor } from "./budget/seededRandom";
import { buildLindhafen } from "./lindhafen";
import { carryOut, readTrial, setUpTrial } from "./testing/budgetTrial";
import { exportShapes } from "./testing/exportShapes";
import { exportLines, nextExport } from "./testing/nextExport";

const lines = exportLines(buildLindhafen().lines.filter(({ product }) => product.startsWith("511") || product.startsWith("36")), 2026);

test("alle Blätter in einem Schritt: ein Plan, jede frühere Zeile einmal, alles auf einmal zurückgenommen", async () => {
  const random = randomFor("Blätter");
  const former = await setUpTrial(exportShapes.sheets(lines, 2026), "SH", { planId: "a", random });
  for (const sheet of former.sheets) {
    const tags = sheet.rows.filter(({ kind }) => kind === "line").map((line) => ({ line, cells: { goal: "2.1", split: null, measure: null } }));
    await carryOut(former.workbook, planRowTags(sheet, tags, { planId: "b", random, operation: "tag", subject: "alle" }));
  }
  const rows = (await readTrial(former.workbook)).sheets.flatMap((sheet) => sheet.rows);
  const next = await setUpTrial(exportShapes.sheets(nextExport(lines, randomFor("später")), 2027), "SH", { planId: "c", random });
  expect(next.sheets.length).toBeGreaterThan(3);

  const takeOver = compareSheets(rows, next.sheets);
  const used = takeOver.matches.taken.map(({ former: row }) => row);
  expect(new Set(used).size).toBe(used.length);
  const plan = planTakeOver(next.sheets, takeOver, [], { planId: "d", random });
  expect(plan.subject).toBe(`${next.sheets.length} Blätter, ${takeOver.toWrite} Zeilen übernommen`);
  const inverse = await carryOut(next.workbook, plan);
  const tagged = (await readTrial(next.workbook)).sheets.map((sheet) => sheet.rows.filter(({ goalCell }) => goalCell !== null).length);
  expect(tagged.reduce((sum, count) => sum + count, 0)).toBe(takeOver.toWrite);
  expect(Math.min(...tagged)).toBeGreaterThan(0);

  await carryOut(next.workbook, inverse);
  const cells = (sheets: typeof next.sheets) => sheets.map((sheet) => sheet.rows.map(({ goalCell, keyCell }) => [goalCell, keyCell]));
  expect(cells((await readTrial(next.workbook)).sheets)).toEqual(cells(next.sheets));
});

test("[A2] [S11] eine Aufteilung in Euro kommt wörtlich mit und wird nach einem neuen Betrag ein Befund, eine in Prozent nicht", async () => {
  const random = randomFor("Euro");
  const two = lines.filter(({ euros }) => euros < 0).slice(0, 2);
  const former = await setUpTrial(exportShapes.plain(two, 2026), "SH", { planId: "a", random });
  const [sheet] = former.sheets;
  const [percent, euro] = sheet!.rows.filter(({ kind }) => kind === "line");
  const amount = Math.abs(two[1]!.euros);
  const inEuros = `2.1 ${amount - 100} €; 3.1 100 €`;
  const tags = [
    { line: percent!, cells: { goal: "2.1", split: "2.1 60 %; 3.1 40 %", measure: null } },
    { line: euro!, cells: { goal: "2.1", split: inEuros, measure: null } },
  ];
  await carryOut(former.workbook, planRowTags(sheet!, tags, { planId: "b", random, operation: "tag", subject: "beide" }));
  const rows = (await readTrial(former.workbook)).sheets[0]!.rows;
  const raised = two.map((line) => ({ ...line, euros: line.euros - 500 }));
  const next = await setUpTrial(exportShapes.plain(raised, 2026), "SH", { planId: "c", random });
  const takeOver = compareSheets(rows, next.sheets);
  expect(takeOver.matches.taken.map(({ amountChanged }) => amountChanged)).toEqual([true, true]);
  await carryOut(next.workbook, planTakeOver(next.sheets, takeOver, [], { planId: "d", random }));
  const after = await readTrial(next.workbook);
  expect(after.sheets[0]!.rows.map(({ splitCell }) => splitCell)).toEqual(["2.1 60 %; 3.1 40 %", inEuros]);
  const found = checkWorkbook(after.book, after.sheets, "2026-11-15").findings.filter(({ rule }) => rule === "A1" || rule === "A2" || rule === "A3");
  expect(found.map(({ rule, at }) => [rule, at.row])).toEqual([["A2", after.sheets[0]!.rows[1]!.row]]);
});
