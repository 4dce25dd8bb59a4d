// Without this file nobody would know which edition a workbook works with.
import { indexGoals } from "../../../domain/goals/goalIndex";
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import { countText } from "../../../i18n/figures";
import type { Book } from "../../../usecases/book";
import { today } from "../../state/today";
import { Section } from "../../ui/Section";

/** Edition and sizes of the catalogue that the open workbook has. */
export function PresentCatalogue({ book: { settings, goals, measures, products } }: { readonly book: Book }) {
  const texts = catalogueTexts.present;
  const { catalogue, edition, asOf } = settings;
  const named = edition === "" ? catalogue || texts.noEdition : texts.asOf(edition, asOf);
  const valid = indexGoals(goals, today()).valid.size;
  return (
    <Section title={texts.title}>
      <dl className="catalogue-facts">
        <Fact name={texts.edition} value={named} />
        <Fact name={texts.goals} value={texts.ofThem(goals.length, valid)} />
        <Fact name={texts.measures} value={countText(measures.length)} />
        <Fact name={texts.products} value={countText(products.length)} />
      </dl>
    </Section>
  );
}

/** One line: what it is, and its figure at the right. */
export function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
