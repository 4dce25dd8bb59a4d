// Without this file "../tables/table1.xml" could not be found in the container.
import { partKey } from "./zipDirectory";

/** Folder of a part, with its final slash; empty for the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Key of the part a relationship points to. `base` is the part that holds the relationship. */
export function resolveTarget(base: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folderOf(base) + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return partKey(segments.join("/"));
}

/** Key of the part that holds the relationships of a part: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return partKey(`${folder}_rels/${part.slice(folder.length)}.rels`);
}
