// Without this file every suggestion would have to be looked for row by row.
import "./suggestTags.css";
import { useMemo } from "react";
import { columnOf } from "../../../domain/budget/sheetLayout";
import type { SuggestionReason } from "../../../domain/tags/suggestGoals";
import { suggestTexts } from "../../../i18n/suggestTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { planRejection, planSuggestions, suggestedGroups, type SuggestedGroup } from "../../../usecases/suggestTags";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { useSuggester } from "../../state/useSuggester";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { View } from "../../ui/View";
import { SuggestedKind } from "./SuggestedKind";

/** "Vorschläge": untagged rows by what speaks for which goal. Nothing is written but by a button. */
export function SuggestTagsView() {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  if (book.kind !== "there" || sheet.kind !== "there") {
    return (
      <View title={suggestTexts.title}>
        <FailureNotice />
        <Loading text={suggestTexts.loading} />
      </View>
    );
  }
  if (sheet.value.kind !== "ready") {
    return (
      <View title={suggestTexts.title}>
        <FailureNotice />
        <Empty title={suggestTexts.notReady.title} text={suggestTexts.notReady.text} />
      </View>
    );
  }
  return <SheetSuggestions key={sheet.value.name} book={book.value} sheet={sheet.value.budget} />;
}

const kinds: readonly SuggestionReason["kind"][] = ["former", "likeRows", "sameProducts", "usual", "measure", "words"];

function SheetSuggestions({ book, sheet }: { readonly book: Book; readonly sheet: BudgetSheet }) {
  const suggest = useSuggester(book, sheet);
  const groups = useMemo(() => suggestedGroups(sheet, suggest), [sheet, suggest]);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const open = sheet.rows.filter((row) => row.kind === "line" && !row.hidden && row.goalCell === null).length;
  const accept = async (accepted: readonly SuggestedGroup[]) => {
    const plan = planSuggestions(sheet, accepted, planSources());
    const rows = rowsOf(accepted);
    await actions.apply({ plan, done: suggestTexts.done(rows), undone: suggestTexts.undone });
  };
  const reject = async (group: SuggestedGroup) => {
    const undo = planRejection(group, false, planSources().planId);
    const step = planRejection(group, true, planSources().planId);
    await actions.apply({ ...step, undo, done: suggestTexts.rejected(group.goal, group.product), undone: suggestTexts.rejectionUndone });
  };
  const show = (row: number) => void actions.reveal({ sheet: sheet.layout.sheet, row, column: columnOf(sheet.layout, "goal") ?? 0 });
  return (
    <View title={suggestTexts.title} sub={suggestTexts.sub(rowsOf(groups), open)}>
      <FailureNotice />
      {groups.length === 0 && <Empty title={suggestTexts.none.title} text={suggestTexts.none.text} />}
      {kinds.map((kind) => (
        <SuggestedKind
          key={kind}
          title={suggestTexts.kinds[kind]}
          groups={groups.filter(({ reason }) => reason.kind === kind)}
          isBusy={isBusy}
          onAccept={(accepted) => void accept(accepted)}
          onReject={(group) => void reject(group)}
          onShow={show}
        />
      ))}
    </View>
  );
}

function rowsOf(groups: readonly SuggestedGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}
