// Without this file the address of the add-in and of office.js would be written down in webpack, manifest and page, each for itself.

/** What a municipality may set when it builds the add-in for its own server. */
export interface BuildSettings {
  /** Where the add-in is served, https, without a slash at the end. */
  readonly baseUrl: string;
  /** Address of office.js; Microsoft supports only its own network (docs/decisions/office-js-nie-im-paket.md). */
  readonly officeJs: string;
  /** Further hosts the page may send requests to; empty, because neither we nor office.js need one. */
  readonly connectSources: readonly string[];
}

/** Address used in manifest.xml as it lies in the repository; every occurrence is replaced in `dist/manifest.xml`. */
export const developmentUrl = "https://localhost:3443";

const microsoftCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Reads `ISEK_BASE_URL`, `ISEK_OFFICE_JS` and `ISEK_CONNECT_SRC` (hosts separated by blanks).
 * Throws with a German sentence when an address is not https.
 */
export function readBuildSettings(environment: Readonly<Record<string, string | undefined>>): BuildSettings {
  return {
    baseUrl: httpsUrl("ISEK_BASE_URL", environment["ISEK_BASE_URL"] || developmentUrl).replace(/\/+$/, ""),
    officeJs: officeJsUrl(environment["ISEK_OFFICE_JS"] || microsoftCdn),
    connectSources: (environment["ISEK_CONNECT_SRC"] ?? "").split(/\s+/).filter(Boolean),
  };
}

/**
 * Content security policy of our pages, as one `<meta>` value. No inline script and no `eval`; inline styles, because
 * Fluent's styles and office.js set them. `frame-ancestors` cannot stand in a page: it belongs to the server (docs/betrieb.md).
 */
export function contentSecurityPolicy(settings: BuildSettings, developmentServer = false): string {
  const office = new URL(settings.officeJs).origin;
  const connect = ["'self'", ...settings.connectSources, ...(developmentServer ? [developmentUrl.replace("https", "wss")] : [])];
  return [
    "default-src 'none'",
    `script-src 'self' ${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect.join(" ")}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Puts the address of the production server wherever manifest.xml names the development server. */
export function rewriteUrls(manifest: string, settings: BuildSettings): string {
  return manifest.split(developmentUrl).join(settings.baseUrl);
}

function httpsUrl(name: string, value: string): string {
  if (!URL.canParse(value) || new URL(value).protocol !== "https:") {
    throw new Error(`${name} muss mit https:// beginnen: „${value}“`);
  }
  return value;
}

function officeJsUrl(value: string): string {
  const url = httpsUrl("ISEK_OFFICE_JS", value);
  if (!/\/office(\.debug)?\.js$/.test(url)) throw new Error(`ISEK_OFFICE_JS muss auf office.js enden: „${value}“`);
  return url;
}
