// Without these tests a word renamed in the settings could be offered in no list, or lose its colour in the cells.
import { applyPlan } from "../workbook/applyPlan";
import { goalList, planListName, statusList } from "../workbook/schema/listNames";
import { bookOf, openRegisters, rowsOf, valueOf } from "./catalogue/testing/catalogueBooks";
import { planApplyTrafficLight, wordsStandTogether } from "./trafficLight";

const journal = { by: "Haushalt", time: 46_000.5, round: "", origin: "Add-in" };
const settings = [
  { Schlüssel: "Ampel-Wort in Umsetzung", Wert: "► läuft" },
  { Schlüssel: "Ampel-Farbe in Umsetzung", Wert: "#FF8800" },
  { Schlüssel: "Eigenes", Wert: "bleibt" },
];

test("Ampel anwenden: Wörter untereinander, Liste, Farben und Schreibweise folgen den Einstellungen; unbekannte Wörter bleiben", async () => {
  const measures = ["i.U.", "► in Umsetzung", "vielleicht", "✓ abgeschlossen"].map((Status, index) => ({ Nummer: `M-${index}`, Titel: "x", federführend: "61", Status }));
  const workbook = openRegisters({ measures, settings });
  const before = await bookOf(workbook);
  expect(wordsStandTogether(before)).toBe(false);
  const plan = planApplyTrafficLight(before, "p1");
  const { inverse } = valueOf(await applyPlan(workbook, plan, journal));

  const after = await bookOf(workbook);
  expect(after.measures.map(({ statusWord }) => statusWord)).toEqual(["► läuft", "► läuft", "vielleicht", "✓ abgeschlossen"]);
  expect(wordsStandTogether(after)).toBe(true);
  expect(after.settings.all.get("Eigenes")).toBe("bleibt");
  expect(after.outline.names.map(({ name }) => name)).toEqual([statusList.name]);
  const rules = plan.changes.flatMap((change) => (change.kind === "setConditionalFormats" ? change.rules : []));
  expect(rules.find(({ formula }) => formula.includes('"läuft"'))).toMatchObject({ fill: "#FF8800" });
  expect(plan.changes.find(({ kind }) => kind === "setList")).toMatchObject({ list: { source: `=${statusList.name}` }, area: { column: 11 } });

  valueOf(await applyPlan(workbook, inverse, journal));
  expect(await rowsOf(workbook, "settings")).toEqual(settings);
  expect((await rowsOf(workbook, "measures")).map(({ Status }) => Status)).toEqual(["i.U.", "► in Umsetzung", "vielleicht", "✓ abgeschlossen"]);
});

describe("der Name einer Auswahlliste", () => {
  const outline = { sheets: [], tables: [], activeSheet: "" };

  test("fehlt: er wird angelegt; steht er schon da, wie immer Excel ihn schreibt, ändert sich nichts", () => {
    expect(planListName(goalList, { ...outline, names: [] })).toEqual([{ kind: "addName", name: goalList.name, refersTo: goalList.refersTo }]);
    const asExcelWrites = { name: goalList.name.toUpperCase(), refersTo: goalList.refersTo.replaceAll(",", ";").replaceAll("ROW(", "ZEILE("), area: null };
    expect(planListName(goalList, { ...outline, names: [asExcelWrites] })).toEqual([]);
  });

  test("meint noch alle Ziele: er wird ausgetauscht und lässt sich zurücknehmen", () => {
    const old = { name: goalList.name, refersTo: "=ISEK_Ziele[Nummer]", area: null };
    expect(planListName(goalList, { ...outline, names: [old] }).map(({ kind }) => kind)).toEqual(["removeName", "addName"]);
  });
});
