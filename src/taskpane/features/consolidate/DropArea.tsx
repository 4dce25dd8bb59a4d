// Without this file files could only be picked in a dialog, one folder at a time.
import { type DragEvent, type ReactNode, type RefObject, useState } from "react";
import { consolidateTexts } from "../../../i18n/consolidateTexts";

interface DropAreaProps {
  /** The native field behind every button that picks files. */
  readonly input: RefObject<HTMLInputElement>;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped anywhere on the view, or picked in the dialog. */
export function DropArea({ input, onFiles, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    // Without this the browser would open the file in place of the pane.
    event.preventDefault();
    setOver(event.dataTransfer.types.includes("Files"));
  };
  const onDragLeave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className="drop-area" data-over={isOver || undefined} onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        aria-label={consolidateTexts.drop.input}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {children}
    </div>
  );
}
