// Without this file a comparison could be looked at, but neither answered nor carried out.
import { type ReactNode, useMemo, useState } from "react";
import type { BudgetRow } from "../../../domain/budget/budgetLine";
import { columnOf } from "../../../domain/budget/sheetLayout";
import { listOf } from "../../../i18n/figures";
import { takeOverTexts } from "../../../i18n/takeOverTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { missingRegisters, planCarriedRegisters, type CarriedRegister } from "../../../usecases/carryRegisters";
import { isTagged, sameTags } from "../../../domain/tags/rowTags";
import { keepingPresentTags, planTakeOver, takingLikely, type TakeOver } from "../../../usecases/takeOverTags";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { FailureNotice } from "../../ui/FailureNotice";
import { LongList, type LongListItem } from "../../ui/LongList";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Segments } from "../../ui/Segments";
import { View } from "../../ui/View";
import { AmbiguousRows } from "./AmbiguousRows";
import { likelyItems, matchItems, singleItems, type PresentRows } from "./takeOverLists";

interface TakeOverEditorProps {
  readonly book: Book;
  /** Sheets that get the tags. */
  readonly sheets: readonly BudgetSheet[];
  readonly former: Book;
  readonly takeOver: TakeOver;
  readonly picker: ReactNode;
}

type Replacing = "keep" | "replace";
const replacingOptions = [
  ["keep", takeOverTexts.replaced.keep],
  ["replace", takeOverTexts.replaced.replace],
] as const;

const likelyOptions = [
  ["yes", takeOverTexts.likely.yes],
  ["no", takeOverTexts.likely.no],
] as const;

/** What is taken over, what is asked, what is new and gone; one plan for everything that is clear or answered. */
export function TakeOverEditor({ book, sheets, former, takeOver, picker }: TakeOverEditorProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<BudgetRow, BudgetRow | null>>(new Map());
  const [replacing, setReplacing] = useState<Replacing | null>(null);
  const [likely, setLikely] = useState<"yes" | "no" | null>(null);
  const [takesRegisters, setTakesRegisters] = useState(true);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const carried = useMemo(() => missingRegisters(former, book), [former, book]);
  const withLikely = likely === "yes" ? takingLikely(takeOver) : takeOver;
  const meant = replacing === "keep" ? keepingPresentTags(withLikely) : withLikely;
  // Rows that were read anew since are others; what was answered for them is done.
  const sheetOfRow = useMemo(() => new Map(sheets.flatMap((sheet) => sheet.rows.map((row) => [row, sheet] as const))), [sheets]);
  const decisions = [...answers].filter(([current]) => sheetOfRow.has(current)).map(([current, old]) => ({ current, former: old }));
  const decided = decisions.filter(({ current, former: old }) => old !== null && isTagged(old) && !sameTags(old, current));
  const rows = meant.toWrite + decided.length;
  const brings = takesRegisters && carried.length > 0;
  const asks = withLikely.replaced > 0 && replacing === null;
  const isReady = !asks && (rows > 0 || brings);

  const apply = async () => {
    if (!isReady) return;
    const plan = planTakeOver(sheets, meant, decisions, planSources());
    const changes = brings ? [...planCarriedRegisters(former, book), ...plan.changes] : plan.changes;
    await actions.apply({ plan: { ...plan, changes }, done: rows === 0 ? takeOverTexts.doneRegisters : takeOverTexts.done(rows), undone: takeOverTexts.undone });
  };
  const answer = (current: BudgetRow, old: BudgetRow | null) => setAnswers((before) => new Map(before).set(current, old));
  const present = useMemo(
    (): PresentRows => ({
      sheetOf: (row) => (sheets.length === 1 ? null : (sheetOfRow.get(row)?.layout.sheet ?? null)),
      onShow: (row) => {
        const layout = sheetOfRow.get(row)?.layout;
        if (layout !== undefined) void actions.reveal({ sheet: layout.sheet, row: row.row, column: columnOf(layout, "goal") ?? 0 });
      },
    }),
    [actions, sheets, sheetOfRow],
  );
  const open = takeOver.matches.ambiguous.length - decisions.length;
  const footer = (
    <>
      <p className="plan" aria-live="polite">
        {asks ? takeOverTexts.plan.answer : rows > 0 ? takeOverTexts.plan.changes(rows, open) : brings ? takeOverTexts.plan.registersOnly : takeOverTexts.plan.nothing}
      </p>
      <div className="row">
        <PrimaryButton disabled={!isReady} busy={isBusy} onClick={() => void apply()}>
          {rows === 0 && brings ? takeOverTexts.applyRegisters : takeOverTexts.apply(rows)}
        </PrimaryButton>
      </div>
    </>
  );
  return (
    <View title={takeOverTexts.title} footer={footer}>
      <FailureNotice />
      {picker}
      {withLikely.replaced > 0 && (
        <div className="question">
          <p>{takeOverTexts.replaced.question(withLikely.replaced)}</p>
          <Segments legend={takeOverTexts.replaced.question(withLikely.replaced)} value={replacing} options={replacingOptions} onChange={setReplacing} />
        </div>
      )}
      {takeOver.likely.length > 0 && (
        <div className="question">
          <p>{takeOverTexts.likely.question(takeOver.likely.length)}</p>
          <Segments legend={takeOverTexts.likely.question(takeOver.likely.length)} value={likely} options={likelyOptions} onChange={setLikely} />
          <LikelyRows takeOver={takeOver} present={present} />
        </div>
      )}
      {carried.length > 0 && <RegisterOffer carried={carried} isTaken={takesRegisters} onTake={setTakesRegisters} />}
      <MatchLists takeOver={meant} present={present}>
        {takeOver.matches.ambiguous.length > 0 && (
          <details className="fold" open>
            <summary>{takeOverTexts.fold(takeOverTexts.lists.ambiguous, takeOver.matches.ambiguous.length)}</summary>
            <AmbiguousRows rows={takeOver.matches.ambiguous} answers={answers} onAnswer={answer} present={present} />
          </details>
        )}
      </MatchLists>
    </View>
  );
}

