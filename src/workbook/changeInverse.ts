// Without this file each change would have to be taken back by the one who made it.
import type { Change } from "./change";

/** Changes whose own members say what was there before; cells and columns need what was read. */
export type SelfContainedChange = Exclude<Change, { kind: "writeCells" | "deleteColumns" | "removeSheet" }>;

type Inverses = { readonly [Kind in SelfContainedChange["kind"]]: (change: Extract<Change, { kind: Kind }>) => Change };

/** What takes a change back. */
export function changeInverse(change: SelfContainedChange): Change {
  const inverse = inverses[change.kind] as (change: SelfContainedChange) => Change;
  return inverse(change);
}

const inverses: Inverses = {
  setNumberFormat: (change) => ({ ...change, format: change.before, before: change.format }),
  setLook: (change) => ({ ...change, look: change.before, before: change.look }),
  addSheet: ({ sheet }) => ({ kind: "removeSheet", sheet }),
  addTable: (change) => ({ ...change, kind: "removeTable" }),
  removeTable: (change) => ({ ...change, kind: "addTable" }),
  resizeTable: (change) => ({ ...change, to: change.from, from: change.to }),
  addName: (change) => ({ ...change, kind: "removeName" }),
  removeName: (change) => ({ ...change, kind: "addName" }),
  setList: (change) => ({ ...change, list: change.before, before: change.list }),
  setConditionalFormats: (change) => ({ ...change, rules: change.before, before: change.rules }),
  setAutoFilter: (change) => ({ ...change, to: change.from, from: change.to }),
  insertColumns: (change) => ({ ...change, kind: "deleteColumns" }),
  setPageLayout: (change) => ({ ...change, page: change.before, before: change.page }),
  freezePanes: ({ kind, sheet, rows, columns, before }) => ({
    kind,
    sheet,
    rows: before?.rows ?? 0,
    columns: before?.columns ?? 0,
    before: { rows, columns },
  }),
};
