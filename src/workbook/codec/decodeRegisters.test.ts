// Without these tests a register could lose what was written into it, or hide its faults.
import type { SheetLayout } from "../../domain/budget/sheetLayout";
import type { Goal } from "../../domain/goals/goal";
import type { Measure } from "../../domain/measures/measure";
import { defaultVocabulary } from "../../domain/measures/vocabulary";
import type { ConceptElement } from "../../domain/registers/conceptElement";
import type { DivisionEntry } from "../../domain/registers/divisionEntry";
import type { Indicator } from "../../domain/registers/indicator";
import type { Proposal } from "../../domain/registers/proposal";
import type { Term } from "../../domain/registers/term";
import { cents } from "../../domain/shared/cents";
import type { FindingOf } from "../../domain/shared/finding";
import { cellAddress } from "../../domain/shared/place";
import * as encode from "../encodeRegisters";
import * as registers from "../schema/registers";
import { tableOf, writtenRegister } from "../testing/tableSnapshot";
import { decodeDivisions } from "./decodeDivisions";
import { decodeElements } from "./decodeElements";
import { decodeGoals } from "./decodeGoals";
import { decodeIndicators } from "./decodeIndicators";
import { decodeJournal } from "./decodeJournal";
import { decodeLayouts } from "./decodeLayouts";
import { decodeMeasures } from "./decodeMeasures";
import { decodeProducts } from "./decodeProducts";
import { decodeProposals } from "./decodeProposals";
import { decodeSettings } from "./decodeSettings";
import { decodeTerms } from "./decodeTerms";

const goal = (number: string, more: Partial<Goal> = {}): Goal => ({
  number,
  parent: null,
  level: "development",
  title: `Ziel ${number}`,
  description: "",
  productAreas: [],
  actionArea: null,
  sdg: [],
  validFrom: null,
  validTo: null,
  successors: [],
  edition: "2026/2027",
  row: 0,
  ...more,
});

const measure: Measure = {
  number: "M-001",
  title: "=Serviceportal ausbauen",
  publicTitle: "2030",
  publicText: "Anträge online stellen; bezahlen.",
  goals: ["1.1", "3.10"],
  products: ["01"],
  lead: "10",
  contributing: ["20", "61"],
  actionArea: "HF12",
  themes: ["QT7"],
  corridor: null,
  status: "inProgress",
  statusWord: "► in Umsetzung",
  statusDate: "2026-05-20",
  round: "SF 2026/5",
  tendency: "better",
  outlook: "",
  start: "2023-07-01",
  end: "2027-12-31",
  resolution: { body: "RV", date: "2023-06-20", number: "RV 2023/0108" },
  cost: cents(185_000_050),
  grant: cents(-1),
  staff: 1.5,
  participation: "",
  partners: "Stadtwerke",
  isExperiment: true,
  origin: "",
  internalNote: "+49 …",
  row: 1,
};

/** `Beschreibung!B3: missing` per finding. */
function shown(findings: readonly { readonly rule: string }[]): readonly string[] {
  return (findings as readonly FindingOf<"K2">[]).map(
    ({ at, heading, fault }) => `${cellAddress(at)} ${heading}: ${fault.kind}`,
  );
}

