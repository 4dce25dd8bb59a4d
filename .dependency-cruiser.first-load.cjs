// Without this file one import in the shell could double what a person waits for. Looks at what loads before the first view.
module.exports = {
  forbidden: [
    {
      name: "first-load-without-zod",
      severity: "error",
      comment: "zod kommt erst mit dem ersten Lesen eines Registers, durch import().",
      from: { path: "^src/taskpane/index\\.tsx$" },
      to: { path: "^node_modules/(zod|hucre)/", reachable: true },
    },
    {
      name: "functions-without-zod-and-react",
      severity: "error",
      comment: "Excel wartet auf die Funktionen, bevor es rechnet.",
      from: { path: "^src/functions/functions\\.ts$" },
      to: { path: "^node_modules/", reachable: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: false,
    doNotFollow: { path: "node_modules" },
    exclude: { dynamic: true },
    cache: { folder: "out/dependency-cruiser-first-load", strategy: "content" },
  },
};
