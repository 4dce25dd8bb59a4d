// Without this file each test of the reader would carry the ten parts of a workbook along.
import type { ZipSource } from "./zipFile";

/** Namespaces of ordinary (transitional) and of ISO-strict files. */
export const transitional = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
export const strict = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What differs from the plainest workbook: one sheet "Tabelle1", one shared string, style 1 is a date. */
export interface SmallWorkbook {
  /** Content of `<sheetData>`. */
  readonly rows?: string;
  /** The sheet's whole part instead. */
  readonly sheet?: string | Uint8Array;
  readonly beforeRows?: string;
  readonly afterRows?: string;
  readonly namespaces?: typeof transitional;
  readonly prefix?: string;
  readonly absoluteTargets?: boolean;
  readonly workbookProperties?: string;
  readonly sheetName?: string;
  readonly sheetAttributes?: string;
  readonly moreSheets?: string;
  readonly names?: string;
  /** Content of `<sst>`; null leaves the part out. */
  readonly texts?: string | null;
  /** The shared strings' whole part instead. */
  readonly sharedStrings?: string | Uint8Array;
  /** The formats' whole part; null leaves it out. */
  readonly styles?: string | null;
  readonly relationships?: string;
  readonly packageParts?: string;
  readonly extra?: readonly ZipSource[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a small workbook, ready to be zipped. */
export function smallWorkbook(source: SmallWorkbook = {}): ZipSource[] {
  const { main, office } = source.namespaces ?? transitional;
  const root = source.absoluteTargets ? "/xl/" : "";
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (content: string) => `${declaration}<Relationships xmlns="${packageRelationships}">${content}</Relationships>`;
  const parts: ZipSource[] = [
    { name: "[Content_Types].xml", content: contentTypes },
    {
      name: "_rels/.rels",
      content: relations(relation("rId1", "officeDocument", `${source.absoluteTargets ? "/" : ""}xl/workbook.xml`) + (source.packageParts ?? "")),
    },
    {
      name: "xl/workbook.xml",
      content: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${source.workbookProperties ?? ""}<sheets><sheet name="${
        source.sheetName ?? "Tabelle1"
      }" sheetId="1" ${source.sheetAttributes ?? ""} r:id="rId1"/>${source.moreSheets ?? ""}</sheets>${source.names ?? ""}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(
        relation("rId1", "worksheet", `${root}worksheets/sheet1.xml`) +
          relation("rId2", "sharedStrings", "sharedStrings.xml") +
          relation("rId3", "styles", "styles.xml") +
          (source.relationships ?? ""),
      ),
    },
    { name: "xl/worksheets/sheet1.xml", content: source.sheet ?? sheetPart(source, main) },
  ];
  if (source.styles !== null) parts.push({ name: "xl/styles.xml", content: source.styles ?? plainStyles(main) });
  if (source.texts !== null) {
    const texts = source.sharedStrings ?? `${declaration}<sst xmlns="${main}">${source.texts ?? "<si><t>Köln &amp; Zürich</t></si>"}</sst>`;
    parts.push({ name: "xl/sharedStrings.xml", content: texts });
  }
  return [...parts, ...(source.extra ?? [])];
}

/** One row with a text, a number and a boolean, as the hostile files hold it. */
export const plainRow = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>42.5</v></c><c r="C1" t="b"><v>1</v></c></row>';

/** What {@link plainRow} reads as. */
export const plainValues = [["Köln & Zürich", 42.5, true]];

function sheetPart(source: SmallWorkbook, main: string): string {
  const prefix = source.prefix ? `${source.prefix}:` : "";
  const binding = source.prefix ? `xmlns:${source.prefix}` : "xmlns";
  return (
    `${declaration}<${prefix}worksheet ${binding}="${main}">${source.beforeRows ?? ""}` +
    `<${prefix}sheetData>${source.rows ?? plainRow}</${prefix}sheetData>${source.afterRows ?? ""}</${prefix}worksheet>`
  );
}

/** Formats: style 0 ordinary, 1 a built-in date, 2 `#,##0.00 "€"`, 3 a time, 4 quoted letters only. */
export function plainStyles(main: string = transitional.main): string {
  const formats = [0, 14, 164, 20, 165].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`).join("");
  return (
    `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/>` +
    `<numFmt numFmtId="165" formatCode="0&quot; Tsd. Stück&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs count="5">${formats}</cellXfs></styleSheet>`
  );
}

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>';
