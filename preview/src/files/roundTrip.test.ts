// Without this, a library update could drop formats or turn codes into numbers and nobody would see it.
import * as SheetJS from "@e965/xlsx";
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import ExcelJS from "exceljs";
import { openWorkbook } from "./openWorkbook";
import { saveWorkbook } from "./saveWorkbook";

const CODES = [
  "2.1",
  "2.10",
  "3.1",
  "3.10",
  "1.5",
  "01",
  "11.11.01",
  "12.60",
  "0042",
  "1/2",
  "7:7",
  "WAHR",
  "1E5",
  "=kein",
  "+49",
];

async function written(build: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  build(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function opened(bytes: Uint8Array, name = "Probe.xlsx") {
  const result = await openWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.sentence);
  return result.value;
}

/** What a person gets who saves at once and opens again. */
async function reopened(bytes: Uint8Array): Promise<IWorkbookData> {
  const { bytes: saved } = await saveWorkbook((await opened(bytes)).snapshot);
  return (await opened(saved)).snapshot;
}

const sheetOf = (book: IWorkbookData, index = 0) => book.sheets[book.sheetOrder[index]];
const cellOf = (book: IWorkbookData, row: number, column: number, sheet = 0): ICellData =>
  sheetOf(book, sheet).cellData?.[row]?.[column] ?? {};
const styleOf = (book: IWorkbookData, row: number, column: number): IStyleData =>
  book.styles[String(cellOf(book, row, column).s)] ?? {};
const resource = (book: IWorkbookData, name: string) =>
  JSON.parse(book.resources?.find((entry) => entry.name === name)?.data ?? "{}");

describe("values", () => {
  test("codes in text cells are the same text after saving and opening, here and for another reader", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Ziele");
      CODES.forEach((code, index) => {
        sheet.getCell(index + 1, 1).value = code;
        sheet.getCell(index + 1, 1).numFmt = "@";
        sheet.getCell(index + 1, 2).value = code;
      });
    });
    const book = await reopened(bytes);
    CODES.forEach((code, index) => {
      expect(cellOf(book, index, 0)).toMatchObject({ v: code, t: 1 });
      expect(styleOf(book, index, 0).n?.pattern).toBe("@");
      expect(cellOf(book, index, 1)).toMatchObject({ v: code, t: 1 });
    });
    const { bytes: saved } = await saveWorkbook(book);
    const foreign = SheetJS.read(saved, { cellNF: true }).Sheets.Ziele;
    CODES.forEach((code, index) => {
      expect(foreign[`A${index + 1}`]).toMatchObject({ t: "s", v: code, z: "@" });
      expect(foreign[`B${index + 1}`]).toMatchObject({ t: "s", v: code });
    });
  });

  test("numbers, booleans, errors, dates and empty cells keep their kind", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Werte");
      sheet.addRow([
        0.1,
        -1234567.89,
        1e-9,
        true,
        false,
        { error: "#N/A" } as ExcelJS.CellErrorValue,
        "Straße\nZeile 2",
        " x ",
      ]);
      sheet.getCell("A2").value = 46082;
      sheet.getCell("A2").numFmt = "dd.mm.yyyy";
      sheet.getCell("B2").value = 46082.520833333336;
      sheet.getCell("B2").numFmt = "dd.mm.yyyy hh:mm";
    });
    const book = await reopened(bytes);
    const row = [0, 1, 2, 3, 4, 5, 6, 7].map((column) => [cellOf(book, 0, column).v, cellOf(book, 0, column).t]);
    expect(row).toEqual([
      [0.1, 2],
      [-1234567.89, 2],
      [1e-9, 2],
      [1, 3],
      [0, 3],
      ["#N/A", 1],
      ["Straße\nZeile 2", 1],
      [" x ", 1],
    ]);
    expect(cellOf(book, 1, 0)).toMatchObject({ v: 46082, t: 2 });
    expect(cellOf(book, 1, 1)).toMatchObject({ v: 46082.520833333336, t: 2 });
    expect(styleOf(book, 1, 0).n?.pattern).toBe("dd.mm.yyyy");
    const { bytes: saved } = await saveWorkbook(book);
    expect(SheetJS.read(saved).Sheets.Werte.F1).toMatchObject({ t: "e", w: "#N/A" });
  });

  test("a date of the 1904 system becomes the serial number of the same day, and the file says so", async () => {
    const bytes = await written((book) => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet("Mac");
      sheet.getCell("A1").value = new Date(Date.UTC(2026, 2, 1));
      sheet.getCell("A1").numFmt = "dd.mm.yyyy";
    });
    const { snapshot, losses } = await opened(bytes);
    expect(cellOf(snapshot, 0, 0).v).toBe(46082);
    expect(losses).toContain("das Datumssystem 1904 (es wird 1900)");
  });
});

