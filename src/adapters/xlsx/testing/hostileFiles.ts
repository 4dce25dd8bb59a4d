// Without this file only well-behaved workbooks would be tried, and real ones are not.
import { deflateRawSync, constants } from "node:zlib";
import { write, utils, type BookType } from "@e965/xlsx";
import type { ReadLoss } from "../../../workbook/closedWorkbook";
import type { ReadFailure } from "../../../workbook/readFailure";
import { compoundFile } from "./compoundFile";
import type { SeenValue } from "./sheetValues";
import { plainRow, plainValues, smallWorkbook, strict, transitional, type SmallWorkbook } from "./smallWorkbook";
import { concat, zipFile, type ZipLayout, type ZipSource } from "./zipFile";

/** A crafted file and what must come of it: the right values or a refusal; never nothing, never an exception. */
export interface HostileFile {
  readonly title: string;
  readonly make: () => Uint8Array;
  readonly expected: { readonly rows: readonly (readonly SeenValue[])[]; readonly losses?: readonly ReadLoss["kind"][] } | ReadFailure;
}

const made = (source: SmallWorkbook, layout?: ZipLayout) => () => zipFile(smallWorkbook(source), layout);
const renamed = (rename: (name: string) => string) => () =>
  zipFile(smallWorkbook().map((part) => ({ ...part, name: rename(part.name) })));
const replaced = (name: string, change: (part: ZipSource) => ZipSource) => () =>
  zipFile(smallWorkbook().map((part) => (part.name === name ? change(part) : part)));
const foreign = (bookType: BookType) => () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(plainValues), "Tabelle1");
  return new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
};
const text = (content: string) => () => new TextEncoder().encode(content);

