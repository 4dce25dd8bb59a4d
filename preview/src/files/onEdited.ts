// Without this the page could not say that something is not saved yet.
import { CommandType, ICommandService, type Univer } from "@univerjs/core";

/** Results of formulas, what the screen does and heights that follow the content are no edits. */
const UNASKED = /auto-height|calculation|^formula\.|update-status|zoom|scroll/;
const SET_VALUES = "sheet.mutation.set-range-values";

/** Calls `edited` whenever somebody, the add-in included, changes what a file would keep. */
export function onEdited(univer: Univer, edited: () => void): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted((command) => {
      if (command.type !== CommandType.MUTATION || UNASKED.test(command.id)) return;
      const parameters = command.params as { trigger?: string; unitId?: string } | undefined;
      // the editors of cell and formula bar are documents of their own
      if (!parameters?.unitId || parameters.unitId.startsWith("__")) return;
      if (command.id === SET_VALUES && !parameters.trigger) return;
      edited();
    });
}