describe("formulas", () => {
  test("formulas keep their text and their last value; custom functions stay as they are written", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Formeln");
      sheet.getCell("A1").value = { formula: "SUM(B1:B2)*1.5", result: 4.5 };
      sheet.getCell("A2").value = { formula: "ISEK.ZIEL(B2,ISEK_Ziele)", result: "Wohnen für alle" };
      sheet.getCell("A3").value = { formula: 'IF(B1>1,"ja; 1,5","nein")', result: "nein" };
      sheet.getCell("B1").value = 1;
    });
    const { snapshot } = await opened(bytes);
    expect(cellOf(snapshot, 0, 0)).toMatchObject({ f: "=SUM(B1:B2)*1.5", v: 4.5, t: 2 });
    expect(cellOf(snapshot, 1, 0)).toMatchObject({ f: "=ISEK.ZIEL(B2,ISEK_Ziele)", v: "Wohnen für alle", t: 1 });
    const foreign = SheetJS.read((await saveWorkbook(snapshot)).bytes).Sheets.Formeln;
    expect(foreign.A1).toMatchObject({ f: "SUM(B1:B2)*1.5", v: 4.5 });
    expect(foreign.A2).toMatchObject({ f: "ISEK.ZIEL(B2,ISEK_Ziele)", v: "Wohnen für alle" });
    expect(foreign.A3.f).toBe('IF(B1>1,"ja; 1,5","nein")');
  });

  test("newer functions lose their prefix on opening and get it back on saving", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Neu");
      sheet.getCell("A1").value = { formula: "_xlfn.XLOOKUP(B1,C:C,D:D)+_xlfn.STDEV.S(D1:D9)", result: 1 };
      sheet.getCell("A2").value = { formula: "_xlfn.LET(_xlpm.x,B1,_xlpm.x*2)", result: 2 };
    });
    const { snapshot } = await opened(bytes);
    expect(cellOf(snapshot, 0, 0).f).toBe("=XLOOKUP(B1,C:C,D:D)+STDEV.S(D1:D9)");
    expect(cellOf(snapshot, 1, 0).f).toBe("=LET(x,B1,x*2)");
    const again = await new ExcelJS.Workbook().xlsx.load(Buffer.from((await saveWorkbook(snapshot)).bytes) as never);
    expect(again.getWorksheet("Neu")?.getCell("A1").formula).toBe("_xlfn.XLOOKUP(B1,C:C,D:D)+_xlfn.STDEV.S(D1:D9)");
    expect(again.getWorksheet("Neu")?.getCell("A2").formula).toBe("_xlfn.LET(_xlpm.x,B1,_xlpm.x*2)");
  });

  test("a formula shared by many cells is every cell's own formula", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Geteilt");
      sheet.getCell("B2").value = { formula: 'A2*$A$1+"A2"', result: 1 } as ExcelJS.CellFormulaValue;
      sheet.getCell("B2").value = {
        formula: "A2*$A$1",
        result: 1,
        shareType: "shared",
        ref: "B2:B4",
      } as unknown as ExcelJS.CellFormulaValue;
      sheet.getCell("B3").value = { sharedFormula: "B2", result: 2 } as ExcelJS.CellSharedFormulaValue;
      sheet.getCell("B4").value = { sharedFormula: "B2", result: 3 } as ExcelJS.CellSharedFormulaValue;
    });
    const { snapshot } = await opened(bytes);
    expect([1, 2, 3].map((row) => cellOf(snapshot, row, 1).f)).toEqual(["=A2*$A$1", "=A3*$A$1", "=A4*$A$1"]);
  });

  test("a formula that fills cells beside it is saved with its area and opens without colliding with its own results", async () => {
    const { snapshot } = await opened(
      await written((book) => (book.addWorksheet("Spill").getCell("D1").value = "rechts")),
    );
    sheetOf(snapshot).cellData![0][0] = { f: "=SORT(F1:F3)", v: 1, t: 2 };
    const spills = { sheet1: [{ row: 0, column: 0, values: [[1], [2], [3]] }] };
    const { bytes } = await saveWorkbook(snapshot, spills);
    const foreign = SheetJS.read(bytes).Sheets.Spill;
    expect(foreign.A1).toMatchObject({ f: "_xlws.SORT(F1:F3)", F: "A1:A3", v: 1 }); // SheetJS takes the first prefix away
    expect([foreign.A2.v, foreign.A3.v]).toEqual([2, 3]);
    const again = (await opened(bytes)).snapshot;
    expect(cellOf(again, 0, 0).f).toBe("=SORT(F1:F3)");
    expect(cellOf(again, 1, 0).v).toBeUndefined();
  });
});

