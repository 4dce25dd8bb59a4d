// Without this file the tree could only be used with a mouse.
import type { TreeRow } from "./treeRows";

/** What a key does to the tree. */
export type TreeAction =
  | { readonly kind: "move"; readonly index: number }
  | { readonly kind: "toggle"; readonly id: string }
  | { readonly kind: "pick"; readonly id: string };

/** Rows a page key moves by. */
const page = 6;

/** Meaning of a key on the active row, after the ARIA pattern for trees; null when the tree does not want it. */
export function treeKey(key: string, rows: readonly TreeRow[], active: number): TreeAction | null {
  const row = rows[active];
  if (row === undefined) return null;
  const move = (index: number): TreeAction => ({ kind: "move", index: Math.max(0, Math.min(rows.length - 1, index)) });
  const toggle: TreeAction = { kind: "toggle", id: row.node.id };
  switch (key) {
    case "ArrowDown":
      return move(active + 1);
    case "ArrowUp":
      return move(active - 1);
    case "PageDown":
      return move(active + page);
    case "PageUp":
      return move(active - page);
    case "Home":
      return move(0);
    case "End":
      return move(rows.length - 1);
    case "ArrowRight":
      if (row.open === null) return null;
      return row.open ? move(active + 1) : toggle;
    case "ArrowLeft":
      if (row.open === true) return toggle;
      return row.parentIndex >= 0 ? move(row.parentIndex) : null;
    case "Enter":
    case " ":
      return row.node.pickable ? { kind: "pick", id: row.node.id } : toggle;
    default:
      return null;
  }
}
