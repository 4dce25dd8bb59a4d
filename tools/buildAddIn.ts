// Without this file every script that needs dist/ would call webpack in its own way.
import { promisify } from "node:util";
import webpack from "webpack";
import configuration from "../webpack.config.js";

/** Builds the add-in into `dist/`. Prints webpack's complaints; true when there is no error. */
export async function buildAddIn(mode: "production" | "development"): Promise<boolean> {
  const compiler = webpack(configuration({}, { mode }));
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (!stats) return false;
  if (stats.hasErrors() || stats.hasWarnings()) console.log(stats.toString("errors-warnings"));
  return !stats.hasErrors();
}
