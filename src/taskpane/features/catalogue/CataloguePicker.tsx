// Without this file the view would know what to do with a catalogue, but not how to come by one.
import { Button } from "@fluentui/react-components";
import { catalogueRefusalSentence, catalogueTexts } from "../../../i18n/catalogueTexts";
import { readCatalogue, readSampleCatalogue, type CatalogueChoice } from "../../state/catalogueChoice";
import { Empty } from "../../ui/Empty";
import { FailureBox } from "../../ui/FailureBox";
import { FilePicker } from "../../ui/FilePicker";
import { Loading } from "../../ui/Loading";
import { Section } from "../../ui/Section";

interface CataloguePickerProps {
  readonly choice: Exclude<CatalogueChoice, { kind: "there" }>;
  /** The workbook has no goals yet: then this is the first step, and the sample is offered. */
  readonly isFirst: boolean;
}

/** Picks the office's file, or the sample; says what became of reading it. */
export function CataloguePicker({ choice, isFirst }: CataloguePickerProps) {
  const texts = catalogueTexts.file;
  const isReading = choice.kind === "reading";
  return (
    <FilePicker label={texts.pick} dropHere={texts.dropHere} onFile={(file) => void readCatalogue(file)}>
      {(pick) => (
        <>
          {choice.kind === "refused" && (
            <FailureBox title={texts.refused(choice.name)} text={catalogueRefusalSentence(choice.refusal)} button={texts.pickAgain} onRemedy={pick} />
          )}
          {choice.kind === "reading" && <Loading text={texts.reading(choice.name)} />}
          {!isReading && isFirst && (
            <Empty title={catalogueTexts.empty.title} text={catalogueTexts.empty.text}>
              <PickButton onPick={pick} />
            </Empty>
          )}
          {!isReading && !isFirst && (
            <Section title={texts.title}>
              <div className="row wrap">
                <PickButton onPick={pick} />
              </div>
            </Section>
          )}
          {!isReading && <p className="note">{texts.hint}</p>}
          {!isReading && isFirst && (
            <>
              <p className="note">{catalogueTexts.sample.offer}</p>
              <div className="row wrap">
                <Button onClick={() => void readSampleCatalogue()}>{catalogueTexts.sample.load}</Button>
              </div>
            </>
          )}
        </>
      )}
    </FilePicker>
  );
}

function PickButton({ onPick }: { readonly onPick: () => void }) {
  return (
    <Button appearance="primary" onClick={onPick}>
      {catalogueTexts.file.pick}
    </Button>
  );
}
