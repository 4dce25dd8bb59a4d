// Without these tests the office's file could overwrite what a department has entered, or half of it could arrive.
import type { MemoryWorkbook } from "../../adapters/memory/memoryWorkbook";
import { goalList } from "../../workbook/schema/listNames";
import { applyPlan } from "../../workbook/applyPlan";
import type { Plan } from "../../workbook/plan";
import { serialOfDay } from "../../workbook/day";
import { sourceFile } from "../consolidate/testing/closedBook";
import { readCatalogueFile } from "./catalogueFile";
import { changesAnything, compareCatalogue } from "./compareCatalogue";
import { planCatalogue } from "./planCatalogue";
import { bookOf, officeFile, openRegisters, registerSheets, rowsOf, valueOf, type TestRegisters } from "./testing/catalogueBooks";

const today = "2026-11-23";
const journal = { by: "Haushalt", time: 46_000.5, round: "", origin: "Add-in" };
const goal = (Nummer: string, Titel: string, more: Record<string, string | number> = {}) => ({ Nummer, Ebene: "operativ", Titel, Fassung: "2026/2027", ...more });
const settings = (rows: Record<string, string>) => Object.entries(rows).map(([Schlüssel, Wert]) => ({ Schlüssel, Wert }));
const day = (iso: string) => serialOfDay(iso)!;

async function compare(workbook: MemoryWorkbook, content: TestRegisters, replaces = false) {
  const [office, own] = [await officeFile(content), await bookOf(workbook)];
  const comparison = compareCatalogue(office, own, { today, replaces });
  return { office, own, comparison, planned: planCatalogue(office, own, comparison, "p1") };
}

async function apply(workbook: MemoryWorkbook, plan: Plan) {
  return valueOf(await applyPlan(workbook, plan, journal));
}

test("Katalog übernehmen: eine eingerichtete Mappe mit leeren Registern bekommt Ziele, Produkte und Einstellungen als Text; alles lässt sich zurücknehmen", async () => {
  const workbook = openRegisters({ goals: [], products: [], measures: [], settings: settings({ Land: "SH", "Katalog-Kennung": "" }) });
  const office = {
    goals: [goal("3.10", "Ganztag ausbauen"), goal("2.1", "Wohnen", { "gültig ab": day("2026-01-01") })],
    products: [{ Nummer: "01101", Bezeichnung: "Gremien" }],
    terms: [{ Art: "Runde", Nummer: "2026-3", Bezeichnung: "Herbst" }],
    settings: settings({ Land: "SH", "Katalog-Kennung": "stadt", Fassung: "2026/2027", Stand: "01.10.2026", "aktuelle Runde": "2026-3", Rolle: "Geschäftsstelle", Fachdienst: "12", Phase: "beschlossen" }),
  };
  const { comparison, planned } = await compare(workbook, office);
  expect(comparison.relation).toBe("first");
  expect(comparison.registers.map(({ id, added }) => [id, added.length])).toEqual([["goals", 2], ["products", 1], ["terms", 1]]);
  const { inverse } = await apply(workbook, planned.plan);
  expect(await rowsOf(workbook, "goals")).toEqual([goal("3.10", "Ganztag ausbauen"), goal("2.1", "Wohnen", { "gültig ab": day("2026-01-01") })]);
  expect((await rowsOf(workbook, "products"))[0]).toEqual({ Nummer: "01101", Bezeichnung: "Gremien" });
  const book = await bookOf(workbook);
  expect(book.settings).toMatchObject({ catalogue: "stadt", edition: "2026/2027", asOf: "2026-10-01", round: "2026-3", role: null, department: null, phase: "draft" });
  expect(book.faults).toEqual([]);
  expect(book.terms.map(({ number }) => number)).toEqual(["2026-3"]);
  expect(book.outline.names.find(({ name }) => name === goalList.name)?.refersTo).toBe(goalList.refersTo);
  await apply(workbook, inverse);
  const after = await bookOf(workbook);
  expect([after.goals, after.products, after.tables.terms, after.settings.catalogue]).toEqual([[], [], undefined, ""]);
});

test("ein zweites Mal dieselbe Datei ändert nichts", async () => {
  const workbook = openRegisters({ goals: [] });
  const office = { goals: [goal("1.1", "Verwaltung", { "gültig bis": day("2030-12-31") })], settings: settings({ "Katalog-Kennung": "stadt", Fassung: "2026/2027" }) };
  await apply(workbook, (await compare(workbook, office)).planned.plan);
  const again = await compare(workbook, office);
  expect(again.comparison.relation).toBe("same");
  expect(changesAnything(again.comparison)).toBe(false);
  expect(again.planned.plan.changes).toEqual([]);
});