function RegisterOffer({ carried, isTaken, onTake }: { readonly carried: readonly CarriedRegister[]; readonly isTaken: boolean; readonly onTake: (takes: boolean) => void }) {
  const texts = takeOverTexts.registers;
  const words = carried.map(({ id, rows }) => (id === "goals" || id === "products" || id === "measures" ? texts[id](rows) : id));
  return (
    <label className="check">
      <input type="checkbox" checked={isTaken} onChange={(event) => onTake(event.target.checked)} />
      <span>
        {texts.take(listOf(words))}
        <span className="note"> {texts.hint}</span>
      </span>
    </label>
  );
}

/** Both texts of each row, so that a person can tell. */
function LikelyRows({ takeOver: { likely }, present }: { readonly takeOver: TakeOver; readonly present: PresentRows }) {
  const items = useMemo(() => likelyItems(likely, present), [likely, present]);
  return <Fold list="likely" items={items} />;
}

interface MatchListsProps {
  readonly takeOver: TakeOver;
  readonly present: PresentRows;
  /** Questions stand between what is clear and what is new. */
  readonly children: ReactNode;
}

function MatchLists({ takeOver: { matches }, present, children }: MatchListsProps) {
  const taken = useMemo(() => matches.taken.filter(({ former }) => isTagged(former)), [matches]);
  const same = useMemo(() => matchItems(taken.filter(({ amountChanged }) => !amountChanged), present), [taken, present]);
  const changed = useMemo(() => matchItems(taken.filter(({ amountChanged }) => amountChanged), present), [taken, present]);
  const added = useMemo(() => singleItems(matches.added, present), [matches, present]);
  const gone = useMemo(() => singleItems(matches.gone), [matches]);
  return (
    <div className="take-over-lists">
      {taken.length === 0 && <p className="note">{takeOverTexts.nothingTagged}</p>}
      <Fold list="same" items={same} />
      <Fold list="changed" items={changed} />
      {children}
      <Fold list="added" items={added} />
      <Fold list="gone" items={gone} />
    </div>
  );
}

function Fold({ list, items }: { readonly list: keyof typeof takeOverTexts.explain; readonly items: readonly LongListItem[] }) {
  if (items.length === 0) return null;
  const label = takeOverTexts.lists[list];
  return (
    <details className="fold">
      <summary>{takeOverTexts.fold(label, items.length)}</summary>
      <p className="note">{takeOverTexts.explain[list]}</p>
      <LongList label={label} items={items} />
    </details>
  );
}
