// Without this file nobody could say in which rows the headings stand.
import { type FormEvent, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { SheetLayout } from "../../../domain/budget/sheetLayout";
import { setUpTexts } from "../../../i18n/setUpTexts";

/** Rows that hold the headings, counted from 0. */
export type HeaderChoice = Pick<SheetLayout, "headerRow" | "headerRows">;

interface HeaderRowFormProps {
  readonly header: HeaderChoice;
  readonly onHeader: (header: HeaderChoice) => void;
}

/** More heading rows than this no plan has. */
const mostHeaderRows = 6;

/** First heading row and how many there are, as Excel counts them. */
export function HeaderRowForm({ header, onHeader }: HeaderRowFormProps) {
  const [first, setFirst] = useState(String(header.headerRow + 1));
  const [count, setCount] = useState(String(header.headerRows));
  const take = (event: FormEvent) => {
    event.preventDefault();
    onHeader({ headerRow: wholeWithin(first, 1_048_576) - 1, headerRows: wholeWithin(count, mostHeaderRows) });
  };
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
      <Button type="submit">{setUpTexts.take}</Button>
    </form>
  );
}

function wholeWithin(text: string, most: number): number {
  return Math.min(Math.max(1, Math.trunc(Number(text)) || 1), most);
}
