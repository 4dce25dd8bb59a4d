// Without this file `load()` would bring nothing: turns a query into the answer the client expects.
import METADATA from "../../out/metadata.json";
import { lower, type HostObject, type Query } from "./wire";

interface ClassMetadata {
  readonly scalars?: readonly string[];
  readonly nav?: readonly string[];
}

/** Selected properties as a tree: `items/format/fill/color` is nested four deep. */
interface Selection {
  [part: string]: Selection;
}

export interface Naming {
  /** Wire spelling of a documented property name. */
  readonly name: (property: string) => string;
  readonly itemsKey: "_Items" | "items";
}

/** Reads one property; the reader reports members that are not emulated. */
export type ReadProperty = (object: HostObject, property: string) => unknown;
export type NoteMissing = (member: string) => void;

const EVERYTHING: Selection = { "*": {} };
const metadataOf = (object: HostObject): ClassMetadata =>
  (METADATA as Record<string, ClassMetadata>)[object.className] ?? {};

/** What identifies an object for the client: its id (if the class has one) and the reference of its proxy. */
export function identityOf(object: HostObject | null, reference?: string): Record<string, unknown> | null {
  if (object === null) return null;
  const identity: Record<string, unknown> = {};
  const scalars = metadataOf(object).scalars ?? [];
  if (scalars.includes("id") && object.id !== undefined) identity.Id = object.id;
  else if (scalars.includes("_Id") && object._Id !== undefined) identity._Id = object._Id;
  if (reference) identity._ReferenceId = reference;
  return identity;
}

export class Projection {
  private readonly waiting: Promise<void>[] = [];

  constructor(
    private readonly read: ReadProperty,
    private readonly noteMissing: NoteMissing,
    private readonly naming: Naming,
  ) {}

  /** Properties that are promises are waited for. */
  async of(object: HostObject, query: Query): Promise<Record<string, unknown> | null> {
    const answer = this.answer(object, query);
    await Promise.all(this.waiting.splice(0));
    return answer;
  }

  private answer(object: HostObject, query: Query): Record<string, unknown> | null {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
    const selection: Selection = {};
    for (const path of paths.length > 0 ? paths : ["*"]) {
      let node = selection;
      for (const part of path.split(/[/.]/)) node = node[part] ??= {};
    }
    return this.project(object, selection, query);
  }

  private project(object: HostObject | null, selection: Selection, query: Query = {}): Record<string, unknown> | null {
    if (object === null || object === undefined) return null;
    return typeof object.hostItems === "function"
      ? this.collection(object, object.hostItems.bind(object), selection, query)
      : this.single(object, selection);
  }

  /** Scalars of a collection (count) belong to the collection itself, everything else to its items. */
  private collection(
    object: HostObject,
    hostItems: () => readonly HostObject[],
    selection: Selection,
    query: Query,
  ): Record<string, unknown> {
    const { name, itemsKey } = this.naming;
    const scalars = metadataOf(object).scalars ?? [];
    const own: Record<string, unknown> = {};
    const rest: Selection = {};
    for (const key of Object.keys(selection)) {
      if (scalars.includes(key)) own[name(key)] = this.read(object, key);
      else rest[key] = selection[key];
    }
    const restKeys = Object.keys(rest);
    if (restKeys.length === 0 && Object.keys(own).length > 0) return own;
    const wanted = restKeys.length === 1 && rest.items ? rest.items : rest;
    const perItem = Object.keys(wanted).length > 0 ? wanted : EVERYTHING;
    const first = query.Skip ?? 0;
    const items = hostItems().slice(first, query.Top === undefined ? undefined : first + query.Top);
    return { ...own, [itemsKey]: items.map((item) => ({ ...identityOf(item), ...this.project(item, perItem) })) };
  }

  private single(object: HostObject, selection: Selection): Record<string, unknown> {
    const { name } = this.naming;
    const metadata = metadataOf(object);
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(selection)) {
      if (key === "*") {
        this.allScalars(object, metadata, result);
        continue;
      }
      const property = lower(key);
      const value = this.read(object, property);
      if (metadata.nav?.includes(property)) {
        const nested = Object.keys(selection[key]).length > 0 ? selection[key] : EVERYTHING;
        result[name(property)] = this.project(value as HostObject | null, nested);
      } else this.put(result, name(property), value);
    }
    return result;
  }

  private put(result: Record<string, unknown>, key: string, value: unknown): void {
    result[key] = value instanceof Promise ? null : (value ?? null);
    if (value instanceof Promise)
      this.waiting.push(
        value.then((settled: unknown) => {
          result[key] = settled ?? null;
        }),
      );
  }

  /** `load()` without names asks for all scalars, also for those nobody will look at: missing ones are noted, not thrown. */
  private allScalars(object: HostObject, metadata: ClassMetadata, result: Record<string, unknown>): void {
    for (const scalar of metadata.scalars ?? []) {
      if (scalar[0] === "_") continue;
      if (scalar in object) this.put(result, this.naming.name(scalar), this.read(object, scalar));
      else this.noteMissing(`${object.className}.${scalar}`);
    }
  }
}
