import { speaksOfAmounts, unitIn, valueHeading, valueKindOfWord, yearsIn } from "./valueHeading";

describe("[L3] valueHeading", () => {
  it.each<[string, string | null, number | null]>([
    ["Ansatz 2026", "planned", 2026],
    ["HPL 2026", "planned", 2026],
    ["HH-Ansatz 2026", "planned", 2026],
    ["Voranschlag 2026", "planned", 2026],
    ["Budget 2026", "planned", 2026],
    ["Entwurf 2026", "planned", 2026],
    ["RE 2024", "actual", 2024],
    ["Ist 2024", "actual", 2024],
    ["Rechnung 2024", "actual", 2024],
    ["Ergebnis (vorläufig) 2024", "actual", 2024],
    ["Anordnungssoll 2025", "actual", 2025],
    ["fortgeschr. Ansatz 2025", "adjusted", 2025],
    ["MFP 2028", "forecast", 2028],
    ["Planungsdaten 2028", "forecast", 2028],
    ["Finanzplan 2028", "forecast", 2028],
    ["VE 2026 zu Lasten 2027", "commitment", 2027],
    ["Verpfl.-Erm. 2026", "commitment", 2026],
    ["2026", null, 2026],
    ["Ergebnisplan", null, null],
    ["Ergebnisgliederungscode", null, null],
    ["Produkt", null, null],
  ])("%p is of kind %p and year %p", (heading, kind, year) => {
    expect(valueHeading(heading)).toMatchObject({ kind, year });
  });

  it.each<[string, number]>([
    ["Ansatz Vorjahr", -1],
    ["Ergebnis Vorvorjahr", -2],
    ["Ansatz Haushaltsjahr", 0],
    ["Ansatz HHJ", 0],
    ["Planung Haushaltsjahr +2", 2],
    ["Finanzplanung 3. Folgejahr", 3],
  ])("%p is %d years away from the plan's", (heading, offset) => {
    expect(valueHeading(heading)).toMatchObject({ year: null, yearOffset: offset });
  });

  it.each<[string, string | null, number | null]>([
    ["Ansatz 2026 Entwurf", "draft", null],
    ["Ansatz 2026 lt. Beschluss", "adopted", null],
    ["2. Nachtrag 2026", "supplementary", 2],
    ["Nachtragshaushalt Nr. 3", "supplementary", 3],
    ["Nachtrag 2026", "supplementary", 1],
    ["1. Nachtrag 2026 bisher", "adopted", null],
    ["Ansatz neu", "supplementary", 1],
    ["Ansatz 2026", null, null],
  ])("%p is of version %p %p", (heading, version, supplement) => {
    expect(valueHeading(heading)).toMatchObject({ version, supplement });
  });

  it("tells revenue from expense columns, and neither from a heading of both", () => {
    const directions = ["Ertrag 2026", "Aufwendungen", "Einzahlungen 2026", "Ausgaben", "Erträge und Aufwendungen"].map((heading) => valueHeading(heading).direction);
    expect(directions).toEqual(["revenue", "expense", "revenue", "expense", null]);
  });

  it("[L4] knows figures that are derived from others", () => {
    const derived = ["Differenz", "Veränderung 2026/2025", "mehr/weniger", "+/-", "Abw. %", "Saldo", "Vergleich Ergebnis/Ansatz"];
    expect(derived.filter((heading) => !valueHeading(heading).isDerived)).toEqual([]);
    expect(valueHeading("Änderungsliste 2026").isDerived).toBe(false);
  });

  it("says whether a heading speaks of amounts at all", () => {
    expect(["Betrag", "Wert", "in €", "Ertrag", "2026"].every((heading) => speaksOfAmounts(valueHeading(heading)))).toBe(true);
    expect(["Produkt", "Bezeichnung", "Straße", "Wertstoffhof"].some((heading) => speaksOfAmounts(valueHeading(heading)))).toBe(false);
  });
});

describe("yearsIn", () => {
  it.each<[string, readonly number[]]>([
    ["Haushaltsplan 2026/2027", [2026, 2027]],
    ["Haushaltsplan 2026/27", [2026, 2027]],
    ["Doppelhaushalt 2026 und 2027", [2026, 2027]],
    ["Beschluss vom 09.12.2025", []],
    ["Drucksache 2025/0215", []],
    ["Konto 20260000", []],
    ["12.2026,00 €", []],
  ])("%p", (text, years) => {
    expect(yearsIn(text)).toEqual(years);
  });
});

it.each([
  ["Ansatz 2026 (T€)", "thousand"],
  ["in TEUR", "thousand"],
  ["Angaben in Tausend Euro", "thousand"],
  ["in 1.000 €", "thousand"],
  ["Mio. €", "million"],
  ["Beträge in €", "euro"],
  ["EUR", "euro"],
  ["Ansatz 2026", null],
  ["Teilplan", null],
])("[B4] unit of %p is %p", (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

it("valueKindOfWord reads a row's own kind of value", () => {
  expect(["Ergebnis", "Plan", "Voranschlag", "Ansatz", "Datum"].map(valueKindOfWord)).toEqual(["actual", "planned", "planned", "planned", null]);
});
