// Without this file a scheduled run could take a refused file for a read one.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainRow, smallWorkbook, type SmallWorkbook } from "../../adapters/xlsx/testing/smallWorkbook";
import { zipFile } from "../../adapters/xlsx/testing/zipFile";
import { runCommandLine } from "../runCommandLine";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "isek-lesen-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: SmallWorkbook | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : zipFile(smallWorkbook(content)));
  return path;
}

async function call(...typed: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runCommandLine(typed, { out: (text) => void out.push(text), note: (text) => void notes.push(text) });
  return { code, out: out.join("\n"), notes: notes.join("\n") };
}

const everyKind =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>0.5</v></c><c r="C1"><f>1</f><v>0.25</v></c><c r="D1" s="1"><v>45292</v></c>' +
  '<c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><f>2</f></c><c r="H1" s="2"/><c r="I1" t="str"><f>""</f><v/></c></row>';

test("--json: every kind counted apart, formulas by their cached value, hidden sheets too", async () => {
  const file = put("alles.xlsx", { rows: everyKind, sheetAttributes: 'state="hidden"' });
  const { code, out, notes } = await call("lesen", file, "--json");
  expect(JSON.parse(out)).toEqual({
    files: [
      {
        file,
        state: "read",
        reason: null,
        text: "",
        sheets: [{ sheet: "Tabelle1", hidden: true, cells: 7, numbers: 2, sum: 0.75, texts: 2, dates: 1, booleans: 1, errors: 1 }],
        losses: [
          {
            kind: "uncalculated", sheet: "Tabelle1", row: 0, column: 6, count: 1,
            text: "Blatt „Tabelle1“, ab G1: 1 Formel ist nicht berechnet. Öffnen und speichern Sie die Datei in Excel.",
          },
        ],
      },
    ],
  });
  expect([code, notes]).toEqual([0, ""]);
});

test("a refused file does not keep the others from being read; exit code 2; order as given", async () => {
  const files = [put("liste.xlsx", "Produkt;Betrag\n"), put("gut.xlsx", { rows: plainRow }), join(folder, "fehlt.xlsx"), folder];
  const { code, out } = await call("lesen", ...files, "--json");
  const reports = (JSON.parse(out) as { files: { file: string; state: string; reason: string | null }[] }).files;
  expect(reports.map(({ file, state, reason }) => [file, state, reason])).toEqual([
    [files[0], "refused", "notAWorkbook"],
    [files[1], "read", null],
    [files[2], "refused", "unavailable"],
    [files[3], "refused", "unavailable"],
  ]);
  expect(code).toBe(2);
});

test("without --json: a German table, a sentence per refused file, a summary", async () => {
  const { out } = await call("lesen", put("a.xlsx", { rows: '<row r="1"><c r="A1"><v>1234567.5</v></c></row>' }), join(folder, "weg.xlsx"));
  expect(out.split("\n").slice(1)).toEqual([
    "  Blatt     gefüllt  Zahlen         Summe  Texte  Datumswerte  Ja/Nein  Fehler",
    "  ────────  ───────  ──────  ────────────  ─────  ───────────  ───────  ──────",
    "  Tabelle1        1       1  1.234.567,50      0            0        0       0",
    "",
    join(folder, "weg.xlsx"),
    "  Nicht gelesen: Die Datei gibt es nicht. Prüfen Sie Namen und Pfad.",
    "",
    "1 Datei gelesen, 1 nicht gelesen.",
  ]);
});

test("patterns are expanded where the shell does not; lock files of Excel are left out", async () => {
  put("muster-2.xlsx", { rows: plainRow });
  put("muster-1.xlsx", { rows: plainRow });
  put("~$muster-3.xlsx", "x");
  const { out } = await call("lesen", join(folder, "*muster-?.xlsx"), "--json");
  const reports = (JSON.parse(out) as { files: { file: string }[] }).files;
  expect(reports.map(({ file }) => file)).toEqual([join(folder, "muster-1.xlsx"), join(folder, "muster-2.xlsx")]);
});

test.each([
  [[], "Nennen Sie einen Befehl: „lesen“, „pruefen“, „zusammenfuehren“."],
  [["zählen"], "Den Befehl „zählen“ gibt es nicht. Es gibt: „lesen“, „pruefen“, „zusammenfuehren“."],
  [["lesen"], "Nennen Sie mindestens eine Datei: isek lesen DATEI…"],
  [["lesen", "a.xlsx", "--nach", "b.xlsx"], "Die Option „--nach“ gibt es bei „isek lesen“ nicht."],
  [["lesen", "a.xlsx", "--json=ja"], "Die Option „--json“ hat keinen Wert."],
  [["lesen", "a.xlsx", "-x"], "Die Option „-x“ gibt es bei „isek lesen“ nicht."],
  [["lesen", "a.xlsx", "--__proto__"], "Die Option „--__proto__“ gibt es bei „isek lesen“ nicht."],
])("wrong call %j: one sentence, exit code 64, nothing on the output", async (typed, sentence) => {
  expect(await call(...typed)).toEqual({ code: 64, out: "", notes: sentence });
});

test("--hilfe names commands, options and exit codes", async () => {
  const { code, out } = await call("--hilfe");
  expect(code).toBe(0);
  expect(out).toContain("isek lesen DATEI…");
  expect(out).toContain("--json");
});
