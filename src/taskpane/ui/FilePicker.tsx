// Without this file a file could be picked, but not dropped, and each view would hide the browser's own button in its own way.
import "./filePicker.css";
import { type DragEvent, type ReactNode, useRef, useState } from "react";

interface FilePickerProps {
  readonly label: string;
  /** Said while a file hovers over it. */
  readonly dropHere: string;
  readonly onFile: (file: File) => void;
  /** What is shown; `pick` opens the file dialog. */
  readonly children: (pick: () => void) => ReactNode;
}

/** An area that takes a workbook by the file dialog or by dropping it. */
export function FilePicker({ label, dropHere, onFile, children }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={isOver ? "file-picker over" : "file-picker"} onDragEnter={hover} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input
        ref={input}
        className="picked-file"
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      {children(() => input.current?.click())}
      {isOver && (
        <p className="drop-here" aria-hidden="true">
          {dropHere}
        </p>
      )}
    </div>
  );
}
