// Without this file a check of the manifest could look the other way and nobody would notice.
import { readFileSync } from "node:fs";
import path from "node:path";
import { developmentUrl, readBuildSettings, rewriteUrls } from "./buildSettings";
import { manifestSubject } from "./manifestSubject";
import { manifestChecks, validateManifest, type ManifestSubject } from "./validateManifest";
import { parseXml } from "./xmlTree";

const root = path.join(__dirname, "..");
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
let real: ManifestSubject;

beforeAll(async () => {
  real = await manifestSubject(root);
});

/** The manifest with one place changed; fails when the place is not there, so that no mutation goes stale. */
function changed(from: string | RegExp, to: string): ManifestSubject {
  const text = source.replace(from, to);
  expect(text).not.toBe(source);
  return { ...real, manifest: parseXml(text) };
}

function faultsOf(name: string, subject: ManifestSubject): string {
  const check = manifestChecks.find((each) => each.name === name);
  if (!check) throw new Error(`Keine Prüfung „${name}“`);
  return check.faults(subject).join("\n");
}

test("the manifest of the repository has no fault", () => {
  expect(validateManifest(real)).toEqual([]);
});

test("the manifest with rewritten addresses has no fault and names the development server nowhere", () => {
  const settings = readBuildSettings({ ISEK_BASE_URL: "https://addin.lindhafen.de/isek/" });
  const text = rewriteUrls(source, settings);
  expect(text).not.toContain("localhost");
  expect(text.split(settings.baseUrl).length).toBe(source.split(developmentUrl).length);
  expect(validateManifest({ ...real, manifest: parseXml(text), baseUrl: settings.baseUrl })).toEqual([]);
});

const longText = "x".repeat(251);