test("Örtliche Einträge bleiben und sind in der Zelle „Herkunft“ markiert; führt die Geschäftsstelle sie später, fällt die Marke weg", async () => {
  const workbook = openRegisters({ goals: [goal("1.1", "Verwaltung"), goal("9.1", "Unser eigenes Ziel", { Fassung: "" })] });
  const { comparison, planned } = await compare(workbook, { goals: [goal("1.1", "Verwaltung digital")] });
  expect(comparison.registers[0]).toMatchObject({ local: [{ number: "9.1" }], changed: [{ number: "1.1", fields: [{ heading: "Titel", from: "Verwaltung", to: "Verwaltung digital" }] }] });
  const { inverse } = await apply(workbook, planned.plan);
  expect(await rowsOf(workbook, "goals")).toEqual([goal("1.1", "Verwaltung digital"), { ...goal("9.1", "Unser eigenes Ziel", { Herkunft: "örtlich" }), Fassung: "" }].map(withoutEmpty));
  const adopted = await compare(workbook, { goals: [goal("1.1", "Verwaltung digital"), goal("9.1", "Unser eigenes Ziel")] });
  expect(adopted.comparison.registers[0]?.local).toEqual([]);
  await apply(workbook, adopted.planned.plan);
  expect((await rowsOf(workbook, "goals"))[1]).toEqual(goal("9.1", "Unser eigenes Ziel"));
  const undone = openRegisters({ goals: [goal("1.1", "Verwaltung"), goal("9.1", "Unser eigenes Ziel")] });
  const first = await apply(undone, (await compare(undone, { goals: [goal("1.1", "X")] })).planned.plan);
  await apply(undone, first.inverse);
  expect(await rowsOf(undone, "goals")).toEqual([goal("1.1", "Verwaltung"), goal("9.1", "Unser eigenes Ziel")]);
  expect(inverse.changes.length).toBeGreaterThan(0);
});

const withoutEmpty = (row: Record<string, unknown>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ""));

test("Maßnahmen: neue kommen dazu, Titel folgen, der Status gehört dem federführenden Fachdienst; eigene Maßnahmen bleiben ganz", async () => {
  const own = [
    { Nummer: "M-1", Titel: "Alt", federführend: "61", Status: "► in Umsetzung", "Bemerkung (intern)": "läuft" },
    { Nummer: "M-2", Titel: "Unsere", federführend: "51", Status: "✓ abgeschlossen" },
  ];
  const workbook = openRegisters({ goals: [], measures: own, settings: settings({ Fachdienst: "51" }) });
  const { comparison, planned } = await compare(workbook, {
    goals: [goal("1.1", "Verwaltung")],
    measures: [
      { Nummer: "M-1", Titel: "Neu", federführend: "61", Status: "? noch zu klären" },
      { Nummer: "M-2", Titel: "Anders", federführend: "51", Status: "? noch zu klären" },
      { Nummer: "M-3", Titel: "Dazu", federführend: "66", Status: "? noch zu klären" },
    ],
  });
  expect(comparison.registers[1]).toMatchObject({ added: [{ number: "M-3" }], changed: [{ number: "M-1", fields: [{ heading: "Titel" }] }] });
  await apply(workbook, planned.plan);
  expect(await rowsOf(workbook, "measures")).toEqual([{ ...own[0], Titel: "Neu" }, own[1], { Nummer: "M-3", Titel: "Dazu", federführend: "66", Status: "? noch zu klären" }]);
});

test("Abgelöste Ziele stehen unten, jede Nummer steht oben nur einmal; Zuordnungen finden den Nachfolger", async () => {
  const workbook = openRegisters({ goals: [goal("3.1", "Kita", { Fassung: "2024/2025" }), goal("3.9", "Alt", { Fassung: "2024/2025" })] });
  const over = { Fassung: "2024/2025", "gültig bis": day("2025-12-31") };
  const { comparison, planned } = await compare(workbook, {
    goals: [goal("3.1", "Kita"), goal("3.6", "Neu"), goal("3.1", "Kita", { ...over, Nachfolger: "3.1" }), goal("3.9", "Alt", { ...over, Nachfolger: "3.6" })],
  });
  expect(comparison.retired).toEqual([{ number: "3.9", title: "Alt", successors: ["3.6"] }]);
  await apply(workbook, planned.plan);
  expect((await rowsOf(workbook, "goals")).map(({ Nummer, Fassung }) => `${Nummer} ${Fassung}`)).toEqual(["3.1 2026/2027", "3.6 2026/2027", "3.1 2024/2025", "3.9 2024/2025"]);
});

