import { parseCsvTable } from "./csvTable";

test("reads quoted fields with semicolons and doubled quotes, and empty fields", () => {
  expect(parseCsvTable("t", 'a;b;c\n1;"x; ""y""";\n;;z\n')).toEqual([
    { a: "1", b: 'x; "y"', c: "" },
    { a: "", b: "", c: "z" },
  ]);
});

test.each([
  ["a;b\n1\n", "t:2: 1 statt 2 Felder"],
  ['a;b\n1;"x\n', "t:2: Anführungszeichen"],
  ['a;b\n1;x"y\n', "t:2: Anführungszeichen"],
  ["a;a\n1;2\n", "t:1: doppelte Überschrift"],
  ["a;b\n1; 2\n", "t:2: überzählige Leerzeichen"],
  ["a;b\r\n1;2\r\n", "t: BOM, Tab, CR"],
  ["a;b\n1;2", "t: letzte Zeile ohne Zeilenende"],
])("refuses %j", (text, message) => {
  expect(() => parseCsvTable("t", text)).toThrow(message);
});
