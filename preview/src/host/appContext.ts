// Without this file `Office.onReady` would never come: what the host says about itself when a pane starts.

/** Requirement sets this host claims, lower case; versions are texts, `1.10` as a number would be 1.1. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  excelapi: "1.15",
  sharedruntime: "1.2",
  customfunctionsruntime: "1.4",
  customfunctions: "1.7",
  delayforcelledit: "1.1",
  dialogapi: "1.2",
  dialogorigin: "1.1",
  ribbonapi: "1.2",
  addincommands: "1.3",
  customxmlparts: "1.1",
  settings: "1.1",
  documentevents: "1.1",
  keyboardshortcuts: "1.1",
  richapiruntime: "1.3",
  officeruntime: "1.1",
  matrixcoercion: "1.1",
  tablecoercion: "1.1",
  textcoercion: "1.1",
};

export interface HostOptions {
  /** Language of menus and messages; default German. */
  readonly uiLocale?: string;
  /** Language of numbers and dates; default German. */
  readonly dataLocale?: string;
  readonly documentUrl?: string;
  /** The workbook is open for reading only: every change is AccessDenied. */
  readonly readOnly?: boolean;
  /** Overrides of `REQUIREMENTS`, e.g. `{ excelapi: "1.14" }`. */
  readonly requirements?: Readonly<Record<string, string>>;
  /**
   * The client throws `ApiNotFound` for members above the claimed sets. The npm build of office.js leaves this check
   * inert (it sets the switch on the wrong object), so the page has to turn it on: `enforceRequirements(window)`.
   */
  readonly enforceRequirements?: boolean;
  /** Bytes a request or a response may have; Excel on the web refuses more than 5 MB. */
  readonly maxPayload?: number;
}

/** Documented limit of Excel on the web for one request and for one response. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Shared runtime and custom functions, as declared in the manifest. */
const HOST_FLAGS = 3;

export const hostInfo = (options: HostOptions): string =>
  `Excel|Web|16.01|${options.uiLocale ?? "de-DE"}|corr-1||disableLogging|${HOST_FLAGS}`;

/** Answer to `getAppContextAsync`; the client throws when a field is missing. */
export function appContext(
  options: HostOptions,
  pane: { readonly control: string; readonly conversation: string; readonly settings: readonly [string, unknown][] },
): Record<string, unknown> {
  return {
    _id: pane.control,
    _appName: 16,
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _appUILocale: options.uiLocale ?? "de-DE",
    _dataLocale: options.dataLocale ?? "de-DE",
    _docUrl: options.documentUrl ?? "https://beispiel.example/Mappe1.xlsx",
    _clientMode: 1,
    _settings: pane.settings.map(([key, value]) => [key, JSON.stringify(value)]),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "corr-1",
    _appInstanceId: pane.conversation,
    _requirementMatrix: JSON.stringify({ ...REQUIREMENTS, ...options.requirements }),
    _hostFullVersion: "16.0.19000.40000",
    _hostCustomMessage: "",
    _addinName: "Add-in",
    _appDomains: [],
    _initialDisplayMode: 2,
    _featureGates: {},
  };
}

/** Makes the genuine client check requirement sets in this window; call it after `Office.onReady`. */
export function enforceRequirements(win: {
  OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}): void {
  if (win.OfficeExtension) win.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
