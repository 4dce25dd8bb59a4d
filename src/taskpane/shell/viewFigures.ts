// Without this file tabs and the list under "Mehr" would say nothing of what is open.
import { shellTexts } from "../../i18n/shellTexts";
import type { Book } from "../../usecases/book";
import type { PaneState } from "../state/paneState";
import type { ViewId } from "../state/route";

/** Open things per view: findings that are no notices, measures not confirmed in the current round. Never totals. */
export function openFigures(state: Pick<PaneState, "checked" | "book">): Readonly<Partial<Record<ViewId, number>>> {
  const findings = state.checked?.findings.filter((finding) => finding.severity !== "notice").length ?? 0;
  const measures = state.book.kind === "there" ? openMeasures(state.book.value) : 0;
  return { check: findings, measures };
}

/** One line of state per view. */
export function stateLines(state: Pick<PaneState, "checked" | "book" | "sheet">): Readonly<Partial<Record<ViewId, string>>> {
  const texts = shellTexts.viewStates;
  return {
    tag: tagLine(state.sheet),
    check: state.checked === null ? texts.notChecked : texts.findings(state.checked.findings.length),
    measures: state.book.kind === "there" ? measureLine(state.book.value) : texts.noMeasures,
    setup: setUpLine(state.sheet),
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

function measureLine(book: Book): string {
  const texts = shellTexts.viewStates;
  const count = book.measures.length;
  if (count === 0) return texts.noMeasures;
  return book.round === null ? texts.measures(count) : texts.confirmed(count - openMeasures(book), count);
}

function openMeasures(book: Book): number {
  return book.round === null ? 0 : book.measures.filter((measure) => measure.round !== book.round && !isEnded(measure.status)).length;
}

/** What is over needs no confirmation round by round. */
function isEnded(status: Book["measures"][number]["status"]): boolean {
  return status === "completed" || status === "dropped";
}
