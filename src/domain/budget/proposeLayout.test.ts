import { needsAnswer } from "./layoutProposal";
import { proposeLayout } from "./proposeLayout";
import { meaningsOf, proposed, rowsOf, sheetOf, sumTexts } from "./testing/sheetOf";

const lines = [
  ["61101", "40110000", "Grundsteuer A", 10, 11],
  ["61101", "50110000", "Bezüge", 20, 21],
] as const;

describe("[L1] [L2] headings", () => {
  it.each<[string, readonly string[]]>([
    ["Produkt, Sachkonto, Text", ["Produkt", "Sachkonto", "Text"]],
    ["abbreviations", ["Prod.", "Kto.", "Text"]],
    ["numbers named as such", ["Produkt-Nr.", "Sachkonto-Nr.", "Sachkonto-Bezeichnung"]],
    ["names of towns' systems", ["Kostenträger", "Kostenart", "Bezeichnung Kostenart"]],
    ["Nr. and Bezeichnung beside each other", ["Produktnummer", "Konto", "Bezeichnung"]],
  ])("%s", (_title, [product = "", account = "", text = ""]) => {
    const grid = sheetOf([[product, account, text, "Ansatz 2026", "Ansatz 2027"], ...lines]);
    const meanings = meaningsOf(grid);
    expect([meanings[0], meanings[1]]).toEqual(["product", "account"]);
    expect(["text", "accountName"]).toContain(meanings[2]);
  });

  it("recognises our own columns by their headings and never takes them for the town's", () => {
    const own = ["ISEK-Ziel", "ISEK-Aufteilung", "Schlüsselmaßnahme", "Status", "ISEK-Schlüssel"];
    const grid = sheetOf([
      ["Produkt", "Sachkonto", "Ansatz 2026", ...own],
      ["61101", "40110000", 10, "2.1", "2.1 60 %; 3.4 40 %", "M-014", "► in Umsetzung", "abc234-9fgh"],
    ]);
    const { columns } = proposed(grid);
    expect(columns.slice(3).map((column) => column.meaning)).toEqual(["goal", "split", "measure", "status", "rowKey"]);
    expect(columns.slice(3).every((column) => column.reason.code === "ownColumn" && column.confidence === "certain")).toBe(true);
    expect(rowsOf(grid)[0]).toMatchObject({ goalCell: "2.1", splitCell: "2.1 60 %; 3.4 40 %", measureCell: "M-014", keyCell: "abc234-9fgh" });
  });

  it("believes the cells more than the heading: an account column headed by nothing is likely, never certain", () => {
    const grid = sheetOf([
      ["Produkt", "Nr.", "Ansatz 2026"],
      ["61101", "40110000", 10],
      ["61101", "41310000", 10],
      ["61101", "50110000", 20],
      ["61201", "55170000", 20],
    ]);
    expect(proposed(grid).columns[1]).toMatchObject({ meaning: "account", confidence: "likely", reason: { code: "cells" } });
  });

  it("takes the longest text where none is named, and names the other one", () => {
    const grid = sheetOf([
      ["Produkt", "Bemerkung", "Hinweise", "Ansatz 2026", "Ansatz 2027"],
      ["61101", "neu", "Unterhaltung der Straßen und Wege", 10, 11],
      ["61102", "alt", "Erneuerung der Beleuchtung am Markt", 20, 21],
    ]);
    expect(proposed(grid).columns[2]).toMatchObject({ meaning: "text", confidence: "likely", reason: { code: "longestText" } });
  });

  it("heads a column of codes and a column of names with the same word", () => {
    const grid = sheetOf([["Produkt", "Produkt", "Sachkonto", "Ansatz 2026"], ["61101", "Steuern", "40110000", 10], ["61201", "Zinsen", "50110000", 20]]);
    expect(meaningsOf(grid)).toMatchObject({ 0: "product", 1: "productName", 2: "account" });
  });

  it("leaves a column of derived figures alone", () => {
    const grid = sheetOf([["Produkt", "Sachkonto", "Text", "Ansatz 2026", "Veränderung"], ...lines]);
    expect(proposed(grid).columns[4]).toMatchObject({ meaning: null, reason: { code: "derivedFigure" } });
  });
});

