// Without this file a fault in the manifest would show only in a real Excel, as an add-in that does not appear.
import { builtinFunctionNames } from "./builtinFunctions";
import { childOrder } from "./manifestOrder";
import { at, descendants, type XmlElement } from "./xmlTree";

/** Everything the manifest names: its own tree, files beside it, and what the sources define. */
export interface ManifestSubject {
  readonly manifest: XmlElement;
  /** Address every URL has to begin with. */
  readonly baseUrl: string;
  /** A file's bytes by the path behind `baseUrl`, or null. */
  readonly file: (path: string) => Uint8Array | null;
  /** Ids and names in functions.json, per language. */
  readonly functions: Readonly<Record<"de" | "en", readonly { readonly id: string; readonly name: string }[]>>;
  /** Ids and commands the script associates. */
  readonly associatedFunctions: readonly string[];
  readonly associatedCommands: readonly string[];
}

/** One check: what it looks after, and the sentences it has to say. None = passed. */
export interface ManifestCheck {
  readonly name: string;
  readonly faults: (subject: ManifestSubject) => readonly string[];
}

const resourceKinds = ["Image", "Url", "String"] as const;
const longestId = 32;
const longestControlId = 125;
const longest: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250, Urls: 2048, Images: 2048 };
const mostGroups = 6;
const mostButtons = 7;

/** All checks, in the order of the manifest. */
export const manifestChecks: readonly ManifestCheck[] = [
  { name: "Kennung und Fassung haben die richtige Form", faults: identityFaults },
  { name: "Elemente stehen in der vorgeschriebenen Reihenfolge", faults: ({ manifest }) => orderFaults(manifest, null) },
  { name: "Jede resid ist vorhanden und jede Ressource wird gebraucht", faults: resourceFaults },
  { name: "Kennungen und Texte halten die Längen ein", faults: lengthFaults },
  { name: "Jede Adresse ist https und gehört zum Add-in", faults: urlFaults },
  { name: "Jeder deutsche Text hat seinen englischen", faults: localeFaults },
  { name: "Bilder sind da und haben ihre Größe", faults: iconFaults },
  { name: "Es gibt genau eine gemeinsame Laufzeit", faults: runtimeFaults },
  { name: "Seiten und Dateien sind da", faults: pageFaults },
  { name: "Funktionen sind angemeldet und in beiden Sprachen beschrieben", faults: functionFaults },
  { name: "Keine Funktion heißt wie eine von Excel", faults: functionNameFaults },
  { name: "Befehle des Menübands sind angemeldet", faults: commandFaults },
  { name: "Das Menüband ist übersichtlich", faults: ribbonFaults },
];

/** Sentences of all checks; empty = the manifest may be shipped. */
export function validateManifest(subject: ManifestSubject): readonly string[] {
  return manifestChecks.flatMap((check) => check.faults(subject));
}

function identityFaults({ manifest }: ManifestSubject): readonly string[] {
  const id = at(manifest, "Id")?.text ?? "";
  const version = at(manifest, "Version")?.text ?? "";
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(id)) faults.push(`Id ist keine GUID: „${id}“`);
  if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){1,3}$/.test(version)) faults.push(`Version hat nicht die Form 1.2.3.4: „${version}“`);
  if (at(manifest, "DefaultLocale")?.text !== "de-DE") faults.push("DefaultLocale ist nicht de-DE");
  if (at(manifest, "Permissions")?.text !== "ReadWriteDocument") faults.push("Permissions ist nicht ReadWriteDocument");
  return faults;
}

function orderFaults(element: XmlElement, parent: XmlElement | null): readonly string[] {
  const type = element.attributes["type"];
  const order = childOrder[`${element.name}:${type}`] ?? childOrder[element.name];
  const faults = element.children.flatMap((child) => orderFaults(child, element));
  if (!order || (element.name === "Host" && parent?.name !== "Hosts")) return faults;
  let last = 0;
  for (const { name } of element.children) {
    const place = order.indexOf(name);
    if (place === -1) faults.push(`<${name}> gehört nicht in <${element.name}>`);
    else if (place < last) faults.push(`<${name}> steht in <${element.name}> zu spät, nach <${order[last]}>`);
    else last = place;
  }
  return faults;
}

function resources(manifest: XmlElement): readonly XmlElement[] {
  const all = at(manifest, "VersionOverrides", "Resources");
  return all === null ? [] : resourceKinds.flatMap((kind) => descendants(all, kind));
}

function references(element: XmlElement): readonly string[] {
  const own = element.attributes["resid"];
  return [...(own === undefined ? [] : [own]), ...element.children.flatMap(references)];
}

