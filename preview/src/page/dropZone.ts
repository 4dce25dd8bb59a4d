// Without this a file could be opened by the dialog only; people drag it from their folder.
import { element } from "./pageElements";

/** Takes files dropped anywhere but on the pane, whose page may want files itself. */
export function installDropZone(take: (file: File) => void): void {
  const zone = element("drop", HTMLDivElement);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  // in the capture phase: the grid would take the file for a picture
  window.addEventListener(
    "dragenter",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      zone.hidden = false;
    },
    true,
  );
  window.addEventListener(
    "dragover",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  zone.addEventListener("dragleave", () => {
    zone.hidden = true;
  });
  window.addEventListener(
    "drop",
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      zone.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    },
    true,
  );
}
