/**
 * @jest-environment ./preview/test/jest/environment.cjs
 */
import { codeOf, fill, read, run, values } from "./support/run";

beforeEach(async () => {
  await excel.open();
  await fill([
    ["Nummer", "Ist"],
    ["a", 10],
    ["b", 20],
  ]);
  await run(async (_, sheet) => {
    sheet.tables.add("A1:B3", true).name = "Massnahmen";
  });
});

const addressOf = (name = "Massnahmen"): Promise<string> =>
  run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("address");
    await context.sync();
    return range.address.replace("Tabelle1!", "");
  });

test("[E65] headers become different texts", async () => {
  await fill(
    [
      ["", 2024, "Ist", "ist"],
      [1, 2, 3, 4],
    ],
    "D1",
  );
  await run(async (_, sheet) => {
    sheet.tables.add("D1:G2", true);
  });
  expect(await values("D1:G1")).toEqual([["Spalte1", "2024", "Ist", "ist2"]]);
});

test("[E66] a table does not overlap another one nor merged cells", async () => {
  expect(
    await codeOf(async (_, sheet) => {
      sheet.tables.add("B3:C5", true);
    }),
  ).toBe("InvalidArgument");
  expect(
    await codeOf(async (_, sheet) => {
      sheet.getRange("E1:F1").merge();
      sheet.tables.add("E1:F3", true);
    }),
  ).toBe("InvalidOperation");
});

test("[E67] without headers a row of them is pushed in", async () => {
  await fill(
    [
      [1, 2],
      [3, 4],
    ],
    "D1",
  );
  const address = await run(async (context, sheet) => {
    const range = sheet.tables.add("D1:E2", false).getRange();
    range.load("address,values");
    await context.sync();
    return [range.address, range.values];
  });
  expect(address).toEqual([
    "Tabelle1!D1:E3",
    [
      ["Spalte1", "Spalte2"],
      [1, 2],
      [3, 4],
    ],
  ]);
});

test("[E68] what is entered directly below or beside a table becomes part of it", async () => {
  await fill([["c", 30]], "A4");
  expect(await addressOf()).toBe("A1:B4");
  await fill([["Soll"], [5]], "C1");
  expect(await addressOf()).toBe("A1:C4");
  await fill([["fern"]], "A7");
  await fill([[""]], "A5");
  expect(await addressOf()).toBe("A1:C4");
});

test("[E69] structured references follow growth and new names of columns and table", async () => {
  await run(async (_, sheet) => {
    sheet.getRange("D1").formulas = [["=SUM(Massnahmen[Ist])"]];
  });
  expect(await values("D1")).toEqual([[30]]);
  await fill([["c", 12]], "A4");
  expect(await values("D1")).toEqual([[42]]);
  await run(async (context) => {
    context.workbook.tables.getItem("massnahmen").name = "Projekte";
  });
  expect(await read("D1", "formulas")).toEqual([["=SUM(Projekte[Ist])"]]);
  await fill([[100]], "B2");
  expect(await values("D1")).toEqual([[132]]);
});

test("[E70] new rows push down what lies below the table, other columns stay", async () => {
  await fill([["darunter", "", "daneben"]], "A6");
  const rows = await run(async (context) => {
    const table = context.workbook.tables.getItem("Massnahmen");
    table.rows.add(undefined, [["c", 30]]);
    table.rows.add(0, [
      ["davor", 1],
      ["auch", 2],
    ]);
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values;
  });
  expect(rows).toEqual([
    ["davor", 1],
    ["auch", 2],
    ["a", 10],
    ["b", 20],
    ["c", 30],
  ]);
  expect(await values("A9:C9")).toEqual([["darunter", "", ""]]);
  expect(await values("C6")).toEqual([["daneben"]]);
});

test("[E71] rows and columns are deleted with their cells", async () => {
  await run(async (context) => {
    const table = context.workbook.tables.getItem("Massnahmen");
    table.columns.add(undefined, [["Soll"], [1], [2]]);
    table.rows.getItemAt(0).delete();
    table.columns.getItem("Ist").delete();
  });
  expect(await addressOf()).toBe("A1:B2");
  expect(await values("A1:B3")).toEqual([
    ["Nummer", "Soll"],
    ["b", 2],
    ["", ""],
  ]);
});

test("[E72] style, stripes and filter buttons are kept", async () => {
  await run(async (context) => {
    context.workbook.tables
      .getItem("Massnahmen")
      .set({ style: "TableStyleLight9", showBandedRows: false, showFilterButton: false });
  });
  const look = await run(async (context) => {
    const table = context.workbook.tables.getItem("Massnahmen");
    table.load("style,showBandedRows,showFilterButton,showBandedColumns,showHeaders,showTotals");
    await context.sync();
    return [
      table.style,
      table.showBandedRows,
      table.showFilterButton,
      table.showBandedColumns,
      table.showHeaders,
      table.showTotals,
    ];
  });
  expect(look).toEqual(["TableStyleLight9", false, false, false, true, false]);
});

