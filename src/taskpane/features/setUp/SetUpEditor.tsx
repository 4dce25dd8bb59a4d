// Without this file a proposal could only be taken or left.
import { useMemo, useState } from "react";
import { Button } from "@fluentui/react-components";
import { federalStates, isFederalState, type FederalState } from "../../../domain/frames/federalState";
import type { Stripes } from "../../../domain/budget/stripes";
import { areaAddress } from "../../../domain/shared/place";
import { federalStateNames } from "../../../i18n/federalStateNames";
import { setUpTexts } from "../../../i18n/setUpTexts";
import type { Book } from "../../../usecases/book";
import { narrowExtents, type ExtentConsent } from "../../../usecases/extendExtents";
import { planSheetSetUp } from "../../../usecases/planSheetSetUp";
import { previewSetUp } from "../../../usecases/proposeSetUp";
import { layoutWithTagColumns } from "../../../usecases/setUpSheet";
import type { AreaSnapshot } from "../../../workbook/port";
import { registers } from "../../../workbook/schema/registers";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { FailureNotice } from "../../ui/FailureNotice";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";
import { ColumnList } from "./ColumnList";
import { HeaderRowEditor } from "./HeaderRowEditor";
import type { HeaderChoice } from "./HeaderRowForm";
import { NewColumns } from "./NewColumns";
import { QuestionList } from "./QuestionList";
import { RowPreview } from "./RowPreview";
import { layoutOfDraft, openQuestions, type SetUpDraft, type SetUpEvent } from "./setUpDraft";
import { SetUpPlanLine } from "./SetUpPlanLine";

interface SetUpEditorProps {
  readonly book: Book;
  readonly cells: AreaSnapshot;
  readonly stripes: Stripes | null;
  readonly draft: SetUpDraft;
  readonly state: FederalState | null;
  readonly onState: (state: FederalState) => void;
  readonly onHeader: (header: HeaderChoice) => void;
  readonly onEvent: (event: SetUpEvent) => void;
}

/** Registers the set-up makes where they are missing. */
const newSheets = ["goals", "products", "measures", "settings", "columns", "journal"] as const;

/** Everything about a sheet on one page: what we found, what is asked, how rows are read, what will be added. */
export function SetUpEditor({ book, cells, stripes, draft, state, onState, onHeader, onEvent }: SetUpEditorProps) {
  const [consent, setConsent] = useState<ExtentConsent>({ autoFilter: true, table: true, stripes: true });
  const actions = usePaneActions();
  const isBusy = usePaneState((pane) => pane.busy);
  const layout = useMemo(() => layoutOfDraft(draft), [draft]);
  const sheet = useMemo(() => previewSetUp(cells, layout, state), [cells, layout, state]);
  const withOurs = useMemo(() => layoutWithTagColumns(layout, book.outline), [layout, book.outline]);
  const narrow = useMemo(() => narrowExtents(book.outline, withOurs), [book.outline, withOurs]);
  const lines = sheet.rows.filter((row) => row.kind === "line");
  const totals = sheet.rows.filter((row) => row.kind === "subtotal" || row.kind === "total");
  const open = openQuestions(draft);
  const added = withOurs.columns.slice(layout.columns.length);
  const sheets = newSheets.filter((id) => book.tables[id] === undefined).map((id) => registers[id].sheet);
  const isReady = state !== null && open.length === 0 && lines.length > 0;

  const apply = async () => {
    if (state === null || !isReady) return;
    const plan = planSheetSetUp(book, { sheet, state, consent, stripes }, planSources());
    const words =
      plan.added.length > 0
        ? { done: setUpTexts.done(plan.added.length), undone: setUpTexts.undone }
        : { done: setUpTexts.remembered, undone: setUpTexts.rememberedUndone };
    if (await actions.apply({ plan: plan.plan, ...words })) actions.go("tag");
  };
  const footer = (
    <>
      <SetUpPlanLine sheets={sheets} added={added} needsState={state === null} open={open.length} hasLines={lines.length > 0} />
      <div className="row">
        <PrimaryButton disabled={!isReady} busy={isBusy} onClick={() => void apply()}>
          {added.length > 0 ? setUpTexts.apply : setUpTexts.applyAgain}
        </PrimaryButton>
        <Button appearance="subtle" onClick={() => actions.go("tag")}>
          {setUpTexts.later}
        </Button>
      </div>
    </>
  );
  return (
    <View title={setUpTexts.title} sub={setUpTexts.sub(layout.sheet, lines.length, totals.length)} footer={footer}>
      <FailureNotice />
      <Section title={setUpTexts.state}>
        <StateSelect state={state} onState={onState} />
      </Section>
      <Section title={setUpTexts.columns} aside={<HeaderRowEditor header={draft.base} onHeader={onHeader} />}>
        <ColumnList draft={draft} onEvent={onEvent} />
      </Section>
      <QuestionList draft={draft} onEvent={onEvent} />
      <Section title={setUpTexts.preview}>
        {lines.length === 0 ? <p className="note">{setUpTexts.noLines}</p> : <RowPreview layout={layout} lines={lines.slice(0, 3)} />}
      </Section>
      {added.length > 0 && (
        <NewColumns
          columns={added}
          sheets={sheets}
          filter={narrow.autoFilter === null ? null : areaAddress(narrow.autoFilter)}
          table={narrow.table?.name ?? null}
          isStriped={stripes !== null}
          consent={consent}
          onConsent={setConsent}
        />
      )}
    </View>
  );
}

function StateSelect({ state, onState }: { readonly state: FederalState | null; readonly onState: (state: FederalState) => void }) {
  return (
    <div className="field">
      <select
        className="plain"
        aria-label={setUpTexts.state}
        value={state ?? ""}
        onChange={(event) => isFederalState(event.target.value) && onState(event.target.value)}
      >
        {state === null && <option value="">{setUpTexts.chooseState}</option>}
        {federalStates.map((each) => (
          <option key={each} value={each}>
            {federalStateNames[each]}
          </option>
        ))}
      </select>
      <span className="note">{setUpTexts.stateHint}</span>
    </div>
  );
}
