import { readFileSync } from "node:fs";
import { ruleIds } from "../domain/shared/ruleId";

test.each(["docs/handbuch/regeln.md", "src/domain/SPEC.md"])("%s nennt jede Regel", (file) => {
  const text = readFileSync(file, "utf8");
  const named = new Set(text.match(/\b[PZATMUBKG]\d{1,2}\b/g));
  expect(ruleIds.filter((rule) => !named.has(rule))).toEqual([]);
});
