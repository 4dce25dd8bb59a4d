// Without this file =ISEK.… would be #NAME? for ever: puts the add-in's functions (functions.json) into the formula engine.
// Univer awaits its own async functions one cell after the other, which would cost the runtime's 500 ms per cell. So a call
// answers #BUSY! at once, all calls of a calculation travel together, and their results trigger a second calculation of those
// cells only: the behaviour of Excel. A result lives until it has been shown.
import {
  BaseFunction, BooleanValueObject, ErrorValueObject, FunctionType, IFunctionService,
  NumberValueObject, StringValueObject, type ArrayValueObject, type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import { IDescriptionService } from "@univerjs/sheets-formula";
import {
  errorInResult, wireError, type CustomFunctionCalls, type FunctionMetadata, type FunctionParameter,
} from "../host/customFunctionCalls";
import { arrayValue } from "./arrayValue";
import type { Calculation, CellPlace } from "./calculation";
import type { Engine } from "./engine";

interface Call {
  readonly place: CellPlace;
  value?: unknown;
  arrived: boolean;
  shown: boolean;
}

type Invoke = (metadata: FunctionMetadata, place: CellPlace, args: readonly unknown[]) => unknown;

export interface CustomFunctionSetup {
  readonly calls: CustomFunctionCalls;
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** Full address of the calling cell. */
  readonly addressOf: (place: CellPlace) => string;
}

/** Registers the functions under `NAMESPACE.NAME`. Calls wait until the runtime of the pane is ready. */
export function registerCustomFunctions(engine: Engine, calculation: Calculation, setup: CustomFunctionSetup): void {
  const { calls, namespace, functions, addressOf } = setup;
  const open = new Map<string, Call>();
  const waiting: (() => void)[] = [];
  let arrived: CellPlace[] = [];

  /** Results that come together are shown together. */
  const arrive = (call: Call, value: unknown): void => {
    call.value = value;
    call.arrived = true;
    if (arrived.length === 0) {
      setTimeout(() => {
        const places = arrived;
        arrived = [];
        calculation.recalculate(places);
      }, 0);
    }
    arrived.push(call.place);
  };

  const invoke: Invoke = (metadata, place, args) => {
    const key = JSON.stringify([place, metadata.id, args]);
    const known = open.get(key);
    if (known?.arrived) {
      known.shown = true;
      return known.value;
    }
    if (!known) {
      const call: Call = { place, arrived: false, shown: false };
      open.set(key, call);
      const send = (): void =>
        calls.invoke({ metadata, parameters: args, address: addressOf(place) }, (value) => arrive(call, value));
      if (calls.ready) send();
      else waiting.push(send);
    }
    return "#BUSY!";
  };

  calls.onReady = () => waiting.splice(0).forEach((send) => send());
  calculation.onCalculated(() => {
    for (const [key, call] of open) if (call.shown) open.delete(key);
  });
  const fullName = (metadata: FunctionMetadata): string => `${namespace}.${metadata.name}`.toUpperCase();
  engine
    .get(IFunctionService)
    .registerExecutors(...functions.map((metadata) => new OfficeFunction(fullName(metadata), metadata, invoke)));
  engine
    .get(IDescriptionService)
    .registerDescriptions(functions.map((metadata) => describe(fullName(metadata), metadata)));
}

/** What the formula bar shows while such a function is typed. */
const describe = (functionName: string, metadata: FunctionMetadata) => ({
  functionName,
  functionType: FunctionType.User,
  description: metadata.description ?? "",
  abstract: metadata.description ?? "",
  functionParameter: metadata.parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description ?? "",
    example: "",
    require: parameter.optional ? (0 as const) : (1 as const),
    repeat: parameter.repeating ? (1 as const) : (0 as const),
  })),
});

class OfficeFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly invoke: Invoke,
  ) {
    super(name);
    const repeats = metadata.parameters.at(-1)?.repeating;
    this.minParams = metadata.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = repeats ? 255 : metadata.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const { parameters } = this.metadata;
    const fixed: unknown[] = [];
    const repeated: unknown[] = [];
    for (let index = 0; index < Math.max(variants.length, parameters.length); index++) {
      const parameter = parameters[Math.min(index, parameters.length - 1)];
      const variant = variants[index];
      const value = variant === undefined || variant.isNull() ? null : argument(variant, parameter, this.metadata);
      if (value instanceof ErrorValueObject) return value; // Excel does not call a function whose argument is an error
      (parameter.repeating && index >= parameters.length - 1 ? repeated : fixed).push(value);
    }
    if (parameters.at(-1)?.repeating) fixed.push(repeated);
    const place = { sheetId: this.subUnitId!, row: this.row, column: this.column };
    return toEngine(this.invoke(this.metadata, place, fixed));
  }
}

/** A cell is a scalar, a range a matrix, as the metadata says; empty cells become 0, FALSE or "". */
function argument(variant: BaseValueObject, parameter: FunctionParameter, metadata: FunctionMetadata): unknown {
  const takesErrors = metadata.allowErrorForDataTypeAny === true && parameter.type === "any";
  const empty = parameter.type === "number" ? 0 : parameter.type === "boolean" ? false : "";
  const plain = (value: Nullable<BaseValueObject>): unknown => {
    if (!value || value.isNull()) return empty;
    return value.isError() ? wireError(String(value.getValue())) : value.getValue();
  };
  const wantsMatrix = parameter.dimensionality === "matrix";
  if (!variant.isArray()) {
    if (variant.isError() && !takesErrors) return variant;
    return wantsMatrix ? [[plain(variant)]] : plain(variant);
  }
  const rows = (variant as ArrayValueObject).getArrayValue();
  const firstError = takesErrors ? undefined : rows.flat().find((value) => value?.isError());
  if (firstError) return firstError;
  return wantsMatrix ? rows.map((row) => row.map((value) => plain(value))) : plain(rows[0]?.[0]);
}

const ERROR = /^#[A-Z0-9/]+[!?]?$/;

/** Not by Univer's value factory: it would read the text "2.1" as a number and "7:7" as a time. */
function toEngine(value: unknown): BaseValueObject {
  if (Array.isArray(value)) return arrayValue(value.map((row: unknown[]) => row.map(toEngine)));
  const error = errorInResult(value);
  if (error !== undefined) return ErrorValueObject.create(error as never);
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string" && ERROR.test(value)) return ErrorValueObject.create(value as never);
  return StringValueObject.create(String(value ?? ""));
}
