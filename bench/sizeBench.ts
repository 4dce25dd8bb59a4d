// Without this file one import could double what a town hall's line has to carry before the pane can be used.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { StatsCompilation } from "webpack";
import { compile } from "../tools/buildAddIn";
import type { Bench, Figure } from "./bench";

/** First view of a person who has seen the introduction, and the module that is its own. */
const firstViews = [
  { what: "Zuordnen", module: "features/tagRows/TagRowsView" },
  { what: "Maßnahmen", module: "features/measures/MeasuresView" },
  { what: "Einführung", module: "features/tour/TourView" },
];
const mostKilobytes = 95;

const kilobytes = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join("dist", file)), { level: 9 }).length, 0) / 1000;

/** JavaScript in kB (1,000 bytes, gzip 9), office.js not counted: what loads first, and with each view a person may begin with. */
export const bench: Bench = {
  name: "größe",
  run: async () => {
    const stats = (await compile("production")).toJson({ all: false, chunks: true, chunkModules: true, chunkRelations: true, nestedModules: true, ids: true, assets: false });
    const initial = scriptsOf(stats, (chunk) => chunk.initial === true);
    const shell: Figure = { what: "Rahmen des Bereichs, Laufzeit und Funktionen", value: kilobytes(initial), unit: "kB" };
    const functions: Figure = { what: "davon eigene Funktionen", value: kilobytes(["functions.js"]), unit: "kB" };
    const views = firstViews.map(({ what, module }): Figure => {
      const needed = new Set([...initial, ...scriptsOf(stats, (chunk) => holds(chunk, module))]);
      return { what: `erstes Laden bis „${what}“`, value: kilobytes(needed), unit: "kB", goal: { most: mostKilobytes } };
    });
    return [shell, functions, ...views];
  },
};

type Chunk = NonNullable<StatsCompilation["chunks"]>[number];

/** Scripts of the chunks that fit; a view's chunk brings those split off from it along. */
function scriptsOf(stats: StatsCompilation, fits: (chunk: Chunk) => boolean): readonly string[] {
  const chunks = stats.chunks ?? [];
  const found = chunks.filter(fits);
  const siblings = new Set(found.flatMap((chunk) => chunk.siblings ?? []));
  const all = chunks.filter((chunk) => found.includes(chunk) || (chunk.id !== undefined && chunk.id !== null && siblings.has(chunk.id) && !chunk.initial));
  return all.flatMap((chunk) => chunk.files ?? []).filter((file) => file.endsWith(".js"));
}

function holds(chunk: Chunk, module: string): boolean {
  return (chunk.modules ?? []).some((each) => names(each).some((name) => name.includes(module)));
}

function names(module: NonNullable<Chunk["modules"]>[number]): readonly string[] {
  return [module.name ?? "", ...(module.modules ?? []).map((inner) => inner.name ?? "")];
}
