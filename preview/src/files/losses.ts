// Without this a person would lose charts or macros by saving in the preview and learn it days later.
import type { PackageParts } from "./packageParts";

/** One thing of the opened file that saving here drops, in German, ready for an enumeration. */
export type Loss = string;

/** By the name of a part in the package. */
const BY_PART: readonly (readonly [RegExp, Loss])[] = [
  [/^xl\/vbaProject\.bin$/i, "Makros"],
  [/^xl\/charts\//i, "Diagramme"],
  [/^xl\/chartsheets\//i, "Diagrammblätter"],
  [/^xl\/(?:media|drawings\/media)\//i, "Bilder"],
  [/^xl\/diagrams\//i, "SmartArt"],
  [/^xl\/pivotTables\//i, "Pivot-Tabellen"],
  [/^xl\/slicers\//i, "Datenschnitte"],
  [/^xl\/timelines\//i, "Zeitachsen"],
  [/^xl\/threadedComments\//i, "Kommentare mit Antworten"],
  [/^xl\/externalLinks\//i, "Verknüpfungen mit anderen Mappen"],
  [/^xl\/(?:connections\.xml|queryTables\/)/i, "Datenverbindungen"],
  [/^xl\/(?:activeX|ctrlProps)\//i, "Steuerelemente"],
  [/^xl\/embeddings\//i, "eingebettete Dokumente"],
  [/^xl\/(?:macrosheets|dialogsheets)\//i, "Makro- und Dialogblätter"],
  [/^xl\/webextensions\//i, "Einstellungen von Add-Ins"],
  [/^customXml\/item\d+\.xml$/i, "unsichtbare XML-Daten (customXml)"],
  [/^_xmlsignatures\//i, "digitale Signaturen"],
];
/** By what stands in the XML of a sheet (without namespace prefix). */
const BY_SHEET: readonly (readonly [RegExp, Loss])[] = [
  [
    /<(?:\w+:)?(?:customFilters|dynamicFilter|top10 |colorFilter|iconFilter|dateGroupItem)/,
    "Filter nach Bedingung, Datum oder Farbe",
  ],
  [
    /<(?:\w+:)?cfRule[^>]*type="(?:timePeriod|containsErrors|notContainsErrors|top10|aboveAverage)"/,
    "bedingte Formate nach Rang, Durchschnitt, Zeitraum oder Fehler",
  ],
  [/<(?:\w+:)?col [^>]*style="[1-9]/, "Formate leerer Spalten"],
  [/<x14:(?:conditionalFormatting|dataValidation)s?[ >]/, "neuere bedingte Formate und Auswahllisten"],
  [/<(?:\w+:)?(?:protectedRange|scenario) /, "Szenarien und Bereiche mit eigenem Kennwort"],
  [/<(?:\w+:)?sheetProtection[^>]*(?:password|hashValue)=/, "Kennwörter des Blattschutzes"],
  [/<(?:\w+:)?(?:customSheetView|dataConsolidate) /, "gespeicherte Ansichten"],
];
const BY_TABLE: readonly (readonly [RegExp, Loss])[] = [
  [/<(?:\w+:)?(?:filters|customFilters|dynamicFilter|top10|colorFilter)[ >/]/, "Filter in Tabellen"],
  [/<(?:\w+:)?calculatedColumnFormula/, "das Auffüllen berechneter Tabellenspalten"],
  [/ headerRowCount="0"/, "Tabellen ohne Überschrift"],
];

/** What the opened file holds that {@link saveWorkbook} will not write; each kind once, in a fixed order. */
export async function findLosses(parts: PackageParts): Promise<Loss[]> {
  const found = new Set<Loss>();
  for (const [pattern, loss] of BY_PART) if (parts.names.some((name) => pattern.test(name))) found.add(loss);
  const drawings = parts.names.filter((name) => /^xl\/drawings\/drawing\d+\.xml$/i.test(name));
  await search(parts, drawings, [[/<xdr:(?:sp|cxnSp|grpSp)[ >]/, "Formen und Textfelder"]], found);
  await search(
    parts,
    parts.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name)),
    BY_SHEET,
    found,
  );
  await search(
    parts,
    parts.names.filter((name) => /^xl\/tables\/[^/]+\.xml$/i.test(name)),
    BY_TABLE,
    found,
  );
  const workbook = (await parts.text("xl/workbook.xml")) ?? "";
  if (/date1904="(?:1|true)"/.test(workbook)) found.add("das Datumssystem 1904 (es wird 1900)");
  return [...found];
}

/** `Beim Speichern gehen verloren: Makros, Bilder und Diagramme.`; undefined when nothing is lost. */
export function lossSentence(losses: readonly Loss[]): string | undefined {
  if (losses.length === 0) return undefined;
  const list = new Intl.ListFormat("de", { type: "conjunction" }).format(losses);
  return `${losses.length === 1 ? "Beim Speichern geht verloren" : "Beim Speichern gehen verloren"}: ${list}.`;
}

type Pattern = readonly [RegExp, Loss];

async function search(
  parts: PackageParts,
  names: readonly string[],
  patterns: readonly Pattern[],
  found: Set<Loss>,
): Promise<void> {
  for (const name of names) {
    const text = (await parts.text(name)) ?? "";
    for (const [pattern, loss] of patterns) if (pattern.test(text)) found.add(loss);
  }
}
