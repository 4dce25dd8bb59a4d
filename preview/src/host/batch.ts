// Without this file a request would be a list of instructions nobody carries out.
import { HostError, NotEmulated } from "./hostError";
import { identityOf, Projection } from "./projection";
import type { References } from "./references";
import {
  ACTION, lower, PATH, upper, type Action, type ArgumentInfo, type HostObject, type ObjectPath, type Request,
} from "./wire";

/** What a batch needs of its surroundings. */
export interface BatchContext {
  readonly references: References;
  root(): HostObject;
  service(name: string): HostObject;
  noteMissing(member: string): void;
  /** Called before an answer that shows calculated cells. */
  beforeRead(): Promise<void>;
}

type Members = Record<string, unknown>;

/** Methods whose result depends on calculated cells. */
const READING_METHOD = /^(Get(UsedRange|Spill|SpecialCells|SurroundingRegion|VisibleView|Range)|Find)/;

/** Whether the engine has to be idle before this action is answered. */
const reads = (action: Action, request: Request): boolean =>
  action.ActionType === ACTION.query ||
  action.ActionType === ACTION.queryAsJson ||
  READING_METHOD.test(request.ObjectPaths[action.ObjectPathId]?.Name ?? "");

/**
 * One request: its object paths are evaluated once each, its references belong to its proxies.
 * Actions run strictly in order; those before a failing one stay applied.
 */
export class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly referenceOf = new Map<number, string>();
  private readonly wireAnswer: Projection;
  private readonly jsonAnswer: Projection;

  constructor(
    private readonly request: Request,
    private readonly context: BatchContext,
  ) {
    const read = (object: HostObject, property: string) => this.get(object, property);
    const note = (member: string) => context.noteMissing(member);
    this.wireAnswer = new Projection(read, note, { name: upper, itemsKey: "_Items" });
    this.jsonAnswer = new Projection(read, note, { name: (property) => property, itemsKey: "items" });
  }

  /** Objects this batch holds; they move along when rows or columns are inserted. */
  held(): Iterable<HostObject | null> {
    return this.objects.values();
  }

  async execute(action: Action): Promise<unknown> {
    if (reads(action, this.request)) await this.context.beforeRead();
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(object, this.referenceOf.get(action.ObjectPathId));
      case ACTION.query: {
        if (object === null) return null;
        const identity = identityOf(object, this.referenceOf.get(action.ObjectPathId));
        return { ...identity, ...(await this.wireAnswer.of(object, action.QueryInfo ?? {})) };
      }
      case ACTION.queryAsJson:
        return object === null ? null : this.jsonAnswer.of(object, action.QueryInfo ?? {});
      case ACTION.set:
        if (object !== null) this.set(object, lower(action.Name), this.arguments(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        if (object !== null) {
          for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, lower(name), value);
        }
        return null;
      case ACTION.ensureUnchanged:
        return null;
      case ACTION.method:
        return this.method(action, object);
      default:
        throw this.unknown(`action type ${action.ActionType}`);
    }
  }

  private method(action: Action, object: HostObject | null): unknown {
    if (object === null) return { _IsNull: true };
    if (action.Name === "_KeepReference") {
      this.referenceOf.set(action.ObjectPathId, this.context.references.keep(object));
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.context.references.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    return this.call(object, lower(action.Name), this.arguments(action.ArgumentInfo)) ?? null;
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `unknown object path ${id}`);
    const object = this.evaluate(path) ?? null;
    this.objects.set(id, object);
    return object;
  }

  private evaluate(path: ObjectPath): HostObject | null | undefined {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.context.root();
      case PATH.nothing:
        return null;
      case PATH.create:
        return this.context.service(path.Name);
      case PATH.reference: {
        this.referenceOf.set(path.Id, path.Name);
        const object = this.context.references.find(path.Name);
        if (!object) throw new HostError("InvalidObjectPath", `reference ${path.Name}`);
        return object;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId!);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return this.get(parent, lower(path.Name)) as HostObject | null;
    const name = path.ObjectPathType === PATH.indexer ? "getItem" : lower(path.Name);
    return this.call(parent, name, this.arguments(path.ArgumentInfo)) as HostObject | null;
  }

  /** Arguments may name other objects, at the top or nested (`source: range` of a list validation). */
  private arguments(info?: ArgumentInfo): unknown[] {
    const nested = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(nested);
      if (value === null || typeof value !== "object") return value;
      if ("_ObjectPathId" in value) return this.resolve(value._ObjectPathId as number);
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nested(part)]));
    };
    const convert = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference)) return (value as unknown[]).map((part, index) => convert(part, reference[index]));
      return typeof reference === "number" && reference > 0 ? this.resolve(reference) : nested(value);
    };
    return (info?.Arguments ?? []).map((value, index) => convert(value, info?.ReferencedObjectPathIds?.[index] ?? 0));
  }

  private get(object: HostObject, property: string): unknown {
    if (!(property in object)) throw this.unknown(`${object.className}.${property}`);
    return this.located(`${object.className}.${property}`, () => (object as unknown as Members)[property]);
  }

  private set(object: HostObject, property: string, value: unknown): void {
    if (!isWritable(object, property)) throw this.unknown(`${object.className}.${property}=`);
    this.located(`${object.className}.${property}`, () => {
      (object as unknown as Members)[property] = value;
    });
  }

  private call(object: HostObject, name: string, args: unknown[]): unknown {
    const event = /^_(?:Un)?register(.+?)(?:Event)?$/i.exec(name)?.[1];
    if (event !== undefined) return this.listen(object, event);
    const method = (object as unknown as Members)[name];
    if (typeof method !== "function") throw this.unknown(`${object.className}.${name}()`);
    // the client sends null for arguments that were left out
    const given = args.map((value) => value ?? undefined);
    return this.located(`${object.className}.${name}`, () => method.apply(object, given));
  }

  /** The endpoint delivers to whoever listens; only events that are never raised have to be refused here. */
  private listen(object: HostObject, event: string): null {
    if (!object.emits?.includes(event)) throw this.unknown(`${object.className}.on${event}`);
    return null;
  }

  private unknown(member: string): NotEmulated {
    return new NotEmulated(member);
  }

  private located<T>(location: string, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (error instanceof HostError) error.location ??= location;
      throw error;
    }
  }
}

/** Own fields that can be written, or an accessor with a setter somewhere up the prototypes. */
function isWritable(object: object, property: string): boolean {
  for (let owner: object | null = object; owner; owner = Object.getPrototypeOf(owner)) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, property);
    if (descriptor) return Boolean(descriptor.set) || descriptor.writable === true;
  }
  return false;
}
