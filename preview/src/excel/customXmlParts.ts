// Without this file XML parts of the workbook would be lost. Kept in its custom data, so that saving and undo know them.
import { invalidArgument, invalidOperation } from "../host/hostError";
import type { HostObject } from "../host/wire";
import type { Book } from "../univer/book";
import { Collection, newId } from "./objects";

/** Key in the workbook's custom data. */
const XML_PARTS = "customXml";

interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

export class CustomXmlParts extends Collection<CustomXmlPart> {
  readonly className: string;

  constructor(
    private readonly book: Book,
    private readonly namespaceUri?: string,
  ) {
    super();
    this.className = namespaceUri === undefined ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
  }

  hostItems(): CustomXmlPart[] {
    const parts = (this.book.custom.read<XmlPart[]>(XML_PARTS) ?? []).map(
      (part) => new CustomXmlPart(this.book, part.id),
    );
    return parts.filter((part) => this.namespaceUri === undefined || part.namespaceUri === this.namespaceUri);
  }

  protected key(part: CustomXmlPart): string {
    return part.id;
  }

  add(xml: string): CustomXmlPart {
    if (!/^\s*<[\s\S]*>\s*$/.test(xml)) throw invalidArgument("xml");
    const id = newId();
    this.book.custom.write(XML_PARTS, [...(this.book.custom.read<XmlPart[]>(XML_PARTS) ?? []), { id, xml }]);
    return new CustomXmlPart(this.book, id);
  }

  getByNamespace(uri: string): CustomXmlParts {
    return new CustomXmlParts(this.book, uri);
  }

  getOnlyItem(): CustomXmlPart {
    const item = this.getOnlyItemOrNullObject();
    if (!item) throw invalidOperation("There is not exactly one part.");
    return item;
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const parts = this.hostItems();
    return parts.length === 1 ? parts[0] : null;
  }
}

class CustomXmlPart implements HostObject {
  readonly className = "CustomXmlPart";

  constructor(
    private readonly book: Book,
    readonly id: string,
  ) {}

  /** Default namespace of the root element. */
  get namespaceUri(): string {
    return /^[^<]*(?:<\?[^>]*>\s*)*<[^>]*?\sxmlns="([^"]*)"/.exec(this.getXml())?.[1] ?? "";
  }

  getXml(): string {
    return this.parts.find((part) => part.id === this.id)?.xml ?? "";
  }

  setXml(xml: string): void {
    this.book.custom.write(
      XML_PARTS,
      this.parts.map((part) => (part.id === this.id ? { ...part, xml } : part)),
    );
  }

  delete(): void {
    this.book.custom.write(
      XML_PARTS,
      this.parts.filter((part) => part.id !== this.id),
    );
  }

  private get parts(): readonly XmlPart[] {
    return this.book.custom.read<XmlPart[]>(XML_PARTS) ?? [];
  }
}
