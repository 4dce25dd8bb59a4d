// Without this file office.js would have no Excel to talk to: the host end of the protocol of "Excel on the web".
// Transport neutral: JSON texts in, JSON texts out.
import { appContext, hostInfo, PAYLOAD_LIMIT, type HostOptions } from "./appContext";
import { byteLength } from "./byteLength";
import { CustomFunctionCalls } from "./customFunctionCalls";
import { HostError } from "./hostError";
import { RichApi, type WorkbookHooks } from "./richApi";
import { createServices, type AddinState } from "./services";
import { onlyReleases, type HostObject, type Request, type Response } from "./wire";

/** What the host needs of a workbook; comes when the grid has started. */
export interface WorkbookSide {
  readonly root: HostObject;
  /** Called when a batch starts: waits or refuses while a cell is being edited. */
  beforeBatch(delayForCellEdit: boolean): Promise<void>;
  beforeRead: WorkbookHooks["beforeRead"];
  afterBatch: WorkbookHooks["afterBatch"];
}

export interface HostStats {
  /** Round trips of the add-in, without the client's own releases of references. */
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequestBytes: number;
  largestResponseBytes: number;
  /** "Code Location: message" of every batch that failed. */
  readonly errors: string[];
}

/** Category of workbook events among the messages to the client. */
export const EVENT_CATEGORY = 65536;
const VISIBILITY_EVENT = 65539;
const ACTION_TYPE = { registerEvent: 1, unregisterEvent: 2 } as const;
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
/** Flag of a request whose `Excel.run` asked for `delayForCellEdit`. */
const DELAY_FOR_CELL_EDIT = 64;
/** Code of a cell in editing mode, outside of the rich API; the client makes InvalidOperationInCellEditMode of it. */
const IN_CELL_EDIT_MODE = 5004;

interface Message {
  readonly _messageType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData: readonly unknown[];
  readonly DdaSettingsMethod: { readonly Properties: readonly [string, string][] };
}

export class ExcelHost {
  /** Set by the transport: hands a JSON text to the pane. */
  send: (json: string) => void = () => {};
  readonly richApi: RichApi;
  readonly functions = new CustomFunctionCalls((category, type, target, payload) =>
    this.message(category, type, target, payload),
  );
  readonly stats: HostStats = {
    syncs: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequestBytes: 0,
    largestResponseBytes: 0,
    errors: [],
  };
  readonly addin: AddinState = { startState: "Inactive", paneState: "Visible", ribbon: [] };
  /** Messages nobody answers, and completed ribbon commands; for tests. */
  readonly calls: { at: string; data: unknown }[] = [];
  private conversation = "";
  private readonly control = "ctrl-1";
  private origin = "";
  private settings: [string, unknown][] = [];
  private readonly registered = new Set<string>();
  private readonly queue: unknown[][] = [];
  private flushing = false;
  private side?: WorkbookSide;
  private turn: Promise<unknown>;
  private open!: () => void;

  constructor(readonly options: HostOptions = {}) {
    // requests wait until a workbook is attached: the pane is up before the grid
    this.turn = new Promise<void>((resolve) => (this.open = resolve));
    const services = createServices(this.addin, this.functions.service, (visibility) =>
      this.message(EVENT_CATEGORY, VISIBILITY_EVENT, "", { visibility }),
    );
    this.richApi = new RichApi(() => this.side?.root ?? { className: "Workbook" }, services, {
      beforeRead: async () => this.side?.beforeRead(),
      afterBatch: () => this.side?.afterBatch(),
    });
  }

  /** Gives the host its workbook, or another one. */
  attach(side: WorkbookSide): void {
    this.side = side;
    this.open();
  }

  /** "Class.member" the add-in used and this host does not emulate. */
  get missing(): string[] {
    return [...this.richApi.missing];
  }

  /** `Office.context.document.settings` as last saved. */
  get documentSettings(): readonly [string, unknown][] {
    return this.settings;
  }

  set documentSettings(settings: readonly [string, unknown][]) {
    this.settings = settings.map(([key, value]) => [key, value]);
  }

  /** A pane begins (or was reloaded); returns the value of its `window.name`. */
  windowName(origin: string): string {
    this.origin = origin;
    // fresh per mount: the client caches settings in sessionStorage under it
    this.conversation = `conv-${Math.random().toString(16).slice(2)}`;
    this.registered.clear();
    this.queue.length = 0;
    this.functions.restart();
    return JSON.stringify({
      baseFrameName: this.conversation,
      hostInfo: hostInfo(this.options),
      xdmInfo: `${this.conversation}|${this.control}|${origin}`,
      serializerVersion: "1",
      flights: "[]",
    });
  }

  /** A JSON text from the pane. Other traffic of the window is ignored. */
  receive(json: string): void {
    const message = parseMessage(json);
    if (!message || message._messageType !== 0 || message._conversationId !== this.conversation) return;
    const done = { Version: 1, Error: 0 };
    const reply = (data: unknown, errorCode = 0): void =>
      this.post(message._actionName, message._correlationId, data, 0, errorCode);
    if (message._actionType === ACTION_TYPE.registerEvent) {
      this.registered.add(message._actionName);
      reply(done);
      this.flush();
    } else if (message._actionType === ACTION_TYPE.unregisterEvent) {
      this.registered.delete(message._actionName);
      reply(done);
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      reply(
        appContext(this.options, { control: this.control, conversation: this.conversation, settings: this.settings }),
      );
    } else if (message._actionName === "ContextActivationManager_notifyHost") {
      reply({});
    } else if (message._actionName === "executeMethod") {
      void this.execute(message._data as MethodCall).then((result) => {
        reply({ ...done, ...result });
        this.flush();
      });
    } else {
      this.calls.push({ at: `unhandled ${message._actionName}`, data: message._data });
      reply(null, -2);
    }
  }

