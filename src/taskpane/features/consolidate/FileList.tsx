// Without this file a refused file among sixty would go unnoticed, and nobody could take one away.
import { useRef } from "react";
import { consolidateTexts } from "../../../i18n/consolidateTexts";
import { refusalSentence } from "../../../i18n/consolidationTexts";
import type { OverviewFile } from "../../../usecases/consolidate/consolidationOverview";
import { focusHere } from "../../ui/focusHere";
import { contentId } from "../../ui/focusContent";
import { Icon } from "../../ui/Icon";
import { FileDetails } from "./FileDetails";
import type { ListedFile } from "./listedFiles";

interface FileListProps {
  readonly files: readonly ListedFile[];
  /** Left out while files are being read. */
  readonly onRemove?: (file: string) => void;
}

const texts = consolidateTexts.file;

const marks: Readonly<Record<ListedFile["state"], string>> = { waiting: "○", reading: "…", read: "✓", refused: "×", asks: "?" };

/** One row per file: its state in symbol and word, what was read or why not, and a way to take it away. */
export function FileList({ files, onRemove }: FileListProps) {
  const list = useRef<HTMLUListElement>(null);
  const remove = (file: string, position: number) => {
    onRemove?.(file);
    // Once the row is gone its neighbour is in this place.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>(".file > .icon-button") ?? [];
      focusHere(buttons[Math.min(position, buttons.length - 1)] ?? document.getElementById(contentId));
    });
  };
  return (
    <ul className="files" ref={list}>
      {files.map((file, position) => (
        <li key={file.file} className="file" data-state={file.state}>
          <span className="file-mark" aria-hidden="true">
            {marks[file.state]}
          </span>
          <div className="grow">
            <p className="clip" title={file.file}>
              {file.file}
            </p>
            <p className="quiet">
              <span className="sr">{consolidateTexts.fileStates[file.state]}: </span>
              {stateText(file)}
            </p>
            <Sums overview={file.overview} />
            {file.desk.state === "read" && file.overview?.state === "read" && <FileDetails desk={file.desk} overview={file.overview} />}
          </div>
          {onRemove && (
            <button type="button" className="icon-button" aria-label={consolidateTexts.remove(file.file)} onClick={() => remove(file.file, position)}>
              <Icon name="close" size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateText({ state, desk, overview, questions }: ListedFile): string {
  if (state === "asks" && desk.state === "read") return `${texts.asks(questions)} · ${texts.lines(desk.lines)}`;
  if (overview?.state === "refused") return refusalSentence(overview.refusal);
  if (desk.state === "refused") return refusalSentence(desk.refusal);
  if (desk.state !== "read") return consolidateTexts.fileStates[desk.state];
  const sums = overview === null ? 0 : overview.skipped.filter(({ reason }) => reason === "subtotal" || reason === "total").reduce((all, { count }) => all + count, 0);
  const hidden = desk.sheets.reduce((all, { hiddenLines }) => all + hiddenLines, 0);
  const parts = [texts.lines(desk.lines), sums === 0 ? "" : texts.notCounted(sums), hidden === 0 ? "" : texts.hidden(hidden)];
  const head = overview?.department == null ? "" : texts.department(overview.department);
  return [head, parts.filter((part) => part !== "").join(", ")].filter((part) => part !== "").join(" · ");
}

function Sums({ overview }: { readonly overview: OverviewFile | null }) {
  if (overview?.state !== "read") return null;
  const { revenue, expense, unknown } = overview.sums;
  const hasKinds = revenue !== 0 || expense !== 0 || unknown === 0;
  return (
    <>
      {hasKinds && <p className="quiet">{texts.sums(revenue, expense)}</p>}
      {unknown !== 0 && <p className="quiet">{texts.unknown(unknown)}</p>}
    </>
  );
}

