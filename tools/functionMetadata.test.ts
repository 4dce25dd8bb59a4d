// Without this file a function could reach Excel without a description, or errors could blank whole columns.
import path from "node:path";
import type { ICustomFunctionsMetadata } from "custom-functions-metadata";
import { functionMetadataFiles, generateFromSources, metadataIn, type FunctionTextTable } from "./functionMetadata";
import { functionTexts } from "./functionTexts";

const root = path.join(__dirname, "..");
let generated: ICustomFunctionsMetadata;

beforeAll(async () => {
  generated = await generateFromSources(root);
});

test("both languages hold the same ids, names, parameters and types, and differ in every text", async () => {
  const files = await functionMetadataFiles(root);
  const [de, en] = ["functions.json", "functions-en.json"].map((name) => JSON.parse(files[name] ?? "") as ICustomFunctionsMetadata);
  const shape = (file: ICustomFunctionsMetadata | undefined) =>
    file?.functions.map(({ id, name, parameters, result }) => ({ id, name, result, parameters: parameters.map(({ description: _, ...rest }) => rest) }));
  expect(shape(de)).toEqual(shape(en));
  for (const [index, definition] of (de?.functions ?? []).entries()) {
    const other = en?.functions[index];
    expect(definition.description).not.toBe(other?.description);
    definition.parameters.forEach((parameter, place) => expect(parameter.description).not.toBe(other?.parameters[place]?.description));
  }
});

test("errors inside ranges reach our functions", async () => {
  const files = await functionMetadataFiles(root);
  for (const text of Object.values(files)) expect(JSON.parse(text)).toMatchObject({ allowErrorForDataTypeAny: true });
});

test("every range parameter is a matrix, so that one cell and a column are the same to us", () => {
  for (const { id, parameters } of generated.functions) {
    for (const { name, type, dimensionality } of parameters) {
      if (type === "any") expect([id, name, dimensionality]).toEqual([id, name, "matrix"]);
    }
  }
});

test("no function is volatile, streams or asks for its address", () => {
  for (const { options } of generated.functions) expect(options ?? {}).toEqual({});
});

test.each<[string, (table: Record<string, unknown>) => void, RegExp]>([
  ["a function without text", (table) => delete table["ZIEL"], /ZIEL hat keinen Text/],
  ["a text without function", (table) => (table["ZEIL"] = functionTexts.ZIEL), /Texte ohne Funktion: ZEIL/],
  ["a parameter without text", (table) => (table["AMPEL"] = { de: { description: "x", parameters: {} } }), /status hat keinen Text/],
  [
    "a text without parameter",
    (table) => (table["AMPEL"] = { de: { description: "x", parameters: { status: "x", einstellungen: "x", wort: "y" } } }),
    /Texte ohne Parameter wort/,
  ],
])("refuses %s", (_what, change, sentence) => {
  const table: Record<string, unknown> = { ...functionTexts };
  change(table);
  expect(() => metadataIn("de", generated, table as FunctionTextTable)).toThrow(sentence);
});
