// Without this file a custom function could be right in a test and wrong in a cell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inPreview } from "./pages/previewPage";

const sample = "Lindhafen-Haushalt-2026-2027-zugeordnet.xlsx";
const sheet = "ISEK-Ziele";

test("functions typed into a cell as a German types them calculate, spill and say why they do not", async () => {
  await inPreview({ file: sample }, async ({ grid }) => {
    const cell = (address: string) => ({ sheet, address });
    const [[, , , firstTitle]] = (await grid.values(cell("A2:D2"))) as [[string, string, string, string]];
    const [[firstNumber]] = (await grid.values(cell("A2"))) as [[string]];

    await grid.type(cell("W2"), "=ISEK.ZIEL(A2;ISEK_Ziele[#Alle])");
    assert.deepEqual(await grid.values(cell("W2")), [[firstTitle]], `Titel von Ziel ${firstNumber}`);

    await grid.type(cell("W3"), '=ISEK.ZIEL("99.9";ISEK_Ziele[#Alle])');
    assert.deepEqual(await grid.texts(cell("W3")), [["#NV"]]);

    await grid.type(cell("W4"), '=ISEK.AMPEL("läuft")');
    assert.deepEqual(await grid.values(cell("W4")), [["► in Umsetzung"]]);

    await grid.type(cell("W5"), '=ISEK.PRODUKTBEREICH("511001";"SH")');
    assert.deepEqual(await grid.values(cell("W5")), [["5 Gestaltung der Umwelt"]]);

    await grid.type(cell("W6"), '=ISEK.ANTEIL("2.1 60 %; 3.4 40 %";"3.4")*1000,5');
    assert.deepEqual(await grid.values(cell("W6")), [[400.2]]);

    await grid.type(cell("W8"), "=ISEK.ZIEL(A2:A5;ISEK_Ziele[#Alle];\"Nummer\")");
    assert.deepEqual(await grid.values(cell("W8:W11")), await grid.values(cell("A2:A5")));

    await grid.type(cell("W13"), '=WENNNV(ISEK.ZIEL("99.9";ISEK_Ziele[#Alle]);"fehlt")');
    assert.deepEqual(await grid.values(cell("W13")), [["fehlt"]]);
  });
});

test("a formula of ours is still a formula after save and reopen", async () => {
  await inPreview({ file: sample }, async (preview) => {
    await preview.grid.type({ sheet, address: "W2" }, "=ISEK.ZIEL(A2;ISEK_Ziele[#Alle])");
    const title = await preview.grid.values({ sheet, address: "W2" });
    const file = "out/Funktionen.xlsx";
    const { writeFile } = await import("node:fs/promises");
    await writeFile(file, await preview.save());
    await preview.openFile(file);
    assert.match(String((await preview.grid.formulas({ sheet, address: "W2" }))[0]?.[0]), /^=ISEK\.ZIEL\(/);
    assert.deepEqual(await preview.grid.values({ sheet, address: "W2" }), title);
  });
});
