// Without this file nobody would see which file is meant, nor be able to take another one.
import { catalogueTexts } from "../../../i18n/catalogueTexts";
import { dateText } from "../../../i18n/figures";
import { readCatalogue, type CatalogueChoice } from "../../state/catalogueChoice";
import { FilePicker } from "../../ui/FilePicker";

/** Name, edition and date of the file that was picked. */
export function PickedCatalogue({ choice }: { readonly choice: Extract<CatalogueChoice, { kind: "there" }> }) {
  const { name, catalogue, isSample } = choice;
  const { edition, asOf } = catalogue.book.settings;
  const said = [edition === "" ? "" : `${catalogueTexts.present.edition} ${edition}`, asOf === null ? "" : `Stand ${dateText(asOf)}`].filter((part) => part !== "");
  return (
    <FilePicker label={catalogueTexts.file.pick} dropHere={catalogueTexts.file.dropHere} onFile={(file) => void readCatalogue(file)}>
      {(pick) => (
        <div className="catalogue-file">
          <p className="clip" title={name}>
            <strong>{name}</strong>
          </p>
          <p className="quiet">
            {said.length > 0 && `${said.join(", ")}. `}
            <button type="button" className="link" onClick={pick}>
              {catalogueTexts.file.pickAgain}
            </button>
          </p>
          {isSample && <p className="note">{catalogueTexts.sample.note}</p>}
        </div>
      )}
    </FilePicker>
  );
}