test("[E73] a table can be resized, made cells again, or deleted with its cells", async () => {
  await run(async (context) => {
    context.workbook.tables.getItem("Massnahmen").resize("A1:C5");
  });
  expect(await addressOf()).toBe("A1:C5");
  expect(await values("C1")).toEqual([["Spalte3"]]);
  expect(
    await codeOf(async (context) => {
      context.workbook.tables.getItem("Massnahmen").resize("A2:B5");
    }),
  ).toBe("InvalidArgument");
  await run(async (context) => {
    context.workbook.tables.getItem("Massnahmen").convertToRange();
  });
  expect(await values("A2")).toEqual([["a"]]);
  await run(async (context, sheet) => {
    sheet.tables.add("A1:B3", true);
    await context.sync();
    sheet.tables.getItemAt(0).delete();
  });
  expect(await values("A1:B3")).toEqual([
    ["", ""],
    ["", ""],
    ["", ""],
  ]);
});

test("[E74] names of tables are unique and no addresses", async () => {
  for (const [name, code] of [
    ["A1", "InvalidArgument"],
    ["mit Leer", "InvalidArgument"],
    ["1a", "InvalidArgument"],
  ]) {
    expect(
      await codeOf(async (context) => {
        context.workbook.tables.getItem("Massnahmen").name = name;
      }),
    ).toBe(code);
  }
  await run(async (context, sheet) => {
    context.workbook.names.add("Stand", sheet.getRange("A1"));
  });
  expect(
    await codeOf(async (context) => {
      context.workbook.tables.getItem("Massnahmen").name = "stand";
    }),
  ).toBe("ItemAlreadyExists");
});

test("[E75] names of a sheet hide those of the workbook, formulas and constants are names too", async () => {
  await run(async (context, sheet) => {
    const { names } = context.workbook;
    names.add("Summe2", "=SUM(Tabelle1!$B$2:$B$3)");
    names.add("Satz", "=0.19");
    names.add("Wort", '="offen"');
    names.add("Bereich", sheet.getRange("A2:A3"));
    sheet.names.add("Bereich", sheet.getRange("B2:B3"));
    sheet.getRange("D1:D2").formulas = [["=Summe2*2"], ["=Satz*100"]];
  });
  expect(await values("D1:D2")).toEqual([[60], [19]]);
  const items = await run(async (context, sheet) => {
    const { names } = context.workbook;
    const list = ["Summe2", "Satz", "Wort", "bereich"].map((name) => names.getItem(name));
    list.forEach((item) => item.load("type,value,scope,formula"));
    const local = sheet.names.getItem("Bereich");
    local.load("scope,formula");
    const direct = sheet.getRange("Bereich");
    direct.load("address");
    await context.sync();
    return [...list.map((item) => [item.type, item.value, item.scope]), [local.scope, local.formula], direct.address];
  });
  expect(items).toEqual([
    ["String", "SUM(Tabelle1!$B$2:$B$3)", "Workbook"],
    ["Double", 0.19, "Workbook"],
    ["String", "offen", "Workbook"],
    ["Range", "Tabelle1!$A$2:$A$3", "Workbook"],
    ["Worksheet", "=Tabelle1!$B$2:$B$3"],
    "Tabelle1!B2:B3",
  ]);
});

test("[E75] a name may stand for a table's column, and grows with it", async () => {
  await run(async (context) => {
    context.workbook.names.add("Betraege", "=Massnahmen[Ist]");
  });
  await fill([["c", 30]], "A4");
  const range = await run(async (context, sheet) => {
    const item = context.workbook.names.getItem("Betraege");
    const place = item.getRange();
    item.load("type");
    place.load("address");
    sheet.getRange("D1").formulas = [["=SUM(Betraege)"]];
    await context.sync();
    return [item.type, place.address];
  });
  expect(range).toEqual(["Range", "Tabelle1!B2:B4"]);
  expect(await values("D1")).toEqual([[60]]);
});

test("[E76] a name is a word that is no address", async () => {
  for (const name of ["B2", "mit Leer", "2a", ""]) {
    expect(
      await codeOf(async (context, sheet) => {
        context.workbook.names.add(name, sheet.getRange("A1"));
      }),
    ).toBe("InvalidArgument");
  }
  await run(async (context, sheet) => {
    context.workbook.names.add("Ziel", sheet.getRange("A1"));
  });
  expect(
    await codeOf(async (context, sheet) => {
      context.workbook.names.add("ZIEL", sheet.getRange("A2"));
    }),
  ).toBe("ItemAlreadyExists");
  await run(async (context) => {
    context.workbook.names.getItem("Ziel").delete();
  });
  const gone = await run(async (context) => {
    const item = context.workbook.names.getItemOrNullObject("Ziel");
    await context.sync();
    return item.isNullObject;
  });
  expect(gone).toBe(true);
});
