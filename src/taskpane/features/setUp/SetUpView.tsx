// Without this file a department's sheet could not be made ready for goals.
import "./setUp.css";
import { useEffect, useReducer, useRef, useState } from "react";
import type { FederalState } from "../../../domain/frames/federalState";
import { failureText } from "../../../i18n/failureText";
import { noLayoutText } from "../../../i18n/columnReason";
import { setUpTexts } from "../../../i18n/setUpTexts";
import type { Stripes } from "../../../domain/budget/stripes";
import type { NoLayout } from "../../../domain/budget/layoutProposal";
import type { Book } from "../../../usecases/book";
import { proposeSetUp, proposeWithHeader } from "../../../usecases/proposeSetUp";
import { rememberedLayout } from "../../../usecases/rememberedLayout";
import type { AreaSnapshot } from "../../../workbook/port";
import type { WorkbookFailure } from "../../../workbook/failure";
import { formerLayouts } from "../../state/formerVersion";
import { usePaneActions, usePaneState, usePaneWorkbook } from "../../state/paneContext";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";
import { HeaderRowForm, type HeaderChoice } from "./HeaderRowForm";
import { reduceSetUp, startDraft } from "./setUpDraft";
import { SetUpEditor } from "./SetUpEditor";

/** What became of reading the sheet. */
type Found =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: WorkbookFailure }
  | { readonly kind: "nothing"; readonly cells: AreaSnapshot; readonly reason: NoLayout }
  | { readonly kind: "cells"; readonly cells: AreaSnapshot; readonly stripes: Stripes | null };

/** "Einrichten": Land, header row and columns, what will be added. */
export function SetUpView() {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  const actions = usePaneActions();
  if (book.kind === "failed" || sheet.kind === "failed") {
    const failed = book.kind === "failed" ? book.failure : sheet.kind === "failed" ? sheet.failure : null;
    if (failed !== null) return <ReadingFailed failure={failed} onAgain={() => void actions.reread()} />;
  }
  if (book.kind !== "there" || sheet.kind !== "there") return <Searching />;
  const { kind, name } = sheet.value;
  if (kind === "ours") {
    return (
      <View title={setUpTexts.title}>
        <Empty title={setUpTexts.ours.title} text={setUpTexts.ours.text(name)} />
      </View>
    );
  }
  return <SheetSetUp key={name} book={book.value} name={name} />;
}

function SheetSetUp({ book, name }: { readonly book: Book; readonly name: string }) {
  const workbook = usePaneWorkbook();
  const [state, setState] = useState<FederalState | null>(book.state);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Found>({ kind: "reading" });
  const [draft, dispatch] = useReducer(reduceSetUp, null);

  const [header, setHeader] = useState<HeaderChoice | null>(null);
  const { reread } = usePaneActions();

  // Nobody tells us when a table or a filter is made: what may be widened is looked up when it is asked about.
  useEffect(() => void reread(), [reread]);

  // Registers that a colleague edits meanwhile must not throw away what has been corrected here.
  const known = useRef(book);
  known.current = book;
  useEffect(() => {
    let isCurrent = true;
    void proposeSetUp(workbook, known.current, name, state).then((outcome) => {
      if (!isCurrent) return;
      if (!outcome.ok) return setFound({ kind: "failed", failure: outcome.failure });
      // Headings that a person has named stay named when the Land is chosen after them.
      const set = header === null ? outcome.value : proposeWithHeader(outcome.value.cells, header, state);
      if (set.kind === "noSetUp") return setFound({ kind: "nothing", cells: set.cells, reason: set.reason });
      const remembered = header === null ? rememberedLayout([...known.current.layouts, ...formerLayouts()], set.proposal) : null;
      dispatch({ kind: "proposed", draft: startDraft(set.proposal, remembered) });
      setFound({ kind: "cells", cells: set.cells, stripes: outcome.value.kind === "proposal" ? outcome.value.stripes : null });
    });
    return () => {
      isCurrent = false;
    };
    // The Land changes how signs are told; what a person has settled before is kept.
  }, [workbook, name, state, header, attempt]);

  if (found.kind === "failed") return <ReadingFailed failure={found.failure} onAgain={() => setAttempt(attempt + 1)} />;
  if (found.kind === "nothing") {
    const { title, text } = noLayoutText(found.reason.reason, name);
    return (
      <View title={setUpTexts.title}>
        <FailureNotice />
        <Empty title={title} text={text} />
        {found.reason.reason !== "emptySheet" && (
          <Section title={setUpTexts.chooseHeader}>
            <HeaderRowForm header={header ?? { headerRow: found.reason.at.row, headerRows: 1 }} onHeader={setHeader} />
          </Section>
        )}
      </View>
    );
  }
  if (found.kind === "reading" || draft === null) return <Searching />;
  return <SetUpEditor book={book} cells={found.cells} stripes={found.stripes} draft={draft} state={state} onState={setState} onHeader={setHeader} onEvent={dispatch} />;
}

function Searching() {
  return (
    <View title={setUpTexts.title}>
      <Loading text={setUpTexts.loading} />
    </View>
  );
}

function ReadingFailed({ failure, onAgain }: { readonly failure: WorkbookFailure; readonly onAgain: () => void }) {
  const { title, text } = failureText(failure);
  return (
    <View title={setUpTexts.title}>
      <FailureBox title={title} text={text} button={setUpTexts.readAgain} onRemedy={onAgain} />
    </View>
  );
}
