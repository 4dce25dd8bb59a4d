// Without this file formulas could not call the add-in: invokes its functions through the genuine custom-functions runtime.
// Knows functions.json; does not know the calculation engine.
import type { HostObject } from "./wire";

/** As in functions.json. */
export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly description?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
  /** As functions.json says for all its functions: errors in arguments are handed over instead of being the result. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export type Done = (value: unknown) => void;
type SendMessage = (category: number, type: number, target: string, payload: unknown) => void;

/** Error codes of the runtime; every other failure shows #VALUE!. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };
const VALUE_ERROR = 7;
const MESSAGE = { category: 1, invoke: 1000 } as const;
/** Flag of a call: the runtime turns errors among the arguments into `CustomFunctions.Error`. */
const ALLOW_ERRORS = 4;
const ERROR_TYPE = "CustomFunctionError";

/** An error value on its way to or from the runtime. */
export interface WireError {
  readonly type: typeof ERROR_TYPE;
  readonly code: string;
}

/** An error of a cell, as the runtime wants it among the arguments. */
export function wireError(code: string): WireError {
  return { type: ERROR_TYPE, code };
}

/** The error that a function has put into its result, alone or inside an array; undefined for everything else. */
export function errorInResult(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { valueType, code } = value as { valueType?: unknown; code?: unknown };
  return valueType === ERROR_TYPE && typeof code === "string" ? code : undefined;
}

/** A call of a function of functions.json. */
export interface FunctionCall {
  readonly metadata: FunctionMetadata;
  readonly parameters: readonly unknown[];
  readonly address: string;
}

interface OpenCall {
  readonly functionId: string;
  readonly done: Done;
}

export class CustomFunctionCalls {
  /** The runtime of the pane has said that it may be called. */
  ready = false;
  /** Number of calls made so far. */
  calls = 0;
  onReady: () => void = () => {};
  private readonly open = new Map<number, OpenCall>();
  private next = 1;

  constructor(private readonly send: SendMessage) {}

  /** The page was reloaded: its runtime has forgotten the calls. */
  restart(): void {
    this.ready = false;
    this.abandon();
  }

  /** Nobody waits for the open calls any more; their cells show #VALUE!. */
  abandon(): void {
    for (const id of [...this.open.keys()]) this.finish(id, false, null, VALUE_ERROR);
  }

  get pending(): number {
    return this.open.size;
  }

  /** Ids of the functions that have not answered yet. */
  get waitingFor(): string[] {
    return [...new Set([...this.open.values()].map((call) => call.functionId))];
  }

  invoke({ metadata, parameters, address }: FunctionCall, done: Done): void {
    const id = this.next++;
    this.calls++;
    this.open.set(id, { functionId: metadata.id, done });
    const flags = metadata.allowErrorForDataTypeAny ? ALLOW_ERRORS : 0;
    this.send(MESSAGE.category, MESSAGE.invoke, "", [id, metadata.id, parameters, address, flags, []]);
  }

  /** The rich-API service the runtime talks to. */
  readonly service: HostObject = Object.assign(
    { className: "CustomFunctions" },
    {
      _SetOsfControlContainerReadyForCustomFunctions: () => {
        this.ready = true;
        this.onReady();
      },
      _GetEnabledFeatures: () => [2],
      setInvocationArrayResults: (rows: readonly [number, boolean, unknown, number][]) =>
        rows.forEach(([id, ok, value, code]) => this.finish(id, ok, value, code)),
      setInvocationResults: (rows: readonly { id: number; failed: boolean; value: unknown; errorCode: number }[]) =>
        rows.forEach((row) => this.finish(row.id, !row.failed, row.value, row.errorCode)),
    },
  );

  private finish(id: number, ok: boolean, value: unknown, code: number): void {
    const call = this.open.get(id);
    this.open.delete(id);
    call?.done(ok ? value : (ERRORS[code] ?? ERRORS[VALUE_ERROR]));
  }
}
