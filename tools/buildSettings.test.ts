// Without this file a build for a town's own server could point to ours, or open the page to foreign scripts.
import { contentSecurityPolicy, readBuildSettings } from "./buildSettings";

test("without settings the add-in is for the development server and Microsoft's office.js", () => {
  expect(readBuildSettings({})).toEqual({
    baseUrl: "https://localhost:3443",
    officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    connectSources: [],
  });
});

test.each([
  [{ ISEK_BASE_URL: "http://addin.stadt.de" }, /ISEK_BASE_URL/],
  [{ ISEK_OFFICE_JS: "http://cdn.stadt.de/office.js" }, /ISEK_OFFICE_JS/],
  [{ ISEK_OFFICE_JS: "https://cdn.stadt.de/excel.js" }, /office\.js/],
])("refuses %j", (environment, sentence) => {
  expect(() => readBuildSettings(environment)).toThrow(sentence);
});

test("the policy admits scripts of the page and of the host of office.js only, and never eval or inline scripts", () => {
  const policy = contentSecurityPolicy(readBuildSettings({ ISEK_OFFICE_JS: "https://cdn.bund.de/x/office.js" }));
  expect(policy).toContain("script-src 'self' https://cdn.bund.de;");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
});
