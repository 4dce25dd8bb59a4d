// Without this file a workbook would have no title and no properties of its own. Kept where the file converter keeps them.
import { invalidArgument } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { Book } from "../univer/book";
import { Collection } from "./objects";

/** Key in the workbook's custom data. */
const PROPERTIES = "properties";

type PropertyValue = string | number | boolean;
type StoredProperties = { readonly custom?: Readonly<Record<string, PropertyValue>> } & Readonly<
  Record<string, unknown>
>;

/** Longest key and value of a custom property. */
const PROPERTY_LIMIT = 255;

export class DocumentProperties implements HostObject {
  readonly className = "DocumentProperties";
  readonly custom: CustomProperties;

  constructor(private readonly book: Book) {
    this.custom = new CustomProperties(book);
  }

  get title(): string {
    return this.text("title");
  }

  set title(title: string) {
    this.store("title", title);
  }

  get subject(): string {
    return this.text("subject");
  }

  set subject(subject: string) {
    this.store("subject", subject);
  }

  get author(): string {
    return this.text("creator");
  }

  set author(author: string) {
    this.store("creator", author);
  }

  get keywords(): string {
    return this.text("keywords");
  }

  set keywords(keywords: string) {
    this.store("keywords", keywords);
  }

  get category(): string {
    return this.text("category");
  }

  set category(category: string) {
    this.store("category", category);
  }

  private text(key: string): string {
    return String(this.book.custom.read<StoredProperties>(PROPERTIES)?.[key] ?? "");
  }

  private store(key: string, value: string): void {
    this.book.custom.write(PROPERTIES, { ...this.book.custom.read<StoredProperties>(PROPERTIES), [key]: value });
  }
}

class CustomProperties extends Collection<CustomProperty> {
  readonly className = "CustomPropertyCollection";

  constructor(private readonly book: Book) {
    super();
  }

  hostItems(): CustomProperty[] {
    return Object.keys(this.book.custom.read<StoredProperties>(PROPERTIES)?.custom ?? {}).map(
      (key) => new CustomProperty(this.book, key),
    );
  }

  protected key(property: CustomProperty): string {
    return property.key;
  }

  add(key: string, value: PropertyValue): CustomProperty {
    if (key.length === 0 || key.length > PROPERTY_LIMIT) throw invalidArgument("key");
    const property = new CustomProperty(this.book, key);
    property.value = value;
    return property;
  }

  deleteAll(): void {
    this.hostItems().forEach((property) => property.delete());
  }
}

class CustomProperty implements HostObject {
  readonly className = "CustomProperty";

  constructor(
    private readonly book: Book,
    readonly key: string,
  ) {}

  get type(): string {
    return typeof this.value === "number" ? "Number" : typeof this.value === "boolean" ? "Boolean" : "String";
  }

  get value(): PropertyValue {
    return this.all[this.key];
  }

  set value(value: PropertyValue) {
    if (typeof value === "string" && value.length > PROPERTY_LIMIT) throw invalidArgument("value");
    this.store({ ...this.all, [this.key]: value });
  }

  delete(): void {
    const { [this.key]: _, ...rest } = this.all;
    this.store(rest);
  }

  private get all(): Readonly<Record<string, PropertyValue>> {
    return this.book.custom.read<StoredProperties>(PROPERTIES)?.custom ?? {};
  }

  private store(custom: Readonly<Record<string, PropertyValue>>): void {
    this.book.custom.write(PROPERTIES, { ...this.book.custom.read<StoredProperties>(PROPERTIES), custom });
  }
}
