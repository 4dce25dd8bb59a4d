// Without this a second file would find remains of the first: a session is one workbook, its host and its grid, from start to end.
import type { IWorkbookData } from '@univerjs/core';
import { attachWorkbook } from '../attach';
import { currentWorkbook, onEdited, type CurrentWorkbook } from '../files/currentWorkbook';
import type { FunctionMetadata } from '../host/customFunctionCalls';
import type { ExcelHost } from '../host/excelHost';
import { installGermanDisplay, installGermanEditor, installGermanInput } from '../univer/germanInput';
import { UNIT } from '../univer/openSnapshot';
import { createVisibleUniver, watchCellEditing } from '../univer/visibleUniver';

export interface AddIn {
  readonly namespace: string;
  /** Content of the add-in's functions.json. */
  readonly functions: readonly FunctionMetadata[];
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
  const running = createVisibleUniver(place.id);
  const { univer } = running;
  const attached = attachWorkbook(host, running, snapshot);
  watchCellEditing(univer, attached.editing);
  installGermanInput(univer);
  installGermanEditor(univer);
  installGermanDisplay(univer);
  attached.loadFunctions(addIn.namespace, addIn.functions);
  onEdited(univer, edited);
  return {
    ...running,
    ...attached,
    content: (): CurrentWorkbook => currentWorkbook(univer, UNIT),
    dispose: () => {
      univer.dispose();
      place.remove();
    },
  };
}