test.each<[string, string, string | RegExp, string, RegExp]>([
  ["a broken GUID", "Kennung und Fassung haben die richtige Form", /<Id>\w+/, "<Id>123", /keine GUID/],
  ["a version with letters", "Kennung und Fassung haben die richtige Form", /<Version>[^<]+/, "<Version>1.0b", /Version/],
  ["a version with five parts", "Kennung und Fassung haben die richtige Form", /<Version>[^<]+/, "<Version>1.0.0.0.0", /Version/],
  ["another default locale", "Kennung und Fassung haben die richtige Form", ">de-DE<", ">de<", /DefaultLocale/],
  ["the tab's label before its groups", "Elemente stehen in der vorgeschriebenen Reihenfolge", /<CustomTab id="ISEK.Tab">/, '<CustomTab id="ISEK.Tab"><Label resid="Tab.Label"/>', /Group.*zu spät/],
  ["a function file before GetStarted", "Elemente stehen in der vorgeschriebenen Reihenfolge", "<GetStarted>", '<FunctionFile resid="Taskpane.Url"/><GetStarted>', /GetStarted.*zu spät/],
  ["an unknown element", "Elemente stehen in der vorgeschriebenen Reihenfolge", "<FunctionFile ", "<FunktionFile ", /FunktionFile.*gehört nicht/],
  ["permissions before requirements", "Elemente stehen in der vorgeschriebenen Reihenfolge", /<Requirements>/, "<Permissions>ReadWriteDocument</Permissions><Requirements>", /Requirements.*zu spät/],
  ["a resid without resource", "Jede resid ist vorhanden und jede Ressource wird gebraucht", 'Label resid="Tab.Label"', 'Label resid="Tab.Labl"', /„Tab.Labl“ hat keine/],
  ["a resource nobody uses", "Jede resid ist vorhanden und jede Ressource wird gebraucht", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Alt" DefaultValue="Alt"/>', /„Alt“ wird nicht gebraucht/],
  ["a resource that is there twice", "Jede resid ist vorhanden und jede Ressource wird gebraucht", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Tab.Label" DefaultValue="ISEK"/>', /„Tab.Label“ gibt es zweimal/],
  ["an id of 33 characters", "Kennungen und Texte halten die Längen ein", /String id="Tab\.Label"/, `String id="${"T".repeat(33)}"`, /länger als 32/],
  ["a group without id", "Kennungen und Texte halten die Längen ein", /<Group id="[^"]+"/, '<Group id=""', /Menüband/],
  ["a short text of 126 characters", "Kennungen und Texte halten die Längen ein", 'DefaultValue="Zuordnen"', `DefaultValue="${longText.slice(0, 126)}"`, /ShortStrings/],
  ["an English long text of 251 characters", "Kennungen und Texte halten die Längen ein", /Value="Opens the ISEK pane[^"]+"/, `Value="${longText}"`, /LongStrings/],
  ["an address beyond 2,048 characters", "Kennungen und Texte halten die Längen ein", /DefaultValue="(https:\/\/localhost:3443)\/functions\.js"/, `DefaultValue="$1/${"f".repeat(2048)}.js"`, /Urls/],
  ["a description of 251 characters", "Kennungen und Texte halten die Längen ein", /<Description DefaultValue="[^"]+"/, `<Description DefaultValue="${longText}"`, /Zu lang/],
  ["an address without https", "Jede Adresse ist https und gehört zum Add-in", "https://localhost:3443/assets/tag-16.png", "http://localhost:3443/assets/tag-16.png", /ohne https/],
  ["an address of another server", "Jede Adresse ist https und gehört zum Add-in", "https://localhost:3443/functions-en.json", "https://localhost:3000/functions-en.json", /liegt nicht unter/],
  ["a German text without English", "Jeder deutsche Text hat seinen englischen", /(<bt:String id="Button\.Check\.Tip"[^>]+>)<bt:Override[^>]+>/, "$1", /Button.Check.Tip/],
  ["a name without English", "Jeder deutsche Text hat seinen englischen", /(<DisplayName[^>]+>)<Override[^>]+>/, "$1", /DisplayName/],
  ["a translated namespace", "Jeder deutsche Text hat seinen englischen", '<bt:String id="Functions.Namespace" DefaultValue="ISEK"/>', '<bt:String id="Functions.Namespace" DefaultValue="ISEK"><bt:Override Locale="en-US" Value="GOALS"/></bt:String>', /Namensraum/],
  ["an override of the default locale", "Jeder deutsche Text hat seinen englischen", 'Locale="en-US" Value="Set up"', 'Locale="de-DE" Value="Set up"', /de-DE/],
  ["a missing picture", "Bilder sind da und haben ihre Größe", "/assets/check-32.png", "/assets/checks-32.png", /Bild fehlt/],
  ["a picture of another size", "Bilder sind da und haben ihre Größe", '"https://localhost:3443/assets/tag-80.png"', '"https://localhost:3443/assets/tag-32.png"', /32 × 32 statt 80 × 80/],
  ["a drawing in place of a picture", "Bilder sind da und haben ihre Größe", '"https://localhost:3443/assets/help-16.png"', '"https://localhost:3443/assets/help.svg"', /Kein PNG/],
  ["an icon without 80", "Bilder sind da und haben ihre Größe", /<bt:Image size="80" resid="Icon\.Isek\.80"\/>/, "", /16, 32 und 80/],
  ["a second runtime", "Es gibt genau eine gemeinsame Laufzeit", "<Runtimes>", '<Runtimes><Runtime resid="Taskpane.Url" lifetime="long"/>', /2 Runtime/],
  ["a short-lived runtime", "Es gibt genau eine gemeinsame Laufzeit", 'lifetime="long"', 'lifetime="short"', /lifetime/],
  ["functions on another page", "Es gibt genau eine gemeinsame Laufzeit", '<Page><SourceLocation resid="Taskpane.Url"/>', '<Page><SourceLocation resid="GetStarted.Url"/>', /nennen nicht alle/],
  ["a pane on another page", "Es gibt genau eine gemeinsame Laufzeit", /(ShowTaskpane">\s*<SourceLocation resid=)"Taskpane\.Url"/, '$1"GetStarted.Url"', /nennen nicht alle/],
  ["a TaskpaneId", "Es gibt genau eine gemeinsame Laufzeit", '<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>A</TaskpaneId>', /TaskpaneId/],
  ["no shared runtime required", "Es gibt genau eine gemeinsame Laufzeit", 'Name="SharedRuntime"', 'Name="RibbonApi"', /SharedRuntime/],
  ["a higher ExcelApi than offices have", "Es gibt genau eine gemeinsame Laufzeit", 'MinVersion="1.14"', 'MinVersion="1.18"', /ExcelApi 1.14/],
  ["a missing page", "Seiten und Dateien sind da", "/hilfe.html", "/help.html", /Datei fehlt/],
  ["another namespace", "Keine Funktion heißt wie eine von Excel", '"Functions.Namespace" DefaultValue="ISEK"', '"Functions.Namespace" DefaultValue="KOMMUNE"', /Namensraum/],
  ["a button whose command nobody associates", "Befehle des Menübands sind angemeldet", "<FunctionName>showCheck", "<FunctionName>showChecks", /showChecks ist nicht angemeldet/],
  ["a second tab", "Das Menüband ist übersichtlich", "</CustomTab>", '</CustomTab><CustomTab id="Zwei"></CustomTab>', /genau eine Registerkarte/],
  ["a group of nine buttons", "Das Menüband ist übersichtlich", /<Control [\s\S]*?<\/Control>/, "$&".repeat(9), /mehr als 7 Knöpfe/],
  ["seven groups", "Das Menüband ist übersichtlich", /<Group [\s\S]*?<\/Group>/, "$&".repeat(3), /Mehr als 6 Gruppen/],
])("finds %s", (_what, check, from, to, sentence) => {
  expect(faultsOf(check, changed(from, to))).toMatch(sentence);
});

test("finds a function that is described but not associated, and the reverse", () => {
  const check = "Funktionen sind angemeldet und in beiden Sprachen beschrieben";
  expect(faultsOf(check, { ...real, associatedFunctions: real.associatedFunctions.slice(1) })).toMatch(/nicht angemeldet/);
  expect(faultsOf(check, { ...real, associatedFunctions: [...real.associatedFunctions, "NEU"] })).toMatch(/NEU ist nicht beschrieben/);
});

test("finds languages that name different functions", () => {
  const english = real.functions.en.slice(1);
  expect(faultsOf("Funktionen sind angemeldet und in beiden Sprachen beschrieben", { ...real, functions: { ...real.functions, en: english } })).toMatch(
    /verschiedene Funktionen/,
  );
});

test("finds an id with an umlaut and an id used twice", () => {
  const de = [...real.functions.de, { id: "MAßNAHME", name: "X" }, { id: "ZIEL", name: "X" }];
  const sentences = faultsOf("Funktionen sind angemeldet und in beiden Sprachen beschrieben", { ...real, functions: { de, en: de } });
  expect(sentences).toMatch(/MAßNAHME enthält andere Zeichen/);
  expect(sentences).toMatch(/ZIEL gibt es zweimal/);
});

test.each(["SUMME", "Sumif", "WENNFEHLER", "XVERWEIS", "ZW"])("refuses %s as a name of ours", (name) => {
  const functions = { de: [{ id: "X", name }], en: [{ id: "X", name }] };
  expect(faultsOf("Keine Funktion heißt wie eine von Excel", { ...real, functions })).toContain("ist eine Funktion von Excel");
});

test("finds a command without a button", () => {
  const subject = { ...real, associatedCommands: [...real.associatedCommands, "showNothing"] };
  expect(faultsOf("Befehle des Menübands sind angemeldet", subject)).toMatch(/showNothing hat keinen Knopf/);
});