test("nur die Fassung eines Ziels ist neu: es bleibt dasselbe Ziel und steht nicht doppelt", async () => {
  const workbook = openRegisters({ goals: [goal("3.1", "Kita", { Fassung: "2024/2025" })] });
  const { comparison } = await compare(workbook, { goals: [goal("3.1", "Kita")] });
  expect(comparison.registers[0]).toMatchObject({ added: [], local: [], changed: [{ number: "3.1", fields: [{ heading: "Fassung", from: "2024/2025", to: "2026/2027" }] }] });
});

test("[K1] ein fremder Katalog: behalten markiert die alten Einträge, ersetzen nimmt sie heraus, örtliche bleiben", async () => {
  const content = { goals: [goal("A", "Muster"), goal("B", "Eigenes", { Herkunft: "örtlich" })], settings: settings({ "Katalog-Kennung": "lindhafen", Fassung: "2026/2027" }) };
  const office = { goals: [goal("1.1", "Echt")], settings: settings({ "Katalog-Kennung": "stadt", Fassung: "2025" }) };
  const kept = await compare(openRegisters(content), office);
  expect(kept.comparison).toMatchObject({ relation: "foreign", finding: { rule: "K1", edition: "2026/2027", other: "stadt, 2025" } });
  expect(kept.comparison.registers[0]?.local.map(({ number }) => number)).toEqual(["A", "B"]);
  const workbook = openRegisters(content);
  const replaced = await compare(workbook, office, true);
  expect(replaced.comparison.registers[0]).toMatchObject({ removed: [{ number: "A" }], local: [{ number: "B" }] });
  await apply(workbook, replaced.planned.plan);
  expect((await rowsOf(workbook, "goals")).map(({ Nummer }) => Nummer)).toEqual(["B", "1.1"]);
});

test("[K2] Zeilen der Datei, die nicht stimmen, sind Befunde mit Zelle; fehlt das Blatt, ist die Datei kein Katalog", async () => {
  const broken = await officeFile({ goals: [goal("1.1", "Eins"), goal("1.1", "Noch einmal"), goal("1.2", "", { Übergeordnet: "9" })], indicators: [{ Nummer: "K1", Bezeichnung: "Plätze", Zieljahr: "bald" }] });
  expect(broken.faults.map(({ at }) => [at.sheet, at.row, at.column])).toEqual([["ISEK-Ziele", 2, 0], ["ISEK-Ziele", 3, 3], ["ISEK-Ziele", 3, 1], ["ISEK-Kennzahlen", 1, 7]]);
  expect(await readCatalogueFile(sourceFile("a.xlsx", [{ name: "Haushalt", rows: [["x"]] }]))).toMatchObject({ failure: { kind: "noCatalogue", isEmpty: false } });
  expect(await readCatalogueFile(sourceFile("b.xlsx", registerSheets({ goals: [] })))).toMatchObject({ failure: { kind: "noCatalogue", isEmpty: true } });
  expect(await readCatalogueFile(sourceFile("c.xlsx", registerSheets({ goals: [goal("1", "x")], settings: settings({ "Schema-Version": "99" }) })))).toMatchObject({ failure: { kind: "newerSchema", found: 99 } });
});

test("ein Katalog, dem ein anderes Programm die Tabellen genommen hat, wird an Blattnamen und Überschriften erkannt", async () => {
  const plain = registerSheets({ goals: [goal("1.1", "Eins")] }).map(({ name, rows }) => ({ name, rows }));
  const { book, faults } = valueOf(await readCatalogueFile(sourceFile("a.xlsx", plain)));
  expect([book.goals.map(({ number }) => number), faults]).toEqual([["1.1"], []]);
});

test("was jemand inzwischen geändert hat, wird nicht überschrieben: nichts wird geschrieben", async () => {
  const workbook = openRegisters({ goals: [goal("1.1", "Verwaltung")] });
  const { planned } = await compare(workbook, { goals: [goal("1.1", "Verwaltung digital")] });
  const area = { sheet: "ISEK-Ziele", row: 1, column: 3, rows: 1, columns: 1 };
  await workbook.write([{ kind: "writeCells", area, cells: [["Von Hand"]], expected: [[undefined]] }]);
  const applied = await applyPlan(workbook, planned.plan, journal);
  expect(applied.ok || applied.failure.kind).toBe("cellsDiffer");
  expect((await rowsOf(workbook, "goals"))[0]).toMatchObject({ Titel: "Von Hand" });
});

