// Without this file nobody would know what the genuine client sends and expects ("ProcessQuery", dispatch id 93).

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`; a number above 0 replaces the argument by the object of that path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How the client found an object: from the workbook down, through properties, methods and indexers. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex?: number; HttpStatusCode?: number };
}

export const PATH = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Wire names are Pascal case, documented names camel case; names with an underscore are internal and stay. */
export const lower = (name: string): string => (name[0] === "_" ? name : name[0].toLowerCase() + name.slice(1));
export const upper = (name: string): string => (name[0] === "_" ? name : name[0].toUpperCase() + name.slice(1));

/**
 * An emulated Excel object: carries the client's class name and members with the documented names.
 * A collection also has `hostItems()`. Members that are not there are not emulated.
 */
export interface HostObject {
  readonly className: string;
  readonly id?: unknown;
  readonly _Id?: unknown;
  /** Events this object raises, by the name the client registers (`DataChanged` is `onChanged`). */
  readonly emits?: readonly string[];
  hostItems?(): readonly HostObject[];
}

/** The batch the client sends by itself at the end of `Excel.run`, to give range references back. */
export const onlyReleases = (request: Request): boolean =>
  request.Actions.some((action) => action.Name === "_RemoveReference") &&
  request.Actions.every((action) => {
    const silent = action.ActionType === ACTION.instantiate || action.ActionType === ACTION.trace;
    return silent || action.Name === "_RemoveReference";
  });
