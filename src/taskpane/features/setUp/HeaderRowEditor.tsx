// Without this file a header row found wrongly would make every column wrong, and nobody could say so.
import { type FormEvent, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { CellValue } from "../../../domain/shared/cell";
import { setUpTexts } from "../../../i18n/setUpTexts";
import type { AreaSnapshot } from "../../../workbook/port";
import type { SetUpDraft, SetUpEvent } from "./setUpDraft";

interface HeaderRowEditorProps {
  readonly cells: AreaSnapshot;
  readonly draft: SetUpDraft;
  readonly onEvent: (event: SetUpEvent) => void;
}

/** Says in which rows the headings stand, and lets a person say otherwise. */
export function HeaderRowEditor({ cells, draft, onEvent }: HeaderRowEditorProps) {
  const { headerRow, headerRows } = draft.base;
  const [isOpen, setOpen] = useState(false);
  const [first, setFirst] = useState(String(headerRow + 1));
  const [count, setCount] = useState(String(headerRows));
  const where = headerRows === 1 ? setUpTexts.headerRow(headerRow + 1) : setUpTexts.headerRows(headerRow + 1, headerRow + headerRows);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const row = Math.min(Math.max(1, Number(first) || 1), cells.values.length) - 1;
    const rows = Math.min(Math.max(1, Number(count) || 1), 4);
    onEvent({ kind: "headerMoved", row, rows, headings: headingsOf(cells, row, rows) });
    setOpen(false);
  };
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
    <form className="header-row" onSubmit={take}>
      <label className="field">
        <span className="quiet">{setUpTexts.headerFirst}</span>
        <input className="plain" inputMode="numeric" value={first} onChange={(event) => setFirst(event.target.value)} />
      </label>
      <label className="field">
        <span className="quiet">{setUpTexts.headerCount}</span>
        <input className="plain" inputMode="numeric" value={count} onChange={(event) => setCount(event.target.value)} />
      </label>
      <Button type="submit" size="small">
        {setUpTexts.take}
      </Button>
    </form>
  );
}

/** What stands above each column in these rows, joined from top to bottom. */
function headingsOf(cells: AreaSnapshot, row: number, rows: number): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  for (const line of cells.values.slice(row, row + rows)) {
    line.forEach((cell, column) => {
      const text = headingText(cell);
      if (text !== "") headings.set(column, [headings.get(column), text].filter(Boolean).join(" "));
    });
  }
  return headings;
}

function headingText(cell: CellValue): string {
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}