describe("[L3] [L5] value columns", () => {
  const valuesOf = (...headings: readonly (string | number)[]): readonly string[] => {
    const grid = sheetOf([
      ["Produkt", "Sachkonto", "Text", ...headings],
      ["61101", "40110000", "Grundsteuer A", ...headings.map(() => 10)],
      ["61101", "50110000", "Bezüge", ...headings.map(() => 20)],
    ]);
    return proposed(grid).layout.columns.flatMap(({ value }) =>
      value === null ? [] : [`${value.kind} ${value.year} ${value.version}${value.supplement ?? ""} ${value.unit}`],
    );
  };

  it.each<[string, string]>([
    ["Ansatz 2026", "planned 2026 adopted euro"],
    ["HH-Ansatz 2026 in EUR", "planned 2026 adopted euro"],
    ["Plan 2026 T€", "planned 2026 adopted thousand"],
    ["Ansatz 2026 (Mio. €)", "planned 2026 adopted million"],
    ["Entwurf Ansatz 2026", "planned 2026 draft euro"],
    ["Ergebnis 2024", "actual 2024 adopted euro"],
    ["Rechnungsergebnis\n2024", "actual 2024 adopted euro"],
    ["vorl. Ergebnis 2024", "actual 2024 adopted euro"],
    ["Fortgeschriebener Ansatz 2025", "adjusted 2025 adopted euro"],
    ["Finanzplanung 2028", "forecast 2028 adopted euro"],
    ["Planung 2028", "forecast 2028 adopted euro"],
    ["VE 2027", "commitment 2027 adopted euro"],
    ["Verpflichtungs-\nermächtigung 2027", "commitment 2027 adopted euro"],
    ["Ansatz 2026 2. Nachtrag", "planned 2026 supplementary2 euro"],
    ["Nachtrag 2026 neu", "planned 2026 supplementary1 euro"],
  ])("%p", (heading, identity) => {
    expect(valuesOf(heading)).toEqual([identity]);
  });

  it("doppelhaushalt: two years side by side are two identities", () => {
    expect(valuesOf("Ansatz 2026", "Ansatz 2027")).toEqual(["planned 2026 adopted euro", "planned 2027 adopted euro"]);
  });

  it("dasselbe-jahr-zweimal: the same year as Ansatz and as VE, as Münster prints it", () => {
    const grid = sheetOf([
      ["Produktgruppe", "Bezeichnung", "Ergebnis", "Ansatz", "Ansatz", "Planung", "VE", "VE"],
      [null, null, 2024, 2025, 2026, 2027, 2026, 2027],
      ["0101", "Rat", 1, 2, 3, 4, 5, 6],
      ["0102", "Personal", 1, 2, 3, 4, 5, 6],
    ]);
    const { layout, questions } = proposed(grid, { state: "NW" });
    expect(layout.headerRows).toBe(2);
    expect(layout.columns.flatMap(({ value }) => (value ? [`${value.kind} ${value.year}`] : []))).toEqual([
      "actual 2024", "planned 2025", "planned 2026", "forecast 2027", "commitment 2026", "commitment 2027",
    ]);
    expect(questions.filter(needsAnswer)).toEqual([]);
  });

  it("nachtrag-bisher-neu-differenz: two versions and a figure that is never added", () => {
    const grid = sheetOf([
      ["Produkt", "Sachkonto", "Text", "1. Nachtrag 2026", null, null],
      [null, null, null, "bisher", "neu", "Differenz"],
      ["61101", "40110000", "Grundsteuer A", 10, 15, 5],
      ["61101", "50110000", "Bezüge", 20, 18, -2],
    ], { merged: ["D1:F1"] });
    const { layout, columns } = proposed(grid);
    expect(layout.columns.flatMap(({ value }) => (value ? [`${value.year} ${value.version} ${value.supplement}`] : []))).toEqual([
      "2026 adopted null",
      "2026 supplementary 1",
    ]);
    expect(columns[5]).toMatchObject({ meaning: null, reason: { code: "derivedFigure" } });
  });

  it("zweimal-ansatz: years dealt out from the title are asked about before anything is read", () => {
    const grid = sheetOf([["Haushaltsplan 2026/2027"], [], ["Produkt", "Sachkonto", "Text", "Ansatz", "Ansatz"], ...lines]);
    const { layout, questions } = proposed(grid);
    expect(layout.columns.flatMap(({ value }) => (value ? [value.year] : []))).toEqual([2026, 2027]);
    expect(questions.filter(needsAnswer)).toEqual([{ kind: "yearsFromTitle", columns: [3, 4], years: [2026, 2027] }]);
  });

  it("asks which of two columns holds when nothing tells them apart, and adds up only the first", () => {
    const grid = sheetOf([["Produkt", "Sachkonto", "Text", "Ansatz 2026", "Ansatz 2026"], ...lines]);
    expect(proposed(grid).questions.filter(needsAnswer)).toMatchObject([{ kind: "sameValue", columns: [3, 4] }]);
    expect(sumTexts(grid)).toEqual(["planned 2026: 10,00 / 20,00 / 0,00 (2)"]);
  });

  it("takes year and version from the title where the heading is silent", () => {
    const grid = sheetOf([["Entwurf Haushaltsplan 2026"], [], ["Produkt", "Sachkonto", "Text", "Ansatz"], ...lines.map((line) => line.slice(0, 4))]);
    expect(proposed(grid).layout.columns[3]?.value).toMatchObject({ kind: "planned", year: 2026, version: "draft" });
  });

  it("counts years from the plan's where headings say Vorjahr and Haushaltsjahr +1", () => {
    const grid = sheetOf([
      ["Teilergebnishaushalt 2026"],
      [],
      ["Produkt", "Bezeichnung", "Ergebnis Vorvorjahr", "Ansatz Vorjahr", "Ansatz Haushaltsjahr", "Planung Haushaltsjahr +1"],
      ["61101", "Steuern", 1, 2, 3, 4],
      ["61201", "Zinsen", 1, 2, 3, 4],
    ]);
    expect(proposed(grid).layout.columns.flatMap(({ value }) => (value ? [value.year] : []))).toEqual([2024, 2025, 2026, 2027]);
  });

  it("asks for the year when neither heading nor title names one", () => {
    const grid = sheetOf([["Produkt", "Sachkonto", "Text", "Ansatz"], ...lines.map((line) => line.slice(0, 4))]);
    expect(proposed(grid).questions).toContainEqual({ kind: "yearUnknown", columns: [3], offsets: [null] });
  });

  it("[B4] says where the unit was found", () => {
    const grid = sheetOf([["Angaben in T€"], [], ["Produkt", "Sachkonto", "Text", "Ansatz 2026", "Ansatz 2027"], ...lines]);
    expect(proposed(grid).questions).toContainEqual({ kind: "unitFromHeading", columns: [3, 4], unit: "thousand", heading: "Angaben in T€" });
  });

  it("does not leave out a column that promises amounts without saying so", () => {
    const rows = [["Produkt", "Sachkonto", "Ansatz 2026", "Ansatz 2027"], ["61101", "40110000", 1, "siehe Anlage"], ["61101", "50110000", 2, "siehe Anlage"]];
    expect(proposed(sheetOf(rows)).questions).toContainEqual({ kind: "amountsUnreadable", column: 3, heading: "Ansatz 2027" });
  });

  it("never takes codes under a word like Ansatz for amounts", () => {
    const grid = sheetOf([["Ansatz-Uab", "Sachkonto", "Wert"], ["000", "40110000", 1], ["010", "50110000", 2], ["921", "52410000", 3]]);
    expect(meaningsOf(grid)).toMatchObject({ 0: null, 1: "account", 2: "amount" });
  });
});

