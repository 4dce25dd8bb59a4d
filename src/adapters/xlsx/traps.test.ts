// Traps of real plans that lie in the file itself, each named after it. Those of cells and rows stand beside the domain.
import type { ClosedWorkbook } from "../../workbook/closedWorkbook";
import { inflateWithZlib } from "./inflateWithZlib";
import { readXlsx } from "./readXlsx";
import { sheetValues } from "./testing/sheetValues";
import { smallWorkbook, type SmallWorkbook } from "./testing/smallWorkbook";
import { zipFile } from "./testing/zipFile";

async function read(source: SmallWorkbook): Promise<ClosedWorkbook> {
  const result = await readXlsx(zipFile(smallWorkbook(source)), inflateWithZlib);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

test("datum-ab-1904: dieselbe Zahl ist vier Jahre und einen Tag später, ein Betrag bleibt, was er ist", async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>43830</v></c><c r="B1"><v>43830</v></c></row>';
  const cells = async (workbookProperties: string) => sheetValues(await read({ workbookProperties, rows }));
  expect([await cells(""), await cells('<workbookPr date1904="1"/>')]).toEqual([[[{ date: 43_830 }, 43_830]], [[{ date: 45_292 }, 43_830]]]);
});

test("formel-ohne-wert: sie ist leer, nicht null, und wird mit ihrer Zelle genannt", async () => {
  const workbook = await read({ rows: '<row r="1"><c r="A1"><f>SUM(A2:A3)</f><v>5</v></c><c r="B1"><f>A1*2</f></c></row>' });
  expect(sheetValues(workbook)[0]?.[0]).toBe(5);
  expect(workbook.losses).toEqual([{ kind: "uncalculated", sheet: "Tabelle1", row: 0, column: 1, count: 1 }]);
});

test("blattname-mit-zeichen: Leerzeichen, Klammern und Anführungszeichen", async () => {
  const { sheets, names } = await read({
    sheetName: "THH &quot;61&quot; (2) d'Or",
    names: `<definedNames><definedName name="Bereich">'THH "61" (2) d''Or'!$A$1</definedName></definedNames>`,
  });
  expect(sheets.map(({ name }) => name)).toEqual([`THH "61" (2) d'Or`]);
  expect(names).toEqual([expect.objectContaining({ refersTo: `'THH "61" (2) d''Or'!$A$1` })]);
});

test("ausgeblendete-und-gefilterte-zeilen: beide stehen gleich in der Datei und werden gelesen", async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
  const afterRows = '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="3"/></filters></filterColumn></autoFilter>';
  const workbook = await read({ rows, afterRows });
  expect(sheetValues(workbook)).toEqual([[1], [2], [3]]);
  expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([1, 1]);
});
