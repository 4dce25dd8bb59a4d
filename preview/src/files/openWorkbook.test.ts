// Without this a person could get an English stack trace, or an empty sheet, for a file that is not what it seems.
import * as SheetJS from "@e965/xlsx";
import ExcelJS from "exceljs";
import { lossSentence } from "./losses";
import { openWorkbook } from "./openWorkbook";

const DAMAGED = "Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Excel und speichern Sie sie neu.";
const NOT_A_WORKBOOK =
  "Diese Datei ist keine Excel-Mappe (.xlsx). Öffnen Sie sie in Excel und speichern Sie sie als .xlsx.";

async function plainFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Blatt").addRows([
    ["Produkt", "Ansatz"],
    ["11.11.01", 100],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The file with parts added, replaced or (undefined) removed. */
async function withParts(parts: Record<string, string | Uint8Array | undefined>): Promise<Uint8Array> {
  const zip = SheetJS.CFB.read(await plainFile(), { type: "array" });
  for (const [name, content] of Object.entries(parts)) {
    SheetJS.CFB.utils.cfb_del(zip, `/${name}`);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    if (bytes) SheetJS.CFB.utils.cfb_add(zip, `/${name}`, bytes);
  }
  return packed(zip);
}

const packed = (zip: ReturnType<typeof SheetJS.CFB.read>) =>
  new Uint8Array(SheetJS.CFB.write(zip, { fileType: "zip", type: "buffer" }) as Buffer);

const sentenceOf = async (bytes: Uint8Array) => {
  const result = await openWorkbook(bytes, "x.xlsx");
  return result.ok ? undefined : result.sentence;
};

describe("files that are no readable workbook get one German sentence", () => {
  test("an empty file, a text file and a picture are no workbook", async () => {
    expect(await sentenceOf(new Uint8Array())).toBe(NOT_A_WORKBOOK);
    expect(await sentenceOf(new TextEncoder().encode("Produkt;Ansatz\n1;2"))).toBe(NOT_A_WORKBOOK);
    expect(await sentenceOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0))).toBe(NOT_A_WORKBOOK);
  });
  test("a package of another kind is no workbook", async () => {
    const zip = SheetJS.CFB.utils.cfb_new();
    SheetJS.CFB.utils.cfb_add(
      zip,
      "/mimetype",
      new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet"),
    );
    expect(await sentenceOf(packed(zip))).toBe(NOT_A_WORKBOOK);
  });
  test("a file with a password or in the old format says how to save it", async () => {
    const sentence =
      "Diese Datei ist mit Kennwort geschützt oder hat das alte Format .xls. Speichern Sie sie in Excel ohne Kennwort als .xlsx.";
    const book = SheetJS.utils.book_new(SheetJS.utils.aoa_to_sheet([[1]]), "A");
    expect(await sentenceOf(new Uint8Array(SheetJS.write(book, { type: "array", bookType: "xls" })))).toBe(sentence);
    expect(await sentenceOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0))).toBe(sentence);
  });
  test("the binary format is named", async () => {
    const book = SheetJS.utils.book_new(SheetJS.utils.aoa_to_sheet([[1]]), "A");
    expect(await sentenceOf(new Uint8Array(SheetJS.write(book, { type: "array", bookType: "xlsb" })))).toMatch(
      /^Diese Datei hat das Binärformat \.xlsb\./,
    );
  });
  test("a file that is cut off, changed or without its parts is damaged", async () => {
    const whole = await plainFile();
    expect(await sentenceOf(whole.slice(0, whole.length - 200))).toBe(DAMAGED);
    expect(await sentenceOf(whole.slice(0, 500))).toBe(DAMAGED);
    const changed = whole.slice();
    for (let at = 60; at < 400; at++) changed[at] ^= 0x55;
    expect(await sentenceOf(changed)).toBe(DAMAGED);
    expect(await sentenceOf(await withParts({ "xl/workbook.xml": undefined }))).toBe(DAMAGED);
    expect(await sentenceOf(await withParts({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>" }))).toBe(
      DAMAGED,
    );
  });
  test("a sheet in an encoding that would be passed over in silence is refused, not shown empty", async () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
    const utf16 = new Uint8Array(Uint16Array.from(xml, (char) => char.charCodeAt(0)).buffer);
    expect(await sentenceOf(await withParts({ "xl/worksheets/sheet1.xml": utf16 }))).toBe(DAMAGED);
  });
  test("a sheet spanning more than the preview can hold says so", async () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    expect(await sentenceOf(await withParts({ "xl/worksheets/sheet1.xml": xml }))).toMatch(
      /^Ein Blatt dieser Datei ist zu groß für die Vorschau\./,
    );
  });
});

describe("what saving would drop is found on opening", () => {
  const lossesOf = async (parts: Record<string, string | undefined>) => {
    const result = await openWorkbook(await withParts(parts), "x.xlsx");
    return result.ok ? result.value.losses : result.sentence;
  };
  test("a plain file loses nothing", async () => {
    expect(await lossesOf({})).toEqual([]);
    expect(lossSentence([])).toBeUndefined();
  });
  test.each([
    ["xl/vbaProject.bin", "Makros"],
    ["xl/charts/chart1.xml", "Diagramme"],
    ["xl/media/image1.png", "Bilder"],
    ["xl/pivotTables/pivotTable1.xml", "Pivot-Tabellen"],
    ["xl/externalLinks/externalLink1.xml", "Verknüpfungen mit anderen Mappen"],
    ["customXml/item1.xml", "unsichtbare XML-Daten (customXml)"],
    ["xl/webextensions/webextension1.xml", "Einstellungen von Add-Ins"],
    ["xl/threadedComments/threadedComment1.xml", "Kommentare mit Antworten"],
  ])("%s is named as %s", async (part, loss) => {
    expect(await lossesOf({ [part]: "<x/>" })).toEqual([loss]);
  });
  test("filters by condition and rules by period are found in the sheet", async () => {
    const part = SheetJS.CFB.find(SheetJS.CFB.read(await plainFile(), { type: "array" }), "/xl/worksheets/sheet1.xml");
    const sheet = new TextDecoder().decode(Uint8Array.from(part!.content));
    const filter =
      '</sheetData><autoFilter ref="A1:B2"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="3"/></customFilters></filterColumn></autoFilter>';
    expect(await lossesOf({ "xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", filter) })).toEqual([
      "Filter nach Bedingung, Datum oder Farbe",
    ]);
    const rule =
      '</sheetData><conditionalFormatting sqref="A1"><cfRule type="timePeriod" priority="1" timePeriod="today"/></conditionalFormatting>';
    expect(await lossesOf({ "xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", rule) })).toEqual([
      "bedingte Formate nach Rang, Durchschnitt, Zeitraum oder Fehler",
    ]);
  });
  test("the sentence lists everything in German", () => {
    expect(lossSentence(["Makros"])).toBe("Beim Speichern geht verloren: Makros.");
    expect(lossSentence(["Makros", "Bilder", "Diagramme"])).toBe(
      "Beim Speichern gehen verloren: Makros, Bilder und Diagramme.",
    );
  });
});