describe("[L6] signs", () => {
  const signOf = (...amounts: readonly (readonly [string, number])[]): string | undefined => {
    const rows = amounts.map(([account, amount]) => ["61101", account, amount] as const);
    const { layout, questions } = proposed(sheetOf([["Produkt", "Sachkonto", "Ansatz 2026"], ...rows]));
    return questions.some((question) => question.kind === "signUnclear") ? "asked" : layout.columns[2]?.value?.sign;
  };

  it.each<[string, readonly (readonly [string, number])[], string]>([
    ["both without sign", [["40110000", 5], ["50110000", 7]], "magnitude"],
    ["expense negative (Kiel)", [["40110000", 5], ["50110000", -7]], "expenseNegative"],
    ["revenue negative (SAP)", [["40110000", -5], ["50110000", 7]], "revenueNegative"],
    ["only expense, negative", [["50110000", -7], ["52410000", -1]], "expenseNegative"],
    ["a reversal among many does not turn the column", [["50110000", 7], ["52410000", 1], ["52420000", 2], ["52430000", -3]], "magnitude"],
    ["as many with as without", [["50110000", 7], ["52410000", -1]], "asked"],
    ["both negative", [["40110000", -5], ["50110000", -7]], "asked"],
  ])("%s", (_title, amounts, sign) => {
    expect(signOf(...amounts)).toBe(sign);
  });
});

