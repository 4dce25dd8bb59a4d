// Without this file there would be rows in hand, but no choice to make for them.
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { indexGoals } from "../../../domain/goals/goalIndex";
import { cents } from "../../../domain/shared/cents";
import { tagTexts } from "../../../i18n/tagTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { rowsAlike, rowsOfSameProducts, type SelectedRows } from "../../../usecases/selectRows";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { useSuggester } from "../../state/useSuggester";
import { FailureNotice } from "../../ui/FailureNotice";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";
import type { TreeNode } from "../../ui/tree/treeRows";
import { choiceId, choiceOfId, choiceTree } from "./choiceTree";
import { GoalPicker } from "./GoalPicker";
import { SelectionSummary } from "./SelectionSummary";
import { Suggestions } from "./Suggestions";
import { sumColumnName } from "./sumColumnName";
import { draftForRows, emptyDraft, pickedGoals, reduceTagDraft, type TagScope } from "./tagDraft";
import { TagPlanLine } from "./TagPlanLine";
import { tagProspect } from "./tagProspect";

/** Most rows go to one goal; what shares them out is fetched when somebody wants to. */
const SplitEditor = lazy(() => import("./SplitEditor").then((module) => ({ default: module.SplitEditor })));

interface TagEditorProps {
  readonly book: Book;
  readonly sheet: BudgetSheet;
  readonly selected: SelectedRows;
}

const noAmount = cents(0);
const treeHeight = 224;
const treeHeightWhileSplitting = 160;

