// Without this file a variable that our part of Fluent's themes lacks would be a transparent button.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { darkTheme } from "./darkTheme";
import { lightTheme } from "./lightTheme";

const taskpane = path.join(__dirname, "..");
const fluentStyles = [
  "react-button/lib/components/Button/useButtonStyles.styles.js",
  "react-provider/lib/components/FluentProvider/useFluentProviderStyles.styles.js",
];

function stylesheets(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const each = path.join(folder, name);
    return statSync(each).isDirectory() ? stylesheets(each) : name.endsWith(".css") ? [each] : [];
  });
}

/** Fluent's variables that our styles, Fluent's button and its provider use. */
function variablesInUse(): readonly string[] {
  const fluent = fluentStyles.map((file) => path.join(process.cwd(), "node_modules/@fluentui", file));
  const texts = [...stylesheets(taskpane), ...fluent].map((file) => readFileSync(file, "utf8"));
  const names = texts.flatMap((text) => [...text.matchAll(/var\(--([A-Za-z0-9]+)/g)].map(([, name = ""]) => name));
  return [...new Set(names)].filter((name) => name in webLightTheme);
}

test.each([
  ["light", lightTheme, webLightTheme],
  ["dark", darkTheme, webDarkTheme],
] as const)("the %s theme has Fluent's value for every variable in use, and no other", (_name, ours, whole) => {
  const inUse = variablesInUse();
  expect(inUse.length).toBeGreaterThan(50);
  expect(ours).toEqual(Object.fromEntries(inUse.map((name) => [name, whole[name as keyof Theme]])));
});
