// Without this a second file would find remains of the first: a session is one workbook, its host and its grid, from start to end.
import { attachWorkbook, type AttachedWorkbook } from "../attach";
import { keepSavedResults } from "../files/keepSavedResults";
import { onEdited } from "../files/onEdited";
import { spilledResults } from "../files/spilledResults";
import type { saveWorkbook } from "../files/saveWorkbook";
import type { ExcelHost } from "../host/excelHost";
import { installGermanDisplay, installGermanEditor, installGermanInput } from "../univer/germanInput";
import { installGermanSuggestions } from "../univer/germanSuggestions";
import { guardGrid } from "../univer/guardGrid";
import { UNIT, type WorkbookSnapshot } from "../univer/openSnapshot";
import type { RunningUniver } from "../univer/plugins";
import { createVisibleUniver, watchCellEditing } from "../univer/visibleUniver";
import { askProtection } from "./askProtection";

export interface AddIn {
  readonly namespace: string;
  /** Content of the add-in's functions.json. */
  readonly functions: Parameters<AttachedWorkbook["loadFunctions"]>[1];
}

export interface SessionStart {
  readonly host: ExcelHost;
  /** Parent of the grid; it gets one child, which {@link Session.dispose} takes away. */
  readonly container: HTMLElement;
  readonly addIn: AddIn;
  readonly snapshot?: WorkbookSnapshot;
  edited(): void;
}

export interface Session extends AttachedWorkbook, RunningUniver {
  /** What a file would hold now; wait for {@link AttachedWorkbook.idle} before. */
  content(): Parameters<typeof saveWorkbook>;
  dispose(): void;
}

/** Puts a workbook into the grid and joins it with the host that the pane talks to. */
export function startSession({ host, container, addIn, snapshot, edited }: SessionStart): Session {
  const place = document.createElement("div");
  place.className = "workbook";
  place.id = `workbook-${Math.random().toString(36).slice(2)}`;
  container.append(place);
  const running = createVisibleUniver(place.id);
  const attached = attachWorkbook(host, running, snapshot);
  keepSavedResults(running.univer);
  watchCellEditing(running.univer, attached.editing);
  guardGrid(running.univer, (wish, area) => askProtection(attached, wish, area));
  installGermanInput(running.univer);
  installGermanEditor(running.univer);
  installGermanDisplay(running.univer);
  installGermanSuggestions(running.univer);
  attached.loadFunctions(addIn.namespace, addIn.functions);
  onEdited(running.univer, edited);
  return {
    ...running,
    ...attached,
    content: () => [attached.snapshot() as Parameters<typeof saveWorkbook>[0], spilledResults(running.univer, UNIT)],
    dispose: () => {
      running.univer.dispose();
      place.remove();
    },
  };
}
