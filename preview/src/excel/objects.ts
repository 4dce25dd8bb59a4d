// Without this file every collection would answer getItem, count and the rest in its own words.
import { invalidArgument, itemNotFound } from "../host/hostError";
import type { HostObject } from "../host/wire";

let sequence = 0;

/** A fresh id in the shape Excel gives to sheets, tables and rules. */
export const newId = (): string =>
  `{${(++sequence).toString(16).padStart(8, "0").toUpperCase()}-${Date.now().toString(16).slice(-4).toUpperCase()}-4000-8000-000000000000}`;

/** Names of tables and named items: letter, underscore or backslash first, no blanks. */
export const NAME_PATTERN = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** A collection of the Excel API. Names are compared without case, as Excel does. */
export abstract class Collection<Item extends HostObject> implements HostObject {
  abstract readonly className: string;
  abstract hostItems(): Item[];
  protected abstract key(item: Item): string;

  /** By name or by id. */
  find(key: unknown): Item | undefined {
    const wanted = String(key).toLowerCase();
    return this.hostItems().find((item) => this.key(item).toLowerCase() === wanted || item.id === key);
  }

  get count(): number {
    return this.hostItems().length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: unknown): Item {
    const item = this.find(key);
    if (!item) throw itemNotFound(String(key));
    return item;
  }

  getItemOrNullObject(key: unknown): Item | null {
    return this.find(key) ?? null;
  }

  getItemAt(index: number): Item {
    const item = this.hostItems()[index];
    if (!item) throw invalidArgument("index");
    return item;
  }
}
