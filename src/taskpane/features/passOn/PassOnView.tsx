// Without this file a sheet with our columns could not go back to the finance system, nor to anybody without the add-in.
import { useEffect, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { SheetLayout } from "../../../domain/budget/sheetLayout";
import { listOf } from "../../../i18n/figures";
import { passOnTexts } from "../../../i18n/passOnTexts";
import type { Book } from "../../../usecases/book";
import { planFormulasToValues, type FormulasToValues } from "../../../usecases/formulasToValues";
import { ownColumns, planStripColumns } from "../../../usecases/stripColumns";
import { usePaneActions, usePaneState, usePaneWorkbook } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";

/** "Weitergeben": our columns out of a sheet, our formulas into values. Both can be taken back. */
export function PassOnView() {
  const book = usePaneState((state) => state.book);
  const sheet = usePaneState((state) => state.sheet);
  if (book.kind !== "there") {
    return (
      <View title={passOnTexts.title}>
        <FailureNotice />
        <Loading text={passOnTexts.loading} />
      </View>
    );
  }
  const active = sheet.kind === "there" ? sheet.value.name : book.value.outline.activeSheet;
  return <PassOn book={book.value} active={active} />;
}

function PassOn({ book, active }: { readonly book: Book; readonly active: string }) {
  const layouts = book.layouts.filter((layout) => ownColumns(layout).length > 0);
  const [chosen, setChosen] = useState<string | null>(null);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const layout = layouts.find(({ sheet }) => sheet === (chosen ?? active)) ?? layouts[0];
  const count = layout === undefined ? 0 : ownColumns(layout).length;
  const strip = async () => {
    if (layout === undefined) return;
    const texts = passOnTexts.columns;
    await actions.apply({ plan: planStripColumns(book, layout, planSources().planId), done: texts.done(count), undone: texts.undone });
  };
  const footer = layout !== undefined && (
    <>
      <p className="plan" aria-live="polite">
        {passOnTexts.columns.list(headingsOf(layout))}
      </p>
      <div className="row">
        <PrimaryButton busy={isBusy} onClick={() => void strip()}>
          {passOnTexts.columns.apply(count)}
        </PrimaryButton>
      </div>
    </>
  );
  return (
    <View title={passOnTexts.title} footer={footer === false ? undefined : footer}>
      <FailureNotice />
      <Section title={passOnTexts.columns.title}>
        <p>{passOnTexts.columns.why}</p>
        {layout === undefined ? (
          <p className="note">{passOnTexts.columns.none}</p>
        ) : (
          <>
            {layouts.length > 1 && (
              <select className="plain" aria-label={passOnTexts.columns.sheet} value={layout.sheet} onChange={(event) => setChosen(event.target.value)}>
                {layouts.map(({ sheet }) => (
                  <option key={sheet} value={sheet}>
                    {sheet}
                  </option>
                ))}
              </select>
            )}
            <p className="note">{passOnTexts.columns.keep}</p>
          </>
        )}
      </Section>
      <OurFormulas book={book} />
    </View>
  );
}

function headingsOf(layout: SheetLayout): string {
  const ours = new Set(ownColumns(layout));
  return listOf(layout.columns.filter(({ column }) => ours.has(column)).map(({ heading }) => `„${heading}“`));
}

function OurFormulas({ book }: { readonly book: Book }) {
  const [found, setFound] = useState<FormulasToValues | null>(null);
  const workbook = usePaneWorkbook();
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const texts = passOnTexts.formulas;
  useEffect(() => {
    let isCurrent = true;
    void planFormulasToValues(workbook, book.outline, planSources().planId).then((plan) => {
      if (isCurrent) setFound(plan.ok ? plan.value : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [workbook, book]);
  const replace = async () => {
    if (found !== null) await actions.apply({ plan: found.plan, done: texts.done(found.cells), undone: texts.undone });
  };
  return (
    <Section title={texts.title}>
      <p>{texts.why}</p>
      {found === null ? (
        <Loading text={passOnTexts.loading} />
      ) : (
        <>
          <p className="note">{found.cells === 0 ? texts.none : texts.found(found.cells)}</p>
          {found.errors > 0 && <p className="note">{texts.errors(found.errors)}</p>}
          {found.cells > 0 && (
            <div className="row">
              <Button disabledFocusable={isBusy} onClick={() => void replace()}>
                {texts.apply(found.cells)}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