  /** Rich-API message (event, call of a custom function); delivered after the running batch. */
  message(category: number, type: number, target: string, payload: unknown): void {
    this.queue.push([category, type, target, JSON.stringify(payload), this.queue.length + 1, false]);
    this.flush();
  }

  /** Event of the old style, without payload. */
  plainEvent(name: "documentSelectionChanged" | "settingsChanged"): void {
    if (this.registered.has(name)) queueMicrotask(() => this.post(name, 0, {}, 1));
  }

  /** Presses a ribbon button whose action is ExecuteFunction. */
  runCommand(functionName: string, buttonId = "Button1"): void {
    this.post("appCommandInvoked", 0, [this.control, functionName, JSON.stringify({ source: { id: buttonId } })], 1);
  }

  private async execute(call: MethodCall): Promise<Record<string, unknown>> {
    switch (call.DdaMethod.DispatchId) {
      case DISPATCH.richApi:
        return this.richApiRequest(String(call.ArrayData[4]), Number(call.ArrayData[6]));
      case DISPATCH.saveSettings:
        this.settings = call.DdaSettingsMethod.Properties.map(([key, value]) => [key, JSON.parse(value)]);
        return {};
      case DISPATCH.loadSettings:
        return {
          Properties: { Settings: this.settings.map(([key, value]) => ({ Name: key, Value: JSON.stringify(value) })) },
        };
      case DISPATCH.commandCompleted:
        this.calls.push({ at: "commandCompleted", data: call });
        return {};
      default:
        this.calls.push({ at: `unhandled dispatch id ${call.DdaMethod.DispatchId}`, data: call });
        return { Error: 5001 };
    }
  }

  private async richApiRequest(body: string, flags: number): Promise<Record<string, unknown>> {
    const request: Request = JSON.parse(body);
    // results of custom functions must pass a batch that waits for the calculation, and are no sync() of the add-in
    const isRuntime = Object.values(request.ObjectPaths).some((path) =>
      path.Name.startsWith("Microsoft.ExcelServices."),
    );
    if (isRuntime) return answer(JSON.stringify(await this.richApi.process(request, false)));

    const limit = this.options.maxPayload ?? PAYLOAD_LIMIT;
    const size = byteLength(body);
    if (!onlyReleases(request)) this.stats.syncs++;
    this.stats.actions += request.Actions.length;
    this.stats.requestBytes += size;
    this.stats.largestRequestBytes = Math.max(this.stats.largestRequestBytes, size);
    if (size > limit) return this.refuse("RequestPayloadSizeLimitExceeded");

    const response = await this.inTurn(request, (flags & DELAY_FOR_CELL_EDIT) !== 0);
    if (response === "editing") return { Error: IN_CELL_EDIT_MODE };
    if (response.Error) this.note(response.Error);
    const json = JSON.stringify(response);
    const answerSize = byteLength(json);
    this.stats.responseBytes += answerSize;
    this.stats.largestResponseBytes = Math.max(this.stats.largestResponseBytes, answerSize);
    return answerSize > limit ? this.refuse("ResponsePayloadSizeLimitExceeded") : answer(json);
  }

  /** One batch after the other, as Excel does. */
  private inTurn(request: Request, delayForCellEdit: boolean): Promise<Response | "editing"> {
    const mine = this.turn.then(async () => {
      try {
        if (!onlyReleases(request)) await this.side!.beforeBatch(delayForCellEdit);
      } catch (refusal) {
        if (!(refusal instanceof HostError)) throw refusal;
        this.note({ Code: refusal.code, Message: refusal.message, Location: "" });
        return "editing" as const;
      }
      return this.richApi.process(request);
    });
    this.turn = mine;
    return mine;
  }

  private refuse(code: string): Record<string, unknown> {
    const error = { Code: code, Message: code, Location: "" };
    this.note(error);
    return answer(JSON.stringify({ Results: [], Error: error }));
  }

  private note(error: NonNullable<Response["Error"]>): void {
    this.stats.errors.push(`${error.Code} ${error.Location}: ${error.Message}`);
  }

  private flush(): void {
    if (this.flushing || this.queue.length === 0 || !this.registered.has("richApiMessage")) return;
    this.flushing = true;
    queueMicrotask(() => {
      this.flushing = false;
      this.post("richApiMessage", 0, { ArrayData: this.queue.splice(0) }, 1);
    });
  }

  private post(action: string, correlation: number, data: unknown, responseType: 0 | 1, errorCode = 0): void {
    this.send(
      JSON.stringify({
        _messageType: 1,
        _actionName: action,
        _conversationId: this.conversation,
        _correlationId: correlation,
        _origin: this.origin,
        _data: data,
        _errorCode: errorCode,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

const answer = (json: string): Record<string, unknown> => ({ Data: [200, ["Content-Type", "application/json"], json] });

function parseMessage(json: string): Message | undefined {
  if (typeof json !== "string" || json[0] !== "{") return undefined;
  try {
    return JSON.parse(json) as Message;
  } catch {
    return undefined;
  }
}
