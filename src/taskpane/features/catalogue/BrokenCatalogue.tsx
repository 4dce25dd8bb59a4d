// Without this file a broken row of the office's file would either be taken over or be passed over in silence.
import { useRef, useState } from "react";
import { cellAddress } from "../../../domain/shared/place";
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import { countText } from "../../../i18n/figures";
import { findingSentence } from "../../../i18n/findingSentence";
import type { CatalogueChoice } from "../../state/catalogueChoice";
import { FailureBox } from "../../ui/FailureBox";
import { FailureNotice } from "../../ui/FailureNotice";
import { LongList } from "../../ui/LongList";
import { PrimaryButton } from "../../ui/PrimaryButton";
import { Section } from "../../ui/Section";
import { View } from "../../ui/View";
import { PickedCatalogue } from "./PickedCatalogue";
import { Fact } from "./PresentCatalogue";

/** [K2] What is wrong with the file, cell by cell; nothing of it is taken over. */
export function BrokenCatalogue({ choice }: { readonly choice: Extract<CatalogueChoice, { kind: "there" }> }) {
  const { faults, book } = choice.catalogue;
  const [copied, setCopied] = useState(false);
  const report = useRef<HTMLTextAreaElement>(null);
  const texts = catalogueTexts.faults;
  const lines = faults.map((fault) => ({ cell: `${fault.at.sheet}!${cellAddress(fault.at)}`, sentence: findingSentence(fault) }));
  // By the old way: the new one needs a permission that Office does not give to its panes everywhere.
  const copy = () => {
    report.current?.select();
    setCopied(document.execCommand("copy"));
  };
  const footer = (
    <>
      <p className="plan">{texts.plan}</p>
      <div className="row">
        <PrimaryButton disabled onClick={() => undefined}>
          {catalogueTexts.apply}
        </PrimaryButton>
      </div>
    </>
  );
  return (
    <View title={catalogueTexts.title} footer={footer}>
      <FailureNotice />
      <PickedCatalogue choice={choice} />
      <FailureBox title={texts.title(faults.length)} text={texts.text} button={copied ? texts.copied : texts.copy} onRemedy={copy} />
      <LongList label={texts.list} items={lines.map(({ cell, sentence }, index) => ({ id: `${index}`, title: cell, detail: sentence }))} />
      <textarea
        ref={report}
        className="sr"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        value={lines.map(({ cell, sentence }) => `K2\t${cell}\t${sentence}`).join("\n")}
      />
      <Section title={texts.found}>
        <dl className="catalogue-facts">
          <Fact name={catalogueTexts.sheets.goals} value={countText(book.goals.length)} />
          <Fact name={catalogueTexts.sheets.measures} value={countText(book.measures.length)} />
          <Fact name={catalogueTexts.sheets.products} value={countText(book.products.length)} />
        </dl>
      </Section>
    </View>
  );
}
