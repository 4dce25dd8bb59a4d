// Without this file dates would be numbers, and "#,##0," would hide that a column is in thousands.
import { builtinFormats, builtinMeaning, formatMeaning, type FormatMeaning } from "./dateFormat";
import { readXml, type XmlAttributes } from "./xmlReader";

/** What the cells' style index stands for. */
export interface CellStyles {
  /** Format code per style index. */
  readonly numberFormats: readonly string[];
  /** Meaning per style index. */
  readonly meanings: readonly FormatMeaning[];
}

/** For files without formats: every style is an ordinary number. */
export const noStyles: CellStyles = { numberFormats: ["General"], meanings: ["number"] };

/** Reads formats and cell styles; everything else in the part (fonts, fills, named styles) is passed over. */
export function readStyles(xml: string, part: string): CellStyles {
  const custom = new Map<number, string>();
  const formatIds: number[] = [];
  let isInCellStyles = false;
  // Part of the differences used by conditional formats and tables; their format ids are a numbering of their own.
  let isInDifferences = false;
  const openFormat = (attributes: XmlAttributes) => {
    const id = attributes.integer("numFmtId");
    const code = attributes.get("formatCode");
    if (!isInDifferences && id !== undefined && code !== undefined) custom.set(id, code);
  };
  readXml(xml, part, {
    open(name, attributes) {
      if (name === "cellXfs") isInCellStyles = true;
      else if (name === "dxfs") isInDifferences = true;
      else if (name === "numFmt") openFormat(attributes);
      else if (name === "xf" && isInCellStyles) formatIds.push(attributes.integer("numFmtId") ?? 0);
    },
    close(name) {
      if (name === "cellXfs") isInCellStyles = false;
      else if (name === "dxfs") isInDifferences = false;
    },
  });
  return resolveStyles(formatIds, custom);
}

function resolveStyles(formatIds: readonly number[], custom: ReadonlyMap<number, string>): CellStyles {
  if (formatIds.length === 0) return noStyles;
  // A workbook has thousands of styles, but few formats.
  const meaningOfId = new Map<number, FormatMeaning>();
  for (const id of new Set(formatIds)) {
    const code = custom.get(id);
    meaningOfId.set(id, code === undefined ? builtinMeaning(id) : formatMeaning(code));
  }
  return {
    numberFormats: formatIds.map((id) => custom.get(id) ?? builtinFormats.get(id) ?? "General"),
    meanings: formatIds.map((id) => meaningOfId.get(id) ?? "number"),
  };
}