describe("what is encoded into a register is decoded from it", () => {
  test("goals, with the numbers Excel likes to change", async () => {
    const goals = ["01", "1.5", "2.1", "2.10", "3.1", "3.10"].map((number, index) =>
      goal(number, {
        row: index + 1,
        parent: index > 2 ? "01" : null,
        productAreas: ["51", "11"],
        sdg: ["11"],
        validTo: "2027-12-31",
        successors: ["2.1"],
      }),
    );
    const table = await writtenRegister(registers.goalRegister, goals.map(encode.encodeGoal));
    expect(decodeGoals(table)).toEqual({ goals, findings: [] });
  });

  test("measures, money to the cent, resolution and texts that look like formulas", async () => {
    const table = await writtenRegister(registers.measureRegister, [encode.encodeMeasure(measure)]);
    expect(decodeMeasures(table, defaultVocabulary)).toEqual({ measures: [measure], findings: [] });
  });

  test("products, elements, proposals, divisions, terms", async () => {
    const product = {
      number: "01",
      name: "Gremien",
      group: "111",
      area: "11",
      subPlan: null,
      department: "10",
      usualGoals: ["2.10"],
      row: 1,
    };
    const element: ConceptElement = {
      number: "E-01",
      kind: "concept",
      title: "ISEK",
      department: "61",
      location: "Intranet",
      interval: "60 Monate",
      lastRevised: "2023-12-12",
      nextDue: null,
      isPresent: true,
      isActive: false,
      isClosed: false,
      isMonitored: true,
      goals: ["1.1"],
      measures: [],
      row: 1,
    };
    const proposal: Proposal = {
      number: "V-2025-01",
      title: "Förderstelle",
      vision: "",
      effort: "",
      chances: "",
      risks: "",
      period: "4/2025",
      rating: "A",
      resolution: { body: "HA", date: null, number: "HA 2025/0050" },
      measure: "M-006",
      row: 1,
    };
    const division: DivisionEntry = {
      kind: "corridor",
      number: "TK1",
      name: "Klimastadt",
      parents: [],
      responsible: ["III"],
      team: "",
      ceiling: cents(1_180_000_000),
      row: 1,
    };
    const term: Term = {
      kind: "round",
      number: "SF 2026/5",
      name: "",
      bodies: ["HA", "RV"],
      start: "2026-05-01",
      end: null,
      due: "2026-06-01",
      responsible: [],
      state: "läuft",
      row: 1,
    };
    expect(decodeProducts(await writtenRegister(registers.productRegister, [encode.encodeProduct(product)]))).toEqual({
      products: [product],
      findings: [],
    });
    expect(decodeElements(await writtenRegister(registers.elementRegister, [encode.encodeElement(element)]))).toEqual({
      elements: [element],
      findings: [],
    });
    expect(
      decodeProposals(await writtenRegister(registers.proposalRegister, [encode.encodeProposal(proposal)])),
    ).toEqual({ proposals: [proposal], findings: [] });
    expect(
      decodeDivisions(await writtenRegister(registers.divisionRegister, [encode.encodeDivision(division)])),
    ).toEqual({ divisions: [division], findings: [] });
    expect(decodeTerms(await writtenRegister(registers.termRegister, [encode.encodeTerm(term)]))).toEqual({
      terms: [term],
      findings: [],
    });
  });

  test("indicators with one column per year", async () => {
    const indicator: Indicator = {
      number: "K-01",
      goals: ["1.1"],
      name: "Anteil",
      unit: "%",
      direction: "up",
      baselineYear: 2022,
      baseline: 18,
      targetYear: 2027,
      target: 75,
      source: "",
      actuals: [
        { year: 2022, value: 18 },
        { year: 2024, value: 37.5 },
      ],
      row: 1,
    };
    const years = [2022, 2023, 2024];
    const table = await writtenRegister(
      registers.indicatorRegister,
      [encode.encodeIndicator(indicator, years)],
      encode.yearColumns(years),
    );
    expect(decodeIndicators(table)).toEqual({ indicators: [indicator], findings: [] });
  });

  test("layouts with their oddities", async () => {
    const value = {
      kind: "planned",
      year: 2026,
      version: "supplementary",
      supplement: 2,
      unit: "thousand",
      sign: "expenseNegative",
    } as const;
    const layout: SheetLayout = {
      sheet: "THH61 (2)",
      headerRow: 4,
      headerRows: 2,
      columns: [
        {
          column: 0,
          heading: "Produkt (alt)",
          meaning: "product",
          value: null,
          decidedBy: "found",
          content: "codeAndName",
        },
        {
          column: 27,
          heading: "Aufwand 2026",
          meaning: "amount",
          value,
          decidedBy: "person",
          direction: "expense",
          convention: "german",
        },
        { column: 28, heading: "", meaning: "rowKey", value: null, decidedBy: "found" },
      ],
      constants: [{ meaning: "subPlan", code: "5411", name: "Straßen" }],
      productParts: [0, 2],
      isCameral: true,
      fillsDown: true,
    };
    const table = await writtenRegister(registers.columnRegister, encode.encodeLayout(layout));
    expect(decodeLayouts(table)).toEqual({ layouts: [layout], findings: [] });
  });

  test("settings with a renamed and recoloured status; unknown keys of a newer program stay", async () => {
    const usual = decodeSettings(null).settings;
    const vocabulary = {
      ...usual.vocabulary,
      open: { ...usual.vocabulary.open, word: "in Klärung", symbol: "?", fill: "#FF0000" },
    };
    const changed = {
      ...usual,
      state: "SH",
      phase: "adopted",
      round: "SF 2026/5",
      role: "office",
      asOf: "2026-01-31",
      vocabulary,
      all: new Map([["Neues", "ja"]]),
    } as const;
    const { settings, findings } = decodeSettings(
      await writtenRegister(registers.settingsRegister, encode.encodeSettings(changed)),
    );
    expect(findings).toEqual([]);
    expect(settings).toMatchObject({
      state: "SH",
      phase: "adopted",
      round: "SF 2026/5",
      role: "office",
      asOf: "2026-01-31",
      schemaVersion: 1,
    });
    expect(settings.vocabulary.open).toMatchObject({ word: "in Klärung", symbol: "?", fill: "#FF0000" });
    expect(settings.vocabulary.open.aliases).toContain("noch zu klären");
    expect(settings.vocabulary.dropped).toEqual(defaultVocabulary.dropped);
    expect(settings.all.get("Neues")).toBe("ja");
  });
});

