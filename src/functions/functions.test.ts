/** @jest-environment ./preview/test/jest/environment.cjs */
// Without this file the functions could work among themselves and still fail with the genuine runtime of Excel.
import { findings } from "./findings";
import { goal } from "./goal";
import { goalSum } from "./goalSum";
import { measure } from "./measure";
import { productArea } from "./productArea";
import { share } from "./share";
import { trafficLight } from "./trafficLight";

const goals = [
  ["Nummer", "Titel"],
  ["2.1", "Wohnraum schaffen"],
];

function errorOf(call: () => unknown): { code: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { code: error.code, message: error.message ?? "" };
    throw error;
  }
  throw new Error("Kein Fehler");
}

test("ISEK.ZIEL: one cell, a range, and a left-out column, which Excel hands over as null", () => {
  expect(goal([["2.1"]], goals, null as unknown as undefined)).toEqual([["Wohnraum schaffen"]]);
  expect(goal([["2.1"], [""]], goals, "Nummer")).toEqual([["2.1"], [""]]);
});

test("ISEK.ZIEL: an unknown goal is #NV with a sentence", () => {
  expect(errorOf(() => goal([["2.9"]], goals))).toEqual({ code: "#N/A", message: "Ziel 2.9 steht nicht in der Liste." });
});

test("in a range, the error stands in its cell and the others have values", () => {
  const [[first], [second]] = goal([["2.9"], ["2.1"]], goals) as [[CustomFunctions.Error], [string]];
  expect(first).toBeInstanceOf(CustomFunctions.Error);
  expect(first.message).toBe("Ziel 2.9 steht nicht in der Liste.");
  expect(second).toBe("Wohnraum schaffen");
});

test("an error of the sheet inside a range comes back as that error", () => {
  const broken = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  const [[first], [second]] = trafficLight([[broken], ["läuft"]]) as [[CustomFunctions.Error], [string]];
  expect(first.code).toBe("#DIV/0!");
  expect(second).toBe("► in Umsetzung");
});

test("ISEK.AMPEL: the usual words, and the municipality's own from its settings; left out, Excel hands over null", () => {
  const settings = [["Schlüssel", "Wert"], ["Ampel-Wort in Umsetzung", "▶ unterwegs"], ["Ampel-Alias in Umsetzung", "rollt; fährt"]];
  expect(trafficLight([["rollt"], ["in Umsetzung"], ["erledigt"]], settings)).toEqual([["▶ unterwegs"], ["▶ unterwegs"], ["✓ abgeschlossen"]]);
  expect(trafficLight([["läuft"]], null as unknown as undefined)).toEqual([["► in Umsetzung"]]);
});

test("ISEK.MASSNAHME names the measure in its sentence", () => {
  expect(errorOf(() => measure([["M-99"]], goals)).message).toBe("Maßnahme M-99 steht nicht in der Liste.");
});

test("ISEK.PRODUKTBEREICH, ISEK.ANTEIL and ISEK.ZIELSUMME answer", async () => {
  expect(await productArea([["511001"]], "SH")).toEqual([["5 Gestaltung der Umwelt"]]);
  expect(share([["2.1 60 %; 3.4 40 %"]], " 2.1 ")).toEqual([[0.6]]);
  expect(goalSum([["2.1", "3.4"]], [["2.1"]], [["2.1 60 %; 3.4 40 %"]], [[10]])).toEqual([[6, 4]]);
});

test("ISEK.ZIELSUMME: unequal heights are #WERT! and say which", () => {
  expect(errorOf(() => goalSum([["2.1"]], [["2.1"], ["3.4"]], [[""]], [[1], [2]]))).toEqual({
    code: "#VALUE!",
    message: "Die Bereiche sind verschieden hoch: 2, 1, 2 Zeilen. Wählen Sie gleich viele Zeilen.",
  });
});

test("an argument over 5 MB is a clear error, not a wait", () => {
  const column = Array.from({ length: 60_000 }, () => ["ein Text mit rund hundert Zeichen, wie ihn Erläuterungen in Haushaltsplänen haben, und etwas mehr davon"]);
  expect(errorOf(() => goal(column, goals)).message).toBe("Der Bereich ist größer als 5 MB. Wählen Sie weniger Zeilen.");
});

test("ISEK.BEFUND names the rules a row breaks", async () => {
  const headings = [["Produkt", "Sachkonto", "Bezeichnung", "Ansatz 2026", "ISEK-Ziel"]];
  const rows = [
    ["36501", "52410000", "Bewirtschaftung", 1000, "2.1"],
    ["36501", "52410000", "Bewirtschaftung", 1000, "9.9"],
  ];
  expect(await findings(rows, headings, goals, [["Nummer", "Titel"]], "SH")).toEqual([[""], ["Z1"]]);
});
