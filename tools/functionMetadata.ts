// Without this file Excel would not know our custom functions: which there are, what they take, and in which language to explain them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata, type ICustomFunctionsMetadata } from "custom-functions-metadata";
import { functionTexts, type FunctionLanguage, type FunctionText } from "./functionTexts";

/** Texts of all functions by id; the table of functionTexts.ts, or another one in a test. */
export type FunctionTextTable = Readonly<Record<string, Readonly<Record<FunctionLanguage, FunctionText>>>>;

/**
 * Makes both metadata files from the sources of `src/functions`: file name → JSON text. The generator answers with success
 * even when it found faults, so its errors, and texts missing in the table, are thrown here.
 */
export async function functionMetadataFiles(root: string): Promise<Record<string, string>> {
  const generated = await generateFromSources(root);
  return {
    "functions.json": metadataIn("de", generated, functionTexts),
    "functions-en.json": metadataIn("en", generated, functionTexts),
  };
}

/** What the generator reads from the sources, before texts are put in. Throws on its errors. */
export async function generateFromSources(root: string): Promise<ICustomFunctionsMetadata> {
  const result = await generateCustomFunctionsMetadata(functionSources(root));
  if (result.errors.length > 0) throw new Error(`Funktionen: ${result.errors.join("; ")}`);
  return JSON.parse(result.metadataJson) as ICustomFunctionsMetadata;
}

/** Files that define a custom function, by their tag. */
export function functionSources(root: string): string[] {
  const folder = path.join(root, "src/functions");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => path.join(folder, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"))
    .sort();
}

/** One language's file. Throws when a function or parameter has no text, or a text has no function. */
export function metadataIn(
  language: FunctionLanguage,
  generated: ICustomFunctionsMetadata,
  texts: FunctionTextTable,
): string {
  const unused = new Set(Object.keys(texts));
  const functions = generated.functions.map((definition) => {
    const text = texts[definition.id]?.[language];
    if (!text) throw new Error(`Funktion ${definition.id} hat keinen Text (${language})`);
    unused.delete(definition.id);
    return { ...definition, description: text.description, parameters: withTexts(definition, text) };
  });
  if (unused.size > 0) throw new Error(`Texte ohne Funktion: ${[...unused].join(", ")}`);
  // Errors inside a range must reach us, or one #NV in 2,000 rows would blank the whole result.
  const file = { allowErrorForDataTypeAny: true, ...generated, functions };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function withTexts(definition: ICustomFunctionsMetadata["functions"][number], text: FunctionText) {
  const unused = new Set(Object.keys(text.parameters));
  const parameters = definition.parameters.map((parameter) => {
    const description = text.parameters[parameter.name];
    if (!description) throw new Error(`Funktion ${definition.id}: Parameter ${parameter.name} hat keinen Text`);
    unused.delete(parameter.name);
    return { ...parameter, description };
  });
  if (unused.size > 0) throw new Error(`Funktion ${definition.id}: Texte ohne Parameter ${[...unused].join(", ")}`);
  return parameters;
}