describe("[K2] each fault of a register is one finding with its cell, and the rest stays usable", () => {
  const word = "Stadtentwicklungsziel";

  test("missing, duplicate, unknown parent, unknown word, number and text in the wrong place", () => {
    const table = tableOf(registers.goalRegister, [
      ["G1", null, word, "Oben"],
      [3.1, "G1", word, "Zahl statt Text"],
      ["2.2", "G9", word, "Waise"],
      ["G1", null, word, "noch einmal"],
      [null, "G1", word, "ohne Nummer"],
      ["2.3", "G1", "irgendwas", null, null, null, null, null, "bald"],
    ]);
    const { goals, findings } = decodeGoals(table);
    expect(goals.map(({ number, parent }) => [number, parent])).toEqual([
      ["G1", null],
      ["3.1", "G1"],
      ["2.2", null],
      ["2.3", "G1"],
    ]);
    expect(shown(findings)).toEqual([
      "A3 Nummer: notText",
      "A5 Nummer: duplicate",
      "A6 Nummer: missing",
      "C7 Ebene: unknownWord",
      "D7 Titel: missing",
      "I7 gültig ab: notDate",
      "B4 Übergeordnet: unknownParent",
    ]);
  });

  test("goals that are each other's parent are cut apart", () => {
    const { goals, findings } = decodeGoals(
      tableOf(registers.goalRegister, [
        ["1", "2", word, "a"],
        ["2", "1", word, "b"],
      ]),
    );
    expect(goals.map(({ parent }) => parent)).toEqual([null, null]);
    expect(shown(findings)).toEqual(["B2 Übergeordnet: unknownParent", "B3 Übergeordnet: unknownParent"]);
  });

  test("columns are found by heading; a missing one is named", () => {
    const table = tableOf(
      registers.productRegister,
      [["Gremien", "01", "111"]],
      ["Bezeichnung", "Nummer", "Produktgruppe"],
    );
    const { products, findings } = decodeProducts(table);
    expect(products.map(({ number, name, group }) => [number, name, group])).toEqual([["01", "Gremien", "111"]]);
    expect(shown(findings)).toEqual([
      "A1 Produktbereich: headingMissing",
      "A1 Teilplan: headingMissing",
      "A1 Fachdienst: headingMissing",
      "A1 übliche Ziele: headingMissing",
    ]);
  });

  test("money as text, a year that is none", () => {
    const { findings } = decodeIndicators(
      tableOf(registers.indicatorRegister, [["K-1", "1.1", "Anteil", "%", "steigend", "bald", 18]]),
    );
    expect(shown(findings)).toEqual(["F2 Ausgangsjahr: notNumber"]);
    const costly = registers.measureRegister;
    const row = Object.keys(costly.columns).map((name) =>
      name === "number" ? "M-1" : name === "title" ? "T" : name === "cost" ? "viel" : null,
    );
    expect(shown(decodeMeasures(tableOf(costly, [row]), defaultVocabulary).findings)).toEqual(["T2 Kosten: notNumber"]);
  });

  test("a setting that is none of the choices", () => {
    const { settings, findings } = decodeSettings(
      tableOf(registers.settingsRegister, [
        ["Land", "XX"],
        ["Phase", "beschlossen"],
      ]),
    );
    expect([settings.state, settings.phase]).toEqual([null, "adopted"]);
    expect(shown(findings)).toEqual(["B2 Wert: unknownWord"]);
  });

  test("a column of a layout nobody can understand", () => {
    const { layouts, findings } = decodeLayouts(
      tableOf(registers.columnRegister, [
        ["Haushalt", "5", "A (Produkt)", "Produkt"],
        ["Haushalt", "5", "17", "Konto"],
        ["Haushalt", "5", "C", "Kontoo"],
      ]),
    );
    expect(layouts).toEqual([
      {
        sheet: "Haushalt",
        headerRow: 4,
        headerRows: 1,
        columns: [{ column: 0, heading: "Produkt", meaning: "product", value: null, decidedBy: "found" }],
      },
    ]);
    expect(shown(findings)).toEqual(["C3 Spalte: unknownWord", "D4 Bedeutung: unknownWord"]);
  });

  test("journal entries keep their order", () => {
    const { entries } = decodeJournal(
      tableOf(registers.journalRegister, [
        [1, 46000.5, "Status", "Maßnahme fortschreiben", "M-1", "Status", "a", "b", "", "SF 1", "", "fertig"],
      ]),
    );
    expect(entries).toEqual([
      {
        number: 1,
        time: 46000.5,
        by: "Status",
        operation: "Maßnahme fortschreiben",
        subject: "M-1",
        field: "Status",
        from: "a",
        to: "b",
        reason: "",
        round: "SF 1",
        origin: "",
        state: "done",
        row: 1,
      },
    ]);
  });
});
