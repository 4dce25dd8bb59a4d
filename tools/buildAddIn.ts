// Without this file every script that needs dist/ would call webpack in its own way.
import { promisify } from "node:util";
import webpack, { type Stats } from "webpack";
import configuration from "../webpack.config.js";

/** Builds the add-in into `dist/`. Prints webpack's complaints; true when there is no error. */
export async function buildAddIn(mode: "production" | "development"): Promise<boolean> {
  const stats = await compile(mode);
  if (stats.hasErrors() || stats.hasWarnings()) console.log(stats.toString("errors-warnings"));
  return !stats.hasErrors();
}

/** Builds the add-in and returns what webpack knows of its parts, for measuring. */
export async function compile(mode: "production" | "development"): Promise<Stats> {
  const compiler = webpack(configuration({}, { mode }));
  if (!compiler) throw new Error("webpack hat keine Einstellungen bekommen");
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (!stats) throw new Error("webpack hat nichts gebaut");
  return stats;
}

/** Rebuilds the add-in whenever a source changes, until the process ends; says how it went. */
export function watchAddIn(say: (sentence: string) => void): void {
  webpack(configuration({}, { mode: "development" }))?.watch({ aggregateTimeout: 200 }, (error, stats) => {
    if (error) throw error;
    if (stats?.hasErrors()) say(stats.toString("errors-warnings"));
    else say(`Add-in gebaut (${new Date().toLocaleTimeString("de-DE")}). Laden Sie die Seite neu.`);
  });
}
