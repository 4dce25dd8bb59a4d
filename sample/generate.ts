// Without this file Lindhafen's workbooks would have to lie in the repository. Run by `npx tsx sample/generate.ts [--nach ORDNER]`.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildLindhafen } from "./lindhafen";
import { sampleBooks } from "./sampleBooks";
import { writeBook } from "./workbook/writeBook";

const { values } = parseArgs({
  options: { nach: { type: "string", default: fileURLToPath(new URL("out", import.meta.url)) } },
});
const folder = resolve(values.nach);

for (const book of sampleBooks(buildLindhafen())) {
  const file = join(folder, book.file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await writeBook(book));
  console.log(file);
}
