/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, fill, read, run, texts, values } from "./support/run";

beforeEach(() => excel.open());

const writeTo = async (address: string, value: unknown, format?: string): Promise<unknown> => {
  await run(async (_, sheet) => {
    const range = sheet.getRange(address);
    if (format) range.numberFormat = [[format]];
    range.values = [[value]];
  });
  return (await values(address))[0][0];
};

test.each([
  ["3.10", 3.1],
  ["1,234.5", 1234.5],
  ["50%", 0.5],
  ["1e3", 1000],
  ["TRUE", true],
  ["wahr", "wahr"],
  ["3,10 €", "3,10 €"],
])("[E01] a written text %p is read by English rules: %p", async (written, stored) => {
  expect(await writeTo("A1", written)).toBe(stored);
});

test.each([
  ["1/2/2025", 45659],
  ["2025-03-01", 45717],
  ["15-Feb-2025", 45703],
])("[E02] a written date %p becomes serial %p, month first", async (written, serial) => {
  expect(await writeTo("A1", written)).toBe(serial);
});

test("[E02] a German date stays text", async () => {
  expect(await writeTo("A1", "31.12.2025")).toBe("31.12.2025");
});

test.each(["2.1", "0042", "12.60", "TRUE", "1/2/2025", "=A2"])("[E03] %p stays text in a text cell", async (code) => {
  expect(await writeTo("A1", code, "@")).toBe(code);
});

test("[E03] format and value in one batch: the format counts already", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("B1:B2").numberFormat = [["@"], ["@"]];
    sheet.getRange("B1:B2").values = [["2.1"], ["0042"]];
  });
  expect(await values("B1:B2")).toEqual([["2.1"], ["0042"]]);
});

test("[E04] null leaves a cell alone", async () => {
  await fill([
    ["a", "b"],
    ["c", "d"],
  ]);
  await run(async (_, sheet) => {
    sheet.getRange("A1:B2").values = [
      [null, "B"],
      ["C", null],
    ];
    sheet.getRange("A1:B1").numberFormat = [["0.00", null]] as string[][];
  });
  expect(await values("A1:B2")).toEqual([
    ["a", "B"],
    ["C", "d"],
  ]);
  expect(await read("A1:B1", "numberFormat")).toEqual([["0.00", "General"]]);
});

test("[E05] null is no value for a whole property", async () => {
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1:A2").values = null as never;
    }),
  ).toBe("InvalidArgument");
});

test("[E06] an empty text empties a cell and keeps its format", async () => {
  expect(await writeTo("A1", 5, "0.00")).toBe(5);
  expect(await writeTo("A1", "")).toBe("");
  expect(await read("A1", "valueTypes")).toEqual([["Empty"]]);
  expect(await read("A1", "numberFormat")).toEqual([["0.00"]]);
});

test("[E07] an apostrophe makes a text of anything", async () => {
  expect(await writeTo("A1", "'0042")).toBe("0042");
  expect(await read("A1", "valueTypes")).toEqual([["String"]]);
});

test("[E08] one value fills the range, a matrix of another size is refused", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A1:B2").values = 7 as never;
  });
  expect(await values("A1:B2")).toEqual([
    [7, 7],
    [7, 7],
  ]);
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2, 3]];
    }),
  ).toBe("InvalidArgument");
});

test("[E09] formulas are English, formulasLocal are German", async () => {
  await fill([[2, 3]]);
  await run(async (_, sheet) => {
    sheet.getRange("C1").formulas = [['=IF(SUM(A1:B1)>4.5,"ja","nein")']];
    sheet.getRange("C2").formulasLocal = [['=WENN(SUMME(A1:B1)>4,5;"ja";"nein")']];
  });
  expect(await values("C1:C2")).toEqual([["ja"], ["ja"]]);
  expect(await read("C2", "formulas")).toEqual([['=IF(SUM(A1:B1)>4.5,"ja","nein")']]);
  expect(await read("C1", "formulasLocal")).toEqual([['=WENN(SUMME(A1:B1)>4,5;"ja";"nein")']]);
});

