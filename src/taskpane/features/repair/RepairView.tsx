// Without this file torn rows would stay findings that can only be mended by hand.
import "./repair.css";
import { useEffect, useMemo, useState } from "react";
import { repairRows } from "../../../domain/tags/repairRows";
import { repairTexts } from "../../../i18n/repairTexts";
import type { BudgetSheet } from "../../../usecases/budgetSheet";
import { planRepair, settleRepair } from "../../../usecases/repairSheet";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { Empty } from "../../ui/Empty";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { LongList } from "../../ui/LongList";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { View } from "../../ui/View";
import { CopiedRows } from "./CopiedRows";
import { answered, answeredAll, presentAnswers, rowText, tagsOf, type Answers } from "./repairAnswers";
import { TornRows } from "./TornRows";

/** "Zeilen ordnen": what finds its row again, and what is asked. `detail` names the sheet. */
export function RepairView({ detail }: { readonly detail: string | null }) {
  const checked = usePaneState((state) => state.checked);
  const hasFailed = usePaneState((state) => state.failure !== null);
  const { check, go } = usePaneActions();
  const isOld = checked === null || checked.stale;
  useEffect(() => {
    if (isOld && !hasFailed) void check();
  }, [isOld, hasFailed, check]);
  const back = { name: repairTexts.back, go: () => go("check") };
  const torn = useMemo(() => (checked?.sheets ?? []).map((sheet) => ({ sheet, repair: repairRows(sheet.rows) })).filter(({ repair }) => isNeeded(repair)), [checked]);
  const chosen = torn.find(({ sheet }) => sheet.layout.sheet === detail) ?? torn[0];
  if (checked === null) {
    return (
      <View title={repairTexts.title} back={back}>
        <FailureNotice />
        {!hasFailed && <Loading text={repairTexts.loading} />}
      </View>
    );
  }
  if (chosen === undefined) {
    return (
      <View title={repairTexts.title} back={back}>
        <FailureNotice />
        <Empty title={repairTexts.none.title} text={repairTexts.none.text} />
      </View>
    );
  }
  const sheets = torn.map(({ sheet }) => sheet.layout.sheet);
  return <SheetRepair key={chosen.sheet.layout.sheet} sheet={chosen.sheet} repair={chosen.repair} sheets={sheets} back={back} />;
}

type Repair = ReturnType<typeof repairRows>;

function isNeeded({ moves, undecided, copies }: Repair): boolean {
  // What waits, waits for something undecided.
  return moves.length + undecided.length + copies.length > 0;
}

interface SheetRepairProps {
  readonly sheet: BudgetSheet;
  readonly repair: Repair;
  /** Every sheet with torn rows. */
  readonly sheets: readonly string[];
  readonly back: { readonly name: string; readonly go: () => void };
}

function SheetRepair({ sheet, repair, sheets, back }: SheetRepairProps) {
  const [answers, setAnswers] = useState<Answers>(new Map());
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const name = sheet.layout.sheet;
  const decisions = useMemo(() => presentAnswers(answers, repair), [answers, repair]);
  const { moves: settled, waiting, contested } = useMemo(() => settleRepair(repair, decisions), [repair, decisions]);
  const rows = settled.length + decisions.filter(({ kind }) => kind !== "belongs").length;
  const open = repair.undecided.length + repair.copies.length - decisions.length;
  const moves = useMemo(
    () =>
      settled.map(({ from, to }) => ({
        id: String(from.row),
        title: repairTexts.move(from.row + 1, to.row + 1),
        detail: `${tagsOf(from)} · ${rowText(to)}`,
        onShow: () => void actions.reveal({ sheet: name, row: to.row, column: 0 }),
      })),
    [settled, actions, name],
  );
  const apply = async () => {
    if (rows === 0 || contested.length > 0) return;
    const plan = planRepair(sheet, repair, decisions, planSources());
    if (await actions.apply({ plan, done: repairTexts.done(rows), undone: repairTexts.undone })) await actions.check();
  };
  const [first] = contested;
  const footer = (
    <>
      <p className="plan" aria-live="polite">
        {first?.kind === "belongs" ? repairTexts.contested(repairTexts.row(first.to.row + 1)) : repairTexts.plan({ rows, open, waiting: waiting.length })}
      </p>
      <div className="row">
        <PrimaryButton disabled={rows === 0 || contested.length > 0} busy={isBusy} onClick={() => void apply()}>
          {repairTexts.apply(rows)}
        </PrimaryButton>
      </div>
    </>
  );
  const show = (row: number) => void actions.reveal({ sheet: name, row, column: 0 });
  return (
    <View title={repairTexts.title} back={back} sub={repairTexts.why} footer={footer}>
      <FailureNotice />
      {sheets.length > 1 && <SheetChoice sheets={sheets} chosen={name} onChoose={(each) => actions.go("repair", each)} />}
      {moves.length > 0 && (
        <details className="fold">
          <summary>{repairTexts.fold(repairTexts.moves, moves.length)}</summary>
          <LongList label={repairTexts.moves} items={moves} />
        </details>
      )}
      <TornRows
        torn={repair.undecided}
        answers={answers}
        onAnswer={(decision) => setAnswers(answered(answers, decision))}
        onAll={(all) => setAnswers(answeredAll(answers, all, "stays"))}
        onShow={show}
      />
      <CopiedRows
        copies={repair.copies}
        answers={answers}
        onAnswer={(decision) => setAnswers(answered(answers, decision))}
        onAll={(kind) => setAnswers(answeredAll(answers, repair.copies, kind))}
        onShow={show}
      />
    </View>
  );
}

function SheetChoice({ sheets, chosen, onChoose }: { readonly sheets: readonly string[]; readonly chosen: string; readonly onChoose: (sheet: string) => void }) {
  return (
    <select className="plain" aria-label={repairTexts.sheet} value={chosen} onChange={(event) => onChoose(event.target.value)}>
      {sheets.map((sheet) => (
        <option key={sheet} value={sheet}>
          {sheet}
        </option>
      ))}
    </select>
  );
}
