// Without this file goals and measures could not be put on rows: the view a clerk spends most of the season in.
import "./tagRows.css";
import { useMemo } from "react";
import { Button } from "@fluentui/react-components";
import { shellTexts } from "../../../i18n/shellTexts";
import { failureText } from "../../../i18n/failureText";
import { tagTexts } from "../../../i18n/tagTexts";
import { columnOf } from "../../../domain/budget/sheetLayout";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { selectRows } from "../../../usecases/selectRows";
import type { Selection } from "../../../workbook/port";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { TagEditor } from "./TagEditor";

/** "Zuordnen": what is selected, what fits, what will change, one button. */
export function TagRowsView() {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  const selection = usePaneState((state) => state.selection);
  const actions = usePaneActions();
  const failed = book.kind === "failed" ? book : sheet.kind === "failed" ? sheet : null;
  if (failed !== null) {
    const { title, text } = failureText(failed.failure);
    return (
      <View heard title={tagTexts.title}>
        <FailureBox title={title} text={text} button={tagTexts.readAgain} onRemedy={() => void actions.reread()} />
      </View>
    );
  }
  if (book.kind !== "there" || sheet.kind !== "there" || selection === null) {
    return (
      <View heard title={tagTexts.title}>
        <Loading text={book.kind === "there" ? tagTexts.loading : shellTexts.loadingWorkbook} />
      </View>
    );
  }
  if (sheet.value.kind !== "ready") return <NotReady kind={sheet.value.kind} name={sheet.value.name} />;
  return <ReadySheet key={sheet.value.name} book={book.value} sheet={sheet.value.budget} selection={selection} />;
}

interface ReadySheetProps {
  readonly book: Book;
  readonly sheet: BudgetSheet;
  readonly selection: Selection;
}

function ReadySheet({ book, sheet, selection }: ReadySheetProps) {
  const rows = useMemo(() => selectRows(sheet, selection), [sheet, selection]);
  if (book.goals.length === 0 && book.measures.length === 0) return <NoGoals />;
  if (rows.lines.length === 0) return <NothingSelected sheet={sheet} />;
  return <TagEditor book={book} sheet={sheet} selected={rows} />;
}

function NotReady({ kind, name }: { readonly kind: "ours" | "notSetUp"; readonly name: string }) {
  const { go } = usePaneActions();
  const texts = kind === "ours" ? tagTexts.ourSheet : tagTexts.notSetUp;
  return (
    <View heard title={tagTexts.title}>
      <FailureNotice />
      <Empty title={texts.title} text={texts.text(name)}>
        {kind === "notSetUp" && <PrimaryButton onClick={() => go("setup")}>{tagTexts.notSetUp.button}</PrimaryButton>}
      </Empty>
    </View>
  );
}

/** Set up, but nothing to choose from: the catalogue comes first. */
function NoGoals() {
  const { go } = usePaneActions();
  const texts = tagTexts.noGoals;
  return (
    <View heard title={tagTexts.title}>
      <FailureNotice />
      <Empty title={texts.title} text={texts.text}>
        <PrimaryButton onClick={() => go("catalogue")}>{texts.button}</PrimaryButton>
      </Empty>
    </View>
  );
}

function NothingSelected({ sheet }: { readonly sheet: BudgetSheet }) {
  const { reveal } = usePaneActions();
  const texts = tagTexts.nothingSelected;
  const next = sheet.rows.find((row) => row.kind === "line" && !row.hidden && row.goalCell === null);
  return (
    <View heard title={tagTexts.title}>
      <FailureNotice />
      <Empty title={texts.title} text={texts.text}>
        {next === undefined ? (
          <span className="note">{texts.allTagged}</span>
        ) : (
          <Button
            appearance="primary"
            onClick={() => void reveal({ sheet: sheet.layout.sheet, row: next.row, column: columnOf(sheet.layout, "goal") ?? 0 })}
          >
            {texts.next}
          </Button>
        )}
      </Empty>
    </View>
  );
}
