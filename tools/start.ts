// Without this file a newcomer could not see the product: npm start sets everything up and opens the sample in the preview.
//   npm start                     http://localhost:3000 with the sample town's budget
//   npm start -- Mappe.xlsx       with a workbook of your own
//   npm run dev                   the same, and rebuilds the add-in when a source changes
import path from "node:path";
import { existsSync } from "node:fs";
import { serve } from "../preview/server.mjs";
import { firstFile } from "../sample/sampleBooks";
import { watchAddIn } from "./buildAddIn";
import { setUp } from "./setUp";

const watching = process.argv.includes("--watch");
const [named] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const file = named ?? path.join("sample/out", firstFile);

if (await setUp(watching ? ["preview", "sample"] : undefined)) {
  if (!existsSync(file)) throw new Error(`Die Mappe gibt es nicht: ${file}`);
  if (watching) watchAddIn((sentence) => console.log(sentence));
  const { url, port } = await serve({ port: 3000, file: path.resolve(file) });
  console.log(`\nVorschau: ${url}`);
  if (port !== 3000) console.log("Port 3000 ist belegt, daher ein anderer.");
  console.log("Beenden mit Strg+C.");
} else {
  process.exitCode = 1;
}
