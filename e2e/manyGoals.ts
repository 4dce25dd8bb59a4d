// Without this file nobody would know how the goal tree does with as many goals as a city can have.
import { mkdir, writeFile } from "node:fs/promises";
import { MemoryWorkbook } from "../src/adapters/memory/memoryWorkbook";
import { writeXlsxFile } from "../src/adapters/xlsxfile/writeXlsxFile";
import { goal } from "../src/domain/rules/testing/ruleFixture";
import { encodeGoal, encodeLayout } from "../src/workbook/encodeRegisters";
import { planRegister } from "../src/workbook/schema/planRegister";
import { registers } from "../src/workbook/schema/registers";
import { layout } from "../src/domain/rules/testing/ruleFixture";

/** Groups of goals and goals in each. */
const groups = 40;
const goalsInGroup = 49;

/** A department's sheet that is set up, and a register with 40 groups of 49 goals: 2,000 entries. Gives back the file's path. */
export async function manyGoalsFile(): Promise<string> {
  const goals = Array.from({ length: groups }, (_, group) => [
    goal(String(group + 1), { title: `Leitziel ${group + 1}`, level: "citywide" }),
    ...Array.from({ length: goalsInGroup }, (__, index) => goal(`${group + 1}.${index + 1}`, { title: `Vorhaben ${group + 1} Nummer ${index + 1}`, parent: String(group + 1) })),
  ]).flat();
  const head = layout.columns.map(({ heading }) => heading);
  const lines = Array.from({ length: 5 }, (_, index) => ["36501", `5241000${index}`, `Kita ${index}`, 1000 + index, null, null, null, null, null]);
  const workbook = MemoryWorkbook.fromSheets([{ name: layout.sheet, rows: [head, ...lines], numberFormats: { "A1:B6": "@", "E1:I6": "@" } }]);
  const written = await workbook.write([
    ...planRegister({ register: registers.goals, rows: goals.map(encodeGoal) }),
    ...planRegister({ register: registers.columns, rows: encodeLayout(layout) }),
  ]);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  const file = "out/Zweitausend-Ziele.xlsx";
  await mkdir("out", { recursive: true });
  await writeFile(file, await writeXlsxFile(workbook.book, { title: "Zweitausend Ziele", created: new Date(0), results: [] }));
  return file;
}
