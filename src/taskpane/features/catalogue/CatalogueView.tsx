// Without this file a department could not get the office's goals, and nobody could choose one.
import "./catalogue.css";
import { failureText } from "../../../i18n/failureText";
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import type { Book } from "../../../usecases/book";
import { useCatalogueChoice } from "../../state/catalogueChoice";
import { usePaneActions, usePaneState } from "../../state/paneContext";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { View } from "../../ui/View";
import { BrokenCatalogue } from "./BrokenCatalogue";
import { CatalogueEditor } from "./CatalogueEditor";
import { CataloguePicker } from "./CataloguePicker";
import { PresentCatalogue } from "./PresentCatalogue";
import { TrafficLightSection } from "./TrafficLightSection";

/** "Katalog": what the workbook has, the office's file beside it, and what would change. */
export function CatalogueView() {
  const book = usePaneState((state) => state.book);
  const actions = usePaneActions();
  if (book.kind === "failed") {
    const { title, text } = failureText(book.failure);
    return (
      <View title={catalogueTexts.title}>
        <FailureBox title={title} text={text} button={catalogueTexts.readAgain} onRemedy={() => void actions.reread()} />
      </View>
    );
  }
  if (book.kind === "reading") {
    return (
      <View title={catalogueTexts.title}>
        <Loading text={catalogueTexts.loading} />
      </View>
    );
  }
  return <Catalogue book={book.value} />;
}

function Catalogue({ book }: { readonly book: Book }) {
  const choice = useCatalogueChoice();
  if (choice.kind === "there" && choice.catalogue.faults.length > 0) return <BrokenCatalogue choice={choice} />;
  if (choice.kind === "there") return <CatalogueEditor key={choice.turn} book={book} choice={choice} />;
  return (
    <View title={catalogueTexts.title}>
      <FailureNotice />
      {book.goals.length > 0 && <PresentCatalogue book={book} />}
      <CataloguePicker choice={choice} isFirst={book.goals.length === 0} />
      {book.tables.settings !== undefined && <TrafficLightSection book={book} />}
    </View>
  );
}
