// Without this file registers would be cells without meaning, and a broken row would break everything read after it.
import type { JournalEntry } from "../domain/registers/journalEntry";
import { decodeDivisions } from "../workbook/codec/decodeDivisions";
import { decodeElements } from "../workbook/codec/decodeElements";
import { decodeGoals } from "../workbook/codec/decodeGoals";
import { decodeIndicators } from "../workbook/codec/decodeIndicators";
import { decodeJournal } from "../workbook/codec/decodeJournal";
import { decodeLayouts } from "../workbook/codec/decodeLayouts";
import { decodeMeasures } from "../workbook/codec/decodeMeasures";
import { decodeProducts } from "../workbook/codec/decodeProducts";
import { decodeSettings } from "../workbook/codec/decodeSettings";
import { decodeTerms } from "../workbook/codec/decodeTerms";
import type { WorkbookOutline } from "../workbook/outline";
import { operationWords } from "../workbook/schema/words";
import type { Book, RegisterTables } from "./book";

/** Makes a book of the registers' cells; faulty rows become findings (K2) and leave the others usable. */
export function decodeBook(outline: WorkbookOutline, tables: RegisterTables): Book {
  const { settings, findings: settingFaults } = decodeSettings(tables.settings ?? null);
  const goals = tables.goals ? decodeGoals(tables.goals) : { goals: [], findings: [] };
  const products = tables.products ? decodeProducts(tables.products) : { products: [], findings: [] };
  const measures = tables.measures ? decodeMeasures(tables.measures, settings.vocabulary) : { measures: [], findings: [] };
  const indicators = tables.indicators ? decodeIndicators(tables.indicators) : { indicators: [], findings: [] };
  const elements = tables.elements ? decodeElements(tables.elements) : { elements: [], findings: [] };
  const divisions = tables.divisions ? decodeDivisions(tables.divisions) : { divisions: [], findings: [] };
  const terms = tables.terms ? decodeTerms(tables.terms) : { terms: [], findings: [] };
  const layouts = tables.columns ? decodeLayouts(tables.columns) : { layouts: [], findings: [] };
  const journal = tables.journal ? decodeJournal(tables.journal) : { entries: [], findings: [] };
  return {
    outline,
    goals: goals.goals,
    products: products.products,
    measures: measures.measures,
    indicators: indicators.indicators,
    elements: elements.elements,
    divisions: divisions.divisions,
    terms: terms.terms,
    layouts: layouts.layouts,
    vocabulary: settings.vocabulary,
    state: settings.state,
    phase: settings.phase,
    round: settings.round,
    settings,
    journal: journal.entries,
    accepted: acceptedFindings(journal.entries),
    tables,
    faults: [
      ...settingFaults,
      ...goals.findings,
      ...products.findings,
      ...measures.findings,
      ...indicators.findings,
      ...elements.findings,
      ...divisions.findings,
      ...terms.findings,
      ...layouts.findings,
      ...journal.findings,
    ],
  };
}

/** The last word on each finding counts: left standing, or taken up again by an empty reason. */
function acceptedFindings(entries: readonly JournalEntry[]): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  for (const { operation, subject, reason, state } of entries) {
    if (operation !== operationWords.acceptFinding || state === "takenBack") continue;
    if (reason === "") accepted.delete(subject);
    else accepted.set(subject, reason);
  }
  return accepted;
}