test("[E10] numberFormatLocal is German", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A1:C1").numberFormat = [["#,##0.00", "dd.mm.yyyy", "General"]];
    sheet.getRange("D1").numberFormatLocal = [["TT.MM.JJJJ"]];
  });
  expect(await read("A1:D1", "numberFormatLocal")).toEqual([["#.##0,00", "TT.MM.JJJJ", "Standard", "TT.MM.JJJJ"]]);
  expect(await read("D1", "numberFormat")).toEqual([["dd.mm.yyyy"]]);
});

test("[E11] text is what a German Excel shows", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A1:E1").numberFormat = [["#,##0.00", "dd.mm.yyyy", "0%", "General", "General"]];
    sheet.getRange("A1:E1").values = [[1234.5, 45717, 0.5, true, 1.5]];
    sheet.getRange("F1").formulas = [["=1/0"]];
  });
  expect(await texts("A1:F1")).toEqual([["1.234,50", "01.03.2025", "50%", "WAHR", "1,5", "#DIV/0!"]]);
});

test("[E12] an empty cell reads as empty text", async () => {
  expect(await values("Z99")).toEqual([[""]]);
  expect(await read("Z99", "valueTypes")).toEqual([["Empty"]]);
});

test("[E13] whole columns and rows: no cell properties to read, none to write", async () => {
  await fill([[1], [2]]);
  expect(await read("A:A", "values")).toBeNull();
  expect(await read("1:1", "numberFormat")).toBeNull();
  expect(await read("A:A", "address")).toBe("Tabelle1!A:A");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A:A").values = [["x"]];
    }),
  ).toBe("InvalidArgument");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A:A").numberFormat = [["@"]];
    }),
  ).toBe("InvalidArgument");
});

test("[E14] a format of a whole column holds for cells to come", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("B1").values = [["da"]];
    sheet.getRange("B:B").format.fill.color = "#FFEEDD";
    sheet.getRange("B5").values = [["neu"]];
  });
  const colors = await run(async (context, sheet) => {
    const cells = ["B1", "B5", "B100", "C1"].map((address) => sheet.getRange(address).format.fill);
    cells.forEach((fillFormat) => fillFormat.load("color"));
    await context.sync();
    return cells.map((fillFormat) => fillFormat.color);
  });
  expect(colors).toEqual(["#FFEEDD", "#FFEEDD", "#FFEEDD", "#FFFFFF"]);
});

test("[E15] more than 5,000,000 cells are not read", async () => {
  expect(
    await codeOf(async (context, sheet) => {
      const range = sheet.getRange("A1:CV100000");
      range.load("values");
      await context.sync();
    }),
  ).toBe("ResponsePayloadSizeLimitExceeded");
});

test("[E16] a mixed format is null, a mixed fill is an empty text", async () => {
  const format = await run(async (context, sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.fill.color = "#FF0000";
    const { format: both } = sheet.getRange("A1:A2");
    both.load("font/bold,fill/color");
    await context.sync();
    return { bold: both.font.bold, color: both.fill.color };
  });
  expect(format).toEqual({ bold: null, color: "" });
});

test("[E17] cells under a merged cell take no values", async () => {
  await fill([["a", "b"]]);
  await run(async (_, sheet) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1:B1").values = [["oben", "darunter"]];
  });
  expect(await values("A1:B1")).toEqual([["oben", ""]]);
  const merged = await run(async (context, sheet) => {
    const areas = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
    const none = sheet.getRange("D4").getMergedAreasOrNullObject();
    areas.load("address");
    await context.sync();
    return [areas.address, none.isNullObject];
  });
  expect(merged).toEqual(["Tabelle1!A1:B1", true]);
});