describe("[L8] sheets that are no budget", () => {
  it("leeres-blatt", () => {
    expect(proposeLayout(sheetOf([[null, " "], []], { sheet: "Tabelle1" }))).toEqual({
      kind: "noLayout",
      reason: "emptySheet",
      at: { sheet: "Tabelle1", row: 0, column: 0 },
    });
  });

  it.each<[string, readonly (readonly (string | number | null)[])[]]>([
    ["a letter", [["Sehr geehrte Damen und Herren,"], ["anbei die Liste."]]],
    ["a list of measures", [["Nummer", "Titel", "Status", "Stand am"], ["M-001", "Serviceportal", "► in Umsetzung", 46_000], ["M-002", "Radweg", "● empfohlen", 46_001]]],
    ["staff by department", [["Fachdienst", "Name", "Durchwahl"], ["10", "A. Muster", 4711], ["20", "B. Beispiel", 4712]]],
    ["figures without anything they are spent on", [["Ansatz 2026", "Ansatz 2027"], [1, 2], [3, 4]]],
  ])("kein-haushalt: %s", (_title, rows) => {
    expect(proposeLayout(sheetOf(rows))).toMatchObject({ kind: "noLayout", reason: "noBudgetStructure" });
  });

  it("nur-summen: says where they stand", () => {
    const grid = sheetOf([["Produkt", "Bezeichnung", "Ansatz 2026"], [null, "Summe Erträge", 10], [null, "Summe Aufwendungen", 20], [null, "Saldo", -10]]);
    expect(proposeLayout(grid)).toEqual({ kind: "noLayout", reason: "onlyTotals", at: { sheet: "Haushalt", row: 1, column: 0 } });
  });
});

