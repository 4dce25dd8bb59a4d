// Without this file a Word document or an OpenDocument table would be called a damaged workbook.
import { refuse } from "./refusal";
import type { Relationship } from "./relationships";
import type { ZipDirectory } from "./zipDirectory";

/** Key of the workbook's main part. Refuses containers that hold something else, each by what it is. */
export function findWorkbook(directory: ZipDirectory, packageRelationships: readonly Relationship[]): string {
  const stated = packageRelationships.find(({ type }) => type === "officeDocument")?.target;
  const key = stated && directory.has(stated) ? stated : ordinaryPlace;
  if (directory.has(key) && !key.endsWith(".bin")) {
    if (key.startsWith("word/")) refuse({ kind: "notAWorkbook", content: "word" });
    if (key.startsWith("ppt/")) refuse({ kind: "notAWorkbook", content: "slides" });
    return key;
  }
  if (key.endsWith(".bin") || directory.has("xl/workbook.bin")) refuse({ kind: "xlsb" });
  // OpenDocument containers list their content in a manifest of their own.
  if (directory.has("meta-inf/manifest.xml") && directory.has("content.xml")) refuse({ kind: "ods" });
  refuse({ kind: "notAWorkbook", content: "archive" });
}

/** Where every program puts it; used when the package does not say. */
const ordinaryPlace = "xl/workbook.xml";