/** Summary of the rows, suggestions, tree, split and plan. */
export function TagEditor({ book, sheet, selected }: TagEditorProps) {
  const [typed, dispatch] = useReducer(reduceTagDraft, emptyDraft);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const day = today();
  const scopes = useScopes(sheet, selected);
  const rows = scopes[typed.scope];
  const amount = rows.amount ?? noAmount;
  const draft = draftForRows(typed, rows.lines.length, amount);
  const goals = useMemo(() => indexGoals(book.goals, day), [book.goals, day]);
  const nodes = useMemo(() => choiceTree({ ...book, rows: sheet.rows, today: day }), [book, sheet.rows, day]);
  const suggest = useSuggester(book, sheet);
  const suggestions = useMemo(() => suggest(rows.lines), [suggest, rows.lines]);
  const prospect = useMemo(
    () => tagProspect({ sheet, lines: rows.lines, draft, amount, sources: planSources() }),
    [sheet, rows.lines, draft, amount],
  );
  const goalsPicked = pickedGoals(draft);
  const picked = new Set([
    ...goalsPicked.map((number) => choiceId({ kind: "goal", number })),
    ...(draft.measure === null ? [] : [choiceId({ kind: "measure", number: draft.measure })]),
  ]);
  const pickGoal = (goal: string) => dispatch({ kind: "goalPicked", goal, amount });
  const pick = (id: string) => {
    const choice = choiceOfId(id);
    if (choice?.kind === "goal") pickGoal(choice.number);
    if (choice?.kind === "measure") dispatch({ kind: "measurePicked", measure: choice.number });
  };
  const discard = () => dispatch({ kind: "discarded" });
  useSelectionScopeOnNewRows(selected, draft.scope, () => dispatch({ kind: "scopeChosen", scope: "selection" }));

  const apply = async () => {
    if (prospect.kind !== "ready") return;
    const { plan, removes } = prospect;
    const words = removes
      ? { done: tagTexts.removed(plan.rows), undone: tagTexts.removalUndone }
      : { done: tagTexts.done(plan.rows), undone: tagTexts.undone };
    if (await actions.apply({ plan: plan.plan, ...words })) discard();
  };

  const count = prospect.kind === "ready" ? prospect.plan.rows : rows.lines.length;
  const isEmpty = goalsPicked.length === 0 && draft.measure === null && !draft.removes;
  const footer = (
    <>
      <ChosenTitles nodes={nodes} picked={draft.split === null ? picked : noIds} />
      <TagPlanLine prospect={prospect} />
      <div className="row">
        <PrimaryButton disabled={prospect.kind !== "ready"} busy={isBusy} onClick={() => void apply()}>
          {draft.removes ? tagTexts.applyRemoval(count) : tagTexts.apply(count)}
        </PrimaryButton>
        {!isEmpty && (
          <Button appearance="subtle" onClick={discard}>
            {tagTexts.discard}
          </Button>
        )}
      </div>
    </>
  );
  return (
    <View heard title={tagTexts.title} footer={footer}>
      <FailureNotice />
      <SelectionSummary
        rows={rows}
        sumColumn={sumColumnName(sheet.layout)}
        scope={draft.scope}
        reach={{ selection: selected.lines.length, products: scopes.products.lines.length, alike: scopes.alike.lines.length }}
        removes={draft.removes}
        onScope={(scope) => dispatch({ kind: "scopeChosen", scope })}
        onRemove={() => dispatch({ kind: "removalToggled" })}
      />
      {draft.split === null ? (
        <Suggestions suggestions={suggestions} picked={goalsPicked} onPick={pickGoal} />
      ) : (
        <Suspense fallback={null}>
          <SplitEditor
            draft={draft.split}
            amount={amount}
            hasAmount={rows.amount !== null}
            allowsEuros={rows.lines.length === 1}
            titleOf={(goal) => goals.byNumber.get(goal)?.title ?? goal}
            onType={(goal, text) => dispatch({ kind: "shareTyped", goal, text })}
            onRemove={pickGoal}
            onUnit={(unit) => dispatch({ kind: "unitChosen", unit, amount })}
          />
        </Suspense>
      )}
      <Section
        title={draft.split === null ? tagTexts.goals : tagTexts.furtherGoal}
        aside={
          <button type="button" className="link" aria-pressed={draft.split !== null} onClick={() => dispatch({ kind: "splitToggled" })}>
            {draft.split === null ? tagTexts.split : tagTexts.noSplit}
          </button>
        }
      >
        {nodes.length === 0 ? (
          <p className="note">
            {tagTexts.noGoals.none}{" "}
            <button type="button" className="link" onClick={() => actions.go("catalogue")}>
              {tagTexts.noGoals.button}
            </button>
          </p>
        ) : (
          <GoalPicker nodes={nodes} picked={picked} height={draft.split === null ? treeHeight : treeHeightWhileSplitting} onPick={pick} />
        )}
      </Section>
    </View>
  );
}

const noIds: ReadonlySet<string> = new Set();

/** What is chosen, with its whole title: rows of the tree may be cut, what is written must not be a guess. */
function ChosenTitles({ nodes, picked }: { readonly nodes: readonly TreeNode[]; readonly picked: ReadonlySet<string> }) {
  const chosen = nodes.filter((node) => picked.has(node.id));
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={tagTexts.chosen}>
      {chosen.map(({ id, code, title }) => (
        <li key={id}>
          <span className="goal-code">{code}</span>
          <span>{title}</span>
        </li>
      ))}
    </ul>
  );
}

function useScopes(sheet: BudgetSheet, selected: SelectedRows): Readonly<Record<TagScope, SelectedRows>> {
  return useMemo(
    () => ({ selection: selected, products: rowsOfSameProducts(sheet, selected.lines), alike: rowsAlike(sheet, selected.lines) }),
    [sheet, selected],
  );
}

/** Rows beyond the selection were meant for that selection only; goal and measure stay chosen for the next one. */
function useSelectionScopeOnNewRows({ extent, lines }: SelectedRows, scope: TagScope, backToSelection: () => void): void {
  const name = `${extent?.first}-${extent?.last}-${lines.length}`;
  const before = useRef(name);
  useEffect(() => {
    if (before.current !== name && scope !== "selection") backToSelection();
    before.current = name;
  });
}
