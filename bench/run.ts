// Without this file nobody could say how fast and how large the product is today.
//   npm run bench             all
//   npm run bench -- größe    one, by the beginning of its name
import { readdirSync } from "node:fs";
import os from "node:os";
import { keepsGoal, type Bench, type Figure } from "./bench";

const [wanted = ""] = process.argv.slice(2);
const files = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith("Bench.ts"));
const benches = await Promise.all(files.map(async (file) => ((await import(`./${file}`)) as { bench: Bench }).bench));
const chosen = benches.filter(({ name }) => name.startsWith(wanted));
if (chosen.length === 0) throw new Error(`Es gibt: ${benches.map(({ name }) => name).join(", ")}`);

console.log(`${os.cpus()[0]?.model ?? "?"}, ${os.cpus().length} Kerne, Node ${process.version}\n`);
const figures: (readonly [string, Figure])[] = [];
for (const { name, run } of chosen) for (const figure of await run()) figures.push([name, figure]);

const rows = [["Messung", "was", "Wert", "Ziel", ""], ...figures.map(([name, figure]) => cells(name, figure))];
const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows) {
  console.log(row.map((cell, column) => (column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ").trimEnd());
}

function cells(name: string, figure: Figure): readonly string[] {
  return [name, figure.what, `${number(figure.value)} ${figure.unit}`, goalText(figure), keepsGoal(figure) ? "" : "verfehlt"];
}

function goalText({ goal, unit }: Figure): string {
  if (goal === undefined) return "";
  return "most" in goal ? `höchstens ${number(goal.most)} ${unit}` : `mindestens ${number(goal.least)} ${unit}`;
}

function number(value: number): string {
  return value.toLocaleString("de-DE", { maximumFractionDigits: value < 100 ? 1 : 0 });
}