describe("look and layout", () => {
  test("fonts, fills, borders, alignment and number formats come back", async () => {
    const bytes = await written((book) => {
      const cell = book.addWorksheet("Stil").getCell("B2");
      cell.value = 1234.5;
      cell.numFmt = '#,##0.00\\ "€";[Red]-#,##0.00\\ "€"';
      cell.font = {
        name: "Arial",
        size: 14,
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        color: { argb: "FFB10E1C" },
      };
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF84E3B1" } };
      cell.border = {
        top: { style: "thin", color: { argb: "FF000000" } },
        bottom: { style: "double", color: { argb: "FF123456" } },
      };
      cell.alignment = { horizontal: "right", vertical: "middle", wrapText: true, textRotation: 45 };
    });
    const expected = {
      ff: "Arial",
      fs: 14,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: "#B10E1C" },
      bg: { rgb: "#84E3B1" },
      bd: { t: { s: 1, cl: { rgb: "#000000" } }, b: { s: 7, cl: { rgb: "#123456" } } },
      ht: 3,
      vt: 2,
      tb: 3,
      tr: { a: -45 },
      n: { pattern: '#,##0.00\\ "€";[Red]-#,##0.00\\ "€"' },
    };
    expect(styleOf((await opened(bytes)).snapshot, 1, 1)).toEqual(expected);
    expect(styleOf(await reopened(bytes), 1, 1)).toEqual(expected);
  });

  test("colours of the theme and their tints are shown as Excel shows them", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Thema");
      const themes: Partial<ExcelJS.Color>[] = [
        { theme: 0 },
        { theme: 1 },
        { theme: 4 },
        { theme: 4, tint: 0.7999816888943144 } as Partial<ExcelJS.Color>,
      ];
      themes.forEach((fgColor, index) => {
        sheet.getCell(1, index + 1).value = index;
        sheet.getCell(1, index + 1).fill = { type: "pattern", pattern: "solid", fgColor };
      });
    });
    const { snapshot } = await opened(bytes);
    // Excel 2007–2010's theme, which the library writes: accent 1 is 4F81BD; Excel shows it 80 % lighter as DCE6F1, one step of blue off
    expect([0, 1, 2, 3].map((column) => styleOf(snapshot, 0, column).bg?.rgb)).toEqual([
      "#FFFFFF",
      "#000000",
      "#4F81BD",
      "#DCE6F2",
    ]);
  });

  test("widths, heights, hidden rows and columns, merged cells, frozen panes and sheet visibility come back", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Plan", {
        views: [{ state: "frozen", xSplit: 2, ySplit: 5 }],
        properties: { tabColor: { argb: "FF0F548C" } },
      });
      sheet.getColumn(1).width = 20;
      sheet.getColumn(3).hidden = true;
      sheet.getRow(2).height = 45;
      sheet.getRow(4).hidden = true;
      sheet.getCell("A1").value = "Haushalt";
      sheet.mergeCells("A1:C1");
      sheet.getCell("A4").value = "verdeckt";
      book.addWorksheet("Versteckt", { state: "hidden" }).getCell("A1").value = 1;
      book.addWorksheet("Tief", { state: "veryHidden" }).getCell("A1").value = 1;
    });
    for (const book of [(await opened(bytes)).snapshot, await reopened(bytes)]) {
      const plan = sheetOf(book);
      expect(plan.columnData?.[0]?.w).toBe(140);
      expect(plan.columnData?.[2]?.hd).toBe(1);
      expect(plan.rowData?.[1]?.h).toBe(60);
      expect(plan.rowData?.[3]?.hd).toBe(1);
      expect(plan.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }]);
      expect(plan.freeze).toEqual({ xSplit: 2, ySplit: 5, startRow: 5, startColumn: 2 });
      expect(plan.tabColor).toBe("#0F548C");
      expect(book.sheetOrder.map((id) => [book.sheets[id].name, book.sheets[id].hidden])).toEqual([
        ["Plan", 0],
        ["Versteckt", 1],
        ["Tief", 1],
      ]);
      expect(sheetOf(book, 2).custom?.veryHidden).toBe(true);
    }
  });
});

