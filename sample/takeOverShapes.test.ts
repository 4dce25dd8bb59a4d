// Without these tests tags could get lost, or land on other rows, when the finance system changes the shape of its exports.
import type { BudgetRow } from "../src/domain/budget/budgetLine";
import { normalise } from "../src/domain/tags/rowKey";
import { isTagged } from "../src/domain/tags/rowTags";
import { planRowTags } from "../src/usecases/planRowTags";
import { compareSheets, planTakeOver } from "../src/usecases/takeOverTags";
import { randomFor } from "./budget/seededRandom";
import { buildLindhafen } from "./lindhafen";
import { carryOut, readTrial, setUpTrial, type BudgetTrial } from "./testing/budgetTrial";
import { exportShapes, type ExportLine, type ShapeName } from "./testing/exportShapes";
import { exportLines, nextExport } from "./testing/nextExport";

const groups = ["111", "365", "511"];
const town = buildLindhafen();
const draft = exportLines(town.lines.filter(({ product }) => groups.some((group) => product.startsWith(group))), 2026);
const later = nextExport(draft, randomFor("nächster Export"));
if (draft.length < 150) throw new Error(`Nur ${draft.length} Zeilen, das beweist nichts.`);

/** What a row is about in truth; forms have no accounts. */
type Identity = Pick<BudgetRow, "product" | "account" | "text">;
const name = ({ product, account, text }: Identity, isForm: boolean): string => [product, isForm ? "" : account, normalise(text ?? "")].join("|");

/** Every line has a tag that says which line it is. */
function truthOf(lines: readonly ExportLine[], isForm: boolean): ReadonlyMap<string, string> {
  return new Map(lines.map((line, index) => [name(line, isForm), `${1 + (index % 9)}.${index}`]));
}

async function tagged(shape: ShapeName): Promise<BudgetTrial> {
  const random = randomFor("Schlüssel", shape);
  const trial = await setUpTrial(exportShapes[shape](draft, 2026), "SH", { planId: "einrichten", random });
  const truth = truthOf(draft, shape === "form");
  for (const sheet of trial.sheets) {
    const lines = sheet.rows.filter(({ kind }) => kind === "line");
    const tags = lines.map((line) => ({ line, cells: { goal: truth.get(name(line, shape === "form")) ?? "?", split: null, measure: null } }));
    await carryOut(trial.workbook, planRowTags(sheet, tags, { planId: "zuordnen", random, operation: "tag", subject: "alle" }));
  }
  return readTrial(trial.workbook);
}

const names = Object.keys(exportShapes) as ShapeName[];
const pairs = names.flatMap((from) => names.flatMap((to) => ((from === "form") === (to === "form") ? [[from, to] as const] : [])));

/** Each shape is set up once: what was taken over is taken back before the next one comes. */
function once<Made>(make: (shape: ShapeName) => Promise<Made>): (shape: ShapeName) => Promise<Made> {
  const made = new Map<ShapeName, Promise<Made>>();
  return (shape) => made.get(shape) ?? made.set(shape, make(shape)).get(shape)!;
}
const formerOf = once(tagged);
const nextOf = once((shape) => setUpTrial(exportShapes[shape](later, 2027), "SH", { planId: "einrichten", random: randomFor("Schlüssel", shape, "neu") }));
const linesOf = ({ sheets }: BudgetTrial) => sheets.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "line"));
const tagsOf = (trial: BudgetTrial) => linesOf(trial).map(({ goalCell, keyCell }) => [goalCell, keyCell]);

test.each(pairs)("%s → %s: jede Zuordnung kommt auf ihre Zeile, keine auf eine andere, und alles geht zurück", async (from, to) => {
  const former = (await formerOf(from)).sheets.flatMap(({ rows }) => rows);
  const isForm = to === "form";
  const truth = truthOf(draft, isForm);
  const next = await nextOf(to);
  expect(linesOf(next)).toHaveLength(later.length);
  const sources = { planId: "übernehmen", random: randomFor("Schlüssel", from, to) };
  const inverse = await carryOut(next.workbook, planTakeOver(next.sheets, compareSheets(former, next.sheets), [], sources));

  const after = linesOf(await readTrial(next.workbook));
  const wrong = after.filter((row) => isTagged(row) && row.goalCell !== truth.get(name(row, isForm)));
  const missing = after.filter((row) => !isTagged(row) && truth.has(name(row, isForm)));
  expect({ wrong: wrong.map((row) => name(row, isForm)), missing: missing.map((row) => name(row, isForm)) }).toEqual({ wrong: [], missing: [] });
  expect(after.filter(isTagged)).toHaveLength(later.filter((line) => truth.has(name(line, isForm))).length);

  await carryOut(next.workbook, inverse);
  expect(tagsOf(await readTrial(next.workbook))).toEqual(tagsOf(next));
});
