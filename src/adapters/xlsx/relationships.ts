// Without this file nobody would know which part is which sheet.
import { resolveTarget } from "./partPath";
import { readXml } from "./xmlReader";

/** One relationship; `target` is a part key, null when it points outside of the file. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: the same for transitional and strict files. */
  readonly type: string;
  readonly target: string | null;
}

/** Relationships of a part, in file order. `base` is the part they belong to, empty for the package. */
export function readRelationships(xml: string, part: string, base: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  readXml(xml, part, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const type = attributes.get("Type") ?? "";
      const target = attributes.get("Target") ?? "";
      const isExternal = attributes.get("TargetMode") === "External";
      relationships.push({
        id: attributes.get("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: isExternal || target === "" ? null : resolveTarget(base, target),
      });
    },
  });
  return relationships;
}
