// Without this file nobody could see what each column is read as, why, and correct it.
import { useState } from "react";
import type { Confidence } from "../../../domain/budget/layoutProposal";
import type { ColumnMeaning } from "../../../domain/budget/sheetLayout";
import type { SignConvention } from "../../../domain/budget/valueColumn";
import { columnLetters } from "../../../domain/shared/place";
import { columnReasonSentence, confidenceWords } from "../../../i18n/columnReason";
import { listOf } from "../../../i18n/figures";
import { setUpTexts } from "../../../i18n/setUpTexts";
import { columnMeaningWords } from "../../../workbook/schema/words";
import { columnSummary } from "./columnSummary";
import { signOf, type DraftColumn, type SetUpDraft, type SetUpEvent } from "./setUpDraft";
import { ValueEditor } from "./ValueEditor";

interface ColumnListProps {
  readonly draft: SetUpDraft;
  readonly onEvent: (event: SetUpEvent) => void;
}

/** Columns in the order a clerk thinks of them; those that are left alone are folded away. */
export function ColumnList({ draft, onEvent }: ColumnListProps) {
  const [open, setOpen] = useState<number | null>(null);
  const used = draft.columns.filter(({ chosen }) => chosen !== null);
  const ignored = draft.columns.filter(({ chosen }) => chosen === null);
  const sign = signOf(draft);
  const amounts = used.flatMap(({ column, chosen }) => (chosen?.value ? [column] : []));
  const line = (column: DraftColumn) => (
    <ColumnLine
      key={column.column}
      column={column}
      isOpen={open === column.column}
      onToggle={() => setOpen(open === column.column ? null : column.column)}
      onEvent={onEvent}
    />
  );
  const { constants = [] } = draft.base;
  return (
    <>
      {constants.length > 0 && (
        <p className="note">
          {setUpTexts.constants(listOf(constants.map(({ meaning, code, name }) => `${columnMeaningWords[meaning]} ${code} ${name ?? ""}`.trim())))}
        </p>
      )}
      <ul className="mapping">{used.map(line)}</ul>
      {ignored.length > 0 && (
        <details className="fold">
          <summary>{setUpTexts.ignored(ignored.length)}</summary>
          <ul className="mapping">{ignored.map(line)}</ul>
        </details>
      )}
      {sign !== null && (
        <label className="field">
          <span className="quiet">{setUpTexts.sign}</span>
          <select
            className="plain"
            value={sign}
            onChange={(event) => onEvent({ kind: "valueChosen", columns: amounts, value: { sign: event.target.value as SignConvention } })}
          >
            {Object.entries(setUpTexts.signs).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

interface ColumnLineProps {
  readonly column: DraftColumn;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onEvent: (event: SetUpEvent) => void;
}

function ColumnLine({ column, isOpen, onToggle, onEvent }: ColumnLineProps) {
  const { chosen, proposed } = column;
  const isChecked = chosen?.decidedBy === "person";
  return (
    <li>
      <button type="button" className="mapping-line" aria-expanded={isOpen} onClick={onToggle}>
        <strong>{columnSummary(chosen)}</strong>
        <span className="mapping-column" title={column.heading}>
          <span className="cell">{columnLetters(column.column)}</span> {column.heading}
        </span>
        <Sureness confidence={chosen === null ? null : isChecked ? "decided" : proposed.confidence} />
      </button>
      {isOpen && (
        <div className="mapping-detail">
          <p className="quiet">
            {columnReasonSentence(proposed.reason)}{" "}
            {proposed.alternatives.length > 0 && setUpTexts.alternatives(listOf(proposed.alternatives.map(columnLetters)))}
          </p>
          <MeaningSelect column={column} onEvent={onEvent} />
          {chosen?.value && <ValueEditor column={column.column} value={chosen.value} onEvent={onEvent} />}
        </div>
      )}
    </li>
  );
}

function Sureness({ confidence }: { readonly confidence: Confidence | "decided" | null }) {
  if (confidence === null) return <span className="sure">–</span>;
  if (confidence === "decided") {
    return (
      <span className="sure" data-sure="certain">
        <span aria-hidden="true">✓</span> {setUpTexts.decided}
      </span>
    );
  }
  const { symbol, word } = confidenceWords[confidence];
  return (
    <span className="sure" data-sure={confidence}>
      <span aria-hidden="true">{symbol}</span> {word}
    </span>
  );
}

/** Our own columns are found by their headings and never chosen by hand. */
const ownMeanings: ReadonlySet<string> = new Set(["goal", "split", "measure", "status", "rowKey"]);

function MeaningSelect({ column: { column, chosen }, onEvent }: Pick<ColumnLineProps, "column" | "onEvent">) {
  const meanings = Object.entries(columnMeaningWords).filter(([meaning]) => !ownMeanings.has(meaning) || meaning === chosen?.meaning);
  return (
    <label className="field">
      <span className="quiet">{setUpTexts.meaning}</span>
      <select
        className="plain"
        value={chosen?.meaning ?? ""}
        onChange={(event) => onEvent({ kind: "meaningChosen", column, meaning: event.target.value === "" ? null : (event.target.value as ColumnMeaning) })}
      >
        <option value="">{setUpTexts.noMeaning}</option>
        {meanings.map(([meaning, word]) => (
          <option key={meaning} value={meaning}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
