// Without this a second file would find remains of the first: a session is one workbook, its host and its grid, from start to end.
import type { IWorkbookData } from '@univerjs/core';
import { attachWorkbook, idle, loadFunctions } from '../attach';
import { currentWorkbook, onEdited, type CurrentWorkbook } from '../files/currentWorkbook';
import type { ExcelHost } from '../host/endpoint';
import { UNIT } from '../univer/core';
import { installGermanDisplay, installGermanEditor, installGermanInput } from '../univer/germanInput';
import { createVisibleUniver } from '../univer/ui';

export interface AddIn {
  readonly namespace: string;
  /** Content of the add-in's functions.json. */
  readonly functions: Parameters<typeof loadFunctions>[3];
}

export interface SessionStart {
  readonly host: ExcelHost;
  /** Parent of the grid; it gets one child, which {@link Session.dispose} takes away. */
  readonly container: HTMLElement;
  readonly addIn: AddIn;
  readonly snapshot?: IWorkbookData;
  edited(): void;
}

export type Session = ReturnType<typeof startSession>;

/** Puts a workbook into the grid and joins it with the host that the pane talks to. */
export function startSession({ host, container, addIn, snapshot, edited }: SessionStart) {
  const place = document.createElement('div');
  place.className = 'workbook';
  place.id = `workbook-${Math.random().toString(36).slice(2)}`;
  container.append(place);
  const { univer, api } = createVisibleUniver(place.id);
  const workbook = attachWorkbook(host, univer, api, snapshot);
  installGermanInput(univer);
  installGermanEditor(univer);
  installGermanDisplay(univer);
  loadFunctions(workbook, host, addIn.namespace, addIn.functions);
  onEdited(univer, edited);
  return {
    univer,
    api,
    workbook,
    book: workbook.book,
    /** Everything is calculated and no custom function is running. */
    idle: () => idle(workbook, host),
    content: (): CurrentWorkbook => currentWorkbook(univer, UNIT),
    dispose: () => {
      univer.dispose();
      place.remove();
    },
  };
}