const sheetName = "xl/worksheets/sheet1.xml";
const sheetOf = (rows: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${declaration}<worksheet xmlns="${transitional.main}"><sheetData>${rows}</sheetData></worksheet>`;
const utf16 = (content: string, isBig: boolean) => {
  const bytes = new Uint8Array(Buffer.from(content, "utf16le"));
  return isBig ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
};
const plain = { rows: plainValues };
const damaged = (damage: Extract<ReadFailure, { kind: "damagedPart" }>["damage"], part = sheetName): ReadFailure => ({ kind: "damagedPart", part, damage });

/** Files whose content is right, although it is written as few programs write it. */
export const oddFiles: readonly HostileFile[] = [
  { title: "01 ordinary", make: made({}), expected: plain },
  { title: "02 every element prefixed", make: made({ prefix: "x", rows: plainRow.replace(/<(\/?)(row|c|v)/g, "<$1x:$2") }), expected: plain },
  { title: "03 ISO strict", make: made({ namespaces: strict }), expected: plain },
  { title: "04 absolute targets", make: made({ absoluteTargets: true }), expected: plain },
  { title: "05 rows and cells without r", make: made({ rows: '<row><c t="s"><v>0</v></c><c><v>42.5</v></c><c t="b"><v>1</v></c></row>' }), expected: plain },
  { title: "06 shared strings missing: named, never an index as value", make: made({ texts: null }), expected: { rows: [[null, 42.5, true]], losses: ["textMissing"] } },
  { title: "07 days counted from 1904", make: made({ workbookProperties: '<workbookPr date1904="1"/>', rows: '<row r="1"><c r="A1" s="1"><v>43830</v></c><c r="B1" s="3"><v>0.5</v></c></row>' }), expected: { rows: [[{ date: 45292 }, { date: 0.5 }]] } },
  {
    title: "08 phonetic readings, rich text, empty strings, escaped letters",
    make: made({
      texts:
        '<si><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t xml:space="preserve"> fett </t></r><r><t>normal</t></r></si><si><t/></si><si/><si><t xml:space="preserve">a_x000D_\nb_x005F_x0041_</t></si>',
      rows: `<row r="1">${[0, 1, 2, 3, 4].map((index) => `<c r="${"ABCDE"[index]}1" t="s"><v>${index}</v></c>`).join("")}</row>`,
    }),
    expected: { rows: [["東京", " fett normal", "", "", "a\r\nb_x0041_"]] },
  },
  { title: "09 dates spelled out", make: made({ rows: '<row r="1"><c r="A1" t="d"><v>2024-05-31T12:30:00</v></c><c r="B1" t="d"><v>31.05.2024</v></c></row>' }), expected: { rows: [[{ date: 45443 + 12.5 / 24 }, "31.05.2024"]], losses: ["numberUnreadable"] } },
  {
    title: "10 numbers in every spelling",
    make: made({ rows: '<row r="1"><c r="A1"><v>1E-3</v></c><c r="B1"><v>-1.7976931348623157E+308</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1"><v> 12 </v></c><c r="E1" t="n"><v>123456789012345678</v></c><c r="F1"><v>-0.5</v></c><c r="G1"><v></v></c><c r="H1"><v>.5</v></c><c r="I1"><v>0x10</v></c><c r="J1"><v>1,5</v></c></row>' }),
    expected: { rows: [[0.001, -1.7976931348623157e308, 0.30000000000000004, 12, 123456789012345680, -0.5, null, 0.5, "0x10", "1,5"]], losses: ["numberUnreadable"] },
  },
  {
    title: "11 CDATA and comments",
    make: made({ texts: "<si><t><![CDATA[a<b & c]]></t></si>", rows: '<!-- <row r="1"><c r="A1"><v>666</v></c></row> --><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f><![CDATA["x"&"<v>9</v>"]]></f><v>ok</v></c></row>' }),
    expected: { rows: [["a<b & c", "ok"]] },
  },
  { title: "12 single quotes and blanks in tags", make: made({ rows: "<row  r = '1' ><c\n r='A1' \t t='s'><v>0</v></c><c t=\"n\" r='B1' ><v>42.5</v ></c ><c r='C1' t='b' ><v>1</v></c></row>" }), expected: plain },
  { title: "13 rich text in the cell", make: made({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Kö</t></r><r><t>ln</t></r></is></c><c r="B1" t="inlineStr"><is><t>&#252;&#x20AC;&lt;</t></is></c></row>' }), expected: { rows: [["Köln", "ü€<"]] } },
  {
    title: "14 errors and formulas; one without value is named",
    make: made({ rows: '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><f t="shared" ref="B1:C1" si="0">1+1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c><c r="D1" t="str"><f>"a"</f><v>a</v></c><c r="E1"><f>1</f></c><c r="F1" t="str"><v>007</v></c></row>' }),
    expected: { rows: [[{ error: "#N/A" }, 2, 3, "a", "(nicht berechnet)", "007"]], losses: ["uncalculated"] },
  },
  { title: "15 sheet in UTF-16", make: made({ sheet: concat([Uint8Array.of(0xff, 0xfe), utf16(sheetOf(plainRow, '<?xml version="1.0" encoding="UTF-16"?>'), false)]) }), expected: plain },
  { title: "16 byte order mark", make: made({ sheet: `\uFEFF${sheetOf(plainRow)}` }), expected: plain },
  { title: "17 rows and cells out of order", make: made({ rows: '<row r="3"><c r="B3"><v>3</v></c></row><row r="1"><c r="C1"><v>2</v></c><c r="A1"><v>1</v></c></row>' }), expected: { rows: [[1, null, 2], [], [null, 3]] } },
  { title: "18 backslashes in part names", make: renamed((name) => name.replace(/\//g, "\\")), expected: plain },
  { title: "19 part names in other case", make: renamed((name) => name.replace("sharedStrings", "SharedStrings")), expected: plain },
  { title: "20 comment on the cell __proto__", make: made({ extra: [{ name: "xl/comments1.xml", content: `<comments xmlns="${transitional.main}"><commentList><comment ref="__proto__" authorId="0"/></commentList></comments>` }] }), expected: plain },
  { title: "21 sheet and name called __proto__", make: made({ sheetName: "__proto__", names: '<definedNames><definedName name="__proto__">Tabelle1!$A$1</definedName></definedNames>' }), expected: plain },
  { title: "22 Zip64", make: made({}, { zip64: true }), expected: plain },
  { title: "23 sizes behind the data", make: made({}, { descriptors: true }), expected: plain },
  { title: "24 stored without packing", make: () => zipFile(smallWorkbook().map((part) => ({ ...part, stored: true }))), expected: plain },
  { title: "25 bytes in front of the archive", make: made({}, { prefix: new Uint8Array(Buffer.from("PK-vorne")) }), expected: plain },
  { title: "26 dimension of the largest sheet", make: made({ beforeRows: '<dimension ref="A1:XFD1048576"/>' }), expected: plain },
  { title: "27 the same cell twice: the last one counts, and it is named", make: made({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }), expected: { rows: [[2]], losses: ["cellTwice"] } },
  { title: "28 UTF-16 without mark, most significant byte first", make: made({ sheet: utf16(sheetOf(plainRow, '<?xml version="1.0" encoding="UTF-16"?>'), true) }), expected: plain },
  { title: "29 formats missing: dates stay numbers, and it is named", make: made({ styles: null, rows: '<row r="1"><c r="A1" s="1"><v>45292</v></c></row>' }), expected: { rows: [[45292]], losses: ["formatsUnreadable"] } },
  { title: "30 two names for one namespace", make: made({ sheet: `<worksheet xmlns="${transitional.main}" xmlns:x="${transitional.main}"><sheetData>${plainRow.replace(/<(\/?)c/g, "<$1x:c")}</sheetData></worksheet>` }), expected: plain },
  { title: "31 impossible characters", make: made({ texts: "<si><t>a&#x110000;b&#99999999;c&unbekannt;</t></si>" }), expected: { rows: [["a\uFFFDb\uFFFDc&unbekannt;", 42.5, true]] } },
  { title: "32 a part twice: the last one counts, and it is named", make: () => zipFile([{ name: sheetName, content: sheetOf('<row><c><v>666</v></c></row>') }, ...smallWorkbook()]), expected: { ...plain, losses: ["partTwice"] } },
  { title: "33 an extension inside of a cell", make: made({ rows: '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><x:v xmlns:x="y">9</x:v></ext></extLst></c></row>' }), expected: { rows: [[1]] } },
  { title: "34 windows-1252 declared", make: made({ sheet: new Uint8Array(Buffer.from(sheetOf('<row><c t="inlineStr"><is><t>Straße</t></is></c></row>', '<?xml version="1.0" encoding="windows-1252"?>'), "latin1")) }), expected: { rows: [["Straße"]] } },
  { title: "34a shared strings in UTF-16", make: made({ sharedStrings: concat([Uint8Array.of(0xff, 0xfe), utf16(`<sst xmlns="${transitional.main}"><si><t>Köln &amp; Zürich</t></si></sst>`, false)]) }), expected: plain },
  { title: "34b shared strings with prefix and processing instruction", make: made({ sharedStrings: `<?xml version="1.0"?><?a b?><x:sst xmlns:x="${transitional.main}"><x:si><x:t>Köln &amp; Zürich</x:t></x:si></x:sst>` }), expected: plain },
];

const laughs = `<!DOCTYPE lolz [<!ENTITY a0 "lol">${Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join("")}]>`;

/** Files that must be refused, each with the right reason. */
export const refusedFiles: readonly HostileFile[] = [
  { title: "35 entities that multiply", make: made({ sharedStrings: `<?xml version="1.0"?>${laughs}<sst xmlns="${transitional.main}"><si><t>&a12;</t></si></sst>` }), expected: damaged("doctype", "xl/sharedStrings.xml") },
  { title: "36 entity that reads a file", make: made({ sharedStrings: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst xmlns="${transitional.main}"><si><t>&e;</t></si></sst>` }), expected: damaged("doctype", "xl/sharedStrings.xml") },
  { title: "37 150,000 open comments", make: made({ rows: "<!--".repeat(150_000) + plainRow }), expected: damaged("markup") },
  { title: "38 cell outside of the sheet, by column", make: made({ rows: '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>' }), expected: damaged("reference") },
  { title: "39 cell outside of the sheet, by row", make: made({ rows: '<row r="4294967299"><c r="A4294967299"><v>7</v></c></row>' }), expected: damaged("reference") },
  { title: "40 cell reference that is none", make: made({ rows: '<row r="1"><c r="B-1"><v>1</v></c></row>' }), expected: damaged("reference") },
  { title: "41 bomb of 1.5 GB with honest sizes", make: () => bomb(1_500_000_000), expected: { kind: "bomb", part: sheetName } },
  { title: "42 bomb of 1.5 GB that claims 5,000 bytes", make: () => bomb(5000), expected: { kind: "bomb", part: sheetName } },
  { title: "43 truncated", make: () => made({})().subarray(0, 900), expected: { kind: "truncated" } },
  { title: "44 empty", make: () => new Uint8Array(0), expected: { kind: "notAWorkbook", content: "nothing" } },
  { title: "45 CSV renamed", make: text("Kostenstelle;Betrag\n1;2\n"), expected: { kind: "notAWorkbook", content: "text" } },
  { title: "46 web page renamed", make: text("<html><table><tr><td>1</td></tr></table></html>"), expected: { kind: "notAWorkbook", content: "html" } },
  { title: "47 bytes flipped in the packed data", make: replaced(sheetName, (part) => ({ ...part, packed: flipped(deflateRawSync(sheetOf(plainRow))) })), expected: damaged("packing") },
  { title: "48 wrong checksum", make: replaced(sheetName, (part) => ({ ...part, claimedChecksum: 1 })), expected: damaged("checksum") },
  { title: "49 wrong checksum of a stored part", make: replaced(sheetName, (part) => ({ ...part, stored: true, claimedChecksum: 1 })), expected: damaged("checksum") },
  { title: "50 part shorter than stated", make: replaced(sheetName, (part) => ({ ...part, claimedSize: part.content.length + 10 })), expected: damaged("checksum") },
  { title: "51 sheet that ends in the middle, checksum right", make: made({ sheet: sheetOf(plainRow.repeat(50)).slice(0, 3000) }), expected: damaged("markup") },
  { title: "52 sheet without its last tag", make: made({ sheet: sheetOf(plainRow).replace("</worksheet>", "") }), expected: damaged("markup") },
  { title: "53 shared strings that end in the middle", make: made({ sharedStrings: `<sst xmlns="${transitional.main}"><si><t>a</t></si><si><t>b` }), expected: damaged("markup", "xl/sharedStrings.xml") },
  { title: "54 sheet missing", make: () => zipFile(smallWorkbook().filter((part) => part.name !== sheetName)), expected: damaged("missing") },
  { title: "55 encrypted with a password", make: () => compoundFile(["EncryptionInfo", "EncryptedPackage"]), expected: { kind: "encrypted" } },
  { title: "56 encrypted ZIP entry", make: replaced(sheetName, (part) => ({ ...part, flags: 1 })), expected: { kind: "encrypted" } },
  { title: "57 old workbook", make: foreign("biff8"), expected: { kind: "xls" } },
  { title: "58 binary workbook", make: foreign("xlsb"), expected: { kind: "xlsb" } },
  { title: "59 OpenDocument table", make: foreign("ods"), expected: { kind: "ods" } },
  { title: "60 Word document", make: () => zipFile([{ name: "_rels/.rels", content: `<Relationships><Relationship Id="1" Type="${transitional.office}/officeDocument" Target="word/document.xml"/></Relationships>` }, { name: "word/document.xml", content: "<w/>" }]), expected: { kind: "notAWorkbook", content: "word" } },
  { title: "61 archive of other files", make: () => zipFile([{ name: "liesmich.txt", content: "Hallo" }]), expected: { kind: "notAWorkbook", content: "archive" } },
  { title: "62 no sheets", make: () => zipFile(smallWorkbook().map((part) => (part.name === "xl/workbook.xml" ? { ...part, content: `<workbook xmlns="${transitional.main}"><sheets/></workbook>` } : part))), expected: { kind: "noSheets" } },
  { title: "63 directory with 20,000 entries", make: () => zipFile(Array.from({ length: 20_000 }, (_, index) => ({ name: `a${index}`, content: "", stored: true }))), expected: { kind: "bomb", part: null } },
  { title: "64 unknown packing", make: replaced(sheetName, (part) => ({ ...part, method: 14 })), expected: damaged("packing") },
  { title: "65 cell that is never closed", make: made({ rows: '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>' }), expected: damaged("markup") },
  { title: "66 40,000 times sheetData", make: made({ sheet: `<worksheet xmlns="${transitional.main}">${"<sheetData>".repeat(40_000)}${plainRow}${"</sheetData>".repeat(40_000)}</worksheet>` }), expected: damaged("markup") },
];

/** 1.5 GB of blanks that pack into 1.5 MB. Made from one packed block, repeated: nobody has to write the blanks. */
function bomb(claimedSize: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(16_000_000).fill(32), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(new Uint8Array(0));
  const packed = concat([...Array.from({ length: 94 }, () => block), end]);
  return replaced(sheetName, (part) => ({ ...part, packed, claimedSize }))();
}

function flipped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index > 20 && index % 7 === 0 ? byte ^ 0x5a : byte));
}
