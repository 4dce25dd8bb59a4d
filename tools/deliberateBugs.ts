// Without this file nobody would know whether the tests can fail: each of these bugs has been made in an add-in, and each must
// turn a test red. Works on a copy; run by `npm test` and by hand with `npm run bugs`.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runNode } from "./runCommand";

/** A line as it stands, and as it stood when somebody was in a hurry. `tests` are the ones that must notice. */
interface DeliberateBug {
  readonly what: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  readonly tests: readonly string[];
}

const office = "src/adapters/officejs";
const bugs: readonly DeliberateBug[] = [
  {
    what: "Datum als Text statt als Seriennummer",
    file: "src/usecases/updateMeasure.ts",
    right: "statusDate: serialOfDay(update.date)",
    wrong: "statusDate: update.date",
    tests: ["sample/measures.test.ts"],
  },
  {
    what: "vergessenes @ vor den Nummern",
    file: `${office}/changeActions.ts`,
    right: "rangeOf(context, area).numberFormat = format as unknown as string[][];",
    wrong: 'if (format !== "@") rangeOf(context, area).numberFormat = format as unknown as string[][];',
    tests: [office],
  },
  {
    what: "ein sync je Änderung",
    file: `${office}/writeChanges.ts`,
    right: "for (const [index, change] of changes.entries()) queueChange(context, change, factsOf(index));",
    wrong: "for (const [index, change] of changes.entries()) { queueChange(context, change, factsOf(index)); await context.sync(); }",
    tests: [office],
  },
  {
    what: "ganze Spalten gelesen (A:A)",
    file: `${office}/readAreas.ts`,
    right: "const range = rangeOf(context, piece.area);",
    wrong: "const range = rangeOf(context, piece.area).getEntireColumn();",
    tests: [office],
  },
  {
    what: "ausgelassene Zellen geleert statt in Ruhe gelassen",
    file: `${office}/cellTexts.ts`,
    right: "if (input === undefined) return null;",
    wrong: 'if (input === undefined) return "";',
    tests: [office],
  },
  {
    what: "fremder Text mit = wird zur Formel",
    file: `${office}/cellTexts.ts`,
    right: 'startsFormula(text) || text.startsWith("\'")',
    wrong: 'text.startsWith("\'")',
    tests: [office],
  },
  {
    what: "gelesen, ohne vorher zu laden",
    file: `${office}/readAreas.ts`,
    right: "range.load({ values: true, ",
    wrong: "range.load({ ",
    tests: [office],
  },
  {
    what: "Mehrfachauswahl als ein Bereich gelesen",
    file: `${office}/readSelection.ts`,
    right: "getSelectedRanges()",
    wrong: "getSelectedRange()",
    tests: [office],
  },
  {
    what: "ausgeblendete Zeilen mit zugeordnet",
    file: "src/usecases/selectRows.ts",
    right: 'row.kind === "line" && !row.hidden)',
    wrong: 'row.kind === "line")',
    tests: ["src/usecases/tagRows.test.ts"],
  },
  {
    what: "geschrieben, ohne die erwarteten Werte zu vergleichen",
    file: "src/workbook/expectation.ts",
    right: "return sameCellValue(found.value, expected);",
    wrong: "return true;",
    tests: ["src/workbook", "sample/measures.test.ts"],
  },
  {
    what: "Regeln der Ampel in falscher Reihenfolge",
    file: `${office}/changeActions.ts`,
    right: "for (const rule of [...rules].reverse())",
    wrong: "for (const rule of rules)",
    tests: [office],
  },
  {
    what: "Auswahlliste verbietet statt zu warnen",
    file: `${office}/changeActions.ts`,
    right: 'list.alert === "warning" ? Excel.DataValidationAlertStyle.warning',
    wrong: 'list.alert === "warning" ? Excel.DataValidationAlertStyle.stop',
    tests: [office],
  },
];

/** Which bugs went unnoticed; `missing` are those whose right line no longer stands in its file. */
export interface BugHunt {
  readonly noticed: readonly string[];
  readonly unnoticed: readonly string[];
}

/** Plants each bug in a copy of the sources and runs the tests that must notice it. */
export async function huntBugs(tell: (line: string) => void): Promise<BugHunt> {
  const copy = mkdtempSync(join(tmpdir(), "isek-fehler-"));
  const noticed: string[] = [];
  const unnoticed: string[] = [];
  try {
    for (const part of copied) cpSync(part, join(copy, part), { recursive: true });
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
    for (const bug of bugs) {
      const isNoticed = await plant(copy, bug);
      (isNoticed ? noticed : unnoticed).push(bug.what);
      tell(`${isNoticed ? "✓ bemerkt" : "✗ nicht bemerkt"}: ${bug.what}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return { noticed, unnoticed };
}

const copied = ["src", "sample", "preview", "jest.config.mjs", "package.json", "tsconfig.json"].filter((part) => existsSync(part));

async function plant(copy: string, { what, file, right, wrong, tests }: DeliberateBug): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  if (!source.includes(right)) throw new Error(`„${what}“: Die Zeile steht nicht mehr in ${file}.`);
  writeFileSync(path, source.replace(right, wrong));
  const result = await runNode([join("node_modules", "jest/bin/jest.js"), ...tests, "--silent", "--bail"], { limit: 120, cwd: copy });
  writeFileSync(path, source);
  return !result.ok;
}

if (process.argv[1]?.endsWith("deliberateBugs.ts")) {
  const { noticed, unnoticed } = await huntBugs(console.log);
  console.log(`${noticed.length} passed, ${unnoticed.length} failed`);
  process.exitCode = unnoticed.length === 0 ? 0 : 1;
}
