// Without this file the pane could show a version that was never built.
import { readFileSync } from "node:fs";
import { productVersion } from "./productVersion";

test("is the one of package.json", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  expect(productVersion).toBe(version);
});
