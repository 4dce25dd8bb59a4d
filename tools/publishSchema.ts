// Without this file the published JSON schema would be written by hand and lag behind. Run by `npx tsx tools/publishSchema.ts`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reportJsonSchema } from "../src/cli/report/reportSchema";

writeFileSync(fileURLToPath(new URL("../docs/isek-json-schema.json", import.meta.url)), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
