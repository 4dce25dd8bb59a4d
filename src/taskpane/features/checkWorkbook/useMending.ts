// Without this file the list of findings would have to know how each of them is mended.
import { useEffect, useRef } from "react";
import type { Fix } from "../../../domain/rules/fix";
import { cellAddress } from "../../../domain/shared/place";
import { checkTexts } from "../../../i18n/checkTexts";
import { planAcceptance, planResumption } from "../../../usecases/acceptFinding";
import type { Book } from "../../../usecases/book";
import type { AcceptedFinding } from "../../../usecases/checkWorkbook";
import { planFixes, type ChosenFix } from "../../../usecases/fixFinding";
import { rowsForMeasure, type CandidateRow } from "../../../usecases/rowsForMeasure";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import type { Checked } from "../../state/paneState";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import type { ShowRows } from "./FindingItem";
import type { BulkFix, FindingEntry, FindingGroup } from "./findingGroups";
import { focusFindingAt } from "./focusFinding";
import { planSheetFix, type GroupFix, type SheetFix } from "./groupFix";

/** Everything that can be done about findings: each is one plan, checked again afterwards, and can be taken back. */
export function useMending(book: Book, checked: Checked) {
  const actions = usePaneActions();
  useCheckAfterUndo(actions.check);
  const fixRows = async (chosen: readonly ChosenFix[], done: string): Promise<boolean> => {
    const sheets = checked.sheets.filter(({ layout }) => chosen.some(({ finding }) => finding.at.sheet === layout.sheet));
    for (const sheet of sheets) {
      if (!(await actions.apply({ plan: planFixes(sheet, chosen, planSources()), done, undone: checkTexts.fixUndone }))) return false;
    }
    return true;
  };
  const fixRegisters = async (chosen: readonly ChosenFix[], done: string): Promise<boolean> => {
    const { planRegisterFixes } = await import("../../../usecases/fixRegisters");
    const fixing = planRegisterFixes(chosen, { book, today: today(), planId: planSources().planId });
    const [first] = chosen;
    if (fixing === null && first?.fix.kind === "setMeasureStatus") actions.go("measures", first.fix.measure);
    return fixing !== null && actions.apply({ ...fixing, done, undone: checkTexts.fixUndone });
  };
  /** Mends, checks again, and puts the focus where the finding stood. */
  const mend = async (id: string, carryOut: () => Promise<boolean>) => {
    const refocus = focusFindingAt(id);
    if (!(await carryOut())) return;
    await actions.check();
    refocus();
  };
  const fixOne = async ({ id, finding }: FindingEntry, way: Fix) => {
    if (way.kind === "showCatalogue") return actions.go("catalogue");
    if (way.kind === "askColumns") {
      await actions.reveal(finding.at);
      return actions.go("setup");
    }
    const chosen = [{ finding, fix: way }];
    const done = registerFixDone(way);
    await mend(id, () => (done === null ? fixRows(chosen, checkTexts.fixed(cellAddress(finding.at))) : fixRegisters(chosen, done)));
  };
  const fixAll = async ({ entries }: FindingGroup, { chosen }: BulkFix) => {
    const done = checkTexts.fixedMany(chosen.length);
    const isOfRegisters = chosen.some(({ fix }) => registerFixDone(fix) !== null);
    await mend(entries[0]?.id ?? "", () => (isOfRegisters ? fixRegisters(chosen, done) : fixRows(chosen, done)));
  };
  const tagRow = async ({ id, finding }: FindingEntry, { at }: CandidateRow, measure: string) => {
    await mend(id, () => fixRows([{ finding: { ...finding, at }, fix: { kind: "setTag", measure } }], checkTexts.fixed(cellAddress(at))));
  };
  const fixSheets = async ({ entries }: FindingGroup, way: SheetFix): Promise<boolean> => {
    const sheets = checked.sheets.filter(({ layout }) => entries.some(({ finding }) => finding.at.sheet === layout.sheet));
    const plans = sheets.map((sheet) => planSheetFix(way, book, sheet, planSources())).filter(({ changes }) => changes.length > 0);
    if (plans.length === 0) actions.tell(checkTexts.nothingClear);
    for (const plan of plans) {
      if (!(await actions.apply({ plan, done: checkTexts.groupFixed[way.kind], undone: checkTexts.fixUndone }))) return false;
    }
    return plans.length > 0;
  };
  const fixGroup = async (group: FindingGroup, way: GroupFix) => {
    const [first] = group.entries;
    if (first === undefined) return;
    const { finding } = first;
    await mend(first.id, () => (way.kind === "setState" ? fixRegisters([{ finding, fix: way }], checkTexts.groupFixed.setState) : fixSheets(group, way)));
  };
  const rowsOf = ({ measure, products }: ShowRows): readonly CandidateRow[] => {
    const goals = book.measures.find(({ number }) => number === measure)?.goals ?? [];
    return rowsForMeasure(checked.sheets, { products, goals });
  };
  const keep = async ({ id, finding }: FindingEntry, reason: string) => {
    const { plan, lines } = planAcceptance(finding, reason, planSources().planId);
    const undo = planResumption(finding, planSources().planId);
    await mend(id, () => actions.apply({ plan, lines, undo, done: checkTexts.acceptDone, undone: checkTexts.acceptUndone }));
  };
  const resume = async ({ finding, reason }: AcceptedFinding) => {
    const { plan, lines } = planResumption(finding, planSources().planId);
    const undo = planAcceptance(finding, reason, planSources().planId);
    await mend("", () => actions.apply({ plan, lines, undo, done: checkTexts.acceptUndone, undone: checkTexts.acceptDone }));
  };
  return { fixOne, fixAll, fixGroup, tagRow, keep, resume, rowsOf };
}

/** What is said when a fix of a register is done; null for fixes of the budget's rows. */
function registerFixDone({ kind }: Fix): string | null {
  const texts: Readonly<Partial<Record<Fix["kind"], string>>> = checkTexts.fixedThing;
  return texts[kind] ?? null;
}

/** What was mended is wrong again once it is taken back: the list says so as soon as everything is read. */
function useCheckAfterUndo(check: () => Promise<void>): void {
  const steps = usePaneState((state) => state.undo.length);
  const isBusy = usePaneState((state) => state.busy);
  const before = useRef(steps);
  useEffect(() => {
    if (isBusy) return;
    if (steps < before.current) void check();
    before.current = steps;
  }, [steps, isBusy, check]);
}
