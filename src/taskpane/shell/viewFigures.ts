// Without this file tabs and the list under "Mehr" would say nothing of what is open.
import { shellTexts } from "../../i18n/shellTexts";
import type { Book } from "../../usecases/book";
import { measureRound, myDepartment } from "../state/measureRound";
import type { PaneState } from "../state/paneState";
import type { ViewId } from "../state/route";

type Shown = Pick<PaneState, "checked" | "book" | "sheet">;

/** `dataRegister.sheet`, without its columns: the frame must stay small. */
const consolidatedSheet = "ISEK-Daten";

/** Open things per view: findings that are no notices, measures not confirmed in the current round. Never totals. */
export function openFigures({ checked, book }: Omit<Shown, "sheet">): Readonly<Partial<Record<ViewId, number>>> {
  const findings = checked?.findings.filter((finding) => finding.severity !== "notice").length ?? 0;
  const hasRound = book.kind === "there" && book.value.round !== null;
  const measures = hasRound ? measureRound(book.value.measures, myDepartment(book.value), book.value.round).due.length : 0;
  return { check: findings, measures };
}

/** One line of state per view. */
export function stateLines({ checked, book, sheet }: Shown): Readonly<Partial<Record<ViewId, string>>> {
  const texts = shellTexts.viewStates;
  return {
    tag: tagLine(sheet),
    check: checked === null ? texts.notChecked : texts.findings(checked.findings.length),
    measures: book.kind === "there" ? measureLine(book.value) : texts.noMeasures,
    consolidate: book.kind === "there" && book.value.outline.sheets.some(({ name }) => name === consolidatedSheet) ? texts.consolidated : texts.consolidate,
    setup: setUpLine(sheet),
    catalogue: book.kind === "there" ? catalogueLine(book.value) : "",
    takeOver: texts.takeOver,
    suggest: texts.suggest,
    compare: texts.compare,
    passOn: texts.passOn,
    feedback: texts.feedback,
    help: texts.help,
  };
}

function tagLine(sheet: PaneState["sheet"]): string {
  const texts = shellTexts.viewStates;
  if (sheet.kind !== "there" || sheet.value.kind !== "ready") return texts.nothingToTag;
  const lines = sheet.value.budget.rows.filter((row) => row.kind === "line");
  return texts.tagged(lines.filter((line) => line.goalCell !== null).length, lines.length);
}

function setUpLine(sheet: PaneState["sheet"]): string {
  const texts = shellTexts.viewStates;
  if (sheet.kind !== "there" || sheet.value.kind === "ours") return "";
  return sheet.value.kind === "ready" ? texts.setUp(sheet.value.name) : texts.notSetUp(sheet.value.name);
}

function catalogueLine({ goals, settings }: Book): string {
  const texts = shellTexts.viewStates;
  if (goals.length === 0) return texts.noCatalogue;
  return settings.edition === "" ? texts.goals(goals.length) : texts.edition(settings.edition);
}

function measureLine(book: Book): string {
  const texts = shellTexts.viewStates;
  const { measures, round } = book;
  const department = myDepartment(book);
  if (measures.length === 0) return texts.noMeasures;
  if (round === null || department === null) return texts.measures(measures.length);
  const { due, confirmed } = measureRound(measures, department, round);
  return texts.confirmed(confirmed.length, confirmed.length + due.length);
}
