import fs from "node:fs";
import path from "node:path";

const here = __dirname;
const lines = fs
  .readFileSync(path.join(here, "../../CONFORMANCE.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("- **[E"));
const listed = new Map(lines.map((line) => [/\[(E\d+)\]/.exec(line)![1], line]));
const tested = new Set(
  fs
    .readdirSync(here)
    .filter((file) => file.endsWith(".test.ts") && file !== "conformance.test.ts")
    .flatMap((file) => [
      ...fs.readFileSync(path.join(here, file), "utf8").matchAll(/(?:test|test\.each[\s\S]*?\))\(\s*"\[(E\d+)\]/g),
    ])
    .map((match) => match[1]),
);

test("every behaviour has a number of its own, at least forty do", () => {
  expect(listed.size).toBe(lines.length);
  expect(listed.size).toBeGreaterThanOrEqual(40);
});

test("every behaviour is tested or marked as an assumption", () => {
  expect(
    [...listed].filter(([number, line]) => !tested.has(number) && !line.includes("*Annahme")).map(([number]) => number),
  ).toEqual([]);
});

test("every numbered test has its line, and every line its source", () => {
  expect([...tested].filter((number) => !listed.has(number))).toEqual([]);
  expect(lines.filter((line) => !/Quelle|Annahme|Eigene Regel|Client|hier behoben/.test(line))).toEqual([]);
});
