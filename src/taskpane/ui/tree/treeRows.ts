// Without this file a tree of 2,000 goals could only be shown whole, and its rows would not know their place.

/** One entry of a tree; parents come before their children. Ids are unique within the tree. */
export interface TreeNode {
  readonly id: string;
  readonly parent: string | null;
  /** Number shown first, in bold; empty for a mere heading. */
  readonly code: string;
  readonly title: string;
  /** Small figure at the right, empty where there is none. */
  readonly count: string;
  /** Whether choosing the row picks it; otherwise it only opens and closes. */
  readonly pickable: boolean;
}

/** A row as it is shown: its depth and its place among its siblings, as screen readers want to hear it. */
export interface TreeRow {
  readonly node: TreeNode;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Null for a row without children. */
  readonly open: boolean | null;
  /** Index of the parent's row, -1 at the top. */
  readonly parentIndex: number;
}

/** Rows of a tree in order, those below a closed one left out. Entries whose parent is unknown stand at the top. */
export function treeRows(nodes: readonly TreeNode[], isOpen: (id: string) => boolean): readonly TreeRow[] {
  const known = new Set(nodes.map((node) => node.id));
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const parent = node.parent !== null && known.has(node.parent) ? node.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  const rows: TreeRow[] = [];
  const add = (parent: string | null, level: number, parentIndex: number) => {
    const siblings = children.get(parent) ?? [];
    siblings.forEach((node, index) => {
      const open = children.has(node.id) ? isOpen(node.id) : null;
      rows.push({ node, level, position: index + 1, siblings: siblings.length, open, parentIndex });
      if (open === true) add(node.id, level + 1, rows.length - 1);
    });
  };
  add(null, 1, -1);
  return rows;
}

/** Rows of a search result: one flat list, in the order given. */
export function flatRows(nodes: readonly TreeNode[]): readonly TreeRow[] {
  return nodes.map((node, index) => ({
    node,
    level: 1,
    position: index + 1,
    siblings: nodes.length,
    open: null,
    parentIndex: -1,
  }));
}
