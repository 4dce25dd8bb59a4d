// Without this file a clerk would tag 1,500 rows again with every export of the finance system.
import "./takeOver.css";
import { useMemo, useState } from "react";
import { formerTexts } from "../../../i18n/formerTexts";
import { failureText } from "../../../i18n/failureText";
import { takeOverTexts } from "../../../i18n/takeOverTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { isSetUp } from "../../../usecases/planRowTags";
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
import { Section } from "../../ui/Section";
import { Segments } from "../../ui/Segments";
import { View } from "../../ui/View";
import { TakeOverEditor } from "./TakeOverEditor";
import { useSetUpSheets } from "./useSetUpSheets";

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

type Scope = "one" | "all";

function ReadySheet({ book, sheet }: { readonly book: Book; readonly sheet: BudgetSheet }) {
  const [scope, setScope] = useState<Scope>("one");
  const former = useFormerVersion();
  const actions = usePaneActions();
  const count = book.layouts.filter(isSetUp).length;
  const read = useSetUpSheets({ book, sheet, all: scope === "all" });
  const sheets = read.kind === "there" ? read.sheets : null;
  const version = former.kind === "there" ? former.version : null;
  const chosen = former.kind === "there" ? former.choice : null;
  const choice = useMemo(() => (version === null || sheets === null ? null : (chosen ?? proposeFormer(version.sheets, sheets))), [version, chosen, sheets]);
  const takeOver = useMemo(() => (version === null || choice === null || sheets === null ? null : compareSheets(formerRows(version, choice), sheets)), [version, choice, sheets]);
  const texts = takeOverTexts.scope;
  const picker = (
    <>
      <FormerPicker former={former} choice={choice} book={book} sheet={sheet.layout.sheet} hint={formerTexts.hint} />
      {count > 1 && version?.file != null && (
        <Section title={texts.title}>
          <Segments legend={texts.title} value={scope} options={[["one", texts.one], ["all", texts.all(count)]] as const} onChange={setScope} />
          <p className="note">{scope === "one" ? texts.oneNote(sheet.layout.sheet) : texts.allNote}</p>
        </Section>
      )}
    </>
  );
  if (version === null || sheets === null || takeOver === null) {
    return (
      <View title={takeOverTexts.title}>
        <FailureNotice />
        {picker}
        {read.kind === "failed" && <FailureBox {...failureText(read.failure)} onRemedy={() => void actions.reread()} />}
        {version !== null && read.kind === "reading" && <Loading text={takeOverTexts.loading} />}
      </View>
    );
  }
  const name = former.kind === "there" ? former.name : "";
  return <TakeOverEditor key={`${name} ${scope}`} book={book} sheets={sheets} former={version.book} takeOver={takeOver} picker={picker} />;
}
