// Without this a person could type into the locked cells of a protected sheet, which Excel never allows.
import { CanceledError, CommandType, ICommandService, type Univer } from "@univerjs/core";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { fromUniver, singleCell, type Area } from "./area";

/** What a person wants to change: contents of cells, or something a protected sheet may allow by name. */
export type Wish =
  | "contents"
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertRows"
  | "deleteColumns"
  | "deleteRows"
  | "sort"
  | "autoFilter"
  | "structure";

/** By the id of the grid's command, the first that fits; commands that fit none only look or mark. */
const WISHES: readonly (readonly [RegExp, Wish])[] = [
  [
    /\.(?:set-range-values|clear-selection-(?:content|all)|auto-clear-content|auto-fill|refill|move-range|copy-(?:down|right)|cut)$/,
    "contents",
  ],
  [
    /\.(?:paste|optional-paste|paste-.*|toggle-cell-checkbox|text-to-number|split-text-to-columns|table-.*)$/,
    "contents",
  ],
  [/\.(?:delete|insert)-range-move/, "contents"],
  [/\.(?:insert-(?:multi-)?rows?|append-row)/, "insertRows"],
  [/\.insert-(?:multi-)?cols?/, "insertColumns"],
  [/\.(?:remove-row|move-rows)/, "deleteRows"],
  [/\.(?:remove-col|move-cols)/, "deleteColumns"],
  [/\.(?:sort-range|reorder-range)/, "sort"],
  [
    /\.(?:set-filter|smart-toggle-filter|remove-sheet-filter|clear-filter|re-calc-filter|set-table-filter)/,
    "autoFilter",
  ],
  [/\.(?:delta-column-width|set-worksheet-col-width|set-col-|set-selected-cols|hide-col)/, "formatColumns"],
  [/\.(?:delta-row-height|set-row-(?!header)|set-rows-|set-selected-rows|set-specific-rows|hide-row)/, "formatRows"],
  [
    /\.(?:set-style|clear-selection-format|apply-format-painter|add-worksheet-merge|remove-worksheet-merge)/,
    "formatCells",
  ],
  [
    /\.set-(?:range-)?(?:bold|italic|underline|stroke|overline|border|background-color|text-|font|vertical-text|horizontal-text)/,
    "formatCells",
  ],
  [/numfmt\.command/, "formatCells"],
  [/conditional-rule|data-validation|-table(?:-|$)|table-config/, "structure"],
];

/**
 * Asks before a person's change; what the add-in does comes as mutations and passes by.
 * @param mayDo says whether the change is allowed, and tells the person if not; `area`: the cells, where the command names them
 */
export function guardGrid(univer: Univer, mayDo: (wish: Wish, area: Area | undefined) => boolean): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    const parameters = command.params as { visible?: boolean; range?: Parameters<typeof fromUniver>[0] } | undefined;
    if (command.id === SetCellEditVisibleOperation.id && parameters?.visible) {
      const cell = injector.get(IEditorBridgeService).getEditLocation();
      if (cell && !mayDo("contents", singleCell(cell.row, cell.column))) throw new CanceledError();
      return;
    }
    if (command.type !== CommandType.COMMAND) return;
    const wish = WISHES.find(([pattern]) => pattern.test(command.id))?.[1];
    const area = parameters?.range && "startRow" in parameters.range ? fromUniver(parameters.range) : undefined;
    if (wish && !mayDo(wish, area)) throw new CanceledError();
  });
}
