// Without this file the published JSON schema would be written by hand and lag behind. Run by `npx tsx tools/publishSchema.ts`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { answersJsonSchema } from "../src/cli/answers";
import { reportJsonSchema } from "../src/cli/report/reportSchema";

publish("isek-json-schema.json", reportJsonSchema());
publish("isek-antworten-schema.json", answersJsonSchema());

function publish(name: string, schema: object): void {
  writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), `${JSON.stringify(schema, null, 2)}\n`);
}
