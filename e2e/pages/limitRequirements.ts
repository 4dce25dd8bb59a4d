// Without this file the add-in would be tested on a newer Excel than offices have: the preview's client knows ExcelApi 1.15.
import type { BrowserContext } from "playwright-core";

interface Host {
  readonly options: { requirements?: Record<string, string> };
}

/** Makes every host of the page offer no more than this ExcelApi, and the genuine client refuse what is newer. */
export async function limitRequirements(context: BrowserContext, excelApi: string): Promise<void> {
  await context.addInitScript((version) => {
    const limited = (host: Host): Host => {
      host.options.requirements = { ...host.options.requirements, excelapi: version };
      return host;
    };
    let preview: { host: Host } | undefined;
    // The page makes a new host for every file it opens.
    const watchHost = (value: { host: Host }): void => {
      let host = limited(value.host);
      Object.defineProperty(value, "host", { get: () => host, set: (next: Host) => (host = limited(next)) });
      preview = value;
    };
    Object.defineProperty(window, "ExcelPreview", { get: () => preview, set: watchHost });

    // The client checks requirement sets only when this flag is set; its own code sets another one by mistake.
    const timer = setInterval(() => {
      const client = (window as unknown as { OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck: boolean } } }).OfficeExtension;
      if (!client?.CommonUtility) return;
      client.CommonUtility._doApiNotSupportedCheck = true;
      clearInterval(timer);
    }, 1);
  }, excelApi);
}
