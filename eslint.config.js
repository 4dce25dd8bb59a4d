// Without this file the habits of docs and reviews would hang on memory. Few rules, no type information: it stays fast.
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** `catch` hides bugs: failures are values (ARCHITECTURE.md, three kinds of wrong). */
const noCatch = {
  selector: "CatchClause",
  message: "Kein catch: Störungen sind Werte, Fehler im Programm gehören an die Fehlergrenze.",
};
const noCatchMethod = {
  selector: "CallExpression[callee.property.name='catch']",
  message: "Kein .catch(): Störungen sind Werte, Fehler im Programm gehören an die Fehlergrenze.",
};
const noExcel = {
  selector: "MemberExpression[object.name='Excel'], TSQualifiedName[left.name='Excel']",
  message: "Excel kennt nur src/adapters/officejs.",
};
const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Benannte Exporte, damit ein Ding überall gleich heißt." };

/** Parts of Fluent that bring tabster or positioning with them, 15 to 45 kB each (docs/decisions/fluent-sparsam.md). */
const expensiveFluent = [
  "Accordion", "Breadcrumb", "Card", "Combobox", "DataGrid", "Dialog", "Drawer", "Dropdown", "FlatTree", "InfoLabel", "List", "Menu",
  "Nav", "NavDrawer", "OverlayDrawer", "Popover", "TabList", "Table", "TagPicker", "TeachingPopover", "Toast", "Toaster", "Toolbar",
  "Tooltip", "Tree",
];

const ours = ["src/**/*.{ts,tsx}", "sample/**/*.ts", "tools/**/*.ts", "bench/**/*.ts", "e2e/**/*.ts"];
const tests = ["**/*.test.ts", "**/*.test.tsx", "**/testing/**"];

export default tseslint.config(
  { ignores: ["**/node_modules/", "dist/", "out/", "preview/", "coverage/", "**/out/"] },
  {
    files: ours,
    extends: [tseslint.configs.base],
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-require-imports": "error",
      "no-restricted-syntax": ["error", noDefaultExport],
      "prefer-const": "error",
      "no-var": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-params": ["error", 5],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: [...tests, "src/adapters/**"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, noCatch, noCatchMethod, noExcel] },
  },
  {
    // The error boundary and the command line are where bugs and refusals meet a person; a worker hands its bugs over to them.
    files: ["src/taskpane/shell/ErrorBoundary.tsx", "src/taskpane/index.tsx", "src/cli/main.ts", "src/cli/runtime.ts", "src/runtime.ts", "src/background/serveDesk.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, noExcel] },
  },
  {
    files: ["src/adapters/xlsx/**", "src/adapters/memory/**"],
    ignores: tests,
    rules: { "no-restricted-syntax": ["error", noDefaultExport, noExcel] },
  },
  {
    files: ["src/adapters/officejs/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "@fluentui/react-components", importNames: expensiveFluent, message: "Zu teuer, siehe docs/decisions/fluent-sparsam.md." },
          ],
        },
      ],
    },
  },
  { files: tests, rules: { "max-params": "off" } },
);
