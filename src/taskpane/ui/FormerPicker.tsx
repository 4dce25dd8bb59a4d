// Without this file taking over and comparing would each ask for the former file in their own way.
import "./formerPicker.css";
import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import { refusalSentence } from "../../i18n/consolidationTexts";
import { failureText } from "../../i18n/failureText";
import { formerTexts } from "../../i18n/formerTexts";
import type { Book } from "../../usecases/book";
import { isSetUp } from "../../usecases/planRowTags";
import { taggedLines, type FormerChoice } from "../../usecases/readFormerFile";
import { chooseFormerSheets, readFormer, readFormerSheet, type Former } from "../state/formerVersion";
import { usePaneWorkbook } from "../state/paneContext";
import { FailureBox } from "./FailureBox";
import { Loading } from "./Loading";
import { Section } from "./Section";

interface FormerPickerProps {
  readonly former: Former;
  /** What is meant at present; null while nothing has been read. */
  readonly choice: FormerChoice | null;
  readonly book: Book;
  /** The sheet it is for; it is no former version of itself. */
  readonly sheet: string;
  readonly hint: string;
}

/** Picks a closed file, or another sheet of the workbook, and says what was found in it. */
export function FormerPicker({ former, choice, book, sheet, hint }: FormerPickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const workbook = usePaneWorkbook();
  const others = book.layouts.filter((layout) => layout.sheet !== sheet && isSetUp(layout));
  const pick = () => input.current?.click();
  const isThere = former.kind === "there";
  return (
    <Section title={formerTexts.title}>
      <input
        ref={input}
        className="former-file"
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={formerTexts.pick}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void readFormer(file);
          event.target.value = "";
        }}
      />
      {former.kind === "reading" && <Loading text={formerTexts.reading(former.name)} />}
      {former.kind === "refused" && (
        <FailureBox title={formerTexts.refused(former.name)} text={refusalSentence(former.refusal)} button={formerTexts.again} onRemedy={pick} />
      )}
      {former.kind === "failed" && <FailureBox {...failureText(former.failure)} button={formerTexts.again} onRemedy={pick} />}
      {isThere && <FormerFound former={former} choice={choice} onPick={pick} />}
      {former.kind === "none" && (
        <>
          <p className="note">{hint}</p>
          <div className="row wrap">
            <Button appearance="primary" onClick={pick}>
              {formerTexts.pick}
            </Button>
          </div>
          {others.length > 0 && (
            <>
              <p className="note">{formerTexts.orSheet}</p>
              <div className="row wrap">
                {others.map((layout) => (
                  <Button key={layout.sheet} size="small" onClick={() => void readFormerSheet(workbook, book, layout.sheet)}>
                    {formerTexts.sheet(layout.sheet)}
                  </Button>
                ))}
              </div>
            </>
          )}
        </>
      )}
    </Section>
  );
}

interface FormerFoundProps {
  readonly former: Extract<Former, { kind: "there" }>;
  readonly choice: FormerChoice | null;
  readonly onPick: () => void;
}

function FormerFound({ former: { name, version }, choice, onPick }: FormerFoundProps) {
  const { sheets } = version;
  const meant = choice?.kind === "one" ? [choice.sheet] : sheets;
  const lines = meant.reduce((sum, { rows }) => sum + rows.filter((row) => row.kind === "line").length, 0);
  const tagged = meant.reduce((sum, each) => sum + taggedLines(each), 0);
  return (
    <div className="former-found">
      <p className="clip" title={name}>
        <strong>{version.file === null ? formerTexts.sheet(name) : name}</strong>
      </p>
      {sheets.length > 1 && (
        <select
          className="plain"
          aria-label={formerTexts.sheets}
          value={choice?.kind === "one" ? choice.sheet.layout.sheet : ""}
          onChange={(event) => chooseFormerSheets(sheets.find(({ layout }) => layout.sheet === event.target.value) ?? null)}
        >
          <option value="">{formerTexts.allSheets(sheets.length)}</option>
          {sheets.map(({ layout }) => (
            <option key={layout.sheet} value={layout.sheet}>
              {layout.sheet}
            </option>
          ))}
        </select>
      )}
      <p className="quiet">
        {formerTexts.holds(lines, tagged)}{" "}
        <button type="button" className="link" onClick={onPick}>
          {formerTexts.pickAgain}
        </button>
      </p>
    </div>
  );
}
