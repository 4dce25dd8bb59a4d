// Without this a formula could change its meaning on the way between the languages.
import fc from "fast-check";
import { formulaToEnglish, formulaToGerman } from "./germanFormula";
import { germanFunctionName, translatedFunctions } from "./germanFunctions";

/** German, English: both ways. */
const PAIRS: [string, string][] = [
  ['=WENN(B2>1;"ja";"nein")', '=IF(B2>1,"ja","nein")'],
  ['=WENN(SUMME(C2;C3)>1,5;"ja; 1,5";"nein")', '=IF(SUM(C2,C3)>1.5,"ja; 1,5","nein")'],
  ["=SUMME(A1:A3;1,5;,5)", "=SUM(A1:A3,1.5,.5)"],
  ["=SUMMEWENNS('Plan; 2026, neu'!D:D;A:A;\"3.*\")", "=SUMIFS('Plan; 2026, neu'!D:D,A:A,\"3.*\")"],
  ["=INDEX({1.2,5.3;4.5.6};2;1)", "=INDEX({1,2.5,3;4,5,6},2,1)"],
  ['={"a;b"."c,d";WAHR.#NV}', '={"a;b","c,d";TRUE,#N/A}'],
  ["=WENN(ISTNV(A1);#NV;WAHR)", "=IF(ISNA(A1),#N/A,TRUE)"],
  ["=WAHR()", "=TRUE()"],
  ["=SUMME((A1:A2;C1:C2))", "=SUM((A1:A2,C1:C2))"],
  ["=SUMME(A1:B2 B1:C2)", "=SUM(A1:B2 B1:C2)"],
  ["=SUMME(Massnahmen[Ist 2026; geplant])", "=SUM(Massnahmen[Ist 2026; geplant])"],
  ["=SUMME(Massnahmen[[#Daten];[Ist]:[Plan, neu]])", "=SUM(Massnahmen[[#Data],[Ist]:[Plan, neu]])"],
  ["=Massnahmen[@Ist]*2", "=Massnahmen[[#This Row],[Ist]]*2"],
  ["=Massnahmen[@[Ist 2026]]", "=Massnahmen[[#This Row],[Ist 2026]]"],
  ["=ANZAHL2(Massnahmen[#Alle])", "=COUNTA(Massnahmen[#All])"],
  ['=ISEK.ZIEL(C2;ISEK_Ziele;"Titel")', '=ISEK.ZIEL(C2,ISEK_Ziele,"Titel")'],
  ["=LET(x;B1;x*1,19)", "=LET(x,B1,x*1.19)"],
  ["=1,5E-3+2", "=1.5E-3+2"],
  ["=-A1%", "=-A1%"],
  ["=Jahr!A1+Summe", "=Jahr!A1+Summe"],
  ["=WAHR!A1", "=WAHR!A1"],
  ["=BEREICH.VERSCHIEBEN($A$1;0;1)", "=OFFSET($A$1,0,1)"],
];

test.each(PAIRS)("%s is %s", (german, english) => {
  expect(formulaToEnglish(german)).toBe(english);
  expect(formulaToGerman(english)).toBe(german);
});

test("small letters and blanks are understood as Excel does", () => {
  expect(formulaToEnglish("= wenn( b2 > 1,5 ; summe(a1:a3) ; falsch )")).toBe("= IF( b2 > 1.5 , SUM(a1:a3) , FALSE )");
});

test("an unknown function and an unfinished formula stay as typed", () => {
  expect(formulaToEnglish("=GIBTESNICHT(1;2)")).toBe("=GIBTESNICHT(1,2)");
  expect(formulaToEnglish('=WENN("offen;')).toBe('=IF("offen;');
  expect(formulaToEnglish("=SUMME(Tabelle[Ist")).toBe("=SUM(Tabelle[Ist");
});

const reference = fc.constantFrom(
  "A1",
  "$B$2",
  "C:C",
  "'Amt 61; neu'!D4",
  "Tabelle1!A1:B9",
  "Massnahmen[Ist, netto]",
  "ISEK_Ziele",
);
const number = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => String(Number(value.toFixed(4))));
const text = fc
  .string({ unit: fc.constantFrom("a", ";", ",", ".", "{", "}", "(", "[", "'", "WENN(") })
  .map((value) => `"${value}"`);
const literal = fc.oneof(number, text, fc.constantFrom("TRUE", "FALSE", "#N/A", "#REF!", "#DIV/0!"));
const array = fc
  .array(fc.array(literal, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((rows) => `{${rows.map((row) => row.join(",")).join(";")}}`);
const { formula } = fc.letrec((tie) => ({
  formula: fc.oneof({ depthSize: "small" }, reference, literal, array, tie("call"), tie("sum")),
  call: fc
    .tuple(fc.constantFrom(...translatedFunctions, "ISEK.ANTEIL", "MAX"), fc.array(tie("formula"), { maxLength: 3 }))
    .map(([name, args]) => `${name}(${args.join(",")})`),
  sum: fc.tuple(tie("formula"), fc.constantFrom("+", "&", ">=", "^"), tie("formula")).map((parts) => parts.join("")),
}));

test("to German and back is the same formula", () => {
  fc.assert(
    fc.property(formula, (body) => {
      expect(formulaToEnglish(formulaToGerman(`=${body}`))).toBe(`=${body}`);
    }),
    { seed: 61, numRuns: 500 },
  );
});

test("in German no English separator is left between arguments", () => {
  fc.assert(
    fc.property(fc.constantFrom(...translatedFunctions), number, number, (name, first, second) => {
      expect(formulaToGerman(`=${name}(${first},${second})`)).toBe(
        `=${germanFunctionName(name)}(${first.replace(".", ",")};${second.replace(".", ",")})`,
      );
    }),
    { seed: 61 },
  );
});
