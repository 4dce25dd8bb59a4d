// Without this file nobody could see afterwards which file was read, what was left out and what is still to be decided.
import { firstMoney, type Duplicate, type LinePlace } from "../../domain/consolidation/findDuplicates";
import type { MeasureStatement, StatusConflict } from "../../domain/consolidation/mergeMeasures";
import { addSums } from "../../domain/consolidation/sums";
import { formatCents } from "../../domain/shared/centsText";
import { encodeRow, type EncodedRow } from "../../workbook/encodeRow";
import { conflictRegister, protocolRegister } from "../../workbook/schema/consolidationRegisters";
import { valueKindWords } from "../../workbook/schema/words";
import type { ConsolidatedFile, Consolidation } from "./consolidation";
import { versionWord } from "./dataSheet";
import type { SheetTexts } from "./sheetTexts";

/** Rows of `Konsolidierung`: one per file, in the order of their names, then what holds for all. */
export function protocolRows(consolidation: Consolidation, texts: SheetTexts): readonly EncodedRow[] {
  const files = [...consolidation.files].sort((one, other) => (one.file < other.file ? -1 : 1));
  return [
    ...files.map((file) => (file.state === "refused" ? refusedRow(file, texts) : readRow(file, texts))),
    totalRow(consolidation),
    ...consolidation.assumptions.map((assumption) => noteRow(texts.assumption(assumption))),
  ];
}

const emptyRow = {
  file: null, state: null, reason: null, department: null, modified: null, sheets: null, lines: null, skipped: null, hidden: null,
  duplicates: null, year: null, valueKind: null, version: null, revenue: null, expense: null, balance: null, unknown: null, totals: null,
} as const;

function refusedRow({ file, refusal }: Extract<ConsolidatedFile, { readonly state: "refused" }>, texts: SheetTexts): EncodedRow {
  return encodeRow(protocolRegister, { ...emptyRow, file, state: "abgelehnt", reason: texts.refusal(refusal) });
}

function readRow(file: Extract<ConsolidatedFile, { readonly state: "read" }>, texts: SheetTexts): EncodedRow {
  const { reading, sheets, chosen } = file;
  const value = sheets[0]?.value ?? null;
  const skips = sheets.flatMap((sheet) => sheet.reading.skipped);
  const reasons = [...new Set(skips.map(({ reason }) => reason))];
  const merged = reasons.map((reason) => ({ reason, count: skips.reduce((sum, each) => sum + (each.reason === reason ? each.count : 0), 0) }));
  const totals = sheets.flatMap((sheet) => sheet.reading.totals);
  const differing = totals.filter(({ agrees }) => !agrees).length;
  return encodeRow(protocolRegister, {
    ...emptyRow,
    file: file.file,
    state: "gelesen",
    department: file.department,
    modified: reading.modified?.slice(0, 10) ?? null,
    sheets: sheets.map((sheet) => sheet.reading.sheet).join("; "),
    lines: chosen.lines,
    skipped: texts.skipped(merged),
    hidden: sheets.reduce((sum, sheet) => sum + sheet.reading.hiddenLines.length, 0),
    duplicates: file.dropped,
    year: value?.year ?? null,
    valueKind: value && valueKindWords[value.kind],
    version: value && versionWord(value),
    ...money(chosen),
    totals: totals.length === 0 ? "keine" : differing === 0 ? `${totals.length} stimmen` : `${differing} von ${totals.length} weichen ab`,
  });
}

function money({ revenue, expense, balance, unknown }: Consolidation["total"]) {
  return { revenue, expense, balance, unknown };
}

function totalRow({ files, total, year, duplicates }: Consolidation): EncodedRow {
  const read = files.flatMap((file) => (file.state === "read" ? [file] : []));
  const dropped = duplicates.dropped.size;
  const hidden = addSums([]).lines + read.flatMap(({ sheets }) => sheets).reduce((sum, sheet) => sum + sheet.reading.hiddenLines.length, 0);
  return encodeRow(protocolRegister, {
    ...emptyRow,
    file: "Gesamt",
    state: `${read.length} von ${files.length} gelesen`,
    lines: total.lines,
    hidden,
    duplicates: dropped,
    year,
    ...money(total),
  });
}

function noteRow(reason: string): EncodedRow {
  return encodeRow(protocolRegister, { ...emptyRow, file: "Annahme", reason });
}

/** Rows of `Konflikte`: measures with different states, one row per statement; then rows that stand in several files. */
export function conflictRows({ conflicts, duplicates }: Consolidation, texts: SheetTexts): readonly EncodedRow[] {
  return [
    ...conflicts.flatMap((conflict) => conflict.statements.map((statement) => statementRow(conflict, statement))),
    ...duplicates.found.flatMap((duplicate) => duplicateRows(duplicate, texts)),
  ];
}

function statementRow(conflict: StatusConflict, { file, measure }: MeasureStatement): EncodedRow {
  const { decided } = conflict;
  return encodeRow(conflictRegister, {
    kind: decided === null ? "Status offen" : "Status entschieden",
    subject: `${conflict.measure} ${conflict.title}`,
    file,
    place: "ISEK-Maßnahmen",
    statement: [measure.statusWord, measure.internalNote].filter((text) => text !== "").join(": "),
    date: measure.statusDate,
    round: measure.round,
    proposal: conflict.proposal === file,
    decision: decided?.file === file,
    reason: decided?.file === file ? decided.reason : null,
  });
}

const duplicateKinds = { sameKey: "mehrfach: gleicher Schlüssel", sameRows: "mehrfach: gleiche Zeilen", singleRow: "Hinweis: gleiche Zeile" } as const;

function duplicateRows(duplicate: Duplicate, texts: SheetTexts): readonly EncodedRow[] {
  const { product, account, text } = duplicate.counted.line;
  const subject = [product, account, text].filter((part) => part !== null).join(" · ");
  const places: readonly (readonly [LinePlace, boolean])[] = [
    [duplicate.counted, true],
    ...duplicate.others.map((place) => [place, duplicate.kind === "singleRow"] as const),
  ];
  return places.map(([{ file, sheet, line }, counts]) => {
    const amount = firstMoney(line);
    return encodeRow(conflictRegister, {
      kind: duplicateKinds[duplicate.kind],
      subject,
      file,
      place: `${sheet}, Zeile ${line.row + 1}${duplicate.rows > 1 ? ` bis ${line.row + duplicate.rows}` : ""}`,
      statement: amount === null ? null : formatCents(amount),
      date: null,
      round: null,
      proposal: false,
      decision: counts,
      reason: counts ? texts.duplicate(duplicate) : null,
    });
  });
}
