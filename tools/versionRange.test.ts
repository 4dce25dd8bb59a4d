// Without this file a package for newer Nodes only could pass the check.
import { admits } from "./versionRange";

test.each<[string, boolean]>([
  [">=20.9.0", true],
  [">= 0.8", true],
  ["^20.19.0 || ^22.13.0 || >=24", true],
  ["^20.12||^22||>=24", true],
  ["18 || 20 || >=22", true],
  ["6.* || 8.* || >= 10.*", true],
  [">=0.8.x", true],
  ["*", true],
  ["~20.19", true],
  [">=20.19.1", false],
  ["^18.18.0 || >=22", false],
  [">=6 <7 || >=21", false],
  ["<20", false],
  ["<=20", true],
  [">20", false],
  ["18.x", false],
  ["=20.19.0", true],
  ["^0.3.0", false],
])("Node 20.19.0 and %s: %s", (range, expected) => {
  expect(admits(range, [20, 19, 0])).toBe(expected);
});

test("refuses a form it does not know", () => {
  expect(() => admits("lts/iron", [20, 19, 0])).toThrow("lts/iron");
});
