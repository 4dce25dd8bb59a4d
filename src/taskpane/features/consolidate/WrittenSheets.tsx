// Without this file a person would look for the new sheets among the tabs at the bottom.
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { usePaneActions } from "../../state/paneContext";
import { Section } from "../../ui/Section";

/** The sheets that were written; each is a link to it. */
export function WrittenSheets({ written }: { readonly written: readonly string[] | null }) {
  const actions = usePaneActions();
  if (written === null) return null;
  return (
    <Section title={consolidateTexts.writtenSheets.title}>
      <ul className="written-sheets">
        {written.map((sheet) => (
          <li key={sheet}>
            <button type="button" className="link" onClick={() => void actions.reveal({ sheet, row: 0, column: 0 })}>
              {consolidateTexts.writtenSheets.show(sheet)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