describe("what a workbook knows beyond cells", () => {
  test("conditional formats keep rule, order, range and colours", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Ampel");
      sheet.getCell("P7").value = "✓ abgeschlossen";
      const fill = (argb: string): ExcelJS.FillPattern => ({ type: "pattern", pattern: "solid", bgColor: { argb } });
      sheet.addConditionalFormatting({
        ref: "P7:P400",
        rules: [
          {
            type: "expression",
            priority: 2,
            formulae: ['OR(LEFT($P7,1)="✓",$P7="abgeschlossen")'],
            style: { fill: fill("FF84E3B1"), font: { color: { argb: "FF1B1B1B" } } },
          },
          { type: "cellIs", priority: 1, operator: "greaterThan", formulae: [100], style: { fill: fill("FFE58776") } },
          {
            type: "containsText",
            priority: 3,
            operator: "containsText",
            text: "offen",
            style: { fill: fill("FFFAE584") },
          },
        ],
      });
    });
    const green = { bg: { rgb: "#84E3B1" }, cl: { rgb: "#1B1B1B" } };
    for (const book of [(await opened(bytes)).snapshot, await reopened(bytes)]) {
      const rules = resource(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN").sheet1;
      expect(rules.map((rule: { rule: object }) => rule.rule)).toMatchObject([
        { subType: "number", operator: "greaterThan", value: 100, style: { bg: { rgb: "#E58776" } } },
        { subType: "formula", value: '=OR(LEFT($P7,1)="✓",$P7="abgeschlossen")', style: green },
        { subType: "text", operator: "containsText", value: "offen", style: { bg: { rgb: "#FAE584" } } },
      ]);
      expect(rules[1].ranges).toEqual([{ startRow: 6, endRow: 399, startColumn: 15, endColumn: 15 }]);
    }
  });

  test("icon sets, data bars and colour scales come back", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Bilder");
      sheet.getCell("A1").value = 5;
      const cfvo = (list: [string, number?][]) => list.map(([type, value]) => ({ type, value })) as ExcelJS.Cvfo[];
      sheet.addConditionalFormatting({
        ref: "A1:A9",
        rules: [
          {
            type: "iconSet",
            priority: 1,
            iconSet: "3TrafficLights",
            cfvo: cfvo([
              ["percent", 0],
              ["num", 33],
              ["num", 67],
            ]),
          } as unknown as ExcelJS.IconSetRuleType,
          {
            type: "colorScale",
            priority: 2,
            cfvo: cfvo([["min"], ["max"]]),
            color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }],
          } as unknown as ExcelJS.ColorScaleRuleType,
        ],
      });
    });
    const book = await reopened(bytes);
    const [icons, scale] = resource(book, "SHEET_CONDITIONAL_FORMATTING_PLUGIN").sheet1;
    expect(icons.rule.config.map((icon: { value: object; iconId: string }) => [icon.value, icon.iconId])).toEqual([
      [{ type: "num", value: 67 }, "0"],
      [{ type: "num", value: 33 }, "1"],
      [{ type: "percent", value: 0 }, "2"],
    ]);
    expect(scale.rule.config.map((step: { color: string }) => step.color)).toEqual(["#FF0000", "#00FF00"]);
  });

  test("choice lists keep their choices, their source and their messages", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Listen");
      sheet.getCell("A1").dataValidation = {
        type: "list",
        formulae: ['"offen,fertig"'],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: "Stand",
        error: "Wählen Sie einen Stand.",
        showInputMessage: true,
        promptTitle: "Hinweis",
        prompt: "Stand der Maßnahme",
      };
      sheet.getCell("B1").dataValidation = { type: "list", formulae: ["Ziele!$A$2:$A$60"], allowBlank: false };
      sheet.getCell("C1").dataValidation = { type: "whole", operator: "between", formulae: [1, 12], allowBlank: true };
      book.addWorksheet("Ziele");
    });
    for (const book of [(await opened(bytes)).snapshot, await reopened(bytes)]) {
      expect(resource(book, "SHEET_DATA_VALIDATION_PLUGIN").sheet1).toMatchObject([
        {
          type: "list",
          formula1: "offen,fertig",
          allowBlank: true,
          error: "Wählen Sie einen Stand.",
          prompt: "Stand der Maßnahme",
          errorStyle: 1,
        },
        { type: "list", formula1: "=Ziele!$A$2:$A$60", allowBlank: false },
        { type: "whole", operator: "between", formula1: "1", formula2: "12" },
      ]);
    }
  });

  test("tables keep name, range, headings and style; a heading that is a number is text in the file", async () => {
    const bytes = await written((book) => {
      book.addWorksheet("Maßnahmen").addTable({
        name: "ISEK_Massnahmen",
        ref: "B2",
        headerRow: true,
        totalsRow: true,
        style: { theme: "TableStyleLight9", showRowStripes: false },
        columns: [
          { name: "Nr", totalsRowLabel: "Summe" },
          { name: "Ist", totalsRowFunction: "sum" },
        ],
        rows: [
          ["M-001", 3],
          ["M-002", 4],
        ],
      });
    });
    const { snapshot } = await opened(bytes);
    expect(resource(snapshot, "SHEET_TABLE_PLUGIN").sheet1.tables).toMatchObject([
      {
        name: "ISEK_Massnahmen",
        range: { startRow: 1, startColumn: 1, endRow: 3, endColumn: 2 },
        columns: [{ displayName: "Nr" }, { displayName: "Ist" }],
      },
    ]);
    sheetOf(snapshot).cellData![1][2] = { v: 2026, t: 2 };
    const { bytes: saved } = await saveWorkbook(snapshot);
    const foreign = (await new ExcelJS.Workbook().xlsx.load(Buffer.from(saved) as never)).getWorksheet(
      "Maßnahmen",
    ) as ExcelJS.Worksheet;
    const table = (
      foreign.getTable("ISEK_Massnahmen") as unknown as {
        table: { tableRef: string; style: { theme: string }; columns: { name: string }[] };
      }
    ).table;
    expect(table).toMatchObject({
      tableRef: "B2:C5",
      style: { theme: "TableStyleLight9" },
      columns: [{ name: "Nr" }, { name: "2026" }],
    });
    expect(foreign.getCell("C2").value).toBe("2026");
    expect(resource((await opened(saved)).snapshot, "SHEET_TABLE_PLUGIN").sheet1.tables[0].range.endRow).toBe(3);
  });

  test("names of the workbook and of a sheet come back, print areas and titles with their sheet", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Amt 61's Plan");
      sheet.getCell("A1").value = 1;
      book.definedNames.add("'Amt 61''s Plan'!$A$1:$B$5", "ISEK_Bereich");
      sheet.pageSetup.printArea = "A1:D50";
      sheet.pageSetup.printTitlesRow = "1:4";
      sheet.pageSetup.orientation = "landscape";
    });
    for (const book of [(await opened(bytes)).snapshot, await reopened(bytes)]) {
      expect(Object.values(resource(book, "SHEET_DEFINED_NAME_PLUGIN"))).toMatchObject([
        { name: "ISEK_Bereich", formulaOrRefString: "'Amt 61''s Plan'!$A$1:$B$5", localSheetId: "AllDefaultWorkbook" },
      ]);
      expect(sheetOf(book).custom?.pageSetup).toMatchObject({
        printArea: expect.stringMatching(/^\$A\$?1:\$D\$?50$/),
        printTitlesRow: "$1:$4",
        orientation: "landscape",
      });
    }
  });

  test("rows a filter hides are filtered out, not hidden; the filter and its values come back", async () => {
    const { snapshot } = await opened(
      await written((book) => book.addWorksheet("Liste").addRows([["Stand"], ["offen"], ["fertig"], ["offen"]])),
    );
    const filter = {
      ref: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 0 },
      filterColumns: [{ colId: 0, filters: { filters: ["offen"] } }],
      cachedFilteredOut: [2],
    };
    snapshot.resources!.push({ name: "SHEET_FILTER_PLUGIN", data: JSON.stringify({ sheet1: filter }) });
    const { bytes, losses } = await saveWorkbook(snapshot);
    expect(losses).toEqual([]);
    const foreign = SheetJS.read(bytes, { cellStyles: true }).Sheets.Liste;
    expect(foreign["!rows"]?.[2]?.hidden).toBe(true);
    expect(foreign["!autofilter"]?.ref).toBe("A1:A4");
    const again = (await opened(bytes)).snapshot;
    expect(resource(again, "SHEET_FILTER_PLUGIN").sheet1).toEqual(filter);
    expect(sheetOf(again).rowData?.[2]?.hd).toBeUndefined();
  });

  test("protection of a sheet, unlocked cells and own properties of the file come back", async () => {
    const base = await opened(
      await written((book) => {
        const sheet = book.addWorksheet("Schutz");
        sheet.getCell("A1").value = "fest";
        sheet.getCell("B1").value = "frei";
        sheet.getCell("B1").protection = { locked: false };
      }),
    );
    sheetOf(base.snapshot).custom = { protection: { sheet: true, formatCells: true, sort: false } };
    base.snapshot.custom = { properties: { title: "Haushalt 2026", custom: { Aktenzeichen: "61-2026" } } };
    const { bytes } = await saveWorkbook(base.snapshot);
    const again = (await opened(bytes)).snapshot;
    expect(sheetOf(again).custom?.protection).toMatchObject({ sheet: true, formatCells: true, sort: false });
    expect(cellOf(again, 0, 1).custom).toEqual({ unlocked: true });
    expect(cellOf(again, 0, 0).custom).toBeUndefined();
    expect(again.custom?.properties).toMatchObject({ title: "Haushalt 2026", custom: { Aktenzeichen: "61-2026" } });
    const foreign = await new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as never);
    const schutz = foreign.getWorksheet("Schutz") as unknown as {
      sheetProtection: object;
      getCell(at: string): ExcelJS.Cell;
    };
    expect(schutz.sheetProtection).toMatchObject({ sheet: true, formatCells: true });
    expect(schutz.getCell("B1").protection).toMatchObject({ locked: false });
  });

  test("a row nobody gave a height is high enough for its wrapped text, and Excel fits it again after saving", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Kopf");
      sheet.getCell("A1").value = "Ansatz\n2026";
      sheet.getCell("A1").alignment = { wrapText: true };
      sheet.getCell("A2").value = "eine Zeile";
    });
    const { snapshot } = await opened(bytes);
    expect(sheetOf(snapshot).rowData).toEqual({ 0: { ia: 1, ah: 40 } });
    const foreign = await new ExcelJS.Workbook().xlsx.load(Buffer.from((await saveWorkbook(snapshot)).bytes) as never);
    expect(foreign.getWorksheet("Kopf")?.getRow(1).height).toBeUndefined();
  });

  test("a format of a whole column reaches the empty cells beside the filled ones", async () => {
    const { snapshot } = await opened(
      await written((book) => book.addWorksheet("Spalte").addRows([["a"], ["b"], ["c"]])),
    );
    sheetOf(snapshot).columnData = { 1: { s: { n: { pattern: "@" } } } };
    const book = (await opened((await saveWorkbook(snapshot)).bytes)).snapshot;
    expect([0, 1, 2].map((row) => styleOf(book, row, 1).n?.pattern)).toEqual(["@", "@", "@"]);
  });

  test("hyperlinks, comments and parts of a text in different letters come back", async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Text");
      sheet.getCell("A1").value = { text: "Satzung", hyperlink: "https://example.org/satzung" };
      sheet.getCell("A2").value = 7;
      sheet.getCell("A2").note = "geprüft";
      sheet.getCell("A3").value = { richText: [{ text: "fett", font: { bold: true } }, { text: " normal" }] };
    });
    const book = await reopened(bytes);
    expect(cellOf(book, 0, 0)).toMatchObject({
      v: "Satzung",
      custom: { hyperlink: { target: "https://example.org/satzung" } },
    });
    expect(cellOf(book, 1, 0)).toMatchObject({ v: 7, custom: { comment: { text: "geprüft" } } });
    expect(cellOf(book, 2, 0)).toMatchObject({
      v: "fett normal",
      custom: { richText: [{ text: "fett", font: { bold: true } }, { text: " normal" }] },
    });
  });
});
