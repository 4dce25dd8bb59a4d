// Without this file a header row found wrongly would make every column wrong, and nobody could say so.
import { useState } from "react";
import { setUpTexts } from "../../../i18n/setUpTexts";
import type { HeaderChoice } from "./HeaderRowForm";
import { HeaderRowForm } from "./HeaderRowForm";

interface HeaderRowEditorProps {
  readonly header: HeaderChoice;
  readonly onHeader: (header: HeaderChoice) => void;
}

/** Says in which rows the headings stand, and lets a person say otherwise. */
export function HeaderRowEditor({ header, onHeader }: HeaderRowEditorProps) {
  const [isOpen, setOpen] = useState(false);
  const { headerRow, headerRows } = header;
  const where = headerRows === 1 ? setUpTexts.headerRow(headerRow + 1) : setUpTexts.headerRows(headerRow + 1, headerRow + headerRows);
  if (!isOpen) {
    return (
      <span className="quiet">
        {where}{" "}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {setUpTexts.change}
        </button>
      </span>
    );
  }
  return (
    <HeaderRowForm
      header={header}
      onHeader={(chosen) => {
        setOpen(false);
        onHeader(chosen);
      }}
    />
  );
}