function resourceFaults({ manifest }: ManifestSubject): readonly string[] {
  const used = references(manifest);
  const ids = resources(manifest).map(({ attributes }) => attributes["id"] ?? "");
  return [
    ...used.filter((resid) => !ids.includes(resid)).map((resid) => `resid „${resid}“ hat keine Ressource`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `Ressource „${id}“ wird nicht gebraucht`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Ressource „${id}“ gibt es zweimal`),
  ];
}

function lengthFaults({ manifest }: ManifestSubject): readonly string[] {
  const ids = resources(manifest).map(({ attributes }) => attributes["id"] ?? "");
  const longIds = ids.filter((id) => id.length > longestId).map((id) => `Kennung länger als ${longestId}: ${id}`);
  const controls = ["CustomTab", "Group", "Control"].flatMap((name) => descendants(manifest, name));
  const longControls = controls
    .map(({ attributes }) => attributes["id"] ?? "")
    .filter((id) => id.length > longestControlId || id === "")
    .map((id) => `Kennung im Menüband fehlt oder ist zu lang: „${id}“`);
  const texts = Object.entries(longest).flatMap(([kind, most]) => {
    const holder = at(manifest, "VersionOverrides", "Resources", kind);
    return (holder?.children ?? [])
      .flatMap((resource) => valuesOf(resource))
      .filter((value) => value.length > most || value === "")
      .map((value) => `Text in ${kind} ist leer oder länger als ${most}: „${value.slice(0, 40)}“`);
  });
  const description = valuesOf(at(manifest, "Description")).filter((value) => value.length > 250);
  const name = valuesOf(at(manifest, "DisplayName")).filter((value) => value.length > 125);
  return [...longIds, ...longControls, ...texts, ...[...description, ...name].map((value) => `Zu lang: „${value.slice(0, 40)}“`)];
}

/** Default value and overrides of an element. */
function valuesOf(element: XmlElement | null): readonly string[] {
  if (element === null) return [];
  const overrides = element.children.filter(({ name }) => name === "Override");
  return [element.attributes["DefaultValue"] ?? "", ...overrides.map(({ attributes }) => attributes["Value"] ?? "")];
}

function urls(manifest: XmlElement): readonly string[] {
  const direct = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => valuesOf(at(manifest, name)));
  const pages = valuesOf(at(manifest, "DefaultSettings", "SourceLocation"));
  const listed = ["Image", "Url"].flatMap((name) => descendants(manifest, name).filter((each) => each.attributes["id"] !== undefined));
  return [...direct, ...pages, ...listed.flatMap(valuesOf)];
}

function urlFaults({ manifest, baseUrl }: ManifestSubject): readonly string[] {
  return urls(manifest).flatMap((url) => {
    if (!url.startsWith("https://")) return [`Adresse ohne https: ${url}`];
    return url.startsWith(`${baseUrl}/`) ? [] : [`Adresse liegt nicht unter ${baseUrl}: ${url}`];
  });
}

/** Texts every reader sees; the namespace is one and the same in all languages, so that formulas can be passed on. */
function localeFaults({ manifest }: ManifestSubject): readonly string[] {
  const strings = descendants(manifest, "String").filter(({ attributes }) => attributes["id"] !== "Functions.Namespace");
  const texts = [at(manifest, "DisplayName"), at(manifest, "Description"), ...strings];
  const namespace = resources(manifest).find(({ attributes }) => attributes["id"] === "Functions.Namespace");
  return [
    ...texts.flatMap((text) => pairFault(text)),
    ...((namespace?.children.length ?? 0) > 0 ? ["Der Namensraum der Funktionen darf keine Übersetzung haben"] : []),
    ...descendants(manifest, "Override")
      .filter(({ attributes }) => attributes["Locale"] === "de-DE")
      .map(() => "Override für de-DE: Die Vorgabe wird nicht überschrieben"),
  ];
}

function pairFault(text: XmlElement | null): readonly string[] {
  const name = text?.attributes["id"] ?? text?.name ?? "Text";
  const english = text?.children.filter(({ attributes }) => attributes["Locale"] === "en-US") ?? [];
  return english.length === 1 ? [] : [`„${name}“ hat nicht genau einen Text für en-US`];
}

function iconFaults(subject: ManifestSubject): readonly string[] {
  const { manifest } = subject;
  const byId = new Map(resources(manifest).map((each) => [each.attributes["id"], each.attributes["DefaultValue"] ?? ""]));
  const wanted = descendants(manifest, "Image")
    .filter(({ attributes }) => attributes["resid"] !== undefined)
    .map(({ attributes }) => ({ url: byId.get(attributes["resid"]) ?? "", size: Number(attributes["size"]) }));
  const addIn = [
    { url: valuesOf(at(manifest, "IconUrl"))[0] ?? "", size: 32 },
    { url: valuesOf(at(manifest, "HighResolutionIconUrl"))[0] ?? "", size: 64 },
  ];
  const sizes = descendants(manifest, "Icon").filter(
    (icon) => icon.children.map(({ attributes }) => attributes["size"]).join() !== "16,32,80",
  );
  return [
    ...[...wanted, ...addIn].flatMap(({ url, size }) => imageFault(subject, url, size)),
    ...sizes.map(() => "Ein <Icon> hat nicht genau die Größen 16, 32 und 80"),
  ];
}

function imageFault(subject: ManifestSubject, url: string, size: number): readonly string[] {
  const bytes = fileBehind(subject, url);
  if (bytes === null) return [`Bild fehlt: ${url}`];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.byteLength > 24 && view.getUint32(0) === 0x89504e47;
  if (!isPng) return [`Kein PNG: ${url}`];
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === size && height === size ? [] : [`${url} ist ${width} × ${height} statt ${size} × ${size}`];
}

function fileBehind({ baseUrl, file }: ManifestSubject, url: string): Uint8Array | null {
  return url.startsWith(`${baseUrl}/`) ? file(url.slice(baseUrl.length + 1)) : null;
}

function runtimeFaults({ manifest }: ManifestSubject): readonly string[] {
  const runtimes = descendants(manifest, "Runtime");
  const [runtime] = runtimes;
  const resid = runtime?.attributes["resid"] ?? "";
  const shown = descendants(manifest, "Action").filter(({ attributes }) => attributes["type"] === "ShowTaskpane");
  const users = [
    at(descendants(manifest, "Page")[0] ?? manifest, "SourceLocation"),
    descendants(manifest, "FunctionFile")[0] ?? null,
    ...shown.map((action) => at(action, "SourceLocation")),
  ];
  const sets = descendants(manifest, "Set").map(({ attributes }) => `${attributes["Name"]} ${attributes["MinVersion"]}`);
  return [
    ...(runtimes.length === 1 ? [] : [`Es gibt ${runtimes.length} Runtime statt einer`]),
    ...(runtime?.attributes["lifetime"] === "long" ? [] : ["Die Runtime lebt nicht lang (lifetime)"]),
    ...users.filter((user) => user?.attributes["resid"] !== resid).map(() => `Seite, Funktionsdatei und Bereich nennen nicht alle „${resid}“`),
    ...(shown.length > 0 ? [] : ["Kein Knopf öffnet den Bereich (ShowTaskpane)"]),
    ...descendants(manifest, "TaskpaneId").map(() => "TaskpaneId ist mit gemeinsamer Laufzeit nicht erlaubt"),
    ...["SharedRuntime 1.1", "ExcelApi 1.14"].filter((set) => !sets.includes(set)).map((set) => `Anforderung fehlt: ${set}`),
  ];
}

function pageFaults(subject: ManifestSubject): readonly string[] {
  return urls(subject.manifest)
    .filter((url) => !url.endsWith(".png"))
    .filter((url) => fileBehind(subject, url) === null)
    .map((url) => `Datei fehlt: ${url}`);
}

function functionFaults({ functions, associatedFunctions }: ManifestSubject): readonly string[] {
  const { de, en } = functions;
  const ids = de.map(({ id }) => id);
  const english = JSON.stringify(en.map(({ id, name }) => [id, name]));
  return [
    ...(english === JSON.stringify(de.map(({ id, name }) => [id, name])) ? [] : ["Die beiden Sprachen nennen verschiedene Funktionen"]),
    ...ids.filter((id) => !associatedFunctions.includes(id)).map((id) => `Funktion ${id} ist nicht angemeldet`),
    ...associatedFunctions.filter((id) => !ids.includes(id)).map((id) => `Angemeldete Funktion ${id} ist nicht beschrieben`),
    ...ids.filter((id) => !/^[A-Z0-9._]+$/.test(id)).map((id) => `Kennung ${id} enthält andere Zeichen als A–Z, 0–9, Punkt und Unterstrich`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Funktion ${id} gibt es zweimal`),
  ];
}

