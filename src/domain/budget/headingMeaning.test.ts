import { headingMeaning } from "./headingMeaning";
import { headingKey, plainHeading } from "./headingText";

const brief = (heading: string): string => {
  const said = headingMeaning(heading);
  if (said === null) return "unknown";
  return [said.meaning ?? said.subject ?? "any", said.aspect].filter(Boolean).join(" ");
};

describe("[L2] headingMeaning", () => {
  it.each<[string, readonly string[]]>([
    ["product", ["Produkt", "PRODUKT", "Kostenträger", "Produkt/Leistung", "Produkt und Bezeichnung"]],
    ["product code", ["Produkt-Nr.", "Produktnummer", "Nr. Produkt"]],
    ["product name", ["Produktbezeichnung", "Produkt-Bez.", "Bezeichnung des Produktes", "Produktname"]],
    ["account", ["Sachkonto", "Kto.", "Konto", "Kostenart", "Sachkonto/Bezeichnung", "Titel"]],
    ["account name", ["Kontobezeichnung", "Bezeichnung Konto", "Sachkonto-Text", "Kontenbezeichnung"]],
    ["productArea", ["Produktbereich", "Bereich", "PB"]],
    ["productArea name", ["Produktbereichsname", "Bereichsbezeichnung"]],
    ["productGroup", ["Produktgruppe", "Gruppe"]],
    ["subPlan", ["Teilplan", "THH", "Teilhaushalt"]],
    ["department", ["Fachdienst", "OE", "Kostenstelle", "Amt"]],
    ["line", ["Haushaltsstelle", "HHSt.", "Buchungsstelle", "Produktsachkonto"]],
    ["text", ["Text", "Zweckbestimmung", "Position"]],
    ["note", ["Bemerkung", "Erläuterungen", "Hinweise"]],
    ["direction", ["E/A", "Ertrag/Aufwand", "Aufwand / Ertrag", "Art", "Richtung"]],
    ["year", ["Jahr", "Haushaltsjahr"]],
    ["valueKind", ["Wertart", "Betrag-Typ"]],
    ["any code", ["Nr.", "Nummer", "Code"]],
    ["any name", ["Bezeichnung", "Name"]],
    ["goal", ["ISEK-Ziel"]],
    ["rowKey", ["ISEK-Schlüssel"]],
    ["unknown", ["Straße", "Datum", "lfd. Nr.", "Ansatz 2026", "", "Ein Satz, der keine Überschrift ist, sondern etwas erklärt"]],
  ])("%s", (expected, headings) => {
    expect(headings.map((heading) => [heading, brief(heading)])).toEqual(headings.map((heading) => [heading, expected]));
  });
});

describe("plainHeading", () => {
  it.each([
    ["Verpflichtungs-\nermächtigung 2)", "verpflichtungsermaechtigung"],
    ["Verpflich\u00adtungen", "verpflichtungen"],
    ["Ein- und Auszahlungen", "ein- und auszahlungen"],
    ["Ansatz\u00a0\n2026", "ansatz 2026"],
    ["Größe", "groesse"],
  ])("%p", (heading, plain) => {
    expect(plainHeading(heading)).toBe(plain);
  });

  it("as a key has letters and digits only", () => {
    expect(headingKey("Produkt-Nr.")).toBe("produktnr");
  });
});
