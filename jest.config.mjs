// One runner for everything that needs no browser: the core, the adapters on the emulated host, the preview's host, the sample.
const transform = {
  "^.+\\.(t|j|mj)sx?$": [
    "@swc/jest",
    {
      jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" },
      module: { type: "commonjs" },
    },
  ],
};

export default {
  roots: ["<rootDir>/src", "<rootDir>/sample", "<rootDir>/tools", "<rootDir>/preview"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx", "**/*.test.cjs"],
  testPathIgnorePatterns: ["/node_modules/", "/out/"],
  modulePathIgnorePatterns: ["/out/", "/dist/"],
  globalSetup: "<rootDir>/preview/test/jest/build.cjs",
  transform,
  // hucre is published as ES modules only
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  testEnvironmentOptions: { globalsCleanup: "off" },
};
