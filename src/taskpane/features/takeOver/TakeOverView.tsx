// Without this file a clerk would tag 1,500 rows again with every export of the finance system.
import "./takeOver.css";
import { useMemo } from "react";
import { formerTexts } from "../../../i18n/formerTexts";
import { failureText } from "../../../i18n/failureText";
import { takeOverTexts } from "../../../i18n/takeOverTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { formerRows, proposeFormer } from "../../../usecases/readFormerFile";
import { compareSheets } from "../../../usecases/takeOverTags";
import { useFormerVersion } from "../../state/formerVersion";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { FormerPicker } from "../../ui/FormerPicker";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { TakeOverEditor } from "./TakeOverEditor";

/** "Zuordnungen übernehmen": from the former file to the sheet that is open. */
export function TakeOverView() {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  const actions = usePaneActions();
  const { title } = takeOverTexts;
  const failed = book.kind === "failed" ? book : sheet.kind === "failed" ? sheet : null;
  if (failed !== null) {
    const text = failureText(failed.failure);
    return (
      <View title={title}>
        <FailureBox title={text.title} text={text.text} button={text.button} onRemedy={() => void actions.reread()} />
      </View>
    );
  }
  if (book.kind !== "there" || sheet.kind !== "there") {
    return (
      <View title={title}>
        <Loading text={takeOverTexts.loading} />
      </View>
    );
  }
  if (sheet.value.kind === "ready") return <ReadySheet key={sheet.value.name} book={book.value} sheet={sheet.value.budget} />;
  const texts = sheet.value.kind === "ours" ? takeOverTexts.ourSheet : takeOverTexts.notSetUp;
  return (
    <View title={title}>
      <FailureNotice />
      <Empty title={texts.title} text={texts.text(sheet.value.name)}>
        {sheet.value.kind === "notSetUp" && <PrimaryButton onClick={() => actions.go("setup")}>{takeOverTexts.notSetUp.button}</PrimaryButton>}
      </Empty>
    </View>
  );
}

function ReadySheet({ book, sheet }: { readonly book: Book; readonly sheet: BudgetSheet }) {
  const former = useFormerVersion();
  const version = former.kind === "there" ? former.version : null;
  const chosen = former.kind === "there" ? former.choice : null;
  const choice = useMemo(() => (version === null ? null : (chosen ?? proposeFormer(version.sheets, sheet))), [version, chosen, sheet]);
  const takeOver = useMemo(() => (version === null || choice === null ? null : compareSheets(formerRows(version, choice), sheet)), [version, choice, sheet]);
  const picker = <FormerPicker former={former} choice={choice} book={book} sheet={sheet.layout.sheet} hint={formerTexts.hint} />;
  if (version === null || takeOver === null) {
    return (
      <View title={takeOverTexts.title}>
        <FailureNotice />
        {picker}
      </View>
    );
  }
  return <TakeOverEditor key={former.kind === "there" ? former.name : ""} book={book} sheet={sheet} former={version.book} takeOver={takeOver} picker={picker} />;
}
