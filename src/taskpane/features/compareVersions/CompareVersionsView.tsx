// Without this file nobody would see what an amendment list or a supplement does to goals and measures.
import { useMemo, useState } from "react";
import { compareVersions, comparableValues } from "../../../domain/tags/compareVersions";
import { compareTexts } from "../../../i18n/compareTexts";
import { valueText } from "../../../i18n/consolidationTexts";
import { formerTexts } from "../../../i18n/formerTexts";
import type { Book } from "../../../usecases/book";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { planDifferencesSheet } from "../../../usecases/planDifferencesSheet";
import { formerRows, proposeFormer } from "../../../usecases/readFormerFile";
import { useFormerVersion } from "../../state/formerVersion";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { FormerPicker } from "../../ui/FormerPicker";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { DifferenceLists } from "./DifferenceLists";

/** "Unterschiede": the open sheet beside a former version, per line, goal and measure. */
export function CompareVersionsView() {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  if (book.kind !== "there" || sheet.kind !== "there") {
    return (
      <View title={compareTexts.title}>
        <FailureNotice />
        <Loading text={compareTexts.loading} />
      </View>
    );
  }
  if (sheet.value.kind !== "ready") {
    return (
      <View title={compareTexts.title}>
        <FailureNotice />
        <Empty title={compareTexts.notReady.title} text={compareTexts.notReady.text} />
      </View>
    );
  }
  return <Comparison key={sheet.value.name} book={book.value} sheet={sheet.value.budget} />;
}

function Comparison({ book, sheet }: { readonly book: Book; readonly sheet: BudgetSheet }) {
  const former = useFormerVersion();
  const [chosen, setChosen] = useState(0);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const version = former.kind === "there" ? former.version : null;
  const settled = former.kind === "there" ? former.choice : null;
  const choice = useMemo(() => (version === null ? null : (settled ?? proposeFormer(version.sheets, [sheet]))), [version, settled, sheet]);
  const rows = useMemo(() => (version === null || choice === null ? null : formerRows(version, choice)), [version, choice]);
  const values = useMemo(() => (rows === null ? [] : comparableValues(rows, sheet.rows)), [rows, sheet]);
  const value = values[chosen] ?? values[0] ?? null;
  const differences = useMemo(() => (rows === null || value === null ? null : compareVersions(rows, sheet.rows, value)), [rows, value, sheet]);
  const count = differences === null ? 0 : differences.goals.length + differences.measures.length + differences.changed.length + differences.added.length + differences.gone.length;

  const write = async () => {
    if (differences === null || former.kind !== "there") return;
    const outline = book.outline;
    const request = { differences, former: former.name, current: sheet.layout.sheet, outline, planId: planSources().planId };
    const { plan, sheet: name } = planDifferencesSheet(request);
    await actions.apply({ plan, done: compareTexts.done(name), undone: compareTexts.undone });
  };
  const footer = differences !== null && (
    <>
      <p className="plan" aria-live="polite">
        {count === 0 ? compareTexts.nothing : compareTexts.plan(count)}
      </p>
      <div className="row">
        <PrimaryButton disabled={count === 0} busy={isBusy} onClick={() => void write()}>
          {compareTexts.apply}
        </PrimaryButton>
      </div>
    </>
  );
  return (
    <View title={compareTexts.title} footer={footer === false ? undefined : footer}>
      <FailureNotice />
      <FormerPicker former={former} choice={choice} book={book} sheet={sheet.layout.sheet} hint={formerTexts.hintCompare} />
      {rows !== null && value === null && <p className="note">{compareTexts.noValue}</p>}
      {values.length > 1 && (
        <select className="plain" aria-label={compareTexts.value} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {values.map((each, index) => (
            <option key={index} value={index}>
              {valueText({ ...each, version: "adopted", supplement: null, unit: "euro", sign: "magnitude" })}
            </option>
          ))}
        </select>
      )}
      {differences !== null && (
        <DifferenceLists differences={differences} book={book} onShow={(row) => void actions.reveal({ sheet: sheet.layout.sheet, row, column: 0 })} />
      )}
    </View>
  );
}
