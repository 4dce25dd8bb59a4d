// Without this file the person at the terminal would have to read JSON.
import type { Sums } from "../../domain/consolidation/sums";
import type { Severity } from "../../domain/shared/ruleId";
import { formatCentsPlain } from "../../domain/shared/centsText";
import { cellAddress } from "../../domain/shared/place";
import { assumptionSentence, duplicateSentence, fileFindingSentence, fileName, refusalSentence, skippedText, valueText } from "../../i18n/consolidationTexts";
import { countOf, countText } from "../../i18n/figures";
import { ruleTitles } from "../../i18n/ruleTitles";
import type { ConsolidatedFile, Consolidation, FileFinding } from "../../usecases/consolidate/consolidation";
import { listedQuestions, type ListedQuestion } from "../questions";
import { renderTable } from "../renderTable";

/** Everything a person should know, as German text for the terminal. */
export function renderConsolidation(consolidation: Consolidation): string {
  const blocks = [
    ...consolidation.files.map((file) => [file.file, ...renderFile(file)].join("\n")),
    ...(consolidation.files.length > 1 ? [renderTotal(consolidation)] : []),
    section("Mehrfach enthalten", consolidation.duplicates.found.map(duplicateSentence)),
    section("Maßnahmen mit verschiedenem Stand", consolidation.conflicts.map(conflictText)),
    section("Fragen", listedQuestions(consolidation.questions).flatMap(questionLines)),
    section("Befunde", findingLines(consolidation.findings)),
    section("Annahmen", consolidation.assumptions.map(assumptionSentence)),
    summary(consolidation),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

const headings = ["Blatt", "Zeilen", "Erträge", "Aufwendungen", "Saldo", "Art unbekannt"];

function renderFile(file: ConsolidatedFile): readonly string[] {
  if (file.state === "refused") return [`  Abgelehnt: ${refusalSentence(file.refusal)}`];
  const rows = file.sheets.map(({ reading, value, chosen }) => [
    `${reading.sheet}${reading.hidden ? " (ausgeblendet)" : ""}${value ? `, ${valueText(value)}` : ""}`,
    ...sumCells(chosen),
  ]);
  const skipped = skippedText(mergedSkips(file));
  return [...renderTable(headings, rows), ...(skipped === "" ? [] : [`  Nicht gezählt: ${skipped}.`])];
}

function mergedSkips(file: Extract<ConsolidatedFile, { readonly state: "read" }>) {
  const all = file.sheets.flatMap(({ reading }) => reading.skipped);
  return [...new Set(all.map(({ reason }) => reason))].map((reason) => ({
    reason,
    count: all.reduce((sum, each) => sum + (each.reason === reason ? each.count : 0), 0),
  }));
}

function renderTotal({ total, byProductArea, year }: Consolidation): string {
  const rows = byProductArea.map(({ area, ...sums }) => [`Produktbereich ${area ?? "unbekannt"}`, ...sumCells(sums)]);
  const title = year === null ? "Alle Dateien" : `Alle Dateien, ${year}`;
  return [title, ...renderTable(["Produktbereich", ...headings.slice(1)], [...rows, ["Gesamt", ...sumCells(total)]])].join("\n");
}

function sumCells({ lines, revenue, expense, balance, unknown }: Sums): readonly string[] {
  return [countText(lines), ...[revenue, expense, balance, unknown].map(formatCentsPlain)];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function conflictText({ measure, title, statements, proposal }: Consolidation["conflicts"][number]): string {
  const said = statements.map(({ file, measure: each }) => `${fileName(file)}: ${each.statusWord}${file === proposal ? " (Vorschlag)" : ""}`);
  return `${measure} ${title}: ${said.join("; ")}`;
}

/** What is asked, where, and what may be answered; the words at the line's beginning go into the file of `--antworten`. */
function questionLines({ id, text, places, choices, proposal, answer }: ListedQuestion): readonly string[] {
  const [first] = places;
  const where = first ? `${fileName(first.file)}${first.sheet === null ? "" : `, Blatt „${first.sheet}“`}` : "";
  const more = places.length > 1 ? ` und ${countText(places.length - 1)} weitere` : "";
  const marks = (choice: string): string => (choice === answer ? " (beantwortet)" : choice === proposal && answer === null ? " (gilt ohne Antwort)" : "");
  return [
    `${id} ${text} (${where}${more})`,
    ...choices.map(({ choice, text: meaning, sum }) => `  ${choice}: ${meaning}${sum === null ? "" : `, ${formatCentsPlain(sum)}`}${marks(choice)}`),
  ];
}

const severityWords = { error: "Fehler", warning: "Warnung", notice: "Hinweis" } satisfies Record<Severity, string>;

/** The first of each rule, and how many there are; all of them stand in the JSON. */
function findingLines(findings: readonly FileFinding[]): readonly string[] {
  const groups = new Map<string, FileFinding[]>();
  for (const found of findings) {
    const key = `${found.finding.severity}|${found.finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { rule, severity, at } = first.finding;
    const more = group.length === 1 ? "" : ` Insgesamt ${countText(group.length)}-mal.`;
    return [`${severityWords[severity]} ${rule} ${ruleTitles[rule]}: ${fileName(first.file)}, ${at.sheet}!${cellAddress(at)}: ${fileFindingSentence(first)}${more}`];
  });
}

function summary({ files, findings, conflicts, questions }: Consolidation): string {
  const refused = files.filter(({ state }) => state === "refused").length;
  const errors = findings.filter(({ finding }) => finding.severity === "error").length;
  const open = questions.filter(({ mustBeAnswered, answer }) => mustBeAnswered && answer === null).length;
  return [
    `${countOf(files.length - refused, "Datei", "Dateien")} gelesen, ${countText(refused)} abgelehnt, ${countText(errors)} Fehler, ${countOf(conflicts.length, "Widerspruch", "Widersprüche")}.`,
    ...(open === 0 ? [] : [`${countOf(open, "Frage ist", "Fragen sind")} offen; gerechnet ist mit dem Vorschlag.`]),
  ].join(" ");
}