test("[E18] fonts, alignment, wrapping, borders, widths and heights are kept", async () => {
  const kept = await run(async (context, sheet) => {
    const { format } = sheet.getRange("B2:C3");
    format.font.set({
      italic: true,
      strikethrough: true,
      underline: "Single",
      color: "#112233",
      size: 14,
      name: "Arial",
    });
    format.set({
      wrapText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      columnWidth: 96,
      rowHeight: 30,
    });
    for (const side of ["EdgeTop", "InsideHorizontal"] as const)
      format.borders.getItem(side).set({ style: "Continuous", color: "#FF0000" });
    await context.sync();
    const back = sheet.getRange("B2:C3").format;
    const [top, inside, bottom] = (["EdgeTop", "InsideHorizontal", "EdgeBottom"] as const).map((side) =>
      back.borders.getItem(side),
    );
    back.load(
      "wrapText,horizontalAlignment,verticalAlignment,columnWidth,rowHeight,font/italic,font/strikethrough,font/underline,font/color,font/size,font/name",
    );
    [top, inside, bottom].forEach((border) => border.load("style,color"));
    await context.sync();
    return [
      back.wrapText,
      back.horizontalAlignment,
      back.verticalAlignment,
      back.columnWidth,
      back.rowHeight,
      back.font.italic,
      back.font.strikethrough,
      back.font.underline,
      back.font.color,
      back.font.size,
      back.font.name,
      top.style,
      top.color,
      inside.style,
      bottom.style,
    ];
  });
  expect(kept).toEqual([
    true,
    "Center",
    "Top",
    96,
    30,
    true,
    true,
    "Single",
    "#112233",
    14,
    "Arial",
    "Continuous",
    "#FF0000",
    "Continuous",
    "None",
  ]);
});

test("[E19] another number format changes no value: texts stay texts, numbers numbers", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1:B1").values = [["0042", 7]];
  });
  await run(async (_, sheet) => {
    sheet.getRange("A1:B1").numberFormat = [["General", "@"]];
  });
  expect(await values("A1:B1")).toEqual([["0042", 7]]);
  await run(async (_, sheet) => {
    sheet.getRange("B1").numberFormat = [["General"]];
    sheet.getRange("B1").values = [[0]];
  });
  expect(await values("B1")).toEqual([[0]]);
});

test("[E18] properties of many cells come in one go", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").format.columnWidth = 96;
  });
  const properties = await run(async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    const [rows, columns, cells] = [
      range.getRowProperties({ rowHidden: true }),
      range.getColumnProperties({ address: true, format: { columnWidth: true } }),
      range.getCellProperties({ format: { fill: { color: true } } }),
    ];
    await context.sync();
    return [
      rows.value.map((row) => row.rowHidden),
      columns.value.map((column) => column.format?.columnWidth),
      cells.value[0].map((cell) => cell.format?.fill?.color),
    ];
  });
  expect(properties).toEqual([
    [false, true],
    [48, 96],
    ["#FF0000", "#FFFFFF"],
  ]);
});

test.each([
  "=SUM(A1",
  "=WENN(A1;1;2)",
  "=IF(A1>1;1;2)",
  "=A1*1,5",
  "=A1+",
  "=(A1",
  '="offen',
  `=${"1+".repeat(5000)}1`,
])("[E145] %.20s is no formula Excel would take", async (formula) => {
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("B1").formulas = [[formula]];
    }),
  ).toBe("InvalidArgument");
});

test.each([
  "=SUM(A1,A2)",
  '=IF(A1>1,"a;b",{1,2;3,4})',
  "='Blatt; 1'!A1",
  "=T[[#All],[a (b)]]",
  "=A1:A3",
  "=-1",
  "=A1%",
])("[E145] %s is one", async (formula) => {
  await run(async (context) => {
    context.workbook.worksheets.add("Blatt; 1");
  });
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("B1").formulas = [[formula]];
    }),
  ).toBe("no error");
});

test("[E146] texts of more than 32,767 characters do not fit into a cell", async () => {
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").values = [["x".repeat(32_767)]];
    }),
  ).toBe("no error");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("A1").values = [["x".repeat(32_768)]];
    }),
  ).toBe("InvalidArgument");
});

test("[E155] a text that looks like a formula reads like one, and becomes one when it is written back", async () => {
  await fill([["'=1+1"]]);
  expect(await values("A1")).toEqual([["=1+1"]]);
  const formulas = await read("A1", "formulas");
  expect(formulas).toEqual([["=1+1"]]);
  await run(async (_, sheet) => {
    sheet.getRange("A1").formulas = formulas as string[][];
  });
  expect(await values("A1")).toEqual([[2]]);
});