describe("[L7] [R1] [R2] other shapes of budgets", () => {
  it("long lists: each row states its year and kind of value", () => {
    const grid = sheetOf([
      ["Produktbereich", "Produktgruppe", "Jahr", "Richtung", "Betrag", "Betrag-Typ"],
      ["01", "0101", 2024, "Aufwendungen", 10, "Ergebnis"],
      ["01", "0101", 2025, "Aufwendungen", 20, "Plan"],
      ["01", "0102", 2025, "Erträge", 30, "Plan"],
    ]);
    expect(sumTexts(grid, "NW")).toEqual(["actual 2024: 0,00 / 10,00 / 0,00 (1)", "planned 2025: 30,00 / 20,00 / 0,00 (2)"]);
  });

  it("totals above what they add: four levels in one table count once", () => {
    const grid = sheetOf([
      ["Direktion", "Abteilung", "Produktegruppe", "Produkt", "Bezeichnung", "Budget Aufwand 2014", "Budget Ertrag 2014"],
      ["1000", null, null, null, "Gemeinde", 60.5, -6],
      ["1000", "010", null, null, "Stadtrat", 60.5, -6],
      ["1000", "010", "PG010000", null, "Stadtrat", 10.5, 0],
      ["1000", "010", "PG010000", "P010010", "Stadtrat", 10.5, 0],
      ["1000", "010", "PG010100", null, "Sekretariat", 50, -6],
      ["1000", "010", "PG010100", "P010110", "Sitzungen", 20, -6],
      ["1000", "010", "PG010100", "P010120", "Dienste", 30, 0],
      ["1000", "020", "PG020000", null, "Ombudsstelle", 0, 0],
      ["1000", "020", "PG020000", "P020010", "Ombudsstelle", 0, 0],
    ]);
    expect(sumTexts(grid, null)).toEqual(["planned 2014: 6,00 / 60,50 / 0,00 (4)"]);
  });

  it("cameral: Kapitel and Titel are lines of unknown kind, and it says so", () => {
    const grid = sheetOf([
      ["Kapitel", "Bezeichnung", "Titel", "Zweckbestimmung", "Ansatz 2017 in EUR"],
      ["01010", "Landtag", "11910", "Verwaltungseinnahmen", 1000],
      ["01010", "Landtag", "41210", "Ehrenamtlich Tätige", 2000],
    ]);
    expect(proposed(grid).questions.map((question) => question.kind)).toEqual(expect.arrayContaining(["cameral", "productMissing", "directionUnknown"]));
    expect(sumTexts(grid)).toEqual(["planned 2017: 0,00 / 0,00 / 3.000,00 (2)"]);
    expect(rowsOf(grid)[0]).toMatchObject({ account: "11910", product: null, text: "Verwaltungseinnahmen" });
  });

  it("forms: the numbered rows of an empty plan are its lines, sums and footnotes are not", () => {
    const grid = sheetOf([
      ["Teilergebnishaushalt 2026"],
      [],
      ["Nr.", null, "Ergebnis", "Ansatz", "Ansatz", "Planung"],
      [null, null, null, null, null, "Haushaltsjahr"],
      [null, null, "Vorvorjahr", "Vorjahr", "Haushaltsjahr", "+1"],
      [null, null, "EUR", "EUR", "EUR", "EUR"],
      [null, null, 1, "2 1)", 3, "4 2)"],
      [1, "Steuern und ähnliche Abgaben", null, null, null, null],
      [2, "Zuweisungen und Zuwendungen", null, null, null, null],
      [3, "Ordentliche Erträge (Summe aus Nummern 1 bis 2)", null, null, null, null],
      ["1)", "Vorjahr mit Nachträgen", null, null, null, null],
    ]);
    const { layout } = proposed(grid, { state: "BW" });
    expect(layout).toMatchObject({ headerRow: 2, headerRows: 5 });
    expect(layout.columns.flatMap(({ value }) => (value ? [`${value.kind} ${value.year}`] : []))).toEqual([
      "actual 2024", "planned 2025", "planned 2026", "forecast 2027",
    ]);
    expect(rowsOf(grid, "BW").map((row) => row.kind)).toEqual(["line", "line", "total", "note"]);
  });

  it("forms: a product named by the title holds for every numbered row, also for one without money", () => {
    const grid = sheetOf([
      ["Teilergebnishaushalt 2026"],
      ["Produkt 11103 Gleichstellung"],
      ["Nr.", null, "Ergebnis 2024", "Ansatz 2025", "Ansatz 2026"],
      [1, "Zuweisungen und Zuwendungen", 10, 11, 12],
      [2, "Bürgerbudget", 0, 0, 0],
      [3, "Personalaufwendungen", -5, -6, -7],
    ]);
    expect(rowsOf(grid, "BW").map(({ kind, product, text }) => [kind, product, text])).toEqual([
      ["line", "11103", "Zuweisungen und Zuwendungen"],
      ["line", "11103", "Bürgerbudget"],
      ["line", "11103", "Personalaufwendungen"],
    ]);
  });

  it("[B5] asks when nothing tells revenue from expense", () => {
    const grid = sheetOf([["Produkt", "Bezeichnung", "Ansatz 2026"], ["61101", "Steuern", 10], ["61201", "Zinsen", 20]]);
    expect(proposed(grid).questions).toContainEqual({ kind: "directionUnknown" });
    expect(sumTexts(grid)).toEqual(["planned 2026: 0,00 / 0,00 / 30,00 (2)"]);
  });

  it("asks which of two product columns holds", () => {
    const grid = sheetOf([["Produkt", "Kostenträger", "Sachkonto", "Ansatz 2026"], ["61101", "6110101", "40110000", 10], ["61201", "6120101", "50110000", 20]]);
    expect(proposed(grid).questions).toContainEqual({ kind: "whichColumn", meaning: "product", columns: [0, 1] });
  });

  it("shows a product number that was put together from several columns", () => {
    const grid = sheetOf([["Produktbereich", "Produktgruppe", "Produkt", "Sachkonto", "Ansatz 2026"], ["61", "1", "01", "40110000", 10], ["61", "2", "01", "50110000", 20]]);
    expect(proposed(grid).questions).toContainEqual({ kind: "splitCode", columns: [0, 1, 2], example: "61101" });
    expect(rowsOf(grid).map((row) => row.product)).toEqual(["61101", "61201"]);
  });
});