test("Formeln in Zellen, die sich nicht ändern, bleiben; Kennzahlen bekommen neue Jahre als Spalte", async () => {
  const workbook = openRegisters({ goals: [goal("1.1", "Eins")], indicators: [{ Nummer: "K1", Ziel: "1.1", Bezeichnung: "Plätze", "2025": 80 }] });
  const { planned } = await compare(workbook, { goals: [goal("1.1", "Eins")], indicators: [{ Nummer: "K1", Ziel: "1.1", Bezeichnung: "Plätze", "2025": 80, "2026": 91.5 }] });
  await apply(workbook, planned.plan);
  expect(await rowsOf(workbook, "indicators")).toEqual([{ Nummer: "K1", Ziel: "1.1", Bezeichnung: "Plätze", "2025": 80, "2026": 91.5 }]);
  const writes = planned.plan.changes.flatMap((change) => (change.kind === "writeCells" && change.area.sheet === "ISEK-Kennzahlen" ? change.cells.flat() : []));
  expect(writes.filter((cell) => cell !== undefined)).toEqual(["2026", 91.5]);
});

test("umbenannte Wörter der Ampel kommen mit: Maßnahmen behalten ihren Stand und bekommen die neue Schreibweise", async () => {
  const workbook = openRegisters({ goals: [], measures: [{ Nummer: "M-1", Titel: "Eins", federführend: "61", Status: "► in Umsetzung" }], settings: settings({ Land: "SH" }) });
  const { planned } = await compare(workbook, { goals: [goal("1.1", "x")], settings: settings({ "Ampel-Wort in Umsetzung": "► läuft gerade", "Ampel-Farbe in Umsetzung": "#FF8800" }) });
  await apply(workbook, planned.plan);
  const { measures, vocabulary } = await bookOf(workbook);
  expect([measures[0]?.statusWord, measures[0]?.status, vocabulary.inProgress.fill]).toEqual(["► läuft gerade", "inProgress", "#FF8800"]);
  const formats = planned.plan.changes.flatMap((change) => (change.kind === "setConditionalFormats" ? change.rules : []));
  expect(formats.find(({ formula }) => formula.includes("läuft gerade"))?.fill).toBe("#FF8800");
});

test("sagt die Datei nichts zur Ampel, bleiben eigene Wörter und jede Schreibweise", async () => {
  const measures = [{ Nummer: "M-1", Titel: "Eins", federführend: "61", Status: "► läuft gerade" }, { Nummer: "M-2", Titel: "Zwei", federführend: "61", Status: "erledigt" }];
  const workbook = openRegisters({ goals: [], measures, settings: settings({ "Ampel-Wort in Umsetzung": "► läuft gerade", Kommune: "Kiel" }) });
  const { planned } = await compare(workbook, { goals: [goal("1.1", "x")], settings: settings({ Fassung: "2026/2027" }) });
  await apply(workbook, planned.plan);
  const book = await bookOf(workbook);
  expect(book.measures.map(({ statusWord }) => statusWord)).toEqual(["► läuft gerade", "erledigt"]);
  expect([book.vocabulary.inProgress.word, book.settings.municipality, book.settings.edition]).toEqual(["läuft gerade", "Kiel", "2026/2027"]);
});

test("die Auswahlliste einer älteren Mappe meint noch alle Ziele: auch ohne neue Ziele wird sie in Ordnung gebracht", async () => {
  const workbook = openRegisters({ goals: [goal("1.1", "x")] });
  await workbook.write([{ kind: "addName", name: goalList.name, refersTo: "=ISEK_Ziele[Nummer]" }]);
  const { comparison, planned } = await compare(workbook, { goals: [goal("1.1", "x")] });
  expect([comparison.listOutdated, changesAnything(comparison)]).toEqual([true, true]);
  const { inverse } = await apply(workbook, planned.plan);
  expect((await bookOf(workbook)).outline.names.map(({ refersTo }) => refersTo)).toEqual([goalList.refersTo]);
  await apply(workbook, inverse);
  expect((await bookOf(workbook)).outline.names.map(({ refersTo }) => refersTo)).toEqual(["=ISEK_Ziele[Nummer]"]);
});
