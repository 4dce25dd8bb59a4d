// Without this file differences could be looked at, but neither decided on nor taken over.
import { useMemo, useState } from "react";
import { indexGoals } from "../../../domain/goals/goalIndex";
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import { dateText } from "../../../i18n/figures";
import { findingSentence } from "../../../i18n/findingSentence";
import type { Settings } from "../../../workbook/settings";
import type { Book } from "../../../usecases/book";
import { changesAnything, compareCatalogue, type CatalogueComparison } from "../../../usecases/catalogue/compareCatalogue";
import { planCatalogue } from "../../../usecases/catalogue/planCatalogue";
import type { CatalogueChoice } from "../../state/catalogueChoice";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { planSources } from "../../state/planSources";
import { today } from "../../state/today";
import { FailureNotice } from "../../ui/FailureNotice";
import { LongList } from "../../ui/LongList";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Segments } from "../../ui/Segments";
import { View } from "../../ui/View";
import { changedParts, differenceItems } from "./catalogueLists";
import { PickedCatalogue } from "./PickedCatalogue";

interface CatalogueEditorProps {
  readonly book: Book;
  readonly choice: Extract<CatalogueChoice, { kind: "there" }>;
}

const olderOptions = [
  ["yes", catalogueTexts.older.yes],
  ["no", catalogueTexts.older.no],
] as const;

const foreignOptions = [
  ["keep", catalogueTexts.foreign.keep],
  ["replace", catalogueTexts.foreign.replace],
] as const;

type Answer = "yes" | "no" | "keep" | "replace";

/** What would change, the one question there may be, and the plan. */
export function CatalogueEditor({ book, choice }: CatalogueEditorProps) {
  const { catalogue } = choice;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const actions = usePaneActions();
  const isBusy = usePaneState((state) => state.busy);
  const day = today();
  const comparison = useMemo(() => compareCatalogue(catalogue, book, { today: day, replaces: answer === "replace" }), [catalogue, book, day, answer]);
  const { relation } = comparison;
  const asks = (relation === "older" || relation === "foreign") && answer === null;
  const isReady = !asks && answer !== "no" && changesAnything(comparison);

  const apply = async () => {
    if (!isReady) return;
    const planned = planCatalogue(catalogue, book, comparison, planSources().planId);
    const goals = indexGoals(catalogue.book.goals, day).valid.size;
    if (await actions.apply({ ...planned, done: catalogueTexts.done(goals), undone: catalogueTexts.undone })) setAnswer(null);
  };
  const footer = (
    <>
      <p className="plan" aria-live="polite">
        {asks ? catalogueTexts.plan.answer : answer === "no" ? catalogueTexts.plan.declined : planText(comparison)}
      </p>
      <div className="row">
        <PrimaryButton disabled={!isReady} busy={isBusy} onClick={() => void apply()}>
          {catalogueTexts.apply}
        </PrimaryButton>
      </div>
    </>
  );
  return (
    <View title={catalogueTexts.title} footer={footer}>
      <FailureNotice />
      <PickedCatalogue choice={choice} />
      <Standing comparison={comparison} />
      {relation === "older" && (
        <Question text={catalogueTexts.older.question(editionText(catalogue.book.settings), editionText(book.settings))} options={olderOptions} value={answer} onAnswer={setAnswer} />
      )}
      {relation === "foreign" && (
        <Question
          text={catalogueTexts.foreign.question(catalogue.book.settings.catalogue, book.settings.catalogue)}
          note={catalogueTexts.foreign.replaceNote}
          options={foreignOptions}
          value={answer}
          onAnswer={setAnswer}
        />
      )}
      <DifferenceLists comparison={comparison} />
    </View>
  );
}

/** What the file is to the workbook's catalogue, with the rule that says so. */
function Standing({ comparison: { relation, finding, otherLand } }: { readonly comparison: CatalogueComparison }) {
  const texts = catalogueTexts.relation;
  const said = relation === "newer" || relation === "same" ? texts[relation] : null;
  return (
    <>
      {said !== null && <p className="note">{said}</p>}
      {finding !== null && (
        <p className="note">
          <strong>{finding.rule}</strong> {findingSentence(finding)}
        </p>
      )}
      {otherLand && <p className="note">{texts.otherLand}</p>}
    </>
  );
}

interface QuestionProps<Option extends Answer> {
  readonly text: string;
  readonly note?: string;
  readonly options: readonly (readonly [Option, string])[];
  readonly value: Answer | null;
  readonly onAnswer: (answer: Option) => void;
}

function Question<Option extends Answer>({ text, note, options, value, onAnswer }: QuestionProps<Option>) {
  const chosen = options.find(([option]) => option === value)?.[0] ?? null;
  return (
    <div className="question">
      <p>{text}</p>
      <Segments legend={text} value={chosen} options={options} onChange={onAnswer} />
      {note !== undefined && <p className="note">{note}</p>}
    </div>
  );
}

function DifferenceLists({ comparison }: { readonly comparison: CatalogueComparison }) {
  const lists = useMemo(() => differenceItems(comparison).filter(([, items]) => items.length > 0), [comparison]);
  return (
    <div className="catalogue-lists">
      {lists.map(([list, items]) => (
        <details key={list} className="fold">
          <summary>{catalogueTexts.fold(catalogueTexts.lists[list], items.length)}</summary>
          <p className="note">{catalogueTexts.explain[list]}</p>
          <LongList label={catalogueTexts.lists[list]} items={items} />
        </details>
      ))}
    </div>
  );
}

function planText(comparison: CatalogueComparison): string {
  const parts = changedParts(comparison);
  if (!changesAnything(comparison)) return catalogueTexts.plan.nothing;
  if (parts.length === 0) return catalogueTexts.plan.order;
  return `${catalogueTexts.plan.changes(parts)} ${catalogueTexts.plan.keeps}`;
}

function editionText({ catalogue, edition, asOf }: Settings): string {
  return [edition || catalogue, asOf === null ? "" : `Stand ${dateText(asOf)}`].filter((part) => part !== "").join(", ");
}
