// Without this a function of the grid could be missing from the German table and a clerk would get #NAME?.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { englishFunctionName, germanFunctionName, SAME_IN_GERMAN, translatedFunctions } from "./germanFunctions";

/** Functions only Univer has (taken over from other spreadsheets); German Excel has no name for them. */
const NOT_IN_EXCEL = new Set(
  `ARRAY_CONSTRAIN AVERAGE.WEIGHTED EPOCHTODATE FLATTEN IMCOTH IMLOG IMTANH ISBETWEEN ISDATE ISEMAIL ISURL MARGINOFERROR
  NUMBERSTRING REGEXMATCH ROUNDBANK TO_DATE`.split(/\s+/),
);
/** In Excel, but too new for us to know their German names for certain: they are typed in English. */
const UNSURE = new Set("ISOMITTED REGEXEXTRACT REGEXREPLACE".split(" "));

function univerFunctions(): string[] {
  const entry = createRequire(__filename).resolve("@univerjs/engine-formula");
  const source = fs.readFileSync(path.join(path.dirname(entry), "../es/index.js"), "utf8");
  return [...source.matchAll(/FUNCTION_NAMES_[A-Z]+\["[A-Z0-9_.]+"\] = "([A-Z0-9_.]+)"/g)].map((match) => match[1]);
}

test("every function the grid knows has a German name, or is listed as the same in German or foreign to Excel", () => {
  const known = univerFunctions();
  expect(known.length).toBeGreaterThan(500);
  const open = known.filter(
    (name) =>
      germanFunctionName(name) === name && !SAME_IN_GERMAN.has(name) && !NOT_IN_EXCEL.has(name) && !UNSURE.has(name),
  );
  expect(open).toEqual([]);
});

test("the table has no name twice, in neither language, and its way back is the same name", () => {
  const german = translatedFunctions.map(germanFunctionName);
  expect(new Set(translatedFunctions).size).toBe(translatedFunctions.length);
  expect(new Set(german).size).toBe(german.length);
  for (const name of translatedFunctions) expect(englishFunctionName(germanFunctionName(name))).toBe(name);
  expect(translatedFunctions.filter((name) => SAME_IN_GERMAN.has(name))).toEqual([]);
});

test("no German name is the English name of another function", () => {
  const english = new Set([...translatedFunctions, ...SAME_IN_GERMAN]);
  const clashes = translatedFunctions.map(germanFunctionName).filter((german) => english.has(german));
  expect(clashes).toEqual([]);
});

test("names are found in any letter case, umlauts too", () => {
  expect(englishFunctionName("zählenwenns")).toBe("COUNTIFS");
  expect(germanFunctionName("sumifs")).toBe("SUMMEWENNS");
  expect(germanFunctionName("ISEK.ZIEL")).toBe("ISEK.ZIEL");
  expect(englishFunctionName("SUM")).toBeUndefined();
});