function functionNameFaults({ functions, manifest }: ManifestSubject): readonly string[] {
  const namespace = resources(manifest).find(({ attributes }) => attributes["id"] === "Functions.Namespace");
  const names = [...functions.de, ...functions.en].map(({ name }) => name.toUpperCase());
  return [
    ...[...new Set(names)].filter((name) => builtinFunctionNames.has(name)).map((name) => `${name} ist eine Funktion von Excel`),
    ...[...new Set(names)].filter((name) => name.length < 3 || name.length > 128).map((name) => `${name} ist zu kurz oder zu lang`),
    ...(namespace?.attributes["DefaultValue"] === "ISEK" ? [] : ["Der Namensraum ist nicht ISEK"]),
  ];
}

function commandFaults({ manifest, associatedCommands }: ManifestSubject): readonly string[] {
  const named = descendants(manifest, "FunctionName").map(({ text }) => text);
  return [
    ...named.filter((command) => !associatedCommands.includes(command)).map((command) => `Befehl ${command} ist nicht angemeldet`),
    ...associatedCommands.filter((command) => !named.includes(command)).map((command) => `Befehl ${command} hat keinen Knopf`),
  ];
}

function ribbonFaults({ manifest }: ManifestSubject): readonly string[] {
  const groups = descendants(manifest, "Group");
  return [
    ...(descendants(manifest, "CustomTab").length === 1 ? [] : ["Es gibt nicht genau eine Registerkarte"]),
    ...(groups.length <= mostGroups ? [] : [`Mehr als ${mostGroups} Gruppen`]),
    ...groups
      .filter((group) => descendants(group, "Control").length > mostButtons)
      .map(({ attributes }) => `Gruppe ${attributes["id"]} hat mehr als ${mostButtons} Knöpfe`),
  ];
}
